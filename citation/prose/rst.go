package prose

import (
	"bytes"
	"context"
	"strings"
)

var rstFormat = format{name: "rst", exts: []string{".rst", ".rest"}, sniff: sniffRST, read: readRST}

func sniffRST(head []byte) bool {
	return bytes.Contains(head, []byte("\n.. ")) && (bytes.Contains(head, []byte("::")) || bytes.Contains(head, []byte("\n====")))
}

// An rstReader reads reStructuredText and Sphinx paragraph by paragraph. What
// stands below a directive is told by its name.
type rstReader struct {
	doc    *Document
	src    string
	w      *blockWriter
	levels []string // the underlines of titles, in order of level
	hidden int      // lines that are indented so much are code; 0 if none
	inner  []rstBody
	inList bool
}

// An rstBody is the indented body of a directive.
type rstBody struct {
	indent int // at least; that of its first paragraph once it is known
	kind   Kind
	known  bool
}

func readRST(_ context.Context, in source) *Document {
	name, src := in.name, in.src
	d := &Document{Name: name, Src: src}
	r := &rstReader{doc: d, src: string(src), w: newBlockWriter(d)}
	r.paragraphs()
	r.w.finish()
	return d
}

// paragraphs cuts the source at blank lines.
func (r *rstReader) paragraphs() {
	var lines []line
	for at := 0; at < len(r.src); {
		l, next := lineAt(r.src, at)
		switch {
		case l.from == l.to:
			r.paragraph(lines)
			lines = lines[:0]
		case r.hidden > 0 && l.indent >= r.hidden:
		case len(lines) > 0 && r.isMarkup(l) && l.indent <= lines[0].indent:
			r.paragraph(lines)
			lines = append(lines[:0], l)
		default:
			r.hidden = 0
			lines = append(lines, l)
		}
		at = next
	}
	r.paragraph(lines)
}

// isMarkup reports whether the line begins a directive or the like.
func (r *rstReader) isMarkup(l line) bool { return strings.HasPrefix(r.src[l.from:l.to], ".. ") }

// paragraph reads lines without a blank one between them.
func (r *rstReader) paragraph(lines []line) {
	if len(lines) == 0 {
		return
	}
	first := lines[0]
	for len(r.inner) > 0 && first.indent < r.inner[len(r.inner)-1].indent {
		r.inner = r.inner[:len(r.inner)-1]
	}
	if r.isMarkup(first) || r.src[first.from:first.to] == ".." {
		r.explicit(lines)
		return
	}
	for len(lines) > 0 {
		n := r.title(lines)
		if n == 0 {
			break
		}
		lines = lines[n:]
	}
	if len(lines) == 0 {
		return
	}
	last := lines[len(lines)-1]
	if strings.HasSuffix(r.src[last.from:last.to], "::") {
		r.hidden = lines[0].indent + 1
	}
	r.text(lines, r.kind(lines))
}

// kind tells what an indented paragraph is.
func (r *rstReader) kind(lines []line) Kind {
	base, kind := 0, Body
	if n := len(r.inner); n > 0 {
		b := &r.inner[n-1]
		if !b.known {
			b.indent, b.known = max(b.indent, lines[0].indent), true
		}
		base, kind = b.indent, b.kind
	}
	if kind == Body && lines[0].indent > base && !r.inList && !isItem(r.src[lines[0].from:lines[0].to]) {
		return Quotation
	}
	return kind
}

