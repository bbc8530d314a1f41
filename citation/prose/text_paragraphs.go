package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	longLine   = 160 // bytes; text with such lines is not wrapped by hand
	shortTitle = 80  // bytes
)

// paragraphs adds the paragraphs and list items that lines hold.
func (t *textReader) paragraphs(lines []line) {
	long, inset := false, true
	for _, l := range lines {
		long = long || l.to-l.from > longLine
		inset = inset && l.indent >= 2
	}
	item := isItem(t.text(lines[0]))
	kind := Body
	if inset && !item && !t.inList && !long && len(lines) > 1 {
		kind = Quotation
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
			t.add(kind, lines[from], lines[i-1])
			from = i
		}
	}
	t.add(kind, lines[from], lines[len(lines)-1])
	if kind == Quotation {
		for i := range t.blocks[first:] {
			t.insets = append(t.insets, first+i)
		}
	}
}

// parts reports whether a paragraph ends between two lines without a blank
// one between them.
func (t *textReader) parts(prev, next line, long, item bool) bool {
	switch {
	case item && isItem(t.text(next)):
		return true
	case !endsSentence(t.text(prev)):
		return long && prev.to-prev.from < shortTitle && next.to-next.from > longLine && startsUpper(t.text(next))
	case long:
		return true
	}
	return next.indent >= 2 && prev.indent == 0
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
	return unicode.IsUpper(r) || isCaseless(r)
}

// title reports whether lines begin with a title, and how many lines it and
// its underline take.
func (t *textReader) title(lines []line) (n int, ok bool) {
	s := t.text(lines[0])
	if len(s) > maxTitle {
		return 0, false
	}
	if mark := strings.TrimLeft(s, "#"); len(mark) < len(s) && len(s)-len(mark) <= 6 && strings.HasPrefix(mark, " ") {
		return 1, true
	}
	if len(lines) > 1 && isUnderline(t.text(lines[1])) && !isUnderline(s) {
		return 2, true
	}
	switch sectionOf(s) {
	case references:
		return 1, len(lines) == 1 || !endsSentence(s)
	case perhapsList, afterList:
		return 1, len(lines) == 1 && !endsSentence(s) && len(s) < shortTitle
	}
	return 1, (len(lines) == 1 || t.standsOut(s, lines[1])) && looksLikeTitle(s)
}

// standsOut reports whether the line s is so short beside the next that it is
// not the first line of the same paragraph.
func (t *textReader) standsOut(s string, next line) bool {
	return len(s) < 60 && len(s)*5 < (next.to-next.from)*4 && startsUpper(t.text(next))
}

func isUnderline(s string) bool {
	return len(s) >= 3 && (strings.Trim(s, "=") == "" || strings.Trim(s, "-") == "" || strings.Trim(s, "~") == "")
}

// looksLikeTitle is true only for lines that hardly can be anything else:
// short, without a stop at the end and without a year.
func looksLikeTitle(s string) bool {
	if len(s) > shortTitle || isItem(s) && !isDigit(s[0]) || yearIn(s) >= 0 || strings.ContainsAny(s, "|@\t") {
		return false
	}
	bare := strings.Trim(s, " *_#")
	if bare == "" {
		return false
	}
	if last, _ := utf8.DecodeLastRuneInString(bare); strings.ContainsRune(".!?:;,。！？：”\"’)]", last) {
		return false
	}
	words := strings.Fields(dropNumber(bare))
	return len(words) > 0 && len(words) <= 9 && startsUpper(words[0])
}
