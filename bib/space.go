package bib

import (
	"strings"
	"unicode"
	"unicode/utf8"
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

// isFolded says whether foldSpace would change nothing.
func isFolded(s string) bool {
	prev := ' '
	for _, r := range s {
		switch {
		case r == ' ' && prev == ' ', r < ' ', r == utf8.RuneError:
			return false
		case r >= 0x80 && (unicode.IsSpace(r) || r == 0xAD || r == 0x200B || r == 0xFEFF):
			return false
		}
		prev = r
	}
	return prev != ' ' || s == ""
}

// trimSpace cuts white space off both ends, as BibTeX knows it.
func trimSpace(s string) string { return strings.Trim(s, " \t\n\v\f\r") }
