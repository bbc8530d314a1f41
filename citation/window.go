package citation

import (
	"unicode"
	"unicode/utf8"

	"github.com/citevet/citevet/internal/lang"
)

// A window is the stretch of a text around one or more anchors that is cut into
// tokens: from the beginning of the sentence, with a few words of the one
// before it, to as many tokens behind the last anchor as what belongs to it may
// have. No reader looks further; who was named earlier than in the sentence is
// looked for by namesFar.

// What is looked at behind an anchor: locators, behind a year also a row of
// letters, and the tokens that end them.
const (
	behindBracket = behindWindow + 8
	behindYear    = behindBracket + 12
)

// bytesBefore is how much of the text before its sentence a window holds.
const bytesBefore = 64

// setStarts sets where the windows of the anchors begin at the latest.
func (a *anchors) setStarts() {
	a.starts = a.starts[:0]
	for i := range a.found {
		a.starts = append(a.starts, a.windowStart(i))
	}
	for i := len(a.starts) - 2; i >= 0; i-- { // a window that reaches back takes those before it in
		a.starts[i] = min(a.starts[i], a.starts[i+1])
	}
}

// windowStart gives where the window of anchor i begins: a little before its
// sentence. An anchor in the same sentence as the one before has its window.
func (a *anchors) windowStart(i int) int {
	at, stop := a.found[i], a.from
	if i > 0 {
		stop = a.found[i-1].from
	}
	if a.behindQuotation(at) {
		return a.from
	}
	end := a.sentenceEnd(at.from, stop)
	switch {
	case end > stop:
		return a.blankBefore(end - bytesBefore)
	case i > 0:
		return a.starts[i-1]
	}
	return a.from
}

// sentenceEnd gives the full stop, behind the byte stop, that ends the sentence
// before the byte at, with some words between; stop where none does for sure.
func (a *anchors) sentenceEnd(at, stop int) int {
	const fewWords = 4
	words := 0
	for i := at - 1; i > stop; i-- {
		switch a.text[i] {
		case ' ':
			words++
		case '.':
			if words >= fewWords && isGap(a.text[i+1]) && a.endsSentence(i, stop) {
				return i
			}
		}
	}
	return stop
}

// endsSentence tells whether the full stop at a byte ends a sentence: a word
// in lower case stands before it that is no abbreviation.
func (a *anchors) endsSentence(i, stop int) bool {
	from := i
	for from > stop && isLower(a.text[from-1]) {
		from--
	}
	return from > stop && i-from >= 3 && a.text[from-1] == ' ' && !a.words.Look(a.text[from:i]).Is(lang.Abbreviation)
}

// blankBefore gives the last blank before a byte: a token begins behind it.
func (a *anchors) blankBefore(i int) int {
	for ; i > a.from; i-- {
		if a.text[i] == ' ' && a.text[i-1] != ':' { // "doi: 10.1000/1"
			return i
		}
	}
	return a.from
}

// behindQuotation tells whether the anchor may be a year in a bracket behind a
// quotation mark: what it closes may be a title, of more than one sentence.
func (a *anchors) behindQuotation(at anchor) bool {
	if isDigit(a.text[at.from]) || !a.mayBeDate(a.text[at.from+1:at.to-1]) {
		return false
	}
	for i := at.from; i > a.from; {
		r, n := utf8.DecodeLastRuneInString(a.text[a.from:i])
		switch {
		case r == '"' || r == '\'' || r == '`' || r == ';':
			return true
		case r < utf8.RuneSelf && !isSpace(byte(r)) && r != '.' && r != ',' && r != ':' && r != '-' && r != '*' && r != '_' && r != '\\' && r != '~':
			return false
		case r >= utf8.RuneSelf && !unicode.IsSpace(r) && !invisible(r):
			return !unicode.IsLetter(r) && !unicode.IsDigit(r)
		}
		i -= n
	}
	return false
}

// mayBeDate tells whether what stands in a bracket may begin with a date: no
// word with a capital stands before its digits, but for those that mean one.
func (a *anchors) mayBeDate(inside string) bool {
	for i := range len(inside) {
		switch c := inside[i]; {
		case isDigit(c):
			return true
		case 'A' <= c && c <= 'Z':
			n := i + 1
			for n < len(inside) && 'a' <= inside[n]|0x20 && inside[n]|0x20 <= 'z' {
				n++
			}
			known := a.words.lookASCII(inside[i:n])
			return known.Any(asideWords) || known.Begins(asideWords)
		}
	}
	return true
}