// text adds a paragraph, an item of a list or the rows of a table.
func (r *rstReader) text(lines []line, kind Kind) {
	r.w.kind = kind
	defer func() {
		r.w.end()
		r.w.kind = Body
	}()
	if c := r.src[lines[0].from]; c == '+' || c == '=' && isRule(r.src[lines[0].from:lines[0].to]) {
		r.table(lines)
		return
	}
	from := lines[0].from
	for i, l := range lines {
		s := r.src[l.from:l.to]
		if item := isItem(s) || strings.HasPrefix(s, "#. ") || strings.HasPrefix(s, "| "); item {
			r.inline(from, l.from)
			r.w.end()
			from = l.from + strings.IndexByte(s, ' ') + 1
			if isItem(r.src[from:l.to]) { // an item begins with one of an inner list
				from += strings.IndexByte(r.src[from:l.to], ' ') + 1
			}
			r.inList = r.inList || i == 0
		}
	}
	if r.inList && lines[0].indent == 0 && !isItem(r.src[lines[0].from:lines[0].to]) {
		r.inList = false
	}
	r.inline(from, lines[len(lines)-1].to)
}

// table reads the cells of a row: between "|", or a line of a simple table.
func (r *rstReader) table(lines []line) {
	r.w.kind = Cell
	for _, l := range lines {
		s := r.src[l.from:l.to]
		if s[0] == '+' || isRule(s) {
			continue
		}
		for at := l.from; at < l.to; {
			end := l.to
			if i := strings.IndexByte(r.src[at:l.to], '|'); s[0] == '|' && i >= 0 {
				end = at + i
			}
			r.inline(at, end)
			r.w.end()
			at = end + 1
		}
	}
}

func isRule(s string) bool { return len(s) > 2 && strings.Trim(s, "= ") == "" }

// title reads a title with its line below, and above, and gives the number of
// lines they take; 0 where there is none.
func (r *rstReader) title(lines []line) int {
	at := func(i int) string { return r.src[lines[i].from:lines[i].to] }
	switch {
	case len(lines) > 2 && isAdornment(at(0)) && at(2) == at(0) && len(at(0)) >= len(at(1)):
		r.heading(lines[1], "="+at(0)[:1])
		return 3
	case len(lines) > 1 && isAdornment(at(1)) && !isAdornment(at(0)) && len(at(1))+3 >= len(at(0)) && lines[0].indent == 0:
		r.heading(lines[0], at(1)[:1])
		return 2
	case len(lines) == 1 && isAdornment(at(0)) && len(at(0)) > 3:
		return 1 // a transition
	}
	return 0
}

func isAdornment(s string) bool {
	return len(s) > 1 && isPunct(s[0]) && strings.Trim(s, s[:1]) == "" && s != "::" && s != ".."
}

func (r *rstReader) heading(l line, style string) {
	level := len(r.levels) + 1
	for i, s := range r.levels {
		if s == style {
			level = i + 1
		}
	}
	if level > len(r.levels) {
		r.levels = append(r.levels, style)
	}
	r.w.kind, r.w.level = Heading, level
	r.inline(l.from, l.to)
	r.w.end()
	r.w.kind, r.w.level = Body, 0
	r.inList = false
}

// explicit reads what ".. " begins: a directive, a footnote, a citation of
// reStructuredText's own, a target or a comment.
func (r *rstReader) explicit(lines []line) {
	l := lines[0]
	s := strings.TrimLeft(strings.TrimPrefix(r.src[l.from:l.to], ".."), " ")
	if strings.HasPrefix(s, "[") {
		r.footnote(lines, l.to-len(s))
		return
	}
	name, arg, ok := strings.Cut(s, "::")
	if sub := strings.LastIndexByte(name, ' '); sub >= 0 && strings.HasPrefix(name, "|") {
		name = name[sub+1:]
	}
	arg = strings.TrimLeft(arg, " ")
	lines[0].from = l.to - len(arg)
	d, text := rstDirectives[name]
	switch {
	case ok && text:
		r.directive(d, lines, l.indent+1)
		return
	case ok && (name == "bibliography" || name == "footbibliography"):
		r.lists(arg, l.to-len(arg))
	case ok:
		r.captionOption(lines)
	}
	r.hidden = l.indent + 1
}

