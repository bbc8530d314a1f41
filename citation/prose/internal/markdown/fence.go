package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"github.com/citevet/citevet/citation/prose"
)

// A fenceParser takes for a fence what pandoc takes for one: one that is
// closed, with a language and attributes behind it. Behind any other the text
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

// closesFence reports whether src, which begins behind the line of a fence,
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

// isFenceInfo reports whether s may stand behind the marks of a fence: a
// language, attributes in braces, or a directive of MyST.
func isFenceInfo(s string) bool {
	if s == "" || strings.HasPrefix(s, "{=") && strings.HasSuffix(s, "}") {
		return true
	}
	if isAttributes(s) || directive(s) != "" {
		return true
	}
	word, rest, _ := strings.Cut(s, " ")
	rest = strings.TrimSpace(rest)
	return !strings.Contains(word, "`") && (rest == "" || isAttributes(rest))
}

// isAttributes reports whether s is attributes of pandoc's: {#id .class k=v}.
func isAttributes(s string) bool {
	in, ok := strings.CutPrefix(s, "{")
	in, closed := strings.CutSuffix(in, "}")
	if !ok || !closed {
		return false
	}
	for in = strings.TrimSpace(in); in != ""; in = strings.TrimSpace(in) {
		n := strings.IndexAny(in, " \t=\"")
		if n < 0 {
			n = len(in)
		}
		word := in[:n]
		in = in[n:]
		switch {
		case strings.HasPrefix(in, "="):
			if word == "" {
				return false
			}
			if in = skipValue(in[1:]); in == "\x00" {
				return false
			}
		case word == "-", len(word) > 1 && (word[0] == '#' || word[0] == '.'):
		default:
			return false
		}
	}
	return true
}

// skipValue takes the value of an attribute off s; "\x00" where its quotation
// mark is not closed.
func skipValue(s string) string {
	if s != "" && (s[0] == '"' || s[0] == '\'') {
		end := strings.IndexByte(s[1:], s[0])
		if end < 0 {
			return "\x00"
		}
		return s[end+2:]
	}
	if i := strings.IndexAny(s, " \t"); i >= 0 {
		return s[i:]
	}
	return ""
}

// directive gives the name in "{name}" or "{name} arguments", as MyST writes
// directives; "" for the engine of a chunk.
func directive(s string) string {
	name, ok := strings.CutPrefix(s, "{")
	name, _, closed := strings.Cut(name, "}")
	if !ok || !closed || name == "" || strings.ContainsAny(name, " ,=\"'#") || name[0] == '.' {
		return ""
	}
	switch strings.ToLower(name) {
	case "r", "python", "julia", "bash", "sh", "sql", "ojs", "stan", "rcpp", "css", "js", "cat", "dot", "mermaid", "asis", "octave", "perl", "ruby":
		return ""
	}
	return name
}

const maxDirectives = 8 // in one another

// fenced reads a fenced block: code, or a directive of MyST that holds text.
func (m *reader) fenced(n *ast.FencedCodeBlock, kind prose.Kind) {
	if m.chunks && m.depth < maxDirectives {
		m.captions(n)
	}
	if n.Info == nil || n.Lines().Len() == 0 || m.depth >= maxDirectives {
		return
	}
	name := directive(strings.TrimSpace(string(n.Info.Segment.Value(m.src))))
	if !isTextDirective(name) {
		return
	}
	if name == "figure" || name == "table" {
		kind = prose.Caption
	}
	m.depth++
	m.blocks(m.parse(text.NewBlockReader(m.src, n.Lines())), kind)
	m.depth--
}

// isTextDirective knows the directives whose content is Markdown.
func isTextDirective(name string) bool {
	switch strings.TrimPrefix(name, "prf:") {
	case "note", "tip", "hint", "important", "warning", "caution", "attention", "danger", "error", "seealso", "admonition", "topic", "sidebar",
		"margin", "epigraph", "pull-quote", "highlights", "figure", "table", "list-table", "div", "container", "dropdown", "card", "grid",
		"tab-set", "tab-item", "proof", "theorem", "lemma", "definition", "remark", "example", "exercise", "solution", "abstract", "aside",
		"blockquote", "exercise-start":
		return true
	}
	return false
}
