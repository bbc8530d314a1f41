// Package rst reads reStructuredText and Sphinx, with the roles of
// sphinxcontrib-bibtex.
package rst

import (
	"bytes"
	"context"
	"strings"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/blocks"
	"github.com/citevet/citevet/citation/prose/internal/chars"
	"github.com/citevet/citevet/citation/prose/internal/format"
	"github.com/citevet/citevet/citation/prose/internal/light"
)

// Format is reStructuredText.
var Format = format.Format{Name: "rst", Exts: []string{".rst", ".rest"}, Sniff: sniff, Read: read, Parts: true}

func sniff(head []byte) bool {
	return bytes.Contains(head, []byte("\n.. ")) && (bytes.Contains(head, []byte("::")) || bytes.Contains(head, []byte("\n====")))
}

// A reader reads reStructuredText and Sphinx paragraph by paragraph. What
// stands below a directive is told by its name.
type reader struct {
	doc    *prose.Document
	watch  *format.Watch
	src    string
	w      *blocks.Writer
	levels []string // the underlines of titles, in order of level
	hidden int      // lines that are indented so much are code; 0 if none
	inner  []openBody
	inList bool
}

// An openBody is the indented body of a directive.
type openBody struct {
	indent int // at least; that of its first paragraph once it is known
	kind   prose.Kind
	known  bool
}

func read(ctx context.Context, in format.Source) *prose.Document {
	name, src := in.Name, in.Src
	d := &prose.Document{Name: name, Src: src}
	r := &reader{doc: d, watch: format.NewWatch(ctx), src: string(src), w: blocks.NewWriter(d)}
	r.paragraphs()
	r.w.Finish()
	return d
}

