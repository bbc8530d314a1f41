package prose

import (
	"bytes"
	"context"
	"regexp"
	"strings"
)

var orgFormat = format{name: "org", exts: []string{".org"}, sniff: sniffOrg, read: readOrg}

func sniffOrg(head []byte) bool {
	for _, l := range bytes.Split(head[:min(len(head), 1024)], []byte("\n")) {
		if l = bytes.ToLower(bytes.TrimSpace(l)); bytes.HasPrefix(l, []byte("#+title:")) || bytes.HasPrefix(l, []byte("#+author:")) || bytes.HasPrefix(l, []byte("#+bibliography:")) {
			return true
		}
	}
	return false
}

// An orgReader reads Org line by line. What its blocks and drawers hold is
// told by their names; everything else is text.
type orgReader struct {
	doc  *Document
	src  string
	w    *blockWriter
	todo map[string]bool // words before the titles of headlines that are none
	skip map[string]bool // tags of headlines that are not exported
	done int             // offset up to which the text was read
	left *budget         // for what may not be closed
	lost map[string]bool // lines that end a block and do not come any more
}

func readOrg(_ context.Context, in source) *Document {
	name, src := in.name, in.src
	d := &Document{Name: name, Src: src}
	o := &orgReader{
		doc: d, src: string(src), w: newBlockWriter(d), left: newBudget(len(src)), lost: map[string]bool{},
		todo: map[string]bool{"TODO": true, "DONE": true, "WAITING": true, "NEXT": true},
		skip: map[string]bool{"noexport": true},
	}
	for at := 0; at < len(o.src); {
		l, next := lineAt(o.src, at)
		l.from = min(max(l.from, o.done), l.to)
		if l.from == l.to {
			o.blank(l, at, next)
			at = next
		} else {
			at = o.line(l, next)
		}
	}
	o.w.finish()
	return d
}

// blank reads a line without text that is not read yet.
func (o *orgReader) blank(l line, at, next int) {
	if o.done > at && o.done >= l.to {
		o.w.copy(l.to, next) // the line belongs to what was read
		return
	}
	o.w.end()
	if o.w.kind == Note {
		o.w.kind = Body
	}
}

