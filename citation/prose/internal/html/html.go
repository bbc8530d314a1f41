// Package html reads HTML, with the citations of pandoc and links to the
// reference list.
package html

import (
	"bytes"
	"context"
	"html"
	"strings"

	xhtml "golang.org/x/net/html"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/blocks"
	"github.com/citevet/citevet/citation/prose/internal/citekey"
	"github.com/citevet/citevet/citation/prose/internal/distill"
	"github.com/citevet/citevet/citation/prose/internal/format"
	"github.com/citevet/citevet/citation/prose/internal/sections"
	"github.com/citevet/citevet/citation/prose/internal/xmlwalk"
)

// Format is HTML.
var Format = format.Format{
	Name:  "html",
	Exts:  []string{".html", ".htm", ".xhtml"},
	Sniff: sniff,
	Read:  read,
}

func sniff(head []byte) bool {
	head = bytes.ToLower(bytes.TrimSpace(head))
	return bytes.HasPrefix(head, []byte("<!doctype html")) || bytes.HasPrefix(head, []byte("<html")) ||
		bytes.HasPrefix(head, []byte("<?xml")) && bytes.Contains(head, []byte("<html"))
}

// A reader reads the tags as they come, without building a tree; what is
// not closed is closed by what encloses it.
type reader struct {
	doc   *prose.Document
	w     *blocks.Writer
	open  []openElement
	count map[string]int // open elements by name
	skip  int            // open elements that are not text
	cite  int            // open elements that are a citation
	ids   map[string]int // block that an id stands in or before
	links []innerLink
	bib   bool // an element that holds BibTeX is open
	xml   bool // "/>" ends an element whatever it is
}

// An openElement is an open element and what there is to do at its end.
type openElement struct {
	name string
	end  func(to int)
}

// An innerLink is a link inside the file: a citation if it leads to the
// reference list.
type innerLink struct {
	key     int // index in Document.Keys
	target  string
	certain bool
}

// maxHTMLDepth bounds the open elements that are kept in mind.
const maxHTMLDepth = 1000

