// Package asciidoc reads AsciiDoc, with the citations of asciidoctor-bibtex,
// asciidoctor-bibliography and asciidoc-bib.
package asciidoc

import (
	"bytes"
	"context"
	"strings"
	"unicode/utf8"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/blocks"
	"github.com/citevet/citevet/citation/prose/internal/chars"
	"github.com/citevet/citevet/citation/prose/internal/format"
	"github.com/citevet/citevet/citation/prose/internal/light"
)

// Format is AsciiDoc.
var Format = format.Format{Name: "asciidoc", Exts: []string{".adoc", ".asciidoc", ".asc"}, Sniff: sniff, Read: read, Parts: true}

func sniff(head []byte) bool {
	return bytes.HasPrefix(head, []byte("= ")) && (bytes.Contains(head, []byte("\n:")) || bytes.Contains(head, []byte("\n== "))) || bytes.Contains(head, []byte(":bibtex-file:"))
}

// A reader reads AsciiDoc line by line; the fences around its blocks
// tell what they hold.
type reader struct {
	doc     *prose.Document
	watch   *format.Watch
	src     string
	w       *blocks.Writer
	style   string // of the next block: "source" in [source,go]
	quotes  string // the fence of the open quotation
	table   bool
	from    int // where the paragraph begins that is being gathered; -1 if none
	to      int
	refs    bool            // the section is the reference list
	refList bool            // the list is
	inList  bool            // what is gathered stands in a list
	inTerm  bool            // a term was read, and its text was not yet
	lost    map[string]bool // fences that do not come any more
}

func read(ctx context.Context, in format.Source) *prose.Document {
	name, src := in.Name, in.Src
	d := &prose.Document{Name: name, Src: src}
	a := &reader{doc: d, watch: format.NewWatch(ctx), src: string(src), w: blocks.NewWriter(d), from: -1, lost: map[string]bool{}}
	for at := 0; at < len(a.src) && !a.watch.Done(); {
		l, next := light.LineAt(a.src, at)
		at = a.line(l, next)
	}
	a.flush()
	a.w.Finish()
	return d
}

// line reads one line, or the block that it begins, and gives the offset
// behind it.
func (a *reader) line(l light.Line, next int) int {
	s := a.src[l.From:l.To]
	switch {
	case s == "":
		a.flush()
	case isAsciiNoText(s):
		a.include(l)
	case l.Indent == 0 && isAsciiFence(s):
		return a.fence(s, next)
	case a.table && !a.hidden():
		a.row(l)
	case isAsciiAttribute(s):
		a.flush()
		a.attribute(l)
	case a.from < 0:
		return a.begin(l, next)
	case isAsciiItem(s):
		a.item(l)
	case s == "+":
		a.flush()
	case a.inList && asciiTerm(s) > 0:
		a.term(l, asciiTerm(s))
	default:
		a.to = l.To
	}
	return next
}

// begin reads the first line of a block, or all of a title or of a literal
// paragraph, and gives the offset behind it.
func (a *reader) begin(l light.Line, next int) int {
	s := a.src[l.From:l.To]
	if level := asciiLevel(s); level > 0 {
		a.heading(l.From+level+1, l.To, level)
		return next
	}
	switch {
	case s[0] == '[' && strings.HasSuffix(s, "]") && !strings.HasPrefix(s, "[cite") && !strings.HasPrefix(s, "[[["):
		a.attributes(s)
		return next
	case s[0] == '.' && len(s) > 1 && s[1] != '.' && s[1] != ' ':
		a.own(prose.Caption, l.From+1, l.To)
		return next
	case isBlockMacro(s), s == "+", isAsciiRule(s):
		return next
	}
	if under, behind := light.LineAt(a.src, next); l.Indent == 0 && a.quotes == "" {
		if level := asciiUnderline(s, a.src[under.From:under.To]); level > 0 {
			a.heading(l.From, l.To, level)
			return behind
		}
	}
	term := asciiTerm(s)
	switch {
	case isAsciiItem(s):
		a.item(l)
	case term > 0:
		a.term(l, term)
	case l.Indent > 0 && a.style == "" && !a.inTerm:
		return a.literal(next)
	default:
		a.from, a.to = l.From, l.To
		a.inList, a.inTerm, a.refList = a.inTerm, false, false
	}
	return next
}