// line reads one line, or the block that it begins, and gives the offset
// behind it.
func (o *orgReader) line(l line, next int) int {
	s := o.src[l.from:l.to]
	switch {
	case strings.HasPrefix(s, "#+"):
		return o.keyword(l, next)
	case isOrgCode(s), orgPlanning.MatchString(s):
		o.w.end()
	case isDrawer(s):
		return o.drawer(s, next)
	case l.indent == 0 && orgLevel(s) > 0:
		return o.headline(l, next)
	case s[0] == '|':
		o.row(l)
	case l.indent == 0 && strings.HasPrefix(s, "[fn:"):
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

// orgPlanning matches a line that plans a task or clocks it. It is not
// exported.
var orgPlanning = regexp.MustCompile(`^(?:CLOSED|DEADLINE|SCHEDULED|CLOCK):[ \t]*[<\[]`)

// orgItem matches what stands before the text of an item: its number, or
// where a box is ticked.
var orgItem = regexp.MustCompile(`^\S+ +(?:\[@\w+\] +)?(?:\[[ X-]\] +)?`)

// text reads a line of a paragraph or of an item.
func (o *orgReader) text(l line, next int) {
	if s := o.src[l.from:l.to]; isItem(s) {
		o.w.end()
		l.from += len(orgItem.FindString(s))
	}
	// A citation or a link may go on in the next lines of the paragraph.
	o.inline(l.from, min(max(l.to, next), len(o.src)))
}

// isDrawer tells whether a line begins or ends a drawer: ":NAME:".
func isDrawer(s string) bool {
	return len(s) > 2 && s[0] == ':' && s[len(s)-1] == ':' &&
		strings.Trim(s[1:len(s)-1], "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") == ""
}

// drawer reads the first or the last line of a drawer. What stands in one is
// exported, but for properties and logs.
func (o *orgReader) drawer(s string, next int) int {
	o.w.end()
	switch strings.ToLower(s) {
	case ":properties:", ":logbook:":
		return o.after(next, ":end:")
	}
	return next
}

// orgLevel gives the level of the headline s, 0 if it is none.
func orgLevel(s string) int {
	n := len(s) - len(strings.TrimLeft(s, "*"))
	if n == 0 || n >= len(s) || s[n] != ' ' {
		return 0
	}
	return n
}

// orgTags matches the tags at the end of a headline.
var orgTags = regexp.MustCompile(`[ \t]+:([\w@#%:]+):$`)

// orgPriority matches the priority of a task.
var orgPriority = regexp.MustCompile(`^\[#\w+\] *`)

// headline reads a headline, and what stands below it where that is not
// exported. It gives the offset behind it.
func (o *orgReader) headline(l line, next int) int {
	o.w.end()
	level := orgLevel(o.src[l.from:l.to])
	from, to := l.from+level, l.to
	tags := ""
	if m := orgTags.FindStringSubmatchIndex(o.src[from:to]); m != nil {
		tags = o.src[from+m[2] : from+m[3]]
		to = from + m[0]
	}
	from = o.skipSpace(from, to)
	if word, _, _ := strings.Cut(o.src[from:to], " "); o.todo[word] {
		from = o.skipSpace(from+len(word), to)
	}
	from += len(orgPriority.FindString(o.src[from:to]))
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
	o.w.kind, o.w.level = Heading, level
	o.inline(from, to)
	o.w.end()
	o.w.kind, o.w.level = Body, 0
	if archived {
		return o.subtree(next, level)
	}
	return next
}

// subtree gives the offset behind what stands below a headline of a level.
func (o *orgReader) subtree(at, level int) int {
	for at < len(o.src) {
		l, next := lineAt(o.src, at)
		if n := orgLevel(o.src[l.from:l.to]); l.indent == 0 && n > 0 && n <= level {
			break
		}
		at = next
	}
	o.w.kind = Body
	return at
}

func (o *orgReader) skipSpace(from, to int) int {
	for from < to && isBlankByte(o.src[from]) {
		from++
	}
	return from
}

// orgAlignment matches a cell that tells how its column is set.
var orgAlignment = regexp.MustCompile(`^\s*(?:<[lrc]?\d*>|/)\s*$`)

func (o *orgReader) row(l line) {
	o.w.end()
	if strings.HasPrefix(o.src[l.from:l.to], "|-") {
		return
	}
	for at := l.from + 1; at < l.to; {
		end := l.to
		if i := strings.IndexByte(o.src[at:l.to], '|'); i >= 0 {
			end = at + i
		}
		if !orgAlignment.MatchString(o.src[at:end]) {
			o.own(Cell, at, end)
		}
		at = end + 1
	}
}

func (o *orgReader) footnote(l line) {
	o.w.end()
	end := strings.IndexByte(o.src[l.from:l.to], ']')
	if end < 0 {
		o.inline(l.from, l.to)
		return
	}
	o.w.kind = Note
	o.inline(l.from+end+1, min(l.to+1, len(o.src)))
}

// orgKeyword matches "#+NAME:" and "#+NAME[optional]:".
var orgKeyword = regexp.MustCompile(`^#\+(\w+)(?:\[.*?\])?:[ \t]*`)

// keyword reads a line "#+NAME: value", or the block that it begins, and gives
// the offset behind it.
func (o *orgReader) keyword(l line, next int) int {
	s := o.src[l.from:l.to]
	word, _, _ := strings.Cut(strings.ToLower(s[2:]), " ")
	if block, ok := strings.CutPrefix(word, "begin_"); ok {
		return o.block(block, next)
	}
	if strings.HasPrefix(word, "end_") {
		o.w.end()
		o.w.kind = Body
		return next
	}
	m := orgKeyword.FindStringSubmatchIndex(s)
	if m == nil {
		return next
	}
	from, val := l.from+m[1], s[m[1]:]
	switch strings.ToLower(s[m[2]:m[3]]) {
	case "bibliography":
		o.list(strings.Trim(val, `"`), from)
	case "language":
		o.doc.Lang = val
	case "title", "subtitle":
		o.own(Heading, from, l.to)
	case "caption":
		o.own(Caption, from, l.to)
	case "todo", "seq_todo", "typ_todo":
		o.words(o.todo, val)
	case "exclude_tags":
		o.words(o.skip, val)
	}
	return next
}

// words adds the words of a value, without what stands in parentheses behind
// them, to a set.
func (o *orgReader) words(set map[string]bool, value string) {
	for _, word := range strings.Fields(value) {
		word, _, _ = strings.Cut(word, "(")
		set[word] = true
	}
}

func (o *orgReader) own(kind Kind, from, to int) {
	o.w.end()
	o.w.nest(kind)
	o.inline(from, to)
	o.w.unnest()
}

func (o *orgReader) list(path string, from int) {
	if path == "" {
		return
	}
	if i := strings.Index(o.src[from:], path); i >= 0 && i < 4 {
		from += i
	}
	o.doc.Lists = append(o.doc.Lists, ListRef{Path: path, Offset: from, End: min(len(o.src), from+len(path))})
}

// block reads #+begin_name; code and comments are left out.
func (o *orgReader) block(name string, next int) int {
	o.w.end()
	switch name {
	case "src", "example", "export", "comment", "latex", "html", "ascii", "beamer", "odt":
		return o.after(next, "#+end_"+name)
	case "quote", "verse":
		o.w.kind = Quotation
	}
	return next
}

// after gives the offset behind the line that is mark, or at where there is
// none.
func (o *orgReader) after(at int, mark string) int {
	o.w.end()
	for from := at; from < len(o.src) && !o.lost[mark]; {
		l, next := lineAt(o.src, from)
		if strings.HasPrefix(strings.ToLower(o.src[l.from:min(l.to, l.from+len(mark))]), mark) {
			return next
		}
		from = next
	}
	o.lost[mark] = true
	return at
}

func (o *orgReader) environment(l line, next int) int {
	if n := texEnvironment(o.doc.Src[l.from:], o.left); n > 0 {
		o.w.end()
		return max(next, l.from+n)
	}
	o.text(l, next)
	return next
}
