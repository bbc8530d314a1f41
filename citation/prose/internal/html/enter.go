package html

import (
	"strings"

	xhtml "golang.org/x/net/html"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/distill"
	"github.com/citevet/citevet/citation/prose/internal/sections"
)

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
