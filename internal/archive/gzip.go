package archive

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// A gzipStore is one file, whose name is that of the archive without its end.
type gzipStore struct {
	name string
	size int64
}

func openGzip(_ context.Context, name string, _ Limits) (store, error) {
	f, size, err := openFile(name)
	if err != nil {
		return nil, err
	}
	return &gzipStore{name, size}, f.Close()
}

func (g *gzipStore) index(_ context.Context, add func(string, entry) error) error {
	base := filepath.Base(g.name)
	return add(base[:len(base)-len(".gz")], entry{size: -1, packed: g.size, mode: 0o444})
}

func (g *gzipStore) open(entry) (io.ReadCloser, error) {
	f, err := os.Open(g.name)
	if err != nil {
		return nil, err
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		f.Close()
		return nil, err
	}
	return struct {
		io.Reader
		io.Closer
	}{z, f}, nil
}

func (g *gzipStore) Close() error { return nil }

// inMemory is how many bytes of an archive are unpacked in memory; a larger one
// is unpacked to a file that goes with it.
const inMemory = 32 << 20

// openTarGzip unpacks an archive: its files can't be read where they stand.
func openTarGzip(ctx context.Context, name string, l Limits) (store, error) {
	f, size, err := openFile(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	most := min(l.Total, max(inMemory, size*l.Ratio))
	src := io.LimitReader(reader{ctx, z}, most+1)
	head, err := io.ReadAll(io.LimitReader(src, inMemory))
	if err != nil && len(head) == 0 {
		return nil, err
	}
	if len(head) < inMemory || err != nil { // of a damaged archive the beginning
		return &tarStore{bytes.NewReader(head), io.NopCloser(nil), int64(len(head))}, nil
	}
	return unpack(io.MultiReader(bytes.NewReader(head), src), most)
}

// unpack writes an archive to a file that has no name any more, or, where the
// system has no such files, loses it when it is closed.
func unpack(src io.Reader, most int64) (store, error) {
	tmp, err := os.CreateTemp("", "citevet-*.tar")
	if err != nil {
		return nil, err
	}
	out := &unpacked{tmp, os.Remove(tmp.Name()) != nil}
	size, err := io.Copy(tmp, src)
	switch {
	case errors.Is(err, fs.ErrInvalid), size > most:
		out.Close()
		return nil, fmt.Errorf("it expands to more than %d MB", most>>20)
	case err != nil && size == 0:
		out.Close()
		return nil, err
	}
	return &tarStore{out, out, size}, nil
}

// An unpacked is a file to be removed.
type unpacked struct {
	*os.File
	named bool
}

func (u *unpacked) Close() error {
	err := u.File.Close()
	if u.named {
		err = errors.Join(err, os.Remove(u.Name()))
	}
	return err
}

// A reader reads until its context ends.
type reader struct {
	ctx context.Context
	io.Reader
}

func (r reader) Read(b []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.Reader.Read(b)
}
