package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/chars"
	"github.com/citevet/citevet/citation/prose/internal/light"
	"github.com/citevet/citevet/citation/prose/internal/sections"
)

const (
	longLine   = 160 // bytes; text with such lines is not wrapped by hand
	shortTitle = 80  // bytes
)

// paragraphs adds the paragraphs and list items that lines hold.
func (t *reader) paragraphs(lines []light.Line) {
	long, inset := false, true
	for _, l := range lines {
		long = long || l.To-l.From > longLine
		inset = inset && l.Indent >= 2
	}
	item := light.IsItem(t.text(lines[0]))
	kind := prose.Body
	if inset && !item && !t.inList && !long && len(lines) > 1 {
		kind = prose.Quotation
	}
	if inset {
		t.inset++
	} else {
		t.outset++
	}
	t.inList = item || t.inList && inset
	first := len(t.blocks)
	from := 0
	for i := 1; i < len(lines); i++ {
		if t.parts(lines[i-1], lines[i], long, item) {
			t.add(kind, lines[from:i])
			from = i
		}
	}
	t.add(kind, lines[from:])
	if kind == prose.Quotation {
		for i := range t.blocks[first:] {
			t.insets = append(t.insets, first+i)
		}
	}
}

// parts reports whether a paragraph ends between two lines without a blank
// one between them.
func (t *reader) parts(prev, next light.Line, long, item bool) bool {
	switch {
	case item && light.IsItem(t.text(next)):
		return true
	case !endsSentence(t.text(prev)):
		return long && prev.To-prev.From < shortTitle && next.To-next.From > longLine && startsUpper(t.text(next))
	case long:
		return true
	}
	return next.Indent >= 2 && prev.Indent == 0
}

// endsSentence reports whether s ends in a full stop or the like, closing
// quotes and brackets set aside.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)]*_")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?:;…。！？", r)
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"'“‘«(*_"))
	return unicode.IsUpper(r) || chars.IsCaseless(r)
}

// title reports whether lines begin with a title, and how many lines it and
// its underline take.
func (t *reader) title(lines []light.Line) (n int, ok bool) {
	s := t.text(lines[0])
	if len(s) > sections.MaxTitle {
		return 0, false
	}
	if mark := strings.TrimLeft(s, "#"); len(mark) < len(s) && len(s)-len(mark) <= 6 && strings.HasPrefix(mark, " ") {
		return 1, true
	}
	if len(lines) > 1 && isUnderline(t.text(lines[1])) && !isUnderline(s) {
		return 2, true
	}
	switch sections.Of(s) {
	case sections.References:
		return 1, len(lines) == 1 || !endsSentence(s)
	case sections.PerhapsList, sections.AfterList:
		return 1, (len(lines) == 1 || t.noText != nil && startsUpper(t.text(lines[1]))) && !endsSentence(s) && len(s) < shortTitle
	}
	return 1, (len(lines) == 1 || t.standsOut(s, lines[1])) && looksLikeTitle(s)
}

// standsOut reports whether the line s is so short beside the next that it is
// not the first line of the same paragraph.
func (t *reader) standsOut(s string, next light.Line) bool {
	return len(s) < 60 && len(s)*5 < (next.To-next.From)*4 && startsUpper(t.text(next))
}

func isUnderline(s string) bool {
	return len(s) >= 3 && (strings.Trim(s, "=") == "" || strings.Trim(s, "-") == "" || strings.Trim(s, "~") == "")
}

// looksLikeTitle is true only for lines that hardly can be anything else:
// short, without a stop at the end and without a year.
func looksLikeTitle(s string) bool {
	if len(s) > shortTitle || light.IsItem(s) && !chars.IsDigit(s[0]) || sections.YearIn(s) >= 0 || strings.ContainsAny(s, "|@\t") {
		return false
	}
	bare := strings.Trim(s, " *_#")
	if bare == "" {
		return false
	}
	if last, _ := utf8.DecodeLastRuneInString(bare); strings.ContainsRune(".!?:;,。！？：”\"’)]", last) {
		return false
	}
	words := strings.Fields(sections.DropNumber(bare))
	return len(words) > 0 && len(words) <= 9 && startsUpper(words[0])
}
