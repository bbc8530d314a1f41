// Package readfile opens the files that a user names, and refuses those that
// would hang the program or fill its memory.
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
		return describe(name, err)
	}
	return allowed(name, info, limit)
}

// Read gives the bytes of the named file, under the conditions of [Check]; a
// file that grows while it is read is held to the limit too.
func Read(name string, limit int64) ([]byte, error) {
	if err := Check(name, limit); err != nil { // before a pipe is opened, which waits
		return nil, err
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, describe(name, err)
	}
	defer f.Close()
	return From(f, name, limit)
}

// From reads r, named name, up to limit bytes; more are an error.
func From(r io.Reader, name string, limit int64) ([]byte, error) {
	src, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, describe(name, err)
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

// describe puts the file's name first, as in the errors of all other places.
func describe(name string, err error) error {
	if path, ok := errors.AsType[*fs.PathError](err); ok {
		err = path.Err
	}
	return fmt.Errorf("%s: %w", name, err)
}
