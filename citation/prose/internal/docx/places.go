package docx

import (
	"context"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/format"
)

// Reviewer is the author of the comments and changes in a copy that citevet wrote.
// They are not read as text of the paper.
const Reviewer = "citevet"

// Places say where in a document's parts its text stands.
type Places struct {
	Main, Comments string  // the names of these parts; Comments is "" if there is none
	Text           []Place // by At

	notes map[[2]string]int // where the body refers to a note, by kind and id
}

// A Place is a stretch of Document.Src and the bytes of a part that it was read
// from: what stands in one w:t.
type Place struct {
	At, Len  int // in Document.Src
	Part     string
	From, To int // in the part

	// Whole says that the bytes of the text are not those of the part, one by one,
	// as in raised digits.
	Whole bool

	// Anchor is the offset in the main part of the element that refers to the note
	// which the text stands in; -1 in the body, and where nothing does.
	Anchor int
}

// ReadPlaces reads a document and where its text stands.
func ReadPlaces(ctx context.Context, name string, src []byte) (*prose.Document, *Places) {
	places := &Places{notes: map[[2]string]int{}}
	return readPlaces(ctx, format.Source{Name: name, Src: src}, places), places
}

// trace notes where the text of p from an offset on was read.
func (t *partReader) trace(p *openPara, from int) {
	if t.places == nil || t.to == 0 || len(p.Text) == from {
		return
	}
	p.places = append(p.places, Place{At: from, Len: len(p.Text) - from, Part: t.file, From: t.from, To: t.to, Whole: t.run.code || t.run.raised, Anchor: -1})
}

// refer notes where the body refers to a note.
func (t *partReader) refer(kind, id string) {
	if t.places != nil && t.file == t.zip.main {
		t.places.notes[[2]string{kind, id}] = t.start
	}
}

// placed notes the places of a paragraph that becomes part of the document.
func (t *partReader) placed(p *openPara) {
	if t.places == nil {
		return
	}
	anchor := -1
	if at, ok := t.places.notes[[2]string{t.element, t.note}]; ok && t.element != "" {
		anchor = at
	}
	for _, place := range p.places {
		place.At += len(t.doc.Src)
		place.Anchor = anchor
		t.places.Text = append(t.places.Text, place)
	}
}
