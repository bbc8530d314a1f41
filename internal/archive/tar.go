package archive

import (
	"context"
	"errors"
	"io"
)

// A tarStore reads files where they stand.
type tarStore struct {
	io.ReaderAt
	io.Closer
	size int64
}

func openTar(_ context.Context, name string, _ Limits) (store, error) {
	f, size, err := openFile(name)
	if err != nil {
		return nil, err
	}
	return &tarStore{f, f, size}, nil
}

func (t *tarStore) index(ctx context.Context, add func(string, entry) error) error {
	r := tarReader{src: t, size: t.size}
	for {
		h, err := r.next()
		switch {
		case err == io.EOF:
			return ctx.Err()
		case err != nil:
			return err
		}
		e := entry{size: h.size, packed: -1, at: h.at, mode: h.mode, sparse: h.sparse}
		if err := errors.Join(add(h.name, e), ctx.Err()); err != nil {
			return err
		}
	}
}

func (t *tarStore) open(e entry) (io.ReadCloser, error) {
	return io.NopCloser(io.NewSectionReader(t, e.at, e.size)), nil
}
