// Package archive reads the files of an archive as those of a folder, one after
// the other, within bounds: papers come as .gz, .tar, .tar.gz, .tgz and .zip.
package archive

import (
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// Limits bound what an archive is unpacked to; it may have been made to harm.
// Zero stands for no bound.
type Limits struct {
	File  int64 // bytes of one file that is read
	Total int64 // bytes of all files, read or passed over
	Files int   // how many there are
}

// A File is a file of an archive. It is read while Each calls for it, or not at
// all.
type File struct {
	Name string // with the archive's before it: "papers.tar.gz/10.1/paper.xml"
	read func() ([]byte, error)
}

// Read gives the bytes of the file.
func (f File) Read() ([]byte, error) { return f.read() }

// ErrTooLarge says that a file or an archive has more bytes than it may.
var ErrTooLarge = errors.New("is too large")

// maxRatio is how many times its packed size an archive may unpack to, once that
// is more than minBomb bytes. Text is packed to a tenth, tables to a hundredth.
const (
	maxRatio = 1000
	minBomb  = 64 << 20
)

// A kind is a kind of archive.
type kind struct {
	ext  string
	each func(w *walk, r io.Reader) error
}

// kinds are those that there are; the first whose extension a name has counts.
var kinds = []kind{
	{".tar.gz", eachOfTarGz},
	{".tgz", eachOfTarGz},
	{".tar", eachOfTar},
	{".gz", theOneOfGz},
	{".zip", eachOfZip},
}

func kindOf(name string) (kind, bool) {
	lower := strings.ToLower(name)
	for _, k := range kinds {
		if strings.HasSuffix(lower, k.ext) {
			return k, true
		}
	}
	return kind{}, false
}

// Is tells by its name whether a file is an archive.
func Is(name string) bool {
	_, ok := kindOf(name)
	return ok
}

// Each calls do for each regular file of the archive that r reads, in the
// archive's order. What is no file in the folder that the archive stands for, such
// as a link or a name with "..", is passed over. The error is the first of do, or
// says what is wrong with the archive.
func Each(name string, r io.Reader, limits Limits, do func(File) error) error {
	k, ok := kindOf(name)
	if !ok {
		return fmt.Errorf("%s: is not an archive", name)
	}
	w := &walk{name: name, limits: limits, do: do}
	err := k.each(w, r)
	if err != nil && w.failed == nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return w.failed
}

// A walk goes through an archive.
type walk struct {
	name   string
	limits Limits
	do     func(File) error
	files  int
	total  int64
	failed error // of do
}

// file hands a file on; r opens it.
func (w *walk) file(name string, r func() (io.Reader, error)) error {
	inside := path.Clean(strings.ReplaceAll(name, `\`, "/"))
	if !isLocal(inside) {
		return nil
	}
	if w.files++; w.limits.Files > 0 && w.files > w.limits.Files {
		return fmt.Errorf("has more than %d files", w.limits.Files)
	}
	full := w.name + "/" + inside
	w.failed = w.do(File{full, func() ([]byte, error) {
		from, err := r()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", full, err)
		}
		return w.read(full, from)
	}})
	return w.failed
}

func isLocal(name string) bool {
	return name != "." && name != ".." && !strings.HasPrefix(name, "../") && !strings.HasPrefix(name, "/")
}

func (w *walk) read(name string, r io.Reader) ([]byte, error) {
	most := w.limits.File
	if most <= 0 {
		src, err := io.ReadAll(r)
		return src, named(name, err)
	}
	src, err := io.ReadAll(io.LimitReader(r, most+1))
	if err == nil && int64(len(src)) > most {
		return nil, fmt.Errorf("%s: %w: more than %d bytes", name, ErrTooLarge, most)
	}
	return src, named(name, err)
}

func named(name string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", name, err)
}
