package server

import (
	"bytes"
	"path/filepath"
	"strings"

	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/cmd/citevet/cli"
)

// comments are how a comment stands on a line of its own, by format; %s is what
// it says. Plain text has no comments, so the directive stands there alone.
var comments = map[string][2]string{
	"markdown": {"<!-- ", " -->"}, "html": {"<!-- ", " -->"}, "jats": {"<!-- ", " -->"}, "tei": {"<!-- ", " -->"},
	"latex": {"% ", ""}, "typst": {"// ", ""}, "asciidoc": {"// ", ""}, "org": {"# ", ""}, "rst": {".. ", ""}, "text": {"", ""},
	"list": {"% ", ""},
}

// reason is what stands in a new directive until the author writes his reason.
const reason = "why"

// silence gives the changes that put a directive before what a finding stands
// in; nil where the format has no comments.
func (a *asking) silence(r *result, f cli.Finding) edits {
	if f.Check == checks.Ignore.Name {
		return nil
	}
	t := r.text(f.Pos.Filename)
	format, start := "", 0
	switch {
	case strings.HasPrefix(strings.ToLower(filepath.Ext(a.path)), ".bib"):
		format, start = "list", a.startOfEntry(f.Pos.Offset)
	default:
		format, start = a.startOfBlock(r, f.Pos.Offset)
	}
	comment, ok := comments[format]
	if !ok {
		return nil
	}
	line := bytes.LastIndexAny(t.src[:start], "\r\n") + 1
	indent := t.src[line:start]
	if len(bytes.TrimSpace(indent)) > 0 { // a list item, a table: its markup stands before it
		indent = indent[:len(indent)-len(bytes.TrimLeft(indent, " \t"))]
	}
	out := edits{}
	out.add(f.Pos.Filename, t.span(line, line), string(indent)+comment[0]+"citevet:ignore "+f.Check+": "+reason+comment[1]+lineEnd(t.src))
	return out
}

// lineEnd gives what ends the lines of a text.
func lineEnd(src []byte) string {
	if i := bytes.IndexByte(src, '\n'); i > 0 && src[i-1] == '\r' {
		return "\r\n"
	}
	return "\n"
}

// startOfEntry gives where the entry around an offset begins.
func (a *asking) startOfEntry(offset int) int {
	for _, list := range a.lists() {
		if e := entryAt(list, offset); e != nil {
			return e.Offset
		}
	}
	return offset
}

// startOfBlock gives the format of the paper that has an offset of its file, and
// where the paragraph around it begins.
func (a *asking) startOfBlock(r *result, offset int) (format string, start int) {
	for _, paper := range r.Papers {
		doc := paper.Linked.Paper.Doc
		at, ok := inPaper(doc, a.path, offset)
		if !ok {
			continue
		}
		start := blockAround(doc, at)
		return doc.Format, offset - (at - start)
	}
	return "", offset
}

// blockAround gives where the block around an offset begins, or offset.
func blockAround(doc *prose.Document, offset int) int {
	for i := range doc.Blocks {
		b := &doc.Blocks[i]
		if b.Text == "" {
			continue
		}
		if from, to := b.Range(0, len(b.Text)); from <= offset && offset < to {
			return from
		}
	}
	return offset
}
