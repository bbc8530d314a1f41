// Package review writes a copy of a Word document with comments at its words, and
// with tracked changes. All else in the copy is the document's, byte for byte.
package review

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/docx"
	"github.com/citevet/citevet/citation/prose/internal/encoding"
	"github.com/citevet/citevet/citation/prose/internal/unzip"
)

// A Mark is a text for the words [Offset, End) of [prose.Document.Src].
type Mark struct {
	Offset, End int
	Text        string
}

// A Review is what a copy says of a document.
type Review struct {
	Comments []Mark    // what is said of the words
	Changes  []Mark    // what stands in their place
	Date     time.Time // of both; the zero time for none
}

// signature ends each copy, as the comment of the zip archive. Programs that save the
// document again leave it out.
const signature = "citevet -docx"

// IsCopy reports whether a file is a copy that [Write] wrote and that no other
// program has saved since. It reads a few bytes of it.
func IsCopy(f io.ReadSeeker) bool {
	return hasAt(f, 0, io.SeekStart, "PK\x03\x04") && hasAt(f, -int64(len(signature)), io.SeekEnd, signature)
}

func hasAt(f io.ReadSeeker, offset int64, whence int, want string) bool {
	if _, err := f.Seek(offset, whence); err != nil {
		return false
	}
	got := make([]byte, len(want))
	_, err := io.ReadFull(f, got)
	return err == nil && string(got) == want
}

// Write writes a copy of the Word document src to w. doc is what was read from it.
// A comment at text that can have none, such as that of a footnote, a text box or
// a header, stands where the body refers to it, or at the document's beginning. Not
// made are changes in such text, in text that another change has inserted, and those
// that overlap: made has one value for each of the changes.
func Write(ctx context.Context, w io.Writer, src []byte, doc *prose.Document, say Review) (made []bool, err error) {
	now, places := docx.ReadPlaces(ctx, doc.Name, src)
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case !bytes.Equal(now.Src, doc.Src):
		return nil, errors.New("it was changed since it was read")
	case places.Main == "":
		return nil, errors.New("it is not a Word document that can be read")
	}
	archive, err := unzip.Open(src)
	if err != nil {
		return nil, err
	}
	e := &editor{archive: archive, places: places, parts: map[string][]byte{}}
	if made, err = e.edit(ctx, say); err != nil {
		return nil, err
	}
	return made, e.zip(w, src)
}

// An editor makes the parts of the copy that differ.
type editor struct {
	archive *unzip.Archive
	places  *docx.Places
	parts   map[string][]byte // by name
	strict  bool              // the document is Strict Open XML, whose namespaces are others
}

func (e *editor) edit(ctx context.Context, say Review) ([]bool, error) {
	main, head, err := e.read(e.places.Main)
	if err != nil {
		return nil, err
	}
	body, err := readBody(ctx, main)
	if err != nil {
		return nil, err
	}
	e.strict = body.space == strictMain
	first, list, err := e.commentsPart()
	if err != nil {
		return nil, err
	}
	r := &reviewer{body: body, places: e.places, main: main, ids: first}
	if !say.Date.IsZero() {
		r.date = say.Date.UTC().Format("2006-01-02T15:04:05Z")
		list.date = ` w:date="` + r.date + `"`
	}
	made := r.changes(say.Changes)
	for _, c := range say.Comments {
		if r.comment(c) {
			list.add(r.ids-1, c.Text)
		}
	}
	if len(say.Comments) > 0 {
		if err := e.related(list); err != nil {
			return nil, err
		}
	}
	if len(r.cuts.at) > 0 {
		e.parts[e.places.Main] = append(head, r.cuts.apply(main)...)
	}
	return made, nil
}

// read gives a part in UTF-8, and the byte order mark before it.
func (e *editor) read(name string) (text, head []byte, err error) {
	raw, err := e.archive.Raw(name)
	if err != nil {
		return nil, nil, err
	}
	text, _, err = encoding.Decode(raw)
	if err != nil {
		return nil, nil, err
	}
	if !bytes.HasSuffix(raw, text) || len(raw)-len(text) > 3 {
		return nil, nil, fmt.Errorf("the part %s is not in UTF-8: save the document in Word first", name)
	}
	return text, raw[: len(raw)-len(text) : len(raw)-len(text)], nil
}

// zip writes the archive: what did not change is copied as it is stored.
func (e *editor) zip(w io.Writer, src []byte) error {
	in, err := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	if err != nil {
		return err
	}
	last := map[string]int{} // the one that is read, of several of a name
	for i, f := range in.File {
		last[strings.TrimPrefix(f.Name, "/")] = i
	}
	out := zip.NewWriter(w)
	for i, f := range in.File {
		name := strings.TrimPrefix(f.Name, "/")
		if part, ok := e.parts[name]; ok && last[name] == i {
			delete(e.parts, name)
			err = add(out, &zip.FileHeader{Name: f.Name, Method: zip.Deflate, Modified: f.Modified}, part)
		} else {
			err = out.Copy(f)
		}
		if err != nil {
			return err
		}
	}
	for _, name := range sorted(e.parts) {
		if err := add(out, &zip.FileHeader{Name: name, Method: zip.Deflate}, e.parts[name]); err != nil {
			return err
		}
	}
	return errors.Join(out.SetComment(signature), out.Close())
}

func add(out *zip.Writer, header *zip.FileHeader, content []byte) error {
	f, err := out.CreateHeader(header)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	return err
}
