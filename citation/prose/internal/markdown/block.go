package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/citevet/citevet/citation/prose/internal/citekey"
	"github.com/citevet/citevet/citation/prose/internal/frontmatter"
	"github.com/citevet/citevet/citation/prose/internal/light"
	"github.com/citevet/citevet/citation/prose/internal/spans"
)

const (
	maxMarkdown = 64 << 10 // bytes of a paragraph that is read as Markdown
	maxMarks    = 8 << 10  // characters of markup in it
	maxLinks    = 2 << 10  // lines of definitions of links in one paragraph
)

// shallow keeps lists and quotations from nesting without bound, which would
// cost time for every line.
type shallow struct{ parser.BlockParser }

func (s shallow) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	if len(pc.OpenedBlocks()) > light.MaxNesting {
		return nil, parser.NoChildren
	}
	return s.BlockParser.Open(parent, reader, pc)
}

// leaf is what the block parsers here have in common.
type leafBlock struct{}

func (leafBlock) Close(ast.Node, text.Reader, parser.Context) {}
func (leafBlock) CanInterruptParagraph() bool                 { return true }
func (leafBlock) CanAcceptIndentedLine() bool                 { return false }

// An opaqueBlock is a block without text: a fence of a div, metadata, TeX.
type opaqueBlock struct {
	ast.BaseBlock
	end int        // offset behind it
	div string     // the line, for a fence of a div
	tex spans.Span // an environment of LaTeX
}

var kindOpaqueBlock = ast.NewNodeKind("Opaque")

func (*opaqueBlock) Kind() ast.NodeKind           { return kindOpaqueBlock }
func (*opaqueBlock) IsRaw() bool                  { return true }
func (n *opaqueBlock) Dump(src []byte, level int) { ast.DumpHelper(n, src, level, nil, nil) }

// untilEnd goes on with an opaque block up to its end.
func untilEnd(n ast.Node, reader text.Reader) parser.State {
	_, seg := reader.PeekLine()
	if seg.Start >= n.(*opaqueBlock).end {
		return parser.Close
	}
	reader.Advance(seg.Len() - 1)
	return parser.Continue | parser.NoChildren
}

// divParser reads the fences of pandoc's divs and of MyST's directives, one
// line each: "::: {.note}", ":::".
type divParser struct{ leafBlock }

func (divParser) Trigger() []byte { return []byte{':'} }

func (divParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, seg := reader.PeekLine()
	if !bytes.HasPrefix(line[pc.BlockOffset():], []byte(":::")) {
		return nil, parser.NoChildren
	}
	reader.Advance(seg.Len() - 1)
	return &opaqueBlock{end: seg.Stop, div: string(bytes.TrimSpace(line[pc.BlockOffset():]))}, parser.NoChildren
}

func (divParser) Continue(ast.Node, text.Reader, parser.Context) parser.State { return parser.Close }

// metadataParser reads YAML between "---" and "---" or "..." anywhere.
type metadataParser struct{ leafBlock }

func (metadataParser) Trigger() []byte             { return []byte{'-'} }
func (metadataParser) CanInterruptParagraph() bool { return false }

func (metadataParser) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	_, seg := reader.PeekLine()
	if parent.Kind() != ast.KindDocument {
		return nil, parser.NoChildren
	}
	end := frontmatter.End(reader.Source()[seg.Start:])
	if end == 0 {
		return nil, parser.NoChildren
	}
	reader.Advance(seg.Len() - 1)
	return &opaqueBlock{end: seg.Start + end}, parser.NoChildren
}

func (metadataParser) Continue(n ast.Node, reader text.Reader, _ parser.Context) parser.State {
	return untilEnd(n, reader)
}

var budgetKey = parser.NewContextKey() // *budget

// texBlockParser reads \begin{x} … \end{x}.
type texBlockParser struct{ leafBlock }

func (texBlockParser) Trigger() []byte             { return []byte{'\\'} }
func (texBlockParser) CanInterruptParagraph() bool { return false }

func (texBlockParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	_, seg := reader.PeekLine()
	from := seg.Start + pc.BlockOffset()
	src := reader.Source()
	left := pc.ComputeIfAbsent(budgetKey, func() any { return light.NewBudget(len(src)) }).(*light.Budget)
	n := light.TexEnvironment(src[from:], left)
	if n == 0 {
		return nil, parser.NoChildren
	}
	reader.Advance(seg.Len() - 1)
	return &opaqueBlock{end: from + n, tex: spans.Span{From: from, To: from + n}}, parser.NoChildren
}

func (texBlockParser) Continue(n ast.Node, reader text.Reader, _ parser.Context) parser.State {
	return untilEnd(n, reader)
}

// A noteNode is the text of a footnote, "[^label]: …".
type noteNode struct {
	ast.BaseBlock
	label string
	used  bool
}

var kindNote = ast.NewNodeKind("Note")

func (*noteNode) Kind() ast.NodeKind           { return kindNote }
func (n *noteNode) Dump(src []byte, level int) { ast.DumpHelper(n, src, level, nil, nil) }

var notesKey = parser.NewContextKey()

// notesOf gives the footnotes of the paper by label.
func notesOf(pc parser.Context) map[string]*noteNode {
	return pc.ComputeIfAbsent(notesKey, func() any { return map[string]*noteNode{} }).(map[string]*noteNode)
}

// noteParser reads footnotes. Their further paragraphs are indented.
type noteParser struct{ leafBlock }

func (noteParser) Trigger() []byte { return []byte{'['} }

func (noteParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, _ := reader.PeekLine()
	at := pc.BlockOffset()
	label := noteLabel(line[at:])
	end := at + len(label) + len("[^]")
	if label == "" || end >= len(line) || line[end] != ':' || len(pc.OpenedBlocks()) > light.MaxNesting {
		return nil, parser.NoChildren
	}
	n := &noteNode{label: label}
	if notes := notesOf(pc); notes[label] == nil {
		notes[label] = n
	}
	reader.Advance(end + 1)
	return n, parser.HasChildren
}

func (noteParser) Continue(_ ast.Node, reader text.Reader, _ parser.Context) parser.State {
	line, _ := reader.PeekLine()
	if util.IsBlank(line) {
		return parser.Continue | parser.HasChildren
	}
	pos, padding := util.IndentPosition(line, reader.LineOffset(), 4)
	if pos < 0 {
		return parser.Close
	}
	reader.AdvanceAndSetPadding(pos, padding)
	return parser.Continue | parser.HasChildren
}

// noteLabel gives the label of "[^label]" at the start of s, or "".
func noteLabel(s []byte) string {
	if len(s) < 4 || s[0] != '[' || s[1] != '^' {
		return ""
	}
	head := s[2:min(len(s), citekey.MaxLen)]
	end := bytes.IndexAny(head, "] \t\r\n[^")
	if end <= 0 || head[end] != ']' {
		return ""
	}
	return string(head[:end])
}

// A giantNode is a paragraph that is not read as Markdown: nobody wrote it,
// and it could take very long.
type giantNode struct{ ast.BaseBlock }

var kindGiant = ast.NewNodeKind("Giant")

func (*giantNode) Kind() ast.NodeKind           { return kindGiant }
func (*giantNode) IsRaw() bool                  { return true }
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
