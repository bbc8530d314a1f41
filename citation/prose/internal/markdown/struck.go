package markdown

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// struckParser reads struck text, "~~so~~" or "~so~".
type struckParser struct{}

func (struckParser) Trigger() []byte { return []byte{'~'} }

func (struckParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, seg := block.PeekLine()
	mark := parser.ScanDelimiter(line, before, 1, struckMarks{})
	if mark == nil || mark.OriginalLength > 2 || before == '~' {
		return nil
	}
	mark.Segment = seg.WithStop(seg.Start + mark.OriginalLength)
	block.Advance(mark.OriginalLength)
	pc.PushDelimiter(mark)
	return mark
}

// struckMarks are the marks around struck text.
type struckMarks struct{}

func (struckMarks) IsDelimiter(c byte) bool { return c == '~' }
func (struckMarks) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}
func (struckMarks) OnMatch(int) ast.Node { return extast.NewStrikethrough() }
