package prose

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
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
	if _, n := pandocKey(string(line[:min(len(line), short)])); n > 0 && n < short-utf8.UTFMax {
		return n
	}
	_, n := pandocKey(string(line[:min(len(line), 2*maxKey)]))
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
	if len(line) < 2 || isSpace(line[1]) {
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
		if first && i == 0 || delim == "$" && (i > 0 && isSpace(line[i-1]) || i == 0 || end < len(line) && isDigit(line[end])) {
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
		n = texCommand(line)
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
	n := texMath(line, closing)
	if n == 0 || !isMath(line[2:n-2]) {
		return 0
	}
	return n
}

// texMath gives the length of \(x\) at the start of line, whatever it holds.
func texMath[T string | []byte](line T, closing string) int {
	end := strings.Index(string(line[2:min(len(line), maxMath)]), closing)
	if end <= 0 {
		return 0
	}
	return 2 + end + 2
}

// isMath reports whether s is plainly a formula: it has a command of TeX's that
// sets no text, a "^", or another sign and no word.
func isMath(s []byte) bool {
	if bytes.IndexByte(s, '@') >= 0 {
		return false
	}
	word, sign := false, false
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == '\\':
			n := 1
			for i+n < len(s) && isLetter(s[i+n]) {
				n++
			}
			if n > 1 {
				return !setsText(string(s[i+1 : i+n]))
			}
			i += 2
		case c == '^':
			return true
		case isLetter(c):
			from := i
			for i < len(s) && (isLetter(s[i]) || s[i] >= utf8.RuneSelf) {
				i++
			}
			word = word || i-from > 2
		default:
			sign = sign || bytes.IndexByte([]byte("_={}<>+"), c) >= 0
			i++
		}
	}
	return sign && !word
}

// setsText knows the commands that stand in text rather than in a formula.
func setsText(command string) bool {
	switch command {
	case "emph", "textit", "textbf", "textsc", "textsl", "texttt", "enquote", "footnote", "ldots", "dots":
		return true
	}
	return likeCite(command)
}

// texCommand gives the length of \command[…]{…} at the start of line.
func texCommand(line []byte) int {
	n := 1
	for n < len(line) && (line[n] >= 'a' && line[n] <= 'z' || line[n] >= 'A' && line[n] <= 'Z') {
		n++
	}
	if n < len(line) && line[n] == '*' {
		n++
	}
	for n < len(line) && (line[n] == '{' || line[n] == '[') {
		size := balanced(line[n:min(len(line), n+maxMath)])
		if size == 0 {
			break
		}
		n += size
	}
	return n
}

// balanced gives the length of the group that s begins with, 0 where it is
// not closed.
func balanced[T string | []byte](s T) int {
	open, closing := s[0], byte('}')
	if open == '[' {
		closing = ']'
	}
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case open:
			depth++
		case closing:
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return 0
}

const maxEnvironment = 64 << 10 // bytes

// A budget is how many bytes may still be looked at in vain; it keeps what is
// never closed from taking time for every place where it is opened.
type budget int

func newBudget(size int) *budget {
	b := budget(64*size + 1<<20)
	return &b
}

// texEnvironment gives the length of \begin{x} … \end{x}, and of what stands
// behind it in the line; 0 where it is not closed.
func texEnvironment(s []byte, left *budget) int {
	rest, ok := bytes.CutPrefix(s, []byte(`\begin{`))
	if !ok || *left <= 0 {
		return 0
	}
	rest = rest[:min(len(rest), maxEnvironment)]
	name := bytes.IndexAny(rest, "}\n")
	if name <= 0 || rest[name] != '}' {
		return 0
	}
	mark := `\end{` + string(rest[:name]) + "}"
	end := bytes.Index(rest, []byte(mark))
	if end < 0 {
		*left -= budget(len(rest))
		return 0
	}
	end += len(`\begin{`) + len(mark)
	if nl := bytes.IndexByte(s[end:], '\n'); nl >= 0 {
		return end + nl + 1
	}
	return len(s)
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
