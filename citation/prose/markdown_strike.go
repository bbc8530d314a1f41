package prose

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// A struckNode is ~~text~~.
type struckNode struct{ ast.BaseInline }

var kindStruck = ast.NewNodeKind("Struck")

func (*struckNode) Kind() ast.NodeKind           { return kindStruck }
func (n *struckNode) Dump(src []byte, level int) { ast.DumpHelper(n, src, level, nil, nil) }

// struckParser reads what one or two "~" stand before and behind.
type struckParser struct{}

func (struckParser) Trigger() []byte { return []byte{'~'} }

func (struckParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, seg := block.PeekLine()
	mark := parser.ScanDelimiter(line, before, 1, struckParser{})
	if mark == nil || mark.OriginalLength > 2 || before == '~' {
		return nil
	}
	mark.Segment = seg.WithStop(seg.Start + mark.OriginalLength)
	block.Advance(mark.OriginalLength)
	pc.PushDelimiter(mark)
	return mark
}

func (struckParser) IsDelimiter(b byte) bool { return b == '~' }

func (struckParser) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

func (struckParser) OnMatch(int) ast.Node { return &struckNode{} }
