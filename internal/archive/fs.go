package archive

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"path"
	"time"
)

// Open implements [fs.FS]. A file is read as a whole.
func (a *Archive) Open(name string) (fs.File, error) {
	info, err := a.info(name)
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return &openFolder{info: info, entries: a.entries(name)}, nil
	}
	src, err := a.read(a.files[name])
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	info.size = int64(len(src))
	return &openedFile{info, bytes.NewReader(src)}, nil
}

// Stat implements [fs.StatFS]. The size of a file in a .gz is not known before
// it is read, and 0.
func (a *Archive) Stat(name string) (fs.FileInfo, error) {
	info, err := a.info(name)
	return info, err
}

// ReadDir implements [fs.ReadDirFS].
func (a *Archive) ReadDir(name string) ([]fs.DirEntry, error) {
	info, err := a.info(name)
	if err == nil && !info.IsDir() {
		err = &fs.PathError{Op: "readdir", Path: name, Err: errors.New("is not a folder")}
	}
	if err != nil {
		return nil, err
	}
	return a.entries(name), nil
}

func (a *Archive) info(name string) (fileInfo, error) {
	if e, ok := a.files[name]; ok {
		return fileInfo{path.Base(name), max(e.size, 0), 0o444}, nil
	}
	if _, ok := a.folders[name]; ok {
		return fileInfo{path.Base(name), 0, fs.ModeDir | 0o555}, nil
	}
	return fileInfo{}, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

func (a *Archive) entries(folder string) []fs.DirEntry {
	var out []fs.DirEntry
	for _, name := range a.folders[folder] {
		if info, err := a.info(path.Join(folder, name)); err == nil {
			out = append(out, fs.FileInfoToDirEntry(info))
		}
	}
	return out
}

// A fileInfo is what is known of a file or a folder.
type fileInfo struct {
	name string
	size int64
	mode fs.FileMode
}

func (i fileInfo) Name() string       { return i.name }
func (i fileInfo) Size() int64        { return i.size }
func (i fileInfo) Mode() fs.FileMode  { return i.mode }
func (i fileInfo) ModTime() time.Time { return time.Time{} }
func (i fileInfo) IsDir() bool        { return i.mode.IsDir() }
func (i fileInfo) Sys() any           { return nil }

type openedFile struct {
	info fileInfo
	*bytes.Reader
}

func (f *openedFile) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *openedFile) Close() error               { return nil }

type openFolder struct {
	info    fileInfo
	entries []fs.DirEntry
}

func (f *openFolder) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *openFolder) Close() error               { return nil }
func (f *openFolder) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: f.info.name, Err: errors.New("is a folder")}
}

// ReadDir implements [fs.ReadDirFile].
func (f *openFolder) ReadDir(n int) ([]fs.DirEntry, error) {
	all := f.entries
	if n > 0 && len(all) == 0 {
		return nil, io.EOF
	}
	if n > 0 {
		all = all[:min(n, len(all))]
	}
	f.entries = f.entries[len(all):]
	return all, nil
}