// item begins an item of a list.
func (a *reader) item(l light.Line) {
	a.refList = a.refList || a.style == "bibliography"
	a.flush()
	a.from, a.to = l.From+strings.IndexByte(a.src[l.From:l.To], ' ')+1, l.To
	a.inList = true
}

// term reads "Term:: text", whose mark ends n bytes behind l.from. The text may
// stand below it and be indented.
func (a *reader) term(l light.Line, n int) {
	mark := strings.TrimRight(a.src[l.From:l.From+n], ":;")
	a.own(prose.Body, l.From, l.From+len(mark))
	a.inTerm = true
	for n < l.To-l.From && chars.IsBlank(a.src[l.From+n]) {
		n++
	}
	if l.From+n < l.To {
		a.from, a.to, a.inTerm = l.From+n, l.To, false
		a.inList = true
	}
}

// asciiTerm gives the length of a term and its mark, "Term::", at the start of
// s; 0 where there is none.
func asciiTerm(s string) int {
	for _, mark := range []string{"::::", ":::", "::", ";;"} {
		i := strings.Index(s, mark)
		if i <= 0 {
			continue
		}
		if n := i + len(mark); n == len(s) || chars.IsBlank(s[n]) {
			return n
		}
	}
	return 0
}

// literal skips the lines of a paragraph that is indented, which is code or
// the like, and gives the offset behind it.
func (a *reader) literal(next int) int {
	for next < len(a.src) {
		l, behind := light.LineAt(a.src, next)
		if l.From == l.To || l.Indent == 0 && isAsciiFence(a.src[l.From:l.To]) {
			break
		}
		next = behind
	}
	return next
}

// asciiUnderline gives the level of a title of two lines, as the mark under it
// tells, 0 where under is none: it is as long as the title, give or take one.
func asciiUnderline(title, under string) int {
	if under == "" || strings.Trim(under, under[:1]) != "" || title[0] == '.' || !strings.ContainsFunc(title, chars.IsWordRune) {
		return 0
	}
	if more := utf8.RuneCountInString(title) - len(under); more < -1 || more > 1 {
		return 0
	}
	return strings.IndexByte("=-~^+", under[0]) + 1
}

// isAsciiNoText tells whether a line is a comment or for the preprocessor,
// which may stand inside a paragraph.
func isAsciiNoText(s string) bool {
	return strings.HasPrefix(s, "//") && !strings.HasPrefix(s, "////") || isAsciiDirective(s)
}

// isAsciiDirective knows the lines that are for the preprocessor.
func isAsciiDirective(s string) bool {
	name, _, ok := strings.Cut(s, "::")
	if !ok || !isBlockMacro(s) {
		return false
	}
	switch name {
	case "include", "ifdef", "ifndef", "ifeval", "endif":
		return true
	}
	return false
}

// isAsciiRule knows the lines that part sections or pages.
func isAsciiRule(s string) bool {
	switch s {
	case "'''", "<<<", "---", "***", "- - -", "* * *":
		return true
	}
	return false
}

// hidden reports whether the next paragraph is no text.
func (a *reader) hidden() bool { return isCodeStyle(a.style) }

func isCodeStyle(style string) bool {
	switch style {
	case "source", "listing", "literal", "stem", "latexmath", "asciimath", "pass", "comment", "plantuml", "mermaid", "graphviz", "ditaa":
		return true
	}
	return false
}

// flush adds the paragraph that was gathered.
func (a *reader) flush() {
	if a.from < 0 {
		return
	}
	if !a.hidden() {
		a.w.Kind = a.kind()
		a.inline(a.from, a.to)
		a.w.End()
		a.w.Kind = prose.Body
	}
	a.from, a.style = -1, ""
}

