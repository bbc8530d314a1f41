package prose

import (
	"bytes"
	"context"
	"html"
	"strings"

	xhtml "golang.org/x/net/html"
)

var htmlFormat = format{
	name:  "html",
	exts:  []string{".html", ".htm", ".xhtml"},
	sniff: sniffHTML,
	read:  readHTML,
}

func sniffHTML(head []byte) bool {
	head = bytes.ToLower(bytes.TrimSpace(head))
	return bytes.HasPrefix(head, []byte("<!doctype html")) || bytes.HasPrefix(head, []byte("<html")) ||
		bytes.HasPrefix(head, []byte("<?xml")) && bytes.Contains(head, []byte("<html"))
}

// An htmlReader reads the tags as they come, without building a tree; what is
// not closed is closed by what encloses it.
type htmlReader struct {
	doc   *Document
	w     *blockWriter
	open  []htmlElement
	count map[string]int // open elements by name
	skip  int            // open elements that are not text
	cite  int            // open elements that are a citation
	ids   map[string]int // block that an id stands in or before
	links []htmlLink
	xml   bool // "/>" ends an element whatever it is
}

// An htmlElement is an open element and what there is to do at its end.
type htmlElement struct {
	name string
	end  func(to int)
}

// An htmlLink is a link inside the file: a citation if it leads to the
// reference list.
type htmlLink struct {
	key     int // index in Document.Keys
	target  string
	certain bool
}

// maxHTMLDepth bounds the open elements that are kept in mind.
const maxHTMLDepth = 1000

