package docx

import (
	"bytes"
	"errors"
	"fmt"
	"path"
	"strings"

	"github.com/citevet/citevet/citation/prose/internal/unzip"
	"github.com/citevet/citevet/citation/prose/internal/xmlwalk"
)

// An archive is the archive that a Word document is.
type archive struct {
	*unzip.Archive
	main  string
	types map[string]string // target by the last word of the relationship's type
}

func openDOCX(src []byte) (*archive, error) {
	if bytes.HasPrefix(src, []byte("\xd0\xcf\x11\xe0")) {
		return nil, errors.New("this is an old Word file, or one with a password: save it as .docx without a password")
	}
	parts, err := unzip.Open(src)
	if err != nil {
		return nil, fmt.Errorf("this is not a Word document: %w", err)
	}
	z := &archive{Archive: parts}
	z.main = z.targets("_rels/.rels", "")["officeDocument"]
	if !z.Has(z.main) {
		z.main = "word/document.xml"
	}
	if !z.Has(z.main) {
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
	src, err := z.Read(file)
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
	if file := z.types[kind]; z.Has(file) {
		return file
	}
	if file := path.Dir(z.main) + "/" + kind + ".xml"; z.Has(file) {
		return file
	}
	return ""
}