func (a *reader) kind() prose.Kind {
	switch {
	case a.style == "quote" || a.style == "verse" || a.quotes != "":
		return prose.Quotation
	case a.refs || a.refList || strings.HasPrefix(a.src[a.from:], "[[["):
		return prose.References
	}
	return prose.Body
}

func (a *reader) own(kind prose.Kind, from, to int) {
	a.flush()
	a.w.Kind = kind
	a.inline(from, to)
	a.w.End()
	a.w.Kind = prose.Body
}

// asciiLevel gives the level of the title s, 0 if it is none.
func asciiLevel(s string) int {
	n := len(s) - len(strings.TrimLeft(s, s[:1]))
	if s[0] != '=' && s[0] != '#' {
		return 0
	}
	if n == 0 || n > 6 || n >= len(s) || s[n] != ' ' {
		return 0
	}
	return n
}

func (a *reader) heading(from, to, level int) {
	a.w.Level = level
	a.own(prose.Heading, from, to)
	a.w.Level = 0
	a.refs, a.style = a.style == "bibliography", ""
}

// isAsciiAttribute reports whether s is ":name:" or ":name: value".
func isAsciiAttribute(s string) bool {
	name, val, ok := strings.Cut(strings.TrimPrefix(s, ":"), ":")
	return s[0] == ':' && ok && name != "" && !strings.ContainsAny(name, " \t[") && (val == "" || val[0] == ' ')
}

// attribute reads ":name: value".
func (a *reader) attribute(l light.Line) {
	name, val, _ := strings.Cut(a.src[l.From+1:l.To], ":")
	val = strings.TrimSpace(val)
	switch name {
	case "bibtex-file", "bibliography-database", "bib-file", "bibliography-file":
		if val != "" {
			a.doc.Lists = append(a.doc.Lists, prose.ListRef{Path: val, Offset: l.To - len(val), End: l.To})
		}
	case "lang":
		a.doc.Lang = val
	}
}

// attributes reads the line "[style,…]" before a block.
func (a *reader) attributes(s string) {
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
	return len(t) < len(s) && len(s)-len(t) <= 5 && strings.HasPrefix(t, " ") || light.IsItem(s)
}

// isAsciiFence reports whether s is the line before and after a block.
func isAsciiFence(s string) bool {
	switch s {
	case "--", "|===", "!===", ",===", ":===":
		return true
	}
	if lang, ok := strings.CutPrefix(s, "```"); ok {
		return !strings.ContainsAny(lang, " `")
	}
	return len(s) >= 4 && strings.IndexByte("-.+/_=*", s[0]) >= 0 && strings.Trim(s, s[:1]) == ""
}

// fence begins or ends a block; what is no text is skipped.
func (a *reader) fence(s string, next int) int {
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
	case c == '`':
		return a.skip("```", next)
	case c == '-' && len(s) > 2, c == '.', c == '+', c == '/', isCodeStyle(style):
		return a.skip(s, next)
	}
	return next
}

// skip gives the offset behind the next line that is fence; at where there is
// none, for then nothing is fenced.
func (a *reader) skip(fence string, at int) int {
	for from := at; from < len(a.src) && !a.lost[fence]; {
		l, next := light.LineAt(a.src, from)
		if a.src[l.From:l.To] == fence {
			return next
		}
		from = next
	}
	a.lost[fence] = true
	return at
}

// row reads a line of a table: cells begin with "|".
func (a *reader) row(l light.Line) {
	for at := l.From; at < l.To; {
		end := l.To
		if i := strings.IndexByte(a.src[at:l.To], '|'); i >= 0 {
			end = at + i
		}
		a.w.Kind = prose.Cell
		if at > l.From || a.src[l.From] != '|' {
			a.inline(at, end)
		}
		if end < l.To {
			a.w.End()
		}
		at = end + 1
	}
	a.w.End()
	a.w.Kind = prose.Body
}
