package prose

import (
	"bytes"
	"strings"
)

var asciidocFormat = Reader{Name: "asciidoc", Exts: []string{".adoc", ".asciidoc", ".asc"}, Sniff: sniffAsciiDoc, Read: readAsciiDoc}

func sniffAsciiDoc(head []byte) bool {
	return bytes.HasPrefix(head, []byte("= ")) && (bytes.Contains(head, []byte("\n:")) || bytes.Contains(head, []byte("\n== "))) || bytes.Contains(head, []byte(":bibtex-file:"))
}

// An asciidocReader reads AsciiDoc line by line; the fences around its blocks
// tell what they hold.
type asciidocReader struct {
	doc    *Document
	src    string
	w      *blockWriter
	style  string // of the next block: "source" in [source,go]
	quotes string // the fence of the open quotation
	table  bool
	from   int // where the paragraph begins that is being gathered; -1 if none
	to     int
}

func readAsciiDoc(name string, src []byte) *Document {
	d := &Document{Name: name, Src: src}
	a := &asciidocReader{doc: d, src: string(src), w: newBlockWriter(d), from: -1}
	for at := 0; at < len(a.src); {
		l, next := lineAt(a.src, at)
		at = a.line(l, next)
	}
	a.flush()
	a.w.finish()
	return d
}

// line reads one line, or the block that it begins, and gives the offset
// behind it.
func (a *asciidocReader) line(l line, next int) int {
	s := a.src[l.from:l.to]
	switch {
	case s == "":
		a.flush()
	case strings.HasPrefix(s, "//") && !strings.HasPrefix(s, "////"):
	case isAsciiFence(s):
		return a.fence(s, next)
	case a.table && !a.hidden():
		a.row(l)
	case a.from < 0 && asciiLevel(s) > 0:
		a.heading(l, asciiLevel(s))
	case isAsciiAttribute(s):
		a.flush()
		a.attribute(l)
	case a.from < 0 && s[0] == '[' && strings.HasSuffix(s, "]") && !strings.HasPrefix(s, "[cite") && !strings.HasPrefix(s, "[[["):
		a.attributes(s)
	case a.from < 0 && s[0] == '.' && len(s) > 1 && s[1] != '.' && s[1] != ' ':
		a.own(Caption, l.from+1, l.to)
	case a.from < 0 && isBlockMacro(s):
	case isAsciiItem(s):
		a.flush()
		a.from, a.to = l.from+strings.IndexByte(s, ' ')+1, l.to
	case s == "+":
		a.flush()
	default:
		if a.from < 0 {
			a.from = l.from
		}
		a.to = l.to
	}
	return next
}

// hidden reports whether the next paragraph is no text.
func (a *asciidocReader) hidden() bool { return isCodeStyle(a.style) }

func isCodeStyle(style string) bool {
	switch style {
	case "source", "listing", "literal", "stem", "latexmath", "asciimath", "pass", "comment", "plantuml", "mermaid", "graphviz", "ditaa":
		return true
	}
	return false
}

// flush adds the paragraph that was gathered.
func (a *asciidocReader) flush() {
	if a.from < 0 {
		return
	}
	if !a.hidden() {
		a.w.kind = a.kind()
		a.inline(a.from, a.to)
		a.w.end()
		a.w.kind = Body
	}
	a.from = -1
	if a.style != "bibliography" {
		a.style = ""
	}
}

func (a *asciidocReader) kind() Kind {
	switch {
	case a.style == "quote" || a.style == "verse" || a.quotes != "":
		return Quotation
	case a.style == "bibliography" || strings.HasPrefix(a.src[a.from:], "[[["):
		return References
	}
	return Body
}

func (a *asciidocReader) own(kind Kind, from, to int) {
	a.flush()
	a.w.kind = kind
	a.inline(from, to)
	a.w.end()
	a.w.kind = Body
}

