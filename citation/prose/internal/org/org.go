// Package org reads Org, with its own citations and those of org-ref.
package org

import (
	"bytes"
	"context"
	"strings"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/blocks"
	"github.com/citevet/citevet/citation/prose/internal/chars"
	"github.com/citevet/citevet/citation/prose/internal/format"
	"github.com/citevet/citevet/citation/prose/internal/light"
	"github.com/citevet/citevet/internal/pattern"
)

// Format is Org.
var Format = format.Format{Name: "org", Exts: []string{".org"}, Sniff: sniff, Read: read, Parts: true}

func sniff(head []byte) bool {
	for _, l := range bytes.Split(head[:min(len(head), 1024)], []byte("\n")) {
		if l = bytes.ToLower(bytes.TrimSpace(l)); bytes.HasPrefix(l, []byte("#+title:")) || bytes.HasPrefix(l, []byte("#+author:")) || bytes.HasPrefix(l, []byte("#+bibliography:")) {
			return true
		}
	}
	return false
}

// A reader reads Org line by line. What its blocks and drawers hold is
// told by their names; everything else is text.
type reader struct {
	doc   *prose.Document
	watch *format.Watch
	src   string
	w     *blocks.Writer
	todo  map[string]bool // words before the titles of headlines that are none
	skip  map[string]bool // tags of headlines that are not exported
	done  int             // offset up to which the text was read
	left  *light.Budget   // for what may not be closed
	lost  map[string]bool // lines that end a block and do not come any more
}

func read(ctx context.Context, in format.Source) *prose.Document {
	name, src := in.Name, in.Src
	d := &prose.Document{Name: name, Src: src}
	o := &reader{
		doc: d, watch: format.NewWatch(ctx), src: string(src), w: blocks.NewWriter(d), left: light.NewBudget(len(src)), lost: map[string]bool{},
		todo: map[string]bool{"TODO": true, "DONE": true, "WAITING": true, "NEXT": true},
		skip: map[string]bool{"noexport": true},
	}
	for at := 0; at < len(o.src) && !o.watch.Done(); {
		l, next := light.LineAt(o.src, at)
		l.From = min(max(l.From, o.done), l.To)
		if l.From == l.To {
			o.blank(l, at, next)
			at = next
		} else {
			at = o.line(l, next)
		}
	}
	o.w.Finish()
	return d
}

// blank reads a line without text that is not read yet.
func (o *reader) blank(l light.Line, at, next int) {
	if o.done > at && o.done >= l.To {
		o.w.Copy(l.To, next) // the line belongs to what was read
		return
	}
	o.w.End()
	if o.w.Kind == prose.Note {
		o.w.Kind = prose.Body
	}
}

// line reads one line, or the block that it begins, and gives the offset
// behind it.
func (o *reader) line(l light.Line, next int) int {
	s := o.src[l.From:l.To]
	switch {
	case strings.HasPrefix(s, "#+"):
		return o.keyword(l, next)
	case isOrgCode(s), planning().MatchString(s):
		o.w.End()
	case isDrawer(s):
		return o.drawer(s, next)
	case l.Indent == 0 && levelOf(s) > 0:
		return o.headline(l, next)
	case s[0] == '|':
		o.row(l)
	case l.Indent == 0 && noteMark().MatchString(s):
		o.footnote(l)
	case strings.HasPrefix(s, `\begin{`):
		return o.environment(l, next)
	default:
		o.text(l, next)
	}
	return next
}

// isOrgCode knows comments, ": code" and the sexps of a diary.
func isOrgCode(s string) bool {
	return s == "#" || strings.HasPrefix(s, "# ") || s == ":" || strings.HasPrefix(s, ": ") || strings.HasPrefix(s, "%%(")
}

// noteMark matches the beginning of a footnote's text.
var noteMark = pattern.Lazy(`^\[fn:[\w-]+\]`)

// planning matches a line that plans a task or clocks it. It is not
// exported.
var planning = pattern.Lazy(`^(?:CLOSED|DEADLINE|SCHEDULED|CLOCK):[ \t]*[<\[]`)

