package archive

import (
	"archive/tar"
	"context"
	"errors"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strings"
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
	src := io.NewSectionReader(t, 0, t.size)
	r := tar.NewReader(src)
	for {
		head, err := r.Next()
		switch {
		case err == io.EOF:
			return ctx.Err()
		case err != nil && !errors.Is(err, tar.ErrInsecurePath):
			return err
		}
		at, err := src.Seek(0, io.SeekCurrent) // a header is read to its end and no further
		if err != nil {
			return err
		}
		e := entry{size: head.Size, packed: -1, at: at, mode: head.FileInfo().Mode(), sparse: isSparse(head)}
		if head.Typeflag == tar.TypeLink { // another name of a file that has one
			e.mode |= fs.ModeIrregular
		}
		if err := errors.Join(add(head.Name, e), ctx.Err()); err != nil {
			return err
		}
	}
}

// isSparse tells of a file whose bytes do not stand one after the other.
func isSparse(head *tar.Header) bool {
	return head.Typeflag == tar.TypeGNUSparse ||
		slices.ContainsFunc(slices.Collect(maps.Keys(head.PAXRecords)), func(key string) bool { return strings.HasPrefix(key, "GNU.sparse.") })
}

func (t *tarStore) open(e entry) (io.ReadCloser, error) {
	return io.NopCloser(io.NewSectionReader(t, e.at, e.size)), nil
}
