package lang

import (
	"iter"
	"strings"
	"unicode"
)

// How many words a language is guessed from, and how many of them have to be
// common ones of it.
const (
	guessFrom  = 2000
	guessLeast = 8
	guessSure  = 50 // ends it, where no other language has half as many
)

// OfText gives the language of a text: the one that is declared for it, where
// that is known, else what it seems to be by its common words, else Unknown.
func OfText(declared string, text iter.Seq[string]) Language {
	if l, ok := ByTag(declared); ok {
		return l
	}
	if l, ok := Guess(text); ok {
		return l
	}
	return Unknown
}

// Guess tells by its common words what language a text, in parts, is written in; false
// where too few of them say so, or two languages say it alike.
func Guess(text iter.Seq[string]) (Language, bool) {
	var counts [64]int
	n := 0
	for part := range text {
		for w := range strings.FieldsFuncSeq(part, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) }) {
			if n++; n <= guessFrom && len(w) <= maxCommon {
				count(&counts, Look(strings.ToLower(w)).In(Common))
			}
		}
		if _, most, second := leading(&counts); n >= guessFrom || most >= guessSure && most > 2*second {
			break
		}
	}
	best, most, second := leading(&counts)
	return best, most >= guessLeast && most > second
}

// leading gives the language with the most common words, how many these are,
// and how many the next has.
func leading(counts *[64]int) (best Language, most, second int) {
	for l := Language(1); l < 64; l++ {
		switch c := counts[l]; {
		case c > most:
			second, best, most = most, l, c
		case c > second:
			second = c
		}
	}
	return best, most, second
}

// maxCommon is longer than any common word, in bytes.
const maxCommon = 24

func count(counts *[64]int, in Languages) {
	for l := Language(1); in != 0 && l < 64; l++ {
		if in&(1<<l) != 0 {
			counts[l]++
			in &^= 1 << l
		}
	}
}
