package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/citevet/citevet/internal/fold"
	"github.com/citevet/citevet/internal/lang"
)

// narrow folds a full-width form to ASCII.
func narrow(r rune) rune {
	if '！' <= r && r <= '～' {
		return r - '！' + '!'
	}
	return r
}

// Invisible recognises characters that leave no trace in a folded text: soft
// hyphens, joiners, direction marks, a byte order mark.
func Invisible(r rune) bool {
	switch r {
	case '\u00ad', '\u200c', '\u200d', '\ufeff', '\u200e', '\u200f', '\u2060', '\u061c':
		return true
	}
	return '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069' || '\ufe00' <= r && r <= '\ufe0f'
}

func raised(r rune) bool {
	return r == '¹' || r == '²' || r == '³' || '\u2070' <= r && r <= '\u208e' || r == '†' || r == '‡'
}

// wideNumber reads digits of any script as one number in ASCII digits.
func (l *Lexer) wideNumber() {
	var buf []byte
	end := l.At
	for end < len(l.s) {
		r, n := utf8.DecodeRuneInString(l.s[end:])
		if !unicode.Is(unicode.Nd, r) {
			break
		}
		buf = append(buf, fold.Digit(r))
		end += n
	}
	l.add(Number, 0, end)
	l.fold(string(buf))
}

// A script class: words are cut where the class changes, since Chinese and
// Japanese put no space between them.
type Class uint8

const (
	latin Class = iota // any script that spaces its words
	Han                // with Katakana
	kana
	hangul
)

// ClassOf gives the class of the character at byte i.
func ClassOf(s string, i int) Class {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return class(r)
}

func class(r rune) Class {
	switch {
	case r < 0x1100:
		return latin
	case unicode.Is(unicode.Han, r) || r == '々' || unicode.Is(unicode.Katakana, r) || r == 'ー':
		return Han
	case unicode.Is(unicode.Hiragana, r):
		return kana
	case unicode.Is(unicode.Hangul, r):
		return hangul
	}
	return latin
}

// maxLeadIn is how long a word that afterLeadIn cuts off is at most, in
// characters: 可参见. maxGlued is how long that word is with the name after it,
// in bytes; longer ones are sentences, and would be read again and again.
const (
	maxLeadIn = 3
	maxGlued  = 60
)

// afterLeadIn gives how many bytes of a word of Chinese stand after the words
// that lead to a source, which are written in one with the name: 陈 in 参见陈.
// But those that are surnames too are none of them alone (見田).
func afterLeadIn(text string) int {
	if len(text) > maxGlued || ClassOf(text, 0) != Han {
		return 0
	}
	rest, chars := 0, 0
	for i := range text {
		if chars > maxLeadIn {
			break
		}
		if lead := text[:i]; leadsIn(lang.Look(lead)) {
			rest = len(text) - i
		}
		chars++
	}
	return rest
}

// koreanAnd gives how many bytes of a word that ends at a byte are the Korean
// "and", which is written in one with a name and has a further name after it:
// 와 after a vowel, 과 after a consonant.
func (l *Lexer) koreanAnd(text string, end int) int {
	const syllable = 3 // bytes
	n := len(text) / syllable
	if n < 3 || n > 4 || ClassOf(text, 0) != hangul || !strings.HasPrefix(l.s[end:], " ") || end+1 >= len(l.s) || ClassOf(l.s, end+1) != hangul {
		return 0
	}
	if strings.HasSuffix(text, "학과") { // a department
		return 0
	}
	particle := "와"
	if before, _ := utf8.DecodeLastRuneInString(text[:len(text)-syllable]); endsInConsonant(before) {
		particle = "과"
	}
	if strings.HasSuffix(text, particle) {
		return syllable
	}
	return 0
}

// endsInConsonant tells of a syllable of Hangul: the last letter is the
// remainder of its place in the block of Unicode (section 3.12 of the standard).
func endsInConsonant(r rune) bool { return (r-0xac00)%28 != 0 }

// leadsIn tells of such words.
func leadsIn(w lang.Word) bool { return w.Any(leads) && !w.Is(lang.Surname) }

// leads lead to a source.
var leads = lang.SetOf(lang.Prefix, lang.Opener)
