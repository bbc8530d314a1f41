package archive

import (
	"archive/zip"
	"errors"
	"io"
	"os"
)

// eachOfZip reads an archive whose table of contents stands at its end. What can
// only be read from front to back is put into a file for the time.
func eachOfZip(w *walk, r io.Reader) error {
	at, size, release, err := random(r)
	if err != nil {
		return err
	}
	defer release()
	zr, err := zip.NewReader(at, size)
	if err != nil {
		return damaged(err)
	}
	for _, f := range zr.File {
		if !f.Mode().IsRegular() {
			continue
		}
		if err := w.zipped(f, size); err != nil {
			return err
		}
	}
	return nil
}

func (w *walk) zipped(f *zip.File, size int64) error {
	var opened io.ReadCloser
	err := w.file(f.Name, func() (io.Reader, error) {
		rc, err := f.Open()
		if err != nil {
			return nil, damaged(err)
		}
		opened = rc
		return &unpacked{rc, w, func() int64 { return size }}, nil
	})
	if opened != nil {
		opened.Close()
	}
	return err
}

// seekable is what an archive has that stands in memory or on a disk.
type seekable interface {
	io.ReaderAt
	io.Seeker
}

// random gives what can be read at any place. release is to be called at the end.
func random(r io.Reader) (at io.ReaderAt, size int64, release func(), err error) {
	if s, ok := r.(seekable); ok {
		if size, err := s.Seek(0, io.SeekEnd); err == nil {
			return s, size, func() {}, nil
		}
	}
	f, err := os.CreateTemp("", "citevet-*.zip")
	if err != nil {
		return nil, 0, nil, err
	}
	release = func() { errors.Join(f.Close(), os.Remove(f.Name())) }
	if size, err = io.Copy(f, r); err != nil {
		release()
		return nil, 0, nil, err
	}
	return f, size, release, nil
}
