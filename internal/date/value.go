package date

import (
	"strings"
	"unicode/utf8"

	"github.com/citevet/citevet/internal/fold"
	"github.com/citevet/citevet/internal/lang"
)

// What the parts of a date mean stands here, once for the fields of lists and
// for papers, which find the parts in ways of their own: a field is a text, a
// citation is cut into tokens.

// Letter gives the letter of a year that a word after it is: "a" to "z", "aa"
// to "bz", and "A" to "D" as "a" to "d"; "" for any other word. "1198F" is a
// number of something, "2000ad" has an era.
func Letter(word string) string {
	switch len(word) {
	case 1:
		if c := word[0]; 'A' <= c && c <= 'D' {
			return string(c + 'a' - 'A')
		}
		if isLower(word[0]) {
			return word
		}
	case 2:
		if LetterIndex(word) >= 0 && word[0] >= utf8.RuneSelf {
			return word
		}
		if (word[0] == 'a' || word[0] == 'b') && isLower(word[1]) && !lang.Look(word).Any(behindYear) {
			return word
		}
	}
	return ""
}

// alphabets are the first letters of those whose papers have them after years.
// Further Cyrillic ones are abbreviations there: "2019г".
var alphabets = [...]string{"абвд", "αβγδεζ"}

// LetterIndex gives 0 for a, 1 for b, 26 for aa, and so in other alphabets; -1
// for what is no such letter.
func LetterIndex(letter string) int {
	switch {
	case letter == "":
		return -1
	case len(letter) == 1:
		return int(letter[0]) - 'a'
	case letter[0] < utf8.RuneSelf:
		return (int(letter[0])-'a'+1)*26 + int(letter[1]) - 'a'
	}
	for _, a := range alphabets {
		if i := strings.Index(a, letter); i >= 0 && utf8.RuneCountInString(letter) == 1 {
			return utf8.RuneCountInString(a[:i])
		}
	}
	return -1
}

// behindYear is what two letters right after a year can be besides.
var behindYear = lang.SetOf(lang.BeforeEra, lang.InEra, lang.EraCapitals, lang.Prefix, lang.Opener, lang.Cue)

func isLower(c byte) bool { return c-'a' < 26 }

// Last gives the year that the digits at the end of a range mean: 1988 for the
// 88 or the 8 of "1987–88", "1987–8".
func Last(first int, end string) int {
	n, unit := fold.Atoi(end), 1
	if len(end) < 3 {
		for range len(end) {
			unit *= 10
		}
		n += first - first%unit
	}
	return n
}

// Astronomical gives a year as EDTF counts, in which 44 BC is -43.
func Astronomical(year int, beforeEra bool) int {
	if beforeEra {
		return 1 - year
	}
	return year
}

// KindOf tells what a phrase that stands for a year says: NoDate, Status, or
// Unread where it stands for none.
func KindOf(w lang.Word) Kind {
	switch {
	case w.Is(lang.NoDate):
		return NoDate
	case w.Any(lang.YearWords):
		return Status
	}
	return Unread
}

// CutCirca gives the digits of "c1750"; false for anything else.
func CutCirca(text string) (year string, ok bool) {
	if len(text) < 2 || text[0] != 'c' || !isDigit(text[1]) {
		return "", false
	}
	return text[1 : 1+digits(text[1:])], true
}
