package pipeline

import (
	"bytes"
	"context"
	"io/fs"
	"path"
	"slices"
	"time"
)

// A home is where papers stand with what belongs to them: the files of a
// filesystem, or of an archive.
type home interface {
	get(ctx context.Context, name string) ([]byte, error)      // a file
	listsIn(ctx context.Context, dir string) ([]string, error) // the names of lists, by name alone
	shelf() *shelf                                             // of its lists
}

// A filesHome is all files of Beam's filesystems.
type filesHome struct{}

// maxIncluded is how many bytes a file may have that a paper includes, or asks
// for as its list.
const maxIncluded = maxList

func (filesHome) get(ctx context.Context, name string) ([]byte, error) {
	return readFile(ctx, name, maxIncluded)
}

func (filesHome) shelf() *shelf { return shelved }

// listsIn asks once a worker for each folder: one may hold a million papers.
func (filesHome) listsIn(ctx context.Context, dir string) ([]string, error) {
	return folders.get(ctx, dir, func(ctx context.Context) ([]string, error) {
		names, err := list(ctx, join(dir, "*"))
		return slices.DeleteFunc(names, func(name string) bool { return !isList(name) }), err
	})
}

// folders are the lists in folders that this worker has asked for.
var folders = &memo[[]string]{most: 100_000, cost: func(names []string) int { return 1 + len(names) }}

// A folderFS is a folder of a home.
type folderFS struct {
	ctx  context.Context // of the paper whose folder it is
	home home
	path string
}

// Open implements fs.FS. The file is in memory.
func (f folderFS) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	src, err := f.home.get(f.ctx, join(f.path, name))
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
