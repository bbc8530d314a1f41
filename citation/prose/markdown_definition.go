package prose

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// A definitionList holds terms and what they mean, as PHP Markdown Extra and
// pandoc write them: the terms in a paragraph, below it ":" and the text,
// indented from the second line on.
type definitionList struct {
	ast.BaseBlock
	indent int            // columns before the text of the last definition
	terms  *ast.Paragraph // those of the definition that begins; else nil
}

// A termNode is a term of a definition list.
type termNode struct{ ast.BaseBlock }

// A definitionNode is what a term means.
type definitionNode struct{ ast.BaseBlock }

var kindDefinitions, kindTerm, kindDefinition = ast.NewNodeKind("Definitions"), ast.NewNodeKind("Term"), ast.NewNodeKind("Definition")

func (*definitionList) Kind() ast.NodeKind           { return kindDefinitions }
func (n *definitionList) Dump(src []byte, level int) { ast.DumpHelper(n, src, level, nil, nil) }
func (*termNode) Kind() ast.NodeKind                 { return kindTerm }
func (n *termNode) Dump(src []byte, level int)       { ast.DumpHelper(n, src, level, nil, nil) }
func (*definitionNode) Kind() ast.NodeKind           { return kindDefinition }
func (n *definitionNode) Dump(src []byte, level int) { ast.DumpHelper(n, src, level, nil, nil) }

// definitionsParser opens a list, or goes on with the one before, where a ":"
// stands below a paragraph or another definition.
type definitionsParser struct{ leafBlock }

func (definitionsParser) Trigger() []byte { return []byte{':'} }

func (definitionsParser) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	if _, inside := parent.(*definitionList); inside || !isDefinition(reader, pc) {
		return nil, parser.NoChildren
	}
	line, _ := reader.PeekLine()
	at := pc.BlockOffset() + 1
	width, _ := util.IndentWidth(line[at:], at)
	switch {
	case width < 1:
		return nil, parser.NoChildren
	case width >= 8: // its text begins with code
		width = 5
	}
	switch last := parent.LastChild().(type) {
	case *definitionList:
		last.indent, last.terms = at+width, nil
		return last, parser.HasChildren
	case *ast.Paragraph:
		if list, ok := last.PreviousSibling().(*definitionList); ok {
			list.indent, list.terms = at+width, last
			return list, parser.HasChildren
		}
		return &definitionList{indent: at + width, terms: last}, parser.HasChildren | parser.RequireParagraph
	}
	return nil, parser.NoChildren
}

func (definitionsParser) Continue(n ast.Node, reader text.Reader, _ parser.Context) parser.State {
	line, _ := reader.PeekLine()
	if util.IsBlank(line) {
		return parser.Continue | parser.HasChildren
	}
	indent := n.(*definitionList).indent
	if width, _ := util.IndentWidth(line, reader.LineOffset()); width < indent {
		return parser.Close
	}
	reader.AdvanceAndSetPadding(util.IndentPosition(line, reader.LineOffset(), indent))
	return parser.Continue | parser.HasChildren
}

// definitionParser opens the definitions in a list.
type definitionParser struct{ leafBlock }

func (definitionParser) Trigger() []byte { return []byte{':'} }

func (definitionParser) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	list, inside := parent.(*definitionList)
	if !inside || !isDefinition(reader, pc) {
		return nil, parser.NoChildren
	}
	list.addTerms(reader.Source())
	line, _ := reader.PeekLine()
	at := pc.BlockOffset() + 1
	pos, padding := util.IndentPosition(line[at:], at, list.indent-at)
	reader.AdvanceAndSetPadding(pos+1, padding)
	return &definitionNode{}, parser.HasChildren
}

// Continue is not asked: the list tells where a definition ends.
func (definitionParser) Continue(ast.Node, text.Reader, parser.Context) parser.State {
	return parser.Continue | parser.HasChildren
}

func isDefinition(reader text.Reader, pc parser.Context) bool {
	line, _ := reader.PeekLine()
	at := pc.BlockOffset()
	return at >= 0 && pc.BlockIndent() == 0 && bytes.HasPrefix(line[at:], []byte(":"))
}

// addTerms makes a term of each line of the paragraph before the definition.
func (n *definitionList) addTerms(src []byte) {
	p := n.terms
	if n.terms = nil; p == nil {
		return
	}
	for _, line := range p.Lines().Sliced(0, p.Lines().Len()) {
		term := &termNode{}
		term.Lines().Append(line.TrimRightSpace(src))
		n.AppendChild(n, term)
	}
	p.Parent().RemoveChild(p.Parent(), p)
}
