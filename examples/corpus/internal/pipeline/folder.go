package pipeline

import (
	"bytes"
	"context"
	"io/fs"
	"path"
	"time"
)

// maxIncluded is how many bytes a file may have that a paper includes.
const maxIncluded = 64 << 20

// A folderFS is a folder of any filesystem of Beam's.
type folderFS struct {
	ctx  context.Context // of the paper whose folder it is
	path string
}

// Open implements fs.FS. The file is in memory.
func (f folderFS) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	src, err := readFile(f.ctx, join(f.path, name), maxIncluded)
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	return &memFile{bytes.NewReader(src), name}, nil
}

// A memFile is a file in memory, and what is known of it.
type memFile struct {
	*bytes.Reader
	name string // in its folder
}

func (f *memFile) Stat() (fs.FileInfo, error) { return f, nil }
func (f *memFile) Close() error               { return nil }
func (f *memFile) Name() string               { return path.Base(f.name) }
func (f *memFile) Mode() fs.FileMode          { return 0o444 }
func (f *memFile) ModTime() time.Time         { return time.Time{} }
func (f *memFile) IsDir() bool                { return false }
func (f *memFile) Sys() any                   { return nil }
