package docx

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/citevet/citevet/citation/prose/internal/encoding"
	"github.com/citevet/citevet/citation/prose/internal/xmlwalk"
)

// The bounds on what a document is unpacked to.
const (
	maxDOCXPart  = 64 << 20
	maxDOCXTotal = 128 << 20
	maxDOCXRatio = 400 // of a part that is larger than minDOCXBomb
	minDOCXBomb  = 4 << 20
)

// An archive is the archive that a Word document is.
type archive struct {
	files map[string]*zip.File
	main  string
	types map[string]string // target by the last word of the relationship's type
	left  int64             // bytes that may still be unpacked
}

func openDOCX(src []byte) (*archive, error) {
	if bytes.HasPrefix(src, []byte("\xd0\xcf\x11\xe0")) {
		return nil, errors.New("this is an old Word file, or one with a password: save it as .docx without a password")
	}
	zr, err := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	if err != nil {
		return nil, fmt.Errorf("this is no Word document: %w", err)
	}
	z := &archive{files: map[string]*zip.File{}, left: maxDOCXTotal}
	for _, f := range zr.File {
		z.files[strings.TrimPrefix(f.Name, "/")] = f
	}
	z.main = z.targets("_rels/.rels", "")["officeDocument"]
	if z.files[z.main] == nil {
		z.main = "word/document.xml"
	}
	if z.files[z.main] == nil {
		return nil, errors.New("this archive holds no Word document: it has no word/document.xml")
	}
	dir, base := path.Split(z.main)
	z.types = z.targets(dir+"_rels/"+base+".rels", dir)
	return z, nil
}

// targets reads a part that relates others to where they are, by the last
// word of the type.
func (z *archive) targets(file, dir string) map[string]string {
	out := map[string]string{}
	src, err := z.read(file)
	if err != nil {
		return out
	}
	for _, rel := range xmlwalk.Parse(src).All("Relationship") {
		target := rel.Get("Target")
		if rest, ok := strings.CutPrefix(target, "/"); ok {
			target = rest
		} else {
			target = path.Join(dir, target)
		}
		kind := path.Base(rel.Get("Type"))
		if _, seen := out[kind]; !seen {
			out[kind] = target
		}
	}
	return out
}

// related gives the part that the document relates to by a type; "" if there
// is none.
func (z *archive) related(kind string) string {
	if file := z.types[kind]; z.files[file] != nil {
		return file
	}
	if file := path.Dir(z.main) + "/" + kind + ".xml"; z.files[file] != nil {
		return file
	}
	return ""
}

// read unpacks a part, whatever size its header says that it has.
func (z *archive) read(name string) ([]byte, error) {
	f := z.files[name]
	if f == nil {
		return nil, fmt.Errorf("the document has no part %q", name)
	}
	rc, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("the part %s of the document can't be unpacked: %w", name, err)
	}
	defer rc.Close()
	limit := min(maxDOCXPart, z.left)
	raw, err := io.ReadAll(io.LimitReader(rc, limit+1))
	z.left -= int64(len(raw))
	switch {
	case int64(len(raw)) > limit:
		return nil, fmt.Errorf("the part %s of the document is too large: more than %d MB", name, limit>>20)
	case len(raw) > minDOCXBomb && uint64(len(raw)) > maxDOCXRatio*max(f.CompressedSize64, 1):
		return nil, fmt.Errorf("the part %s of the document is not read: it unpacks to %d times its size", name, uint64(len(raw))/max(f.CompressedSize64, 1))
	}
	if err != nil {
		err = fmt.Errorf("the part %s of the document is damaged: %w", name, err)
	}
	text, _, decodeErr := encoding.Decode(raw)
	return text, errors.Join(err, decodeErr)
}

// names gives the parts whose name begins and ends so, sorted.
func (z *archive) names(prefix, suffix string) []string {
	var out []string
	for name := range z.files {
		if strings.HasPrefix(name, prefix) && strings.HasSuffix(name, suffix) {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}
