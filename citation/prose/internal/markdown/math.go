package markdown

import (
	"bytes"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"github.com/citevet/citevet/citation/prose/internal/chars"
	"github.com/citevet/citevet/citation/prose/internal/latex"
	"github.com/citevet/citevet/citation/prose/internal/light"
)

// mathParser reads $…$ and $$…$$ as pandoc does: no white space inside the
// single dollars, and no digit after them.
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

// formula moves block after the formula between two delim and gives the
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
