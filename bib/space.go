package bib

import (
	"strings"
	"unicode"
)

// foldSpace makes each run of white space one space, and drops characters
// that are not seen: soft hyphens, zero-width spaces, byte order marks.
func foldSpace(s string) string {
	if isFolded(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			gap = b.Len() > 0
		case r == 0xAD || r == 0x200B || r == 0xFEFF:
		default:
			if gap {
				b.WriteByte(' ')
				gap = false
			}
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isFolded says whether s is ASCII and needs no folding.
func isFolded(s string) bool {
	prev := byte(' ')
	for i := range len(s) {
		c := s[i]
		if c >= 0x80 || c < ' ' || c == ' ' && prev == ' ' {
			return false
		}
		prev = c
	}
	return prev != ' ' || s == ""
}

// trimSpace cuts white space off both ends, as BibTeX knows it.
func trimSpace(s string) string { return strings.Trim(s, " \t\n\v\f\r") }