func read(ctx context.Context, in format.Source) *prose.Document {
	name, src := in.Name, in.Src
	doc := &prose.Document{Name: name, Format: "html", Src: src}
	r := &reader{doc: doc, w: blocks.NewWriter(doc), count: map[string]int{}, ids: map[string]int{}, xml: bytes.HasPrefix(src, []byte("<?xml"))}
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
		tok := z.Token()
		r.start(tok, from, to)
		if kind == xhtml.SelfClosingTagToken && !voidElement(tok.Data) && (r.xml || !blockElement(tok.Data)) {
			r.end(tok.Data, to)
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

func (r *reader) start(tok xhtml.Token, from, to int) {
	name := tok.Data
	r.implied(name, from)
	if blockElement(name) && r.skip == 0 {
		r.w.End()
	}
	if id := attr(tok, "id"); id != "" {
		if _, seen := r.ids[id]; !seen {
			r.ids[id] = r.w.Next()
		}
	}
	switch {
	case name == "br" && r.skip == 0:
		r.w.Put(" ", from, to)
	case name == "img" && r.skip == 0:
		r.w.Object(from, to)
	case name == "html":
		r.doc.Lang = attr(tok, "lang")
	}
	if voidElement(name) || name == "p" || len(r.open) >= maxHTMLDepth {
		return
	}
	e := openElement{name: name}
	if r.skip > 0 {
		r.skip++
		e.end = func(int) { r.skip-- }
	} else {
		e.end = r.enter(tok, from, to)
	}
	r.open = append(r.open, e)
	r.count[name]++
}

// implied closes the cell or the heading that the author left open.
func (r *reader) implied(name string, at int) {
	switch name {
	case "td", "th", "tr", "tbody", "tfoot":
		for i := len(r.open) - 1; i >= 0 && r.open[i].name != "table"; i-- {
			if r.open[i].name == "td" || r.open[i].name == "th" {
				r.closeTo(i, at)
				return
			}
		}
	case "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "section", "table":
		if n := len(r.open); n > 0 && headingLevel(r.open[n-1].name) > 0 {
			r.closeTo(n-1, at)
		}
	}
}

func (r *reader) end(name string, to int) {
	if blockElement(name) && r.skip == 0 {
		r.w.End()
	}
	if r.count[name] == 0 {
		return
	}
	for i := len(r.open) - 1; i >= 0; i-- {
		if r.open[i].name == name {
			r.closeTo(i, to)
			return
		}
	}
}

func (r *reader) closeTo(n, to int) {
	for len(r.open) > n {
		e := r.open[len(r.open)-1]
		r.open = r.open[:len(r.open)-1]
		r.count[e.name]--
		if e.end != nil {
			e.end(to)
		}
	}
}

// enter reads the start tag [from, to) and gives what to do at the end of its
// element.
func (r *reader) enter(tok xhtml.Token, from, to int) func(int) {
	class := tokens(attr(tok, "class"), attr(tok, "role"), attr(tok, "epub:type"))
	switch {
	case notRead(tok, class):
		r.skip++
		r.bib = tok.Data == "script" && distill.HoldsBibTeX(attr(tok, "type"))
		return func(end int) {
			r.skip--
			r.bib = false
			if tok.Data == "code" || tok.Data == "math" || tok.Data == "svg" || tok.Data == "span" || tok.Data == "d-math" || tok.Data == "d-code" {
				r.w.Object(from, end)
			}
		}
	case distill.Cites(tok.Data):
		r.w.Cite(from, to, distill.Keys(r.doc.Src, from, to)...)
		return nil
	case tok.Data == "d-bibliography" || tok.Data == "dt-bibliography":
		r.list(from, to)
		return nil
	case tok.Data == "d-footnote" || tok.Data == "dt-fn":
		r.w.Nest(prose.Note)
		return func(int) { r.w.Unnest() }
	case class["citation"] && attr(tok, "data-cites") != "":
		return r.pandocCitation(from, to)
	case tok.Data == "a" && r.cite == 0:
		return r.link(tok, class, from, to)
	case tok.Data == "sup":
		r.w.Raised++
		return func(int) { r.w.Raised-- }
	case tok.Data == "q":
		r.w.Put("“", from, to)
		return func(end int) { r.w.Put("”", end-1, end) }
	}
	if kind, ok := r.kindOf(tok, class); ok {
		return r.within(kind)
	}
	return nil
}

// list reads <d-bibliography src="refs.bib">.
func (r *reader) list(from, to int) {
	if vFrom, vTo, ok := xmlwalk.AttrSpan(r.doc.Src, from, to, "src"); ok && vFrom < vTo {
		r.doc.Lists = append(r.doc.Lists, prose.ListRef{Path: html.UnescapeString(string(r.doc.Src[vFrom:vTo])), Offset: vFrom, End: vTo})
	}
}

func (r *reader) within(kind prose.Kind) func(int) {
	r.w.End()
	outer := r.w.Kind
	r.w.Kind = kind
	return func(int) {
		r.w.End()
		r.w.Kind = outer
	}
}

// kindOf gives the kind of the blocks in an element.
func (r *reader) kindOf(tok xhtml.Token, class map[string]bool) (prose.Kind, bool) {
	name := tok.Data
	if level := headingLevel(name); level > 0 {
		r.w.Level = level
		return prose.Heading, true
	}
	switch name {
	case "blockquote":
		return prose.Quotation, true
	case "figcaption", "caption":
		return prose.Caption, true
	case "td", "th":
		return prose.Cell, true
	case "div", "section", "ol", "ul", "dl", "aside", "li":
		if sections.IsList(class, attr(tok, "id")) {
			return prose.References, true
		}
		if class["footnotes"] || class["footnote"] || class["endnotes"] || class["doc-endnotes"] || class["doc-footnote"] || class["doc-endnote"] {
			return prose.Note, true
		}
	}
	return prose.Body, false
}

// notRead tells the elements whose content is no text.
func notRead(tok xhtml.Token, class map[string]bool) bool {
	switch tok.Data {
	case "head", "script", "style", "code", "pre", "math", "svg", "template", "noscript", "textarea", "select", "button", "nav", "iframe",
		"object", "audio", "video", "canvas", "samp", "kbd", "title", "d-math", "d-code", "dt-math", "dt-code", "d-front-matter":
		return true
	}
	for _, a := range tok.Attr {
		if a.Key == "hidden" {
			return true
		}
	}
	return class["math"] || class["footnote-ref"] || class["footnote-back"] || class["doc-noteref"] || class["noteref"] || class["doc-backlink"]
}

// pandocCitation reads <span class="citation" data-cites="a b">.
func (r *reader) pandocCitation(from, to int) func(int) {
	vFrom, vTo, ok := xmlwalk.AttrSpan(r.doc.Src, from, to, "data-cites")
	if !ok {
		return nil
	}
	r.w.Group++
	var keys []prose.KeyCite
	for _, s := range xmlwalk.Words(r.doc.Src, vFrom, vTo) {
		key := html.UnescapeString(string(r.doc.Src[s.From:s.To]))
		keys = append(keys, prose.KeyCite{Offset: s.From, End: s.To, Key: key, Command: "data-cites", Group: r.w.Group, From: from, CrossRef: citekey.IsCrossRef(key)})
	}
	r.cite++
	at := r.w.Here()
	return func(end int) {
		r.cite--
		r.printed(at, keys, end)
	}
}

// link reads <a href="#id">, which is a citation if it leads to the
// reference list.
func (r *reader) link(tok xhtml.Token, class map[string]bool, from, to int) func(int) {
	target, ok := strings.CutPrefix(attr(tok, "href"), "#")
	vFrom, vTo, has := xmlwalk.AttrSpan(r.doc.Src, from, to, "href")
	if !ok || !has || target == "" || r.w.Kind == prose.References {
		return nil
	}
	if vFrom++; strings.HasPrefix(target, "ref-") { // pandoc's id for the entry
		vFrom += len("ref-")
	}
	key := prose.KeyCite{Offset: vFrom, End: vTo, Key: strings.TrimPrefix(target, "ref-"), Command: "href", From: from}
	certain := class["doc-biblioref"] || class["biblioref"]
	at := r.w.Here()
	return func(end int) {
		r.w.Group++
		key.Group = r.w.Group
		r.links = append(r.links, innerLink{len(r.doc.Keys), target, certain})
		r.printed(at, []prose.KeyCite{key}, end)
	}
}

func (r *reader) printed(at blocks.Place, keys []prose.KeyCite, end int) {
	for i := range keys {
		keys[i].To = end
	}
	r.w.Printed(at, keys)
}

// keepCitations drops the links that lead elsewhere. index gives the place of
// each block that there was among those that are left.
func (r *reader) keepCitations(index []int) {
	blocks := append([]prose.Block(nil), r.doc.Blocks...)
	sections.Mark(blocks)
	drop := map[int]bool{}
	for _, l := range r.links {
		at, ok := r.ids[l.target]
		leads := ok && at < len(index) && index[at] < len(blocks) && blocks[index[at]].Kind == prose.References
		drop[l.key] = !leads && !l.certain || r.doc.Keys[l.key].Printed == ""
	}
	kept := r.doc.Keys[:0]
	for i, k := range r.doc.Keys {
		if !drop[i] {
			kept = append(kept, k)
		}
	}
	r.doc.Keys = kept
}

func attr(tok xhtml.Token, name string) string {
	for _, a := range tok.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func tokens(values ...string) map[string]bool {
	set := map[string]bool{}
	for _, v := range values {
		for _, t := range strings.Fields(strings.ToLower(v)) {
			set[t] = true
		}
	}
	return set
}
