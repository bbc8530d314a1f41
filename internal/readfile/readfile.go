// Package readfile refuses the files that would hang the program or fill its
// memory.
package readfile

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// Check returns an error if the named file is not a regular file, such as a
// folder, a pipe or a device, or holds more than limit bytes.
func Check(name string, limit int64) error {
	info, err := os.Stat(name)
	if err != nil {
		return Describe(name, err)
	}
	return allowed(name, info, limit)
}

// Read reads the named file if [Check] allows it. A file that grows while it is
// read is an error once it holds more than limit bytes, and one that was
// replaced by a pipe since it was looked at is not waited for.
func Read(name string, limit int64) ([]byte, error) {
	if err := Check(name, limit); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(name, os.O_RDONLY|nonblock, 0)
	if err != nil {
		return nil, Describe(name, err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, Describe(name, err)
	}
	if err := allowed(name, info, limit); err != nil {
		return nil, err
	}
	return read(f, name, info.Size(), limit)
}

// From reads r, which is called name, up to limit bytes; more are an error.
func From(r io.Reader, name string, limit int64) ([]byte, error) {
	return read(r, name, 0, limit)
}

// read reads r, in which size bytes are expected.
func read(r io.Reader, name string, size, limit int64) ([]byte, error) {
	src := bytes.NewBuffer(make([]byte, 0, size+bytes.MinRead))
	n, err := src.ReadFrom(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, Describe(name, err)
	}
	if n > limit {
		return nil, tooLarge(name, limit)
	}
	return src.Bytes(), nil
}

func allowed(name string, info fs.FileInfo, limit int64) error {
	switch mode := info.Mode(); {
	case mode.IsDir():
		return fmt.Errorf("%s: is a folder", name)
	case !mode.IsRegular():
		return fmt.Errorf("%s: is not a regular file", name)
	case info.Size() > limit:
		return tooLarge(name, limit)
	}
	return nil
}

func tooLarge(name string, limit int64) error {
	return fmt.Errorf("%s: is larger than %d MB", name, limit>>20)
}

// Describe puts the file's name first in an error of package os, as in the
// errors of all other places.
func Describe(name string, err error) error {
	if path, ok := errors.AsType[*fs.PathError](err); ok {
		err = path.Err
	}
	return fmt.Errorf("%s: %w", name, err)
}
