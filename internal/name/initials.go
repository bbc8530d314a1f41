package name

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// IsInitial reports whether a word is one capital letter.
func IsInitial(word string) bool {
	r, n := utf8.DecodeRuneInString(word)
	return n == len(word) && unicode.IsUpper(r)
}

// IsInitials reports whether a word is one or two capital letters, with or
// without a hyphen: "J", "JR", "J-P".
func IsInitials(word string) bool {
	letters := 0
	for _, r := range word {
		if r == '-' && letters > 0 {
			continue
		}
		if letters++; letters > 2 || !unicode.IsUpper(r) {
			return false
		}
	}
	return letters > 0
}

// CutInitials cuts a name after the initials that it begins with, each with
// its full stop and no space after them: "R.K.Raku", "J.-P.Sartre". initials
// is "" where there are none, and where what follows is no name in small
// letters, as in "E.ON".
func CutInitials(word string) (initials, family string) {
	rest := word
	for {
		r, n := utf8.DecodeRuneInString(rest)
		if !unicode.IsUpper(r) || !strings.HasPrefix(rest[n:], ".") {
			break
		}
		rest = strings.TrimPrefix(rest[n+1:], "-")
	}
	r, n := utf8.DecodeRuneInString(rest)
	next, _ := utf8.DecodeRuneInString(rest[n:])
	if len(rest) == len(word) || !unicode.IsUpper(r) || !unicode.IsLower(next) && next != '\'' && next != '’' {
		return "", word
	}
	return word[:len(word)-len(rest)], rest
}