// paragraphs cuts the source at blank lines.
func (r *reader) paragraphs() {
	var lines []light.Line
	for at := 0; at < len(r.src) && !r.watch.Done(); {
		l, next := light.LineAt(r.src, at)
		switch {
		case l.From == l.To:
			r.paragraph(lines)
			lines = lines[:0]
		case r.hidden > 0 && l.Indent >= r.hidden:
		case len(lines) > 0 && r.isMarkup(l) && l.Indent <= lines[0].Indent:
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
func (r *reader) isMarkup(l light.Line) bool { return strings.HasPrefix(r.src[l.From:l.To], ".. ") }

// paragraph reads lines without a blank one between them.
func (r *reader) paragraph(lines []light.Line) {
	if len(lines) == 0 {
		return
	}
	first := lines[0]
	for len(r.inner) > 0 && first.Indent < r.inner[len(r.inner)-1].indent {
		r.inner = r.inner[:len(r.inner)-1]
	}
	if r.isMarkup(first) || r.src[first.From:first.To] == ".." {
		r.explicit(lines)
		return
	}
	if strings.HasPrefix(r.src[first.From:first.To], ">>> ") { // a session of Python's
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
	if strings.HasSuffix(r.src[last.From:last.To], "::") {
		r.hidden = lines[0].Indent + 1
	}
	r.text(lines, r.kind(lines))
}

// kind tells what an indented paragraph is.
func (r *reader) kind(lines []light.Line) prose.Kind {
	base, kind := 0, prose.Body
	if n := len(r.inner); n > 0 {
		b := &r.inner[n-1]
		if !b.known {
			b.indent, b.known = max(b.indent, lines[0].Indent), true
		}
		base, kind = b.indent, b.kind
	}
	if kind == prose.Body && lines[0].Indent > base && !r.inList && !light.IsItem(r.src[lines[0].From:lines[0].To]) {
		return prose.Quotation
	}
	return kind
}

// text adds a paragraph, an item of a list or the rows of a table.
func (r *reader) text(lines []light.Line, kind prose.Kind) {
	r.w.Kind = kind
	defer func() {
		r.w.End()
		r.w.Kind = prose.Body
	}()
	if c := r.src[lines[0].From]; c == '+' || c == '=' && isRule(r.src[lines[0].From:lines[0].To]) {
		r.table(lines)
		return
	}
	from := lines[0].From
	for i, l := range lines {
		s := r.src[l.From:l.To]
		if item := light.IsItem(s) || strings.HasPrefix(s, "#. ") || strings.HasPrefix(s, "| "); item {
			r.inline(from, l.From)
			r.w.End()
			from = l.From + strings.IndexByte(s, ' ') + 1
			if light.IsItem(r.src[from:l.To]) { // an item begins with one of an inner list
				from += strings.IndexByte(r.src[from:l.To], ' ') + 1
			}
			r.inList = r.inList || i == 0
		}
	}
	if r.inList && lines[0].Indent == 0 && !light.IsItem(r.src[lines[0].From:lines[0].To]) {
		r.inList = false
	}
	r.inline(from, lines[len(lines)-1].To)
}

// table reads the cells of a row: between "|", or a line of a simple table.
func (r *reader) table(lines []light.Line) {
	r.w.Kind = prose.Cell
	for _, l := range lines {
		s := r.src[l.From:l.To]
		if s[0] == '+' || isRule(s) {
			continue
		}
		for at := l.From; at < l.To; {
			end := l.To
			if i := strings.IndexByte(r.src[at:l.To], '|'); s[0] == '|' && i >= 0 {
				end = at + i
			}
			r.inline(at, end)
			r.w.End()
			at = end + 1
		}
	}
}

func isRule(s string) bool { return len(s) > 2 && strings.Trim(s, "= ") == "" }

// title reads a title with its line below, and above, and gives the number of
// lines they take; 0 where there is none.
func (r *reader) title(lines []light.Line) int {
	at := func(i int) string { return r.src[lines[i].From:lines[i].To] }
	switch {
	case len(lines) > 2 && isAdornment(at(0)) && at(2) == at(0) && len(at(0)) >= len(at(1)):
		r.heading(lines[1], "="+at(0)[:1])
		return 3
	case len(lines) > 1 && isAdornment(at(1)) && !isAdornment(at(0)) && len(at(1))+3 >= len(at(0)) && lines[0].Indent == 0:
		r.heading(lines[0], at(1)[:1])
		return 2
	case len(lines) == 1 && isAdornment(at(0)) && len(at(0)) > 3:
		return 1 // a transition
	}
	return 0
}

func isAdornment(s string) bool {
	return len(s) > 1 && chars.IsPunct(s[0]) && strings.Trim(s, s[:1]) == "" && s != "::" && s != ".."
}

func (r *reader) heading(l light.Line, style string) {
	level := len(r.levels) + 1
	for i, s := range r.levels {
		if s == style {
			level = i + 1
		}
	}
	if level > len(r.levels) {
		r.levels = append(r.levels, style)
	}
	r.w.Kind, r.w.Level = prose.Heading, level
	r.inline(l.From, l.To)
	r.w.End()
	r.w.Kind, r.w.Level = prose.Body, 0
	r.inList = false
}

// explicit reads what ".. " begins: a directive, a footnote, a citation of
// reStructuredText's own, a target or a comment.
func (r *reader) explicit(lines []light.Line) {
	l := lines[0]
	s := strings.TrimLeft(strings.TrimPrefix(r.src[l.From:l.To], ".."), " ")
	if strings.HasPrefix(s, "[") {
		r.footnote(lines, l.To-len(s))
		return
	}
	name, arg, ok := strings.Cut(s, "::")
	if sub := strings.LastIndexByte(name, ' '); sub >= 0 && strings.HasPrefix(name, "|") {
		name = name[sub+1:]
	}
	arg = strings.TrimLeft(arg, " ")
	lines[0].From = l.To - len(arg)
	d, text := textDirectives[name]
	switch {
	case ok && text:
		r.directive(d, lines, l.Indent+1)
		return
	case ok && (name == "bibliography" || name == "footbibliography"):
		r.lists(arg, l.To-len(arg))
	case ok && name == "include":
		r.include(arg, l.To-len(arg), lines[1:])
	case ok:
		for _, l := range lines[1:] {
			r.textOption(l, ":caption: ", prose.Caption)
		}
	}
	r.hidden = l.Indent + 1
}

// directive reads the first paragraph of a directive whose body is indented by
// indent at least. The text of its first line begins where lines[0] does.
func (r *reader) directive(d textDirective, lines []light.Line, indent int) {
	if len(r.inner) < light.MaxNesting {
		r.inner = append(r.inner, openBody{indent: indent, kind: d.body})
	}
	options := 1
	for options < len(lines) && !r.isOption(lines[options]) {
		options++
	}
	first := lines[:options]
	if lines[0].From == lines[0].To {
		first = first[1:]
	}
	switch {
	case d.first == isNoText, len(first) == 0:
		first = nil
	case d.first == isTitle && d.body == prose.Cell:
		r.text(first, prose.Caption)
	default:
		r.text(first, d.body)
	}
	rest := lines[options:]
	for len(rest) > 0 && r.isOption(rest[0]) {
		r.textOption(rest[0], ":header: ", prose.Cell)
		rest = rest[1:]
	}
	if len(rest) > 0 {
		r.text(rest, d.body)
	}
}

func (r *reader) isOption(l light.Line) bool { return strings.HasPrefix(r.src[l.From:l.To], ":") }

// textOption reads an option of a directive that is text.
func (r *reader) textOption(l light.Line, name string, kind prose.Kind) {
	if val, ok := strings.CutPrefix(r.src[l.From:l.To], name); ok {
		l.From = l.To - len(val)
		r.text([]light.Line{l}, kind)
	}
}

// footnote reads ".. [1] text", and ".. [CIT2002] text", which is an entry of
// a list.
func (r *reader) footnote(lines []light.Line, from int) {
	l := lines[0]
	end := strings.IndexByte(r.src[from:l.To], ']')
	if end < 0 {
		return
	}
	kind := prose.References
	if c := r.src[from+1]; chars.IsDigit(c) || c == '#' || c == '*' {
		kind = prose.Note
	}
	if len(r.inner) < light.MaxNesting {
		r.inner = append(r.inner, openBody{indent: l.Indent + 1, kind: kind})
	}
	lines[0].From = from + end + 1
	r.w.Kind = kind
	r.inline(lines[0].From, lines[len(lines)-1].To)
	r.w.End()
	r.w.Kind = prose.Body
}

func (r *reader) lists(arg string, at int) {
	for i := 0; i < len(arg); {
		for i < len(arg) && chars.IsSpace(arg[i]) {
			i++
		}
		from := i
		for i < len(arg) && !chars.IsSpace(arg[i]) {
			i++
		}
		if from < i {
			r.doc.Lists = append(r.doc.Lists, prose.ListRef{Path: arg[from:i], Offset: at + from, End: at + i})
		}
	}
}

// A textDirective is a directive that holds text.
type textDirective struct {
	body  prose.Kind
	first firstLine
}

// firstLine says what stands in the first line of a directive.
type firstLine uint8

const (
	isContent firstLine = iota // its body
	isTitle                    // a title, or the caption of a table
	isNoText                   // a file, a class or the like
)

var textDirectives = map[string]textDirective{
	"note": {}, "tip": {}, "hint": {}, "important": {}, "warning": {}, "caution": {}, "attention": {}, "danger": {}, "error": {},
	"seealso": {}, "compound": {}, "centered": {}, "abstract": {}, "versionadded": {}, "versionchanged": {}, "deprecated": {},

	"admonition": {first: isTitle}, "topic": {first: isTitle}, "sidebar": {first: isTitle}, "rubric": {first: isTitle},
	"proof": {first: isTitle}, "theorem": {first: isTitle}, "prf:theorem": {first: isTitle}, "prf:proof": {first: isTitle},
	"prf:definition": {first: isTitle}, "tab-item": {first: isTitle}, "dropdown": {first: isTitle}, "card": {first: isTitle},

	"container": {first: isNoText}, "class": {first: isNoText}, "only": {first: isNoText}, "glossary": {first: isNoText},
	"tab-set": {first: isNoText}, "grid": {first: isNoText},

	"epigraph": {body: prose.Quotation}, "highlights": {body: prose.Quotation}, "pull-quote": {body: prose.Quotation},
	"figure": {prose.Caption, isNoText}, "table": {prose.Cell, isTitle}, "list-table": {prose.Cell, isTitle}, "csv-table": {prose.Cell, isTitle},
}
