package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/citevet/citevet/citation/prose/internal/citekey"
	"github.com/citevet/citevet/citation/prose/internal/light"
)

// A noteNode is the text of a footnote, "[^label]: …".
type noteNode struct {
	ast.BaseBlock
	label string
	used  bool
}

var kindNote = ast.NewNodeKind("Note")

func (*noteNode) Kind() ast.NodeKind { return kindNote }

func (n *noteNode) Dump(src []byte, level int) { ast.DumpHelper(n, src, level, nil, nil) }

var (
	notesKey = parser.NewContextKey()
	cutKey   = parser.NewContextKey() // bool: the note of a mark may stand in another piece
)

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

// A noteMarkNode is the mark of a footnote, [^label].
type noteMarkNode struct{ ast.BaseInline }

var kindNoteMark = ast.NewNodeKind("NoteMark")

func (*noteMarkNode) Kind() ast.NodeKind { return kindNoteMark }

func (n *noteMarkNode) Dump(src []byte, level int) { ast.DumpHelper(n, src, level, nil, nil) }

type noteMarkParser struct{}

func (noteMarkParser) Trigger() []byte { return []byte{'['} }

func (noteMarkParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, _ := block.PeekLine()
	label := noteLabel(line)
	n := notesOf(pc)[label]
	cut, _ := pc.Get(cutKey).(bool)
	switch {
	case label == "" || n == nil && !cut:
		return nil
	case n != nil:
		n.used = true
	}
	block.Advance(len(label) + len("[^]"))
	return &noteMarkNode{}
}