// directive reads the first paragraph of a directive whose body is indented by
// indent at least. The text of its first line begins where lines[0] does.
func (r *rstReader) directive(d rstDirective, lines []line, indent int) {
	if len(r.inner) < maxNesting {
		r.inner = append(r.inner, rstBody{indent: indent, kind: d.body})
	}
	options := 1
	for options < len(lines) && !r.isOption(lines[options]) {
		options++
	}
	first := lines[:options]
	if lines[0].from == lines[0].to {
		first = first[1:]
	}
	switch {
	case d.first == rstNoText, len(first) == 0:
		first = nil
	case d.first == rstTitle && d.body == Cell:
		r.text(first, Caption)
	default:
		r.text(first, d.body)
	}
	rest := lines[options:]
	for len(rest) > 0 && r.isOption(rest[0]) {
		rest = rest[1:]
	}
	if len(rest) > 0 {
		r.text(rest, d.body)
	}
}

func (r *rstReader) isOption(l line) bool { return strings.HasPrefix(r.src[l.from:l.to], ":") }

// captionOption reads the option :caption: of a directive whose body is code.
func (r *rstReader) captionOption(lines []line) {
	for _, l := range lines[1:] {
		if val, ok := strings.CutPrefix(r.src[l.from:l.to], ":caption: "); ok {
			l.from = l.to - len(val)
			r.text([]line{l}, Caption)
		}
	}
}

// footnote reads ".. [1] text", and ".. [CIT2002] text", which is an entry of
// a list.
func (r *rstReader) footnote(lines []line, from int) {
	l := lines[0]
	end := strings.IndexByte(r.src[from:l.to], ']')
	if end < 0 {
		return
	}
	kind := References
	if c := r.src[from+1]; isDigit(c) || c == '#' || c == '*' {
		kind = Note
	}
	if len(r.inner) < maxNesting {
		r.inner = append(r.inner, rstBody{indent: l.indent + 1, kind: kind})
	}
	lines[0].from = from + end + 1
	r.w.kind = kind
	r.inline(lines[0].from, lines[len(lines)-1].to)
	r.w.end()
	r.w.kind = Body
}

func (r *rstReader) lists(arg string, at int) {
	for i := 0; i < len(arg); {
		for i < len(arg) && isSpace(arg[i]) {
			i++
		}
		from := i
		for i < len(arg) && !isSpace(arg[i]) {
			i++
		}
		if from < i {
			r.doc.Lists = append(r.doc.Lists, ListRef{Path: arg[from:i], Offset: at + from, End: at + i})
		}
	}
}

// An rstDirective is a directive that holds text.
type rstDirective struct {
	body  Kind
	first rstFirst
}

// rstFirst says what stands in the first line of a directive.
type rstFirst uint8

const (
	rstContent rstFirst = iota // its body
	rstTitle                   // a title, or the caption of a table
	rstNoText                  // a file, a class or the like
)

var rstDirectives = map[string]rstDirective{
	"note": {}, "tip": {}, "hint": {}, "important": {}, "warning": {}, "caution": {}, "attention": {}, "danger": {}, "error": {},
	"seealso": {}, "compound": {}, "centered": {}, "abstract": {}, "versionadded": {}, "versionchanged": {}, "deprecated": {},

	"admonition": {first: rstTitle}, "topic": {first: rstTitle}, "sidebar": {first: rstTitle}, "rubric": {first: rstTitle},
	"proof": {first: rstTitle}, "theorem": {first: rstTitle}, "prf:theorem": {first: rstTitle}, "prf:proof": {first: rstTitle},
	"prf:definition": {first: rstTitle}, "tab-item": {first: rstTitle}, "dropdown": {first: rstTitle}, "card": {first: rstTitle},

	"container": {first: rstNoText}, "class": {first: rstNoText}, "only": {first: rstNoText}, "glossary": {first: rstNoText},
	"tab-set": {first: rstNoText}, "grid": {first: rstNoText},

	"epigraph": {body: Quotation}, "highlights": {body: Quotation}, "pull-quote": {body: Quotation},
	"figure": {Caption, rstNoText}, "table": {Cell, rstTitle}, "list-table": {Cell, rstTitle}, "csv-table": {Cell, rstTitle},
}
