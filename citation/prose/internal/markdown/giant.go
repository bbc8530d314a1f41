package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// A giantNode is a paragraph that is not read as Markdown: nobody wrote it,
// and it could take very long.
type giantNode struct{ ast.BaseBlock }

var kindGiant = ast.NewNodeKind("Giant")

func (*giantNode) Kind() ast.NodeKind { return kindGiant }

func (*giantNode) IsRaw() bool { return true }

func (n *giantNode) Dump(src []byte, level int) { ast.DumpHelper(n, src, level, nil, nil) }

// giantLinks keeps paragraphs of thousands of definitions of links from being
// read as such.
type giantLinks struct{}

func (giantLinks) Transform(n *ast.Paragraph, reader text.Reader, _ parser.Context) {
	if lines := n.Lines(); lines.Len() > maxLinks && reader.Source()[lines.At(0).Start] == '[' {
		giant(n)
	}
}

func giant(n *ast.Paragraph) {
	g := &giantNode{}
	g.SetLines(n.Lines())
	n.Parent().ReplaceChild(n.Parent(), n, g)
}

type giantParagraphs struct{}

// costly has 1 for the bytes that cost more than others in a paragraph.
var costly = [256]byte{'*': 1, '_': 1, '[': 1, ']': 1, '~': 1, '`': 1, '<': 1, '!': 1, '$': 1, '\\': 1}

func (giantParagraphs) Transform(n *ast.Paragraph, reader text.Reader, _ parser.Context) {
	lines := n.Lines()
	size, marks := 0, 0
	for i := range lines.Len() {
		seg := lines.At(i)
		size += seg.Len()
		for _, c := range reader.Source()[seg.Start:seg.Stop] {
			marks += int(costly[c])
		}
	}
	if size > maxMarkdown || marks > maxMarks {
		giant(n)
	}
}

// A sparseReader gives one blank line for many: each costs time for every
// list and quotation that is open.
type sparseReader struct{ text.Reader }

func (r sparseReader) AdvanceLine() {
	r.Reader.AdvanceLine()
	line, seg := r.PeekLine()
	if line == nil || !util.IsBlank(line) {
		return
	}
	src := r.Source()
	for at := seg.Stop; at < len(src); {
		next := len(src)
		if i := bytes.IndexByte(src[at:], '\n'); i >= 0 {
			next = at + i + 1
		}
		if !util.IsBlank(src[at:next]) {
			return
		}
		r.Reader.AdvanceLine()
		at = next
	}
}