// itemMark matches what stands before the text of an item: its number, or
// where a box is ticked.
var itemMark = pattern.Lazy(`^\S+ +(?:\[@\w+\] +)?(?:\[[ X-]\] +)?`)

// text reads a line of a paragraph or of an item.
func (o *reader) text(l light.Line, next int) {
	if s := o.src[l.From:l.To]; light.IsItem(s) {
		o.w.End()
		l.From += len(itemMark().FindString(s))
	}
	// A citation or a link may go on in the next lines of the paragraph.
	o.inline(l.From, min(max(l.To, next), len(o.src)))
}

// isDrawer tells whether a line begins or ends a drawer: ":NAME:".
func isDrawer(s string) bool {
	return len(s) > 2 && s[0] == ':' && s[len(s)-1] == ':' &&
		strings.Trim(s[1:len(s)-1], "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") == ""
}

// drawer reads the first or the last line of a drawer. What stands in one is
// exported, but for properties and logs.
func (o *reader) drawer(s string, next int) int {
	o.w.End()
	switch strings.ToLower(s) {
	case ":properties:", ":logbook:":
		return o.after(next, ":end:")
	}
	return next
}

// levelOf gives the level of the headline s, 0 if it is none.
func levelOf(s string) int {
	n := len(s) - len(strings.TrimLeft(s, "*"))
	if n == 0 || n >= len(s) || s[n] != ' ' {
		return 0
	}
	return n
}

// headlineTags matches the tags at the end of a headline.
var headlineTags = pattern.Lazy(`[ \t]+:([\w@#%:]+):$`)

// priority matches the priority of a task.
var priority = pattern.Lazy(`^\[#\w+\] *`)

// headline reads a headline, and what stands below it where that is not
// exported. It gives the offset behind it.
func (o *reader) headline(l light.Line, next int) int {
	o.w.End()
	level := levelOf(o.src[l.From:l.To])
	from, to := l.From+level, l.To
	tags := ""
	if m := headlineTags().FindStringSubmatchIndex(o.src[from:to]); m != nil {
		tags = o.src[from+m[2] : from+m[3]]
		to = from + m[0]
	}
	from = o.skipSpace(from, to)
	if word, _, _ := strings.Cut(o.src[from:to], " "); o.todo[word] {
		from = o.skipSpace(from+len(word), to)
	}
	from += len(priority().FindString(o.src[from:to]))
	word, _, _ := strings.Cut(o.src[from:to], " ")
	archived := false
	for _, tag := range strings.Split(tags, ":") {
		if o.skip[tag] {
			return o.subtree(next, level)
		}
		archived = archived || tag == "ARCHIVE"
	}
	if word == "COMMENT" {
		return o.subtree(next, level)
	}
	o.w.Kind, o.w.Level = prose.Heading, level
	o.inline(from, to)
	o.w.End()
	o.w.Kind, o.w.Level = prose.Body, 0
	if archived {
		return o.subtree(next, level)
	}
	return next
}

// subtree gives the offset behind what stands below a headline of a level.
func (o *reader) subtree(at, level int) int {
	for at < len(o.src) {
		l, next := light.LineAt(o.src, at)
		if n := levelOf(o.src[l.From:l.To]); l.Indent == 0 && n > 0 && n <= level {
			break
		}
		at = next
	}
	o.w.Kind = prose.Body
	return at
}

func (o *reader) skipSpace(from, to int) int {
	for from < to && chars.IsBlank(o.src[from]) {
		from++
	}
	return from
}

// alignment matches a cell that tells how its column is set.
var alignment = pattern.Lazy(`^\s*(?:<[lrc]?\d*>|/)\s*$`)

func (o *reader) row(l light.Line) {
	o.w.End()
	if strings.HasPrefix(o.src[l.From:l.To], "|-") {
		return
	}
	for at := l.From + 1; at < l.To; {
		end := l.To
		if i := strings.IndexByte(o.src[at:l.To], '|'); i >= 0 {
			end = at + i
		}
		if !alignment().MatchString(o.src[at:end]) {
			o.own(prose.Cell, at, end)
		}
		at = end + 1
	}
}

