package prose

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// MyST takes links to a DOI for citations: [](doi:10.1/x), <doi:10.1/x>,
// [text](https://doi.org/10.1/x). They are reported as CrossRef: they cite only
// where a list has a work with that DOI. In the Markdown of others the last is
// a link like any other.

// doiLink reports whether a link leads to a DOI.
func doiLink(target string) bool {
	s := strings.ToLower(target[:min(len(target), 32)])
	if rest, ok := strings.CutPrefix(s, "doi:"); ok {
		return strings.HasPrefix(rest, "10.")
	}
	_, s, ok := strings.Cut(s, "://")
	return ok && strings.HasPrefix(strings.TrimPrefix(s, "dx."), "doi.org/10.")
}

// citesDOI reports whether a link that shows a text, or its address, cites.
func (m *markdownReader) citesDOI(target string) bool {
	return doiLink(target) && (m.myst || strings.EqualFold(target[:4], "doi:"))
}

// A doiNode is a link to a DOI without a text of its own.
type doiNode struct {
	ast.BaseInline
	span
	target span
}

var kindDOI = ast.NewNodeKind("DOI")

func (*doiNode) Kind() ast.NodeKind           { return kindDOI }
func (n *doiNode) Dump(src []byte, level int) { ast.DumpHelper(n, src, level, nil, nil) }

type doiParser struct{}

func (doiParser) Trigger() []byte { return []byte{'['} }

func (doiParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, seg := block.PeekLine()
	if !bytes.HasPrefix(line, []byte("[](")) {
		return nil
	}
	head := string(line[:min(len(line), maxKey)])
	end := parenthesis(head, 2)
	if end < 0 {
		return nil
	}
	from, to := 3, end
	for from < to && (head[from] == ' ' || head[from] == '<') {
		from++
	}
	for from < to && (head[to-1] == ' ' || head[to-1] == '>') {
		to--
	}
	if !doiLink(head[from:to]) || strings.ContainsAny(head[from:to], " \t\"") {
		return nil
	}
	block.Advance(end + 1)
	at := seg.Start
	return &doiNode{span: span{at, at + end + 1}, target: span{at + from, at + to}}
}

// parenthesis gives the offset of the ")" that closes the "(" at i; -1 where
// there is none. DOIs may have parentheses in them.
func parenthesis(s string, i int) int {
	depth := 0
	for ; i < len(s); i++ {
		switch s[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// doi adds the citation that a link without a text makes.
func (t *inlineText) doi(all, target span) {
	from := len(t.text)
	t.takeOut(all.from, target.from)
	at := len(t.text)
	t.copy(t.doc.src, target.from, target.to)
	c := cite{key: span{at, len(t.text)}, name: string(t.text[at:]), mode: AuthorInText, link: true}
	c.prefix, c.suffix = span{at, at}, span{len(t.text), len(t.text)}
	t.takeOut(target.to, all.to)
	t.roles = append(t.roles, citeGroup{span: span{from, len(t.text)}, cites: []cite{c}})
}

// linked notes that text[from:] is the text of a link to a DOI.
func (t *inlineText) linked(from int, target string) {
	in := span{from, len(t.text)}
	k := KeyCite{Key: target, Command: "doi", CrossRef: true, Printed: string(t.text[from:])}
	k.Mode = printedMode(k.Printed)
	k.Offset, k.End = rangeIn(t.runs, in.from, in.to)
	t.placed = append(t.placed, placed{in, []KeyCite{k}})
}