func readHTML(_ context.Context, in source) *Document {
	name, src := in.name, in.src
	doc := &Document{Name: name, Format: "html", Src: src}
	r := &htmlReader{doc: doc, w: newBlockWriter(doc), count: map[string]int{}, ids: map[string]int{}, xml: bytes.HasPrefix(src, []byte("<?xml"))}
	z := xhtml.NewTokenizer(bytes.NewReader(src))
	z.AllowCDATA(true)
	for at := 0; ; {
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
	r.keepCitations(r.w.finish())
	return doc
}

func (r *htmlReader) token(z *xhtml.Tokenizer, kind xhtml.TokenType, from, to int) {
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

func (r *htmlReader) text(from, to int) {
	if r.skip == 0 {
		r.w.copyMarked(from, to)
	}
}

func (r *htmlReader) start(tok xhtml.Token, from, to int) {
	name := tok.Data
	r.implied(name, from)
	if blockElement(name) && r.skip == 0 {
		r.w.end()
	}
	if id := htmlAttr(tok, "id"); id != "" {
		if _, seen := r.ids[id]; !seen {
			r.ids[id] = r.w.next()
		}
	}
	switch {
	case name == "br" && r.skip == 0:
		r.w.put(" ", from, to)
	case name == "img" && r.skip == 0:
		r.w.object(from, to)
	case name == "html":
		r.doc.Lang = htmlAttr(tok, "lang")
	}
	if voidElement(name) || name == "p" || len(r.open) >= maxHTMLDepth {
		return
	}
	e := htmlElement{name: name}
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
func (r *htmlReader) implied(name string, at int) {
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

func (r *htmlReader) end(name string, to int) {
	if blockElement(name) && r.skip == 0 {
		r.w.end()
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

func (r *htmlReader) closeTo(n, to int) {
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
func (r *htmlReader) enter(tok xhtml.Token, from, to int) func(int) {
	class := tokens(htmlAttr(tok, "class"), htmlAttr(tok, "role"), htmlAttr(tok, "epub:type"))
	switch {
	case notRead(tok, class):
		r.skip++
		return func(end int) {
			r.skip--
			if tok.Data == "code" || tok.Data == "math" || tok.Data == "svg" || tok.Data == "span" {
				r.w.object(from, end)
			}
		}
	case class["citation"] && htmlAttr(tok, "data-cites") != "":
		return r.pandocCitation(from, to)
	case tok.Data == "a" && r.cite == 0:
		return r.link(tok, class, from, to)
	case tok.Data == "sup":
		r.w.raised++
		return func(int) { r.w.raised-- }
	case tok.Data == "q":
		r.w.put("“", from, to)
		return func(end int) { r.w.put("”", end-1, end) }
	}
	if kind, ok := r.kindOf(tok, class); ok {
		return r.within(kind)
	}
	return nil
}

func (r *htmlReader) within(kind Kind) func(int) {
	r.w.end()
	outer := r.w.kind
	r.w.kind = kind
	return func(int) {
		r.w.end()
		r.w.kind = outer
	}
}

// kindOf gives the kind of the blocks in an element.
func (r *htmlReader) kindOf(tok xhtml.Token, class map[string]bool) (Kind, bool) {
	name := tok.Data
	if level := headingLevel(name); level > 0 {
		r.w.level = level
		return Heading, true
	}
	switch name {
	case "blockquote":
		return Quotation, true
	case "figcaption", "caption":
		return Caption, true
	case "td", "th":
		return Cell, true
	case "div", "section", "ol", "ul", "dl", "aside", "li":
		if referenceList(class, htmlAttr(tok, "id")) {
			return References, true
		}
		if class["footnotes"] || class["footnote"] || class["endnotes"] || class["doc-endnotes"] || class["doc-footnote"] || class["doc-endnote"] {
			return Note, true
		}
	}
	return Body, false
}

// notRead tells the elements whose content is no text.
func notRead(tok xhtml.Token, class map[string]bool) bool {
	switch tok.Data {
	case "head", "script", "style", "code", "pre", "math", "svg", "template", "noscript", "textarea", "select", "button", "nav", "iframe",
		"object", "audio", "video", "canvas", "samp", "kbd", "title":
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
func (r *htmlReader) pandocCitation(from, to int) func(int) {
	vFrom, vTo, ok := attrSpan(r.doc.Src, from, to, "data-cites")
	if !ok {
		return nil
	}
	r.w.group++
	var keys []KeyCite
	for _, s := range words(r.doc.Src, vFrom, vTo) {
		key := html.UnescapeString(string(r.doc.Src[s.from:s.to]))
		keys = append(keys, KeyCite{Offset: s.from, End: s.to, Key: key, Command: "data-cites", Group: r.w.group, From: from, CrossRef: isCrossRef(key)})
	}
	r.cite++
	at := r.w.here()
	return func(end int) {
		r.cite--
		r.printed(at, keys, end)
	}
}

// link reads <a href="#id">, which is a citation if it leads to the
// reference list.
func (r *htmlReader) link(tok xhtml.Token, class map[string]bool, from, to int) func(int) {
	target, ok := strings.CutPrefix(htmlAttr(tok, "href"), "#")
	vFrom, vTo, has := attrSpan(r.doc.Src, from, to, "href")
	if !ok || !has || target == "" || r.w.kind == References {
		return nil
	}
	if vFrom++; strings.HasPrefix(target, "ref-") { // pandoc's id for the entry
		vFrom += len("ref-")
	}
	key := KeyCite{Offset: vFrom, End: vTo, Key: strings.TrimPrefix(target, "ref-"), Command: "href", From: from}
	certain := class["doc-biblioref"] || class["biblioref"]
	at := r.w.here()
	return func(end int) {
		r.w.group++
		key.Group = r.w.group
		r.links = append(r.links, htmlLink{len(r.doc.Keys), target, certain})
		r.printed(at, []KeyCite{key}, end)
	}
}

func (r *htmlReader) printed(at textPlace, keys []KeyCite, end int) {
	for i := range keys {
		keys[i].To = end
	}
	r.w.printed(at, keys)
}

// keepCitations drops the links that lead elsewhere. index gives the place of
// each block that there was among those that are left.
func (r *htmlReader) keepCitations(index []int) {
	blocks := append([]Block(nil), r.doc.Blocks...)
	markReferences(blocks)
	drop := map[int]bool{}
	for _, l := range r.links {
		at, ok := r.ids[l.target]
		leads := ok && at < len(index) && index[at] < len(blocks) && blocks[index[at]].Kind == References
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

func htmlAttr(tok xhtml.Token, name string) string {
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
