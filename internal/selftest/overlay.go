package selftest

import (
	"io/fs"
	"os"
)

// An overlay is a folder in which some files have another text.
type overlay struct {
	under fs.FS // nil for none
	files map[string][]byte
}

// Open implements fs.FS.
func (o overlay) Open(name string) (fs.File, error) {
	if o.under == nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: os.ErrNotExist}
	}
	return o.under.Open(name)
}

// ReadFile implements fs.ReadFileFS.
func (o overlay) ReadFile(name string) ([]byte, error) {
	if src, ok := o.files[name]; ok {
		return src, nil
	}
	if o.under == nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: os.ErrNotExist}
	}
	return fs.ReadFile(o.under, name)
}