func (o *reader) footnote(l light.Line) {
	o.w.End()
	end := strings.IndexByte(o.src[l.From:l.To], ']')
	if end < 0 {
		o.inline(l.From, l.To)
		return
	}
	o.w.Kind = prose.Note
	o.inline(l.From+end+1, min(l.To+1, len(o.src)))
}

// keywordLine matches "#+NAME:" and "#+NAME[optional]:".
var keywordLine = pattern.Lazy(`^#\+(\w+)(?:\[.*?\])?:[ \t]*`)

// keyword reads a line "#+NAME: value", or the block that it begins, and gives
// the offset behind it.
func (o *reader) keyword(l light.Line, next int) int {
	s := o.src[l.From:l.To]
	word, arg, _ := strings.Cut(strings.ToLower(s[2:]), " ")
	if block, ok := strings.CutPrefix(word, "begin_"); ok {
		return o.block(block, strings.TrimSpace(arg), next)
	}
	if strings.HasPrefix(word, "end_") {
		o.w.End()
		o.w.Kind = prose.Body
		return next
	}
	m := keywordLine().FindStringSubmatchIndex(s)
	if m == nil {
		return next
	}
	from, val := l.From+m[1], s[m[1]:]
	switch strings.ToLower(s[m[2]:m[3]]) {
	case "bibliography":
		o.list(listName(val), from)
	case "language":
		o.doc.Lang = val
	case "title", "subtitle":
		o.own(prose.Heading, from, l.To)
	case "caption":
		o.own(prose.Caption, from, l.To)
	case "todo", "seq_todo", "typ_todo":
		o.words(o.todo, val)
	case "latex_header", "latex_header_extra", "latex", "attr_latex":
		o.rawTeX(from, l.To)
	case "include":
		o.include(val, from)
	case "exclude_tags":
		o.words(o.skip, val)
	}
	return next
}

// words adds the words of a value, without what stands in parentheses behind
// them, to a set.
func (o *reader) words(set map[string]bool, value string) {
	for _, word := range strings.Fields(value) {
		word, _, _ = strings.Cut(word, "(")
		set[word] = true
	}
}

func (o *reader) own(kind prose.Kind, from, to int) {
	o.w.End()
	o.w.Nest(kind)
	o.inline(from, to)
	o.w.Unnest()
}

func (o *reader) list(path string, from int) {
	if path == "" {
		return
	}
	if i := strings.Index(o.src[from:], path); i >= 0 && i < 4 {
		from += i
	}
	o.doc.Lists = append(o.doc.Lists, prose.ListRef{Path: path, Offset: from, End: min(len(o.src), from+len(path))})
}

// block reads #+begin_name; code and comments are left out.
func (o *reader) block(name, arg string, next int) int {
	o.w.End()
	switch name {
	case "src", "example", "export", "comment", "latex", "html", "ascii", "beamer", "odt":
		end := o.after(next, "#+end_"+name)
		if name == "latex" || name == "export" && strings.HasPrefix(arg, "latex") {
			o.rawTeX(next, end)
		}
		return end
	case "quote", "verse":
		o.w.Kind = prose.Quotation
	}
	return next
}

// after gives the offset behind the line that is mark, or at where there is
// none.
func (o *reader) after(at int, mark string) int {
	o.w.End()
	for from := at; from < len(o.src) && !o.lost[mark]; {
		l, next := light.LineAt(o.src, from)
		if strings.HasPrefix(strings.ToLower(o.src[l.From:min(l.To, l.From+len(mark))]), mark) {
			return next
		}
		from = next
	}
	o.lost[mark] = true
	return at
}

func (o *reader) environment(l light.Line, next int) int {
	if n := light.TexEnvironment(o.doc.Src[l.From:], o.left); n > 0 {
		o.w.End()
		o.rawTeX(l.From, l.From+n)
		return max(next, l.From+n)
	}
	o.text(l, next)
	return next
}
