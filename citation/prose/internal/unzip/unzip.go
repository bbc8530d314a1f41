// Package unzip reads the parts of papers that are zip archives, within bounds.
package unzip

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/citevet/citevet/citation/prose/internal/encoding"
)

// The bounds on what a document is unpacked to.
const (
	maxPart  = 64 << 20
	maxTotal = 128 << 20
	maxRatio = 400 // of a part that is larger than minBomb
	minBomb  = 4 << 20
)

// An Archive is the archive that a document is.
type Archive struct {
	files map[string]*zip.File
	left  int64 // bytes that may still be unpacked
}

// Open reads the table of contents of an archive.
func Open(src []byte) (*Archive, error) {
	zr, err := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	if err != nil {
		return nil, err
	}
	a := &Archive{files: map[string]*zip.File{}, left: maxTotal}
	for _, f := range zr.File {
		a.files[strings.TrimPrefix(f.Name, "/")] = f
	}
	return a, nil
}

// Has reports whether there is a part of that name.
func (a *Archive) Has(name string) bool { return a.files[name] != nil }

// Read unpacks a part, whatever size its header says that it has, as UTF-8. What
// could be unpacked of a damaged part is given with the error.
func (a *Archive) Read(name string) ([]byte, error) {
	raw, err := a.Raw(name)
	if raw == nil {
		return nil, err
	}
	text, _, decodeErr := encoding.Decode(raw)
	return text, errors.Join(err, decodeErr)
}

// Raw unpacks a part as it is, within the same bounds.
func (a *Archive) Raw(name string) ([]byte, error) {
	f := a.files[name]
	if f == nil {
		return nil, fmt.Errorf("the document has no part %q", name)
	}
	rc, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("the part %s of the document can't be unpacked: %w", name, err)
	}
	defer rc.Close()
	limit := min(maxPart, a.left)
	raw, err := io.ReadAll(io.LimitReader(rc, limit+1))
	a.left -= int64(len(raw))
	switch {
	case int64(len(raw)) > limit:
		return nil, fmt.Errorf("the part %s of the document is too large: more than %d MB", name, limit>>20)
	case len(raw) > minBomb && uint64(len(raw)) > maxRatio*max(f.CompressedSize64, 1):
		return nil, fmt.Errorf("the part %s of the document is not read: it unpacks to %d times its size", name, uint64(len(raw))/max(f.CompressedSize64, 1))
	}
	if err != nil {
		err = fmt.Errorf("the part %s of the document is damaged: %w", name, err)
	}
	return raw, err
}

// Names gives the parts whose name begins and ends so, sorted.
func (a *Archive) Names(prefix, suffix string) []string {
	var out []string
	for name := range a.files {
		if strings.HasPrefix(name, prefix) && strings.HasSuffix(name, suffix) {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}
