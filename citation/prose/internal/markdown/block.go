package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

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
	end  int        // offset after it
	div  string     // the line, for a fence of a div
	tex  spans.Span // an environment of LaTeX
	yaml spans.Span // metadata
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
	return &opaqueBlock{end: seg.Start + end, yaml: spans.Span{From: seg.Start, To: seg.Start + end}}, parser.NoChildren
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
