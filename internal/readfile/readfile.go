// Package readfile refuses the files that would hang the program or fill its
// memory.
package readfile

import (
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

// From reads r, which is called name, up to limit bytes; more are an error.
func From(r io.Reader, name string, limit int64) ([]byte, error) {
	src, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, Describe(name, err)
	}
	if int64(len(src)) > limit {
		return nil, tooLarge(name, limit)
	}
	return src, nil
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
