package markdown

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"github.com/citevet/citevet/citation/prose/internal/chars"
	"github.com/citevet/citevet/citation/prose/internal/citekey"
	"github.com/citevet/citevet/citation/prose/internal/latex"
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

// mathParser reads $…$ and $$…$$ as pandoc does: no white space inside the
// single dollars, and no digit behind them.
type mathParser struct{}

func (mathParser) Trigger() []byte { return []byte{'$'} }

func (mathParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	_, seg := block.PeekLine()
	from := seg.Start
	line, _ := block.PeekLine()
	double := len(line) > 1 && line[1] == '$'
	if double {
		if to := formula(block, "$$"); to > 0 {
			return &opaqueNode{from: from, to: to}
		}
		return nil
	}
	if len(line) < 2 || chars.IsSpace(line[1]) {
		return nil
	}
	if to := formula(block, "$"); to > 0 {
		return &opaqueNode{from: from, to: to}
	}
	return nil
}

// formula moves block behind the formula between two delim and gives the
// offset there; 0 where it is not closed.
func formula(block text.Reader, delim string) int {
	block.Advance(len(delim))
	for first := true; ; first = false {
		line, seg := block.PeekLine()
		if line == nil {
			return 0
		}
		i := unescapedMark(line, delim)
		if i < 0 {
			block.AdvanceLine()
			continue
		}
		end := i + len(delim)
		if first && i == 0 || delim == "$" && (i > 0 && chars.IsSpace(line[i-1]) || i == 0 || end < len(line) && chars.IsDigit(line[end])) {
			return 0
		}
		block.Advance(end)
		return seg.Start + end
	}
}

// unescapedMark gives the offset of the first mark in line that no backslash
// stands before; -1 if there is none.
func unescapedMark(line []byte, mark string) int {
	for i := 0; i < len(line); i++ {
		switch {
		case line[i] == '\\':
			i++
		case bytes.HasPrefix(line[i:], []byte(mark)):
			return i
		}
	}
	return -1
}

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

// bracedMath gives the length of \(x^2\) at the start of line. Pandoc's
// Markdown has escaped brackets there, \[sic\], unless told otherwise: it is
// math only where it can hardly be anything else.
func bracedMath(line []byte, closing string) int {
	n := light.TexMath(line, closing)
	if n == 0 || !isMath(line[2:n-2]) {
		return 0
	}
	return n
}

// isMath reports whether s is plainly a formula: it has a command of TeX's that
// sets no text, a "^", or another sign and no word.
func isMath(s []byte) bool {
	if bytes.IndexByte(s, '@') >= 0 {
		return false
	}
	word, sign := false, false
	for i := 0; i < len(s); {
		n := letters(s[i:])
		switch c := s[i]; {
		case c == '^':
			return true
		case c == '\\' && letters(s[i+1:]) > 0:
			return !setsText(string(s[i+1 : i+1+letters(s[i+1:])]))
		case c == '\\':
			n = 2
		case n == 0:
			sign = sign || bytes.IndexByte([]byte("_={}<>+"), c) >= 0
			n = 1
		default:
			n += wordEnd(s[i+n:])
			word = word || n > 2
		}
		i += n
	}
	return sign && !word
}

// letters gives how many letters of ASCII s begins with.
func letters(s []byte) int {
	n := 0
	for n < len(s) && chars.IsLetter(s[n]) {
		n++
	}
	return n
}

// wordEnd gives how many bytes of a word s begins with.
func wordEnd(s []byte) int {
	n := 0
	for n < len(s) && (chars.IsLetter(s[n]) || s[n] >= utf8.RuneSelf) {
		n++
	}
	return n
}

// setsText knows the commands that stand in text rather than in a formula.
func setsText(command string) bool {
	switch command {
	case "emph", "textit", "textbf", "textsc", "textsl", "texttt", "enquote", "footnote", "ldots", "dots":
		return true
	}
	return latex.LikeCite(command)
}

// A noteMarkNode is the mark of a footnote, [^label].
type noteMarkNode struct{ ast.BaseInline }

var kindNoteMark = ast.NewNodeKind("NoteMark")

func (*noteMarkNode) Kind() ast.NodeKind           { return kindNoteMark }
func (n *noteMarkNode) Dump(src []byte, level int) { ast.DumpHelper(n, src, level, nil, nil) }

type noteMarkParser struct{}

func (noteMarkParser) Trigger() []byte { return []byte{'['} }

func (noteMarkParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, _ := block.PeekLine()
	label := noteLabel(line)
	n := notesOf(pc)[label]
	if label == "" || n == nil {
		return nil
	}
	n.used = true
	block.Advance(len(label) + len("[^]"))
	return &noteMarkNode{}
}
