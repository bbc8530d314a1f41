package archive

import (
	"archive/zip"
	"context"
	"errors"
	"io"
	"os"
)

// A zipStore reads files where they stand.
type zipStore struct {
	*os.File
	files []*zip.File
}

func openZip(_ context.Context, name string, _ Limits) (store, error) {
	f, size, err := openFile(name)
	if err != nil {
		return nil, err
	}
	z, err := zip.NewReader(f, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) { // such names are left out
		f.Close()
		return nil, err
	}
	return &zipStore{f, z.File}, nil
}

func (z *zipStore) index(ctx context.Context, add func(string, entry) error) error {
	for i, f := range z.files {
		e := entry{size: int64(f.UncompressedSize64), packed: int64(f.CompressedSize64), at: int64(i), mode: f.Mode()}
		if f.UncompressedSize64 > 1<<62 {
			e.size = 1 << 62
		}
		if err := errors.Join(add(f.Name, e), ctx.Err()); err != nil {
			return err
		}
	}
	return nil
}

func (z *zipStore) open(e entry) (io.ReadCloser, error) {
	f := z.files[e.at]
	if f.Flags&1 != 0 {
		return nil, errors.New("it is encrypted")
	}
	return f.Open()
}
