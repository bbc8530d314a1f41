// Package odt reads OpenDocument text (.odt) as LibreOffice and others write it,
// with the citations of Zotero, JabRef and LibreOffice itself.
package odt

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"go/token"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/cslcite"
	"github.com/citevet/citevet/citation/prose/internal/format"
	"github.com/citevet/citevet/citation/prose/internal/paras"
	"github.com/citevet/citevet/citation/prose/internal/refs"
	"github.com/citevet/citevet/citation/prose/internal/unzip"
	"github.com/citevet/citevet/citation/prose/internal/xmlwalk"
)

// Format is OpenDocument text (.odt).
var Format = format.Format{
	Name:   "odt",
	Exts:   []string{".odt", ".ott"},
	Sniff:  sniff,
	Read:   read,
	Binary: true,
	Packed: true,
}

const mimeType = "application/vnd.oasis.opendocument.text"

func sniff(head []byte) bool {
	return bytes.HasPrefix(head, []byte("PK\x03\x04")) && bytes.Contains(head, []byte("mimetype"+mimeType))
}

// A reader reads a document. Document.Src is made of the text of its paragraphs,
// one a line; after the body, as files of their own, stand the footnotes, the
// endnotes and the comments, each of them on one line, in the order of the text,
// and what headers and footers cite.
type reader struct {
	doc       *prose.Document
	watch     *format.Watch
	zip       *unzip.Archive
	w         paras.Writer
	csl       cslcite.Reader
	works     *refs.Works
	styles    styles
	bookmarks map[string]string // Zotero's citations that are kept as bookmarks, by name
}

func read(ctx context.Context, in format.Source) *prose.Document {
	doc := &prose.Document{Name: in.Name, Format: "odt"}
	content, zip, err := open(in.Src)
	if content == nil {
		doc.Errors.Add(token.Position{Filename: in.Name, Line: 1, Column: 1}, err.Error())
		return doc
	}
	r := &reader{doc: doc, watch: format.NewWatch(ctx), zip: zip, w: paras.Writer{Doc: doc}, works: refs.NewWorks(doc)}
	r.csl.Works = r.works
	if err != nil {
		r.w.Fault(0, err.Error())
	}
	r.readStyles(content)
	r.readBookmarks()
	t := &textReader{reader: r}
	if faults := xmlwalk.Walk(r.watch, content, t); len(faults) > 0 {
		r.w.Fault(0, "the part content.xml of the document is damaged: "+faults[0].Msg)
	}
	r.w.Part(in.Name, 0)
	t.addNotes()
	r.addAsides()
	r.works.Place()
	r.w.Finish()
	return doc
}

// open gives the text of a document as XML, as much of it as could be unpacked.
// Where it gives none the error says why.
func open(src []byte) ([]byte, *unzip.Archive, error) {
	zip, err := unzip.Open(src)
	if err != nil {
		return nil, nil, fmt.Errorf("this is not an OpenDocument text: %w", err)
	}
	manifest, _ := zip.Read("META-INF/manifest.xml")
	switch {
	case bytes.Contains(manifest, []byte("encryption-data")):
		return nil, nil, errors.New("this document has a password: save it without one")
	case !zip.Has("content.xml"):
		return nil, nil, errors.New("this archive holds no OpenDocument text: it has no content.xml")
	}
	content, err := zip.Read("content.xml")
	if err == nil && !bytes.Contains(content, []byte("<office:text")) {
		return nil, nil, errors.New("this OpenDocument holds no text: it is a spreadsheet, a presentation or a drawing")
	}
	if len(content) == 0 && err == nil {
		err = errors.New("the part content.xml of the document is empty")
	}
	return content, zip, err
}

// readBookmarks reads the citations that Zotero keeps in the document's
// properties when it marks them with bookmarks.
func (r *reader) readBookmarks() {
	src, err := r.zip.Read("meta.xml")
	if err != nil || !bytes.Contains(src, []byte("ZOTERO_BREF")) {
		return
	}
	properties := map[string]string{}
	for _, p := range xmlwalk.Parse(src).All("user-defined") {
		properties[p.Get("name")] = p.Raw()
	}
	r.bookmarks = cslcite.Bookmarks(properties)
}
