package archive

import (
	"archive/tar"
	"compress/gzip"
	"errors"
	"io"
	"path"
	"strings"
)

func eachOfTar(w *walk, r io.Reader) error {
	from := &packed{Reader: r}
	return w.tar(&unpacked{from, w, func() int64 { return from.n }})
}

func eachOfTarGz(w *walk, r io.Reader) error {
	from := &packed{Reader: r}
	zr, err := gzip.NewReader(from)
	if err != nil {
		return damaged(err)
	}
	return w.tar(&unpacked{zr, w, func() int64 { return from.n }})
}

func (w *walk) tar(r io.Reader) error {
	tr := tar.NewReader(r)
	for {
		h, err := tr.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return damaged(err)
		}
		if h.Typeflag != tar.TypeReg {
			continue
		}
		if err := w.file(h.Name, func() (io.Reader, error) { return tr, nil }); err != nil {
			return err
		}
	}
}

// theOneOfGz reads a file that is packed alone: paper.xml of paper.xml.gz.
func theOneOfGz(w *walk, r io.Reader) error {
	from := &packed{Reader: r}
	zr, err := gzip.NewReader(from)
	if err != nil {
		return damaged(err)
	}
	name := path.Base(strings.ReplaceAll(w.name, `\`, "/"))
	name = name[:len(name)-len(".gz")]
	return w.file(name, func() (io.Reader, error) { return &unpacked{zr, w, func() int64 { return from.n }}, nil })
}

// damaged says that an archive is damaged, unless it is too large.
func damaged(err error) error {
	if errors.Is(err, ErrTooLarge) {
		return err
	}
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	return &damage{err}
}

type damage struct{ err error }

func (d *damage) Error() string { return "the archive is damaged: " + d.err.Error() }
func (d *damage) Unwrap() error { return d.err }
