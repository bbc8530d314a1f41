// Package html reads HTML, with the citations of pandoc and links to the
// reference list.
package html

import (
	"bytes"
	"context"

	xhtml "golang.org/x/net/html"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/blocks"
	"github.com/citevet/citevet/citation/prose/internal/distill"
	"github.com/citevet/citevet/citation/prose/internal/format"
)

// Format is HTML.
var Format = format.Format{
	Name:  "html",
	Exts:  exts,
	Sniff: sniff,
	Read:  read,

	Parts:  true, // the pages of a site that hold its reference list
	Joined: keepCited,
}

var exts = []string{".html", ".htm", ".xhtml"}

func sniff(head []byte) bool {
	head = bytes.ToLower(bytes.TrimSpace(head))
	return bytes.HasPrefix(head, []byte("<!doctype html")) || bytes.HasPrefix(head, []byte("<html")) ||
		bytes.HasPrefix(head, []byte("<?xml")) && bytes.Contains(head, []byte("<html"))
}

// A reader reads the tags as they come, without building a tree; what is
// not closed is closed by what encloses it.
type reader struct {
	doc     *prose.Document
	w       *blocks.Writer
	open    []openElement
	count   map[string]int // open elements by name
	skip    int            // open elements that are not text
	cite    int            // open elements that are a citation
	ids     map[string]*anchor
	anchors []*anchor // in the order of the page
	links   []innerLink
	bib     bool // an element that holds BibTeX is open
	xml     bool // "/>" ends an element whatever it is
	in      format.Source
}

func read(ctx context.Context, in format.Source) *prose.Document {
	name, src := in.Name, in.Src
	doc := &prose.Document{Name: name, Format: "html", Src: src}
	r := &reader{in: in, doc: doc, w: blocks.NewWriter(doc), count: map[string]int{}, ids: map[string]*anchor{}, xml: bytes.HasPrefix(src, []byte("<?xml"))}
	z := xhtml.NewTokenizer(bytes.NewReader(src))
	z.AllowCDATA(true)
	for at, watch := 0, format.NewWatch(ctx); !watch.Done(); {
		kind := z.Next()
		to := at + len(z.Raw())
		if kind == xhtml.ErrorToken {
			if at < len(src) {
				doc.Errors.Add(doc.Position(at), "this tag has no end")
			}
			break
		}
		r.token(z, kind, at, to)
		at = to
	}
	r.closeTo(0, len(src))
	r.keepCitations(r.w.Finish())
	return doc
}

func (r *reader) token(z *xhtml.Tokenizer, kind xhtml.TokenType, from, to int) {
	switch kind {
	case xhtml.TextToken:
		r.text(from, to)
	case xhtml.StartTagToken, xhtml.SelfClosingTagToken:
		name, _ := z.TagName()
		t := readTag(string(name), r.doc.Src[from:to])
		r.start(t, from, to)
		if kind == xhtml.SelfClosingTagToken && !voidElement(t.name) && (r.xml || !blockElement(t.name)) {
			r.end(t.name, to)
		}
	case xhtml.EndTagToken:
		name, _ := z.TagName()
		r.end(string(name), to)
	}
}

func (r *reader) text(from, to int) {
	if r.bib {
		r.doc.Refs = append(r.doc.Refs, distill.Works(r.doc.Src, from, to)...)
	}
	if r.skip == 0 {
		r.w.CopyMarked(from, to)
	}
}
