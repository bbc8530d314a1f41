package prose

import (
	"bytes"
	"strings"
)

var orgFormat = Reader{Name: "org", Exts: []string{".org"}, Sniff: sniffOrg, Read: readOrg}

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
	done int             // offset up to which the text was read
	left *budget         // for what may not be closed
	lost map[string]bool // lines that end a block and do not come any more
}

func readOrg(name string, src []byte) *Document {
	d := &Document{Name: name, Src: src}
	o := &orgReader{doc: d, src: string(src), w: newBlockWriter(d), left: newBudget(len(src)), lost: map[string]bool{}}
	o.lines()
	o.w.finish()
	return d
}

func (o *orgReader) lines() {
	for at := 0; at < len(o.src); {
		l, next := lineAt(o.src, at)
		l.from = min(max(l.from, o.done), l.to)
		s := o.src[l.from:l.to]
		switch {
		case s == "" && o.done > at && o.done >= l.to:
			o.w.copy(l.to, next) // the line belongs to what was read
		case s == "":
			o.w.end()
			if o.w.kind == Note {
				o.w.kind = Body
			}
		case strings.HasPrefix(s, "#+"):
			next = o.keyword(l, next)
		case s == "#" || strings.HasPrefix(s, "# ") || s == ":" || strings.HasPrefix(s, ": "):
			o.w.end() // a comment, code
		case s[0] == ':' && strings.HasSuffix(s, ":") && isDrawer(s):
			next = o.after(next, ":end:")
		case l.indent == 0 && orgLevel(s) > 0:
			o.headline(l, orgLevel(s))
		case s[0] == '|':
			o.row(l)
		case l.indent == 0 && strings.HasPrefix(s, "[fn:"):
			o.footnote(l)
		case strings.HasPrefix(s, `\begin{`):
			next = o.environment(l, next)
		default:
			o.text(l, next)
		}
		at = next
	}
}

// text reads a line of a paragraph or of an item.
func (o *orgReader) text(l line, next int) {
	if isItem(o.src[l.from:l.to]) {
		o.w.end()
		if i := strings.IndexByte(o.src[l.from:l.to], ' '); i >= 0 {
			l.from += i + 1
		}
	}
	end := l.to
	if next > end {
		end = min(next, len(o.src))
	}
	// A citation or a link may go on in the next lines of the paragraph.
	o.inline(l.from, end)
}

func isDrawer(s string) bool {
	return len(s) > 2 && strings.Trim(s[1:len(s)-1], "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") == ""
}

// orgLevel gives the level of the headline s, 0 if it is none.
func orgLevel(s string) int {
	n := len(s) - len(strings.TrimLeft(s, "*"))
	if n == 0 || n >= len(s) || s[n] != ' ' {
		return 0
	}
	return n
}

func (o *orgReader) headline(l line, level int) {
	o.w.end()
	from := l.from + level + 1
	for _, todo := range []string{"TODO ", "DONE ", "WAITING ", "NEXT "} {
		if strings.HasPrefix(o.src[from:l.to], todo) {
			from += len(todo)
		}
	}
	to := l.to
	if i := strings.LastIndexByte(o.src[from:to], ' '); i >= 0 && strings.HasSuffix(o.src[from:to], ":") && o.src[from+i+1] == ':' {
		to = from + i
	}
	o.w.kind, o.w.level = Heading, level
	o.inline(from, to)
	o.w.end()
	o.w.kind, o.w.level = Body, 0
}

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
		o.w.nest(Cell)
		o.inline(at, end)
		o.w.unnest()
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

// keyword reads a line "#+NAME: value" or the block that it begins.
func (o *orgReader) keyword(l line, next int) int {
	s := o.src[l.from:l.to]
	name, val, _ := strings.Cut(s[2:], ":")
	word, _, _ := strings.Cut(s[2:], " ")
	word = strings.ToLower(word)
	if block, ok := strings.CutPrefix(word, "begin_"); ok {
		return o.block(block, next)
	}
	if word == "end_quote" || word == "end_verse" {
		o.w.end()
		o.w.kind = Body
		return next
	}
	from := l.from + 2 + len(name) + 1
	to := l.to
	for from < to && o.src[from] == ' ' {
		from++
	}
	switch strings.ToLower(strings.TrimSpace(name)) {
	case "bibliography":
		o.list(strings.Trim(strings.TrimSpace(val), `"`), from)
	case "language":
		o.doc.Lang = strings.TrimSpace(val)
	case "title", "subtitle":
		o.own(Heading, from, to)
	case "caption":
		o.own(Caption, from, to)
	}
	if strings.HasPrefix(strings.ToLower(name), "begin_") || strings.HasPrefix(strings.ToLower(name), "end_") {
		o.w.end()
	}
	return next
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
	case "src", "example", "export", "comment":
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