// asciiLevel gives the level of the title s, 0 if it is none.
func asciiLevel(s string) int {
	n := len(s) - len(strings.TrimLeft(s, "="))
	if n == 0 || n > 6 || n >= len(s) || s[n] != ' ' {
		return 0
	}
	return n
}

func (a *asciidocReader) heading(l line, level int) {
	a.w.level = level
	a.own(Heading, l.from+level+1, l.to)
	a.w.level = 0
	if a.style != "bibliography" {
		a.style = ""
	}
}

// isAsciiAttribute reports whether s is ":name:" or ":name: value".
func isAsciiAttribute(s string) bool {
	name, val, ok := strings.Cut(strings.TrimPrefix(s, ":"), ":")
	return s[0] == ':' && ok && name != "" && !strings.ContainsAny(name, " \t[") && (val == "" || val[0] == ' ')
}

// attribute reads ":name: value".
func (a *asciidocReader) attribute(l line) {
	name, val, _ := strings.Cut(a.src[l.from+1:l.to], ":")
	val = strings.TrimSpace(val)
	switch name {
	case "bibtex-file", "bibliography-database", "bib-file", "bibliography-file":
		if val != "" {
			a.doc.Lists = append(a.doc.Lists, ListRef{Path: val, Offset: l.to - len(val), End: l.to})
		}
	case "lang":
		a.doc.Lang = val
	}
}

// attributes reads the line "[style,…]" before a block.
func (a *asciidocReader) attributes(s string) {
	if strings.HasPrefix(s, "[[") {
		return
	}
	style, _, _ := strings.Cut(strings.Trim(s, "[]"), ",")
	style, _, _ = strings.Cut(style, "%")
	if i := strings.IndexAny(style, "#."); i >= 0 {
		style = style[:i]
	}
	a.style = strings.ToLower(strings.TrimSpace(style))
}

func isBlockMacro(s string) bool {
	i := strings.Index(s, "::")
	return i > 0 && strings.HasSuffix(s, "]") && !strings.Contains(s[:i], " ") && strings.Contains(s[i:], "[")
}

func isAsciiItem(s string) bool {
	t := strings.TrimLeft(s, "*-.")
	return len(t) < len(s) && len(s)-len(t) <= 5 && strings.HasPrefix(t, " ") || isItem(s)
}

// isAsciiFence reports whether s is the line before and after a block.
func isAsciiFence(s string) bool {
	switch s {
	case "--", "|===", "!===", ",===", ":===", "```":
		return true
	}
	return len(s) >= 4 && strings.IndexByte("-.+/_=*", s[0]) >= 0 && strings.Trim(s, s[:1]) == ""
}

// fence begins or ends a block; what is no text is skipped.
func (a *asciidocReader) fence(s string, next int) int {
	a.flush()
	style := a.style
	a.style = ""
	switch c := s[0]; {
	case strings.HasSuffix(s, "==="):
		if len(s) == 4 && c != '=' {
			a.table = !a.table
		}
	case c == '_':
		if a.quotes == "" {
			a.quotes = s
		} else {
			a.quotes = ""
		}
	case c == '-' && len(s) > 2, c == '.', c == '+', c == '/', c == '`', isCodeStyle(style):
		return a.skip(s, next)
	}
	return next
}

// skip gives the offset behind the next line that is fence, or the end.
func (a *asciidocReader) skip(fence string, at int) int {
	for at < len(a.src) {
		l, next := lineAt(a.src, at)
		if a.src[l.from:l.to] == fence {
			return next
		}
		at = next
	}
	return at
}

// row reads a line of a table: cells begin with "|".
func (a *asciidocReader) row(l line) {
	for at := l.from; at < l.to; {
		end := l.to
		if i := strings.IndexByte(a.src[at:l.to], '|'); i >= 0 {
			end = at + i
		}
		a.w.kind = Cell
		if at > l.from || a.src[l.from] != '|' {
			a.inline(at, end)
		}
		if end < l.to {
			a.w.end()
		}
		at = end + 1
	}
	a.w.end()
	a.w.kind = Body
}
