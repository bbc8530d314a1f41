package prose

import (
	"bytes"
	"context"
	"encoding/xml"
	"go/token"
	"strings"
)

var jatsFormat = format{
	name:  "jats",
	exts:  []string{".xml", ".nxml", ".jats"},
	sniff: sniffJATS,
	read:  readJATS,
}

func sniffJATS(head []byte) bool {
	return bytes.Contains(head, []byte("<article")) && !bytes.Contains(head, []byte("<html")) && (bytes.HasPrefix(bytes.TrimSpace(head), []byte("<?xml")) || bytes.Contains(head, []byte("JATS")) || bytes.Contains(head, []byte("NLM//DTD")))
}

// A jatsReader reads the XML of the Journal Article Tag Suite (and of NLM's
// earlier DTDs): the title, the abstract, the body and what stands behind it.
type jatsReader struct {
	doc   *Document
	w     *blockWriter
	stack []jatsElement
	skip  int // open elements that are not text
	level int // of sections
	refs  jatsRefs
}

// A jatsElement is an open element and what there is to do at its end.
type jatsElement struct {
	name string
	end  func(to int)
}

func readJATS(_ context.Context, in source) *Document {
	name, src := in.name, in.src
	doc := &Document{Name: name, Format: "jats", Src: src}
	r := &jatsReader{doc: doc, w: newBlockWriter(doc)}
	faults := walkXML(src, r)
	r.w.finish()
	for _, f := range faults {
		doc.Errors.Add(doc.Position(f.at), f.msg)
	}
	if len(src) > 0 && !r.article() {
		doc.Errors.Add(token.Position{Filename: name, Line: 1, Column: 1}, "this XML holds no JATS article")
	}
	return doc
}

func (r *jatsReader) article() bool {
	return bytes.Contains(r.doc.Src, []byte("<article")) || bytes.Contains(r.doc.Src, []byte("<book")) || len(r.doc.Blocks) > 0
}

func (r *jatsReader) start(el xml.StartElement, from, to int) {
	name := el.Name.Local
	e := jatsElement{name: name}
	if r.skip > 0 {
		r.skip++
		e.end = func(int) { r.skip-- }
	} else {
		e.end = r.enter(name, el, from, to)
	}
	r.stack = append(r.stack, e)
}

func (r *jatsReader) end(_ string, _, to int) {
	e := r.stack[len(r.stack)-1]
	r.stack = r.stack[:len(r.stack)-1]
	if e.end != nil {
		e.end(to)
	}
}

func (r *jatsReader) text(data []byte, from, to int) {
	if r.skip > 0 {
		return
	}
	r.refs.text(data)
	r.w.copyMarked(from, to)
}

// enter reads the start tag [from, to) and gives what to do at the end of its
// element.
func (r *jatsReader) enter(name string, el xml.StartElement, from, to int) func(int) {
	if r.refs.inside() {
		return r.inReference(name, el, from, to)
	}
	switch name {
	case "article", "book":
		r.doc.Lang = attr(el, "lang")
		return nil
	case "front", "front-stub", "book-meta":
		r.w.mute++
		return func(int) { r.w.mute-- }
	case "sub-article", "response", "journal-meta", "processing-meta", "permissions", "tex-math", "math", "label", "object-id", "graphic",
		"media", "code", "preformat", "kwd-group", "floats-wrap", "alt-text", "long-desc", "contrib-group", "aff", "history", "counts", "custom-meta-group",
		"related-article", "pub-date", "article-id", "bio", "subj-group", "funding-group", "self-uri", "textual-form":
		r.skip++
		return func(int) { r.skip-- }
	case "inline-formula", "inline-graphic", "chem-struct", "disp-formula", "disp-formula-group":
		r.skip++
		return func(end int) { r.skip--; r.w.object(from, end) }
	case "sec", "app", "boxed-text":
		r.level++
		r.w.end()
		return func(int) { r.w.end(); r.level-- }
	case "sup":
		return r.raise()
	case "break":
		r.w.put(" ", from, to)
		return nil
	case "xref":
		return r.xref(el, from, to)
	case "ref-list":
		return r.within(References)
	case "ref":
		r.w.end()
		r.refs.open(attr(el, "id"), from)
		return func(end int) { r.w.end(); r.doc.Refs = append(r.doc.Refs, r.refs.spelt(r.refs.close(end))...) }
	}
	return r.block(name)
}

// block enters the elements that a text is made of.
func (r *jatsReader) block(name string) func(int) {
	switch name {
	case "p", "list-item", "def", "term", "attrib", "speaker", "verse-line", "tr", "title-group", "product", "list", "def-list", "statement":
		r.w.end()
		return func(int) { r.w.end() }
	case "title", "subtitle", "article-title", "trans-title":
		return r.heading()
	case "abstract", "trans-abstract":
		return r.loud(Body)
	case "disp-quote", "verse-group", "speech":
		return r.within(Quotation)
	case "td", "th":
		return r.within(Cell)
	case "fn", "table-wrap-foot", "notes":
		return r.aside(Note)
	case "caption":
		return r.aside(Caption)
	case "table-wrap", "fig", "supplementary-material", "table-wrap-group", "fig-group":
		return r.aside(r.w.kind)
	}
	return nil
}

// within gives the blocks inside an element their kind.
func (r *jatsReader) within(kind Kind) func(int) {
	r.w.end()
	outer := r.w.kind
	r.w.kind = kind
	return func(int) {
		r.w.end()
		r.w.kind = outer
	}
}

// aside reads an element that may break the paragraph that it stands in.
func (r *jatsReader) aside(kind Kind) func(int) {
	r.w.nest(kind)
	return func(int) { r.w.unnest() }
}

// loud reads an element of the front matter, the rest of which is no text.
func (r *jatsReader) loud(kind Kind) func(int) {
	mute := r.w.mute
	end := r.within(kind)
	r.w.mute = 0
	return func(to int) { end(to); r.w.mute = mute }
}

func (r *jatsReader) heading() func(int) {
	kind := Heading
	if r.w.kind == Caption || r.w.kind == Note {
		kind = r.w.kind
	}
	r.w.level = r.level + 1
	return r.loud(kind)
}

// raise turns digits into raised ones, so that a note's number does not join
// the year before it.
func (r *jatsReader) raise() func(int) {
	r.w.raised++
	return func(int) { r.w.raised-- }
}

// xref reads a link to the reference list; other links are just text.
func (r *jatsReader) xref(el xml.StartElement, from, to int) func(int) {
	vFrom, vTo, ok := attrSpan(r.doc.Src, from, to, "rid")
	if !ok || attr(el, "ref-type") != "bibr" || r.w.mute > 0 {
		return nil
	}
	r.w.group++
	var keys []KeyCite
	for _, s := range words(r.doc.Src, vFrom, vTo) {
		key := string(r.doc.Src[s.from:s.to])
		keys = append(keys, KeyCite{Offset: s.from, End: s.to, Key: key, Command: "xref", Group: r.w.group, From: from, CrossRef: isCrossRef(strings.TrimPrefix(key, "ref-"))})
	}
	at := r.w.here()
	return func(end int) {
		for i := range keys {
			keys[i].To = end
		}
		r.w.printed(at, keys)
	}
}
