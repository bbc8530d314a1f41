package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/citevet/citevet/internal/readfile"
)

// replaceFile puts content in the place of the named file, whole or not at
// all: it is written beside the file, brought to the disk and renamed. The
// file keeps its permissions; of a symbolic link the target is replaced. It
// is an error if the file does not hold old any more.
func replaceFile(name string, old, content []byte) error {
	target, err := filepath.EvalSymlinks(name)
	if err != nil {
		return err
	}
	if err := isWritable(target); err != nil {
		return err
	}
	info, err := os.Stat(target)
	if err != nil {
		return err
	}
	now, err := os.ReadFile(target)
	if err != nil || !bytes.Equal(now, old) {
		return errors.New("it was changed since it was read")
	}
	return rename(target, content, info.Mode().Perm())
}

// isWritable returns an error if the user may not write the file, though he
// might replace it.
func isWritable(name string) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return f.Close()
}

func rename(target string, content []byte, perm fs.FileMode) (err error) {
	f, err := os.CreateTemp(filepath.Dir(target), "."+filepath.Base(target)+".*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	if _, err = f.Write(content); err != nil {
		return err
	}
	if err = f.Chmod(perm); err != nil {
		return err
	}
	if err = f.Sync(); err != nil {
		return err
	}
	if err = f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), target)
}

// writeFile writes a file of the command's own, whole or not at all; what is
// no regular file is written to.
func writeFile(name string, content []byte) error {
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() { // a pipe, say
		return writeTo(name, content)
	}
	came, release := shield()
	defer release()
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE, 0o666) // with the permissions of any new file
	if err != nil {
		return readfile.Describe(name, err)
	}
	if err := f.Close(); err != nil {
		return readfile.Describe(name, err)
	}
	old, err := os.ReadFile(name)
	if err != nil {
		return readfile.Describe(name, err)
	}
	if err := replaceFile(name, old, content); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if came() {
		return errInterrupted
	}
	return nil
}

func writeTo(name string, content []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return readfile.Describe(name, err)
	}
	defer f.Close()
	_, err = f.Write(content)
	return err
}
