package main

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// What an archive may hold, so that a hostile one can't take all memory.
const (
	maxFiles = 5000
	maxBytes = 256 << 20
)

// unpack writes the files of a zip archive into a folder. What a system adds to
// archives, and names that lead out of the folder, are passed over.
func unpack(archive, folder string) error {
	z, err := zip.OpenReader(archive)
	if errors.Is(err, zip.ErrFormat) {
		return errors.New("it is not a zip archive, or only a part of one")
	}
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return err
	}
	defer z.Close()
	if len(z.File) > maxFiles {
		return fmt.Errorf("it holds more than %d files", maxFiles)
	}
	left := int64(maxBytes)
	for _, f := range z.File {
		if f.FileInfo().IsDir() || !isWanted(f.Name) {
			continue
		}
		n, err := unpackFile(f, filepath.Join(folder, filepath.FromSlash(f.Name)), left)
		if err != nil {
			return fmt.Errorf("%s: %w", f.Name, err)
		}
		left -= n
	}
	return nil
}

func isWanted(name string) bool {
	return filepath.IsLocal(name) && !strings.HasPrefix(name, "__MACOSX/")
}

// unpackFile writes one file of at most limit bytes and gives its size.
func unpackFile(f *zip.File, name string, limit int64) (int64, error) {
	if f.Flags&1 != 0 {
		return 0, errors.New("it is locked with a password")
	}
	r, err := f.Open()
	if err != nil {
		return 0, err
	}
	defer r.Close()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return 0, err
	}
	w, err := os.Create(name)
	if err != nil {
		return 0, err
	}
	defer w.Close()
	n, err := io.Copy(w, io.LimitReader(r, limit+1))
	if err == nil && n > limit {
		err = fmt.Errorf("the archive holds more than %d MB", maxBytes>>20)
	}
	return n, err
}
