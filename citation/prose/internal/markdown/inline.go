package markdown

import (
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"github.com/citevet/citevet/citation/prose/internal/citekey"
	"github.com/citevet/citevet/citation/prose/internal/light"
)

// A citeKeyNode is "@key": read before emphasis is, so that "_" and "~" in a
// key are no marks.
type citeKeyNode struct {
	ast.BaseInline
	from, to int
}

var kindCiteKey = ast.NewNodeKind("CiteKey")

func (*citeKeyNode) Kind() ast.NodeKind           { return kindCiteKey }
func (n *citeKeyNode) Dump(src []byte, level int) { ast.DumpHelper(n, src, level, nil, nil) }

type citeKeyParser struct{}

func (citeKeyParser) Trigger() []byte { return []byte{'@'} }

func (citeKeyParser) Parse(parent ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, seg := block.PeekLine()
	if r := block.PrecendingCharacter(); r == '.' || unicode.IsLetter(r) || unicode.IsNumber(r) {
		if last, ok := parent.LastChild().(*citeKeyNode); !ok || last.to != seg.Start {
			return nil
		}
	}
	n := keyLen(line)
	if n == 0 {
		return nil
	}
	block.Advance(n)
	return &citeKeyNode{from: seg.Start, to: seg.Start + n}
}

// keyLen gives the length of the key that line begins with; 0 if it begins
// with none. Most keys are short, and the line is long.
func keyLen(line []byte) int {
	const short = 64
	if _, n := citekey.Pandoc(string(line[:min(len(line), short)])); n > 0 && n < short-utf8.UTFMax {
		return n
	}
	_, n := citekey.Pandoc(string(line[:min(len(line), 2*citekey.MaxLen)]))
	return n
}

// An opaqueNode is math or TeX in a sentence.
type opaqueNode struct {
	ast.BaseInline
	from, to int
}

var kindOpaque = ast.NewNodeKind("OpaqueInline")

func (*opaqueNode) Kind() ast.NodeKind           { return kindOpaque }
func (n *opaqueNode) Dump(src []byte, level int) { ast.DumpHelper(n, src, level, nil, nil) }

// texParser reads TeX in a sentence: \(…\), \[…\] where that is math,
// environments and commands with their arguments.
type texParser struct{}

func (texParser) Trigger() []byte { return []byte{'\\'} }

func (texParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, seg := block.PeekLine()
	if len(line) < 3 {
		return nil
	}
	if n := rawCite(block); n != nil {
		return n
	}
	n := 0
	switch c := line[1]; {
	case c == '(':
		n = bracedMath(line, `\)`)
	case c == '[':
		n = bracedMath(line, `\]`)
	case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z':
		n = light.TexCommand(line)
	}
	if n == 0 {
		return nil
	}
	block.Advance(n)
	return &opaqueNode{from: seg.Start, to: seg.Start + n}
}
