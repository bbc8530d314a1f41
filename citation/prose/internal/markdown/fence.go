package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// A fenceParser takes for a fence what pandoc takes for one: one that is
// closed, with a language and attributes after it. After any other the text
// goes on, as pandoc's reader does; only MyST's directives are known besides.
// The chunks of R Markdown and Quarto are fences in their own files.
type fenceParser struct{ parser.BlockParser }

var (
	chunksKey   = parser.NewContextKey() // bool: chunks are fences
	unclosedKey = parser.NewContextKey() // map[byte]int: no fence so wide is closed any more
	noCodeKey   = parser.NewContextKey() // map[int]int: up to this offset no line closes code of that width
)

func (f fenceParser) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, seg := reader.PeekLine()
	rest := line[pc.BlockOffset():]
	width := len(rest) - len(bytes.TrimLeft(rest, string(rest[:1])))
	if width < 3 {
		return nil, parser.NoChildren
	}
	chunks, _ := pc.Get(chunksKey).(bool)
	if chunks {
		return f.BlockParser.Open(parent, reader, pc)
	}
	if !isFenceInfo(strings.TrimSpace(string(rest[width:]))) {
		return codeInLines(reader, seg.Start+pc.BlockOffset(), width, pc)
	}
	if !closesFence(reader.Source()[seg.Stop:], rest[0], width, pc) {
		return nil, parser.NoChildren
	}
	return f.BlockParser.Open(parent, reader, pc)
}

// codeInLines reads the code span of several lines that pandoc makes of a
// fence that is none.
func codeInLines(reader text.Reader, from, width int, pc parser.Context) (ast.Node, parser.State) {
	src := reader.Source()
	_, seg := reader.PeekLine()
	noCode := pc.ComputeIfAbsent(noCodeKey, func() any { return map[int]int{} }).(map[int]int)
	if src[from] != '`' || from < noCode[width] {
		return nil, parser.NoChildren
	}
	ticks := strings.Repeat("`", width)
	at := seg.Stop
	for at < len(src) {
		next := len(src)
		if i := bytes.IndexByte(src[at:], '\n'); i >= 0 {
			next = at + i + 1
		}
		line := bytes.TrimSpace(src[at:next])
		if len(line) == 0 {
			break
		}
		if string(line) == ticks {
			reader.Advance(seg.Len() - 1)
			return &opaqueBlock{end: next}, parser.NoChildren
		}
		at = next
	}
	noCode[width] = at
	return nil, parser.NoChildren
}

func (f fenceParser) Continue(n ast.Node, reader text.Reader, pc parser.Context) parser.State {
	if _, ok := n.(*opaqueBlock); ok {
		return untilEnd(n, reader)
	}
	return f.BlockParser.Continue(n, reader, pc)
}

func (f fenceParser) Close(n ast.Node, reader text.Reader, pc parser.Context) {
	if _, ok := n.(*opaqueBlock); !ok {
		f.BlockParser.Close(n, reader, pc)
	}
}

// closesFence reports whether src, which begins after the line of a fence,
// has one that closes it.
func closesFence(src []byte, c byte, width int, pc parser.Context) bool {
	unclosed := pc.ComputeIfAbsent(unclosedKey, func() any { return map[byte]int{} }).(map[byte]int)
	if w := unclosed[c]; w > 0 && width >= w {
		return false
	}
	mark := strings.Repeat(string(c), width)
	for at := 0; ; {
		i := bytes.Index(src[at:], []byte(mark))
		if i < 0 {
			unclosed[c] = width
			return false
		}
		at += i
		start := bytes.LastIndexByte(src[:at], '\n') + 1
		end := len(src)
		if nl := bytes.IndexByte(src[at:], '\n'); nl >= 0 {
			end = at + nl
		}
		if len(bytes.Trim(src[start:at], " \t>")) == 0 && len(bytes.Trim(src[at:end], string(c)+" \t\r")) == 0 {
			return true
		}
		at = end
	}
}
