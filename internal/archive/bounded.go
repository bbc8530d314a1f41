package archive

import (
	"fmt"
	"io"
)

// packed counts the bytes that are read of an archive.
type packed struct {
	io.Reader
	n int64
}

func (p *packed) Read(b []byte) (int, error) {
	n, err := p.Reader.Read(b)
	p.n += int64(n)
	return n, err
}

// unpacked reads what an archive unpacks to, and ends where that is too much. A
// file that nobody reads is unpacked as well.
type unpacked struct {
	io.Reader
	of   *walk
	from func() int64 // bytes that were read of the archive
}

func (u *unpacked) Read(b []byte) (int, error) {
	n, err := u.Reader.Read(b)
	u.of.total += int64(n)
	if bad := u.of.tooMuch(u.from()); bad != nil {
		return 0, bad
	}
	return n, err
}

func (w *walk) tooMuch(packed int64) error {
	switch {
	case w.limits.Total > 0 && w.total > w.limits.Total:
		return fmt.Errorf("%w: it unpacks to more than %d bytes", ErrTooLarge, w.limits.Total)
	case w.total > minBomb && w.total > maxRatio*max(packed, 1):
		return fmt.Errorf("%w: it unpacks to more than %d times its size", ErrTooLarge, maxRatio)
	}
	return nil
}
