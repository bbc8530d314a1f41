package tex

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// FoldSpace makes each run of white space one space, and drops characters
// that are not seen: soft hyphens, zero-width spaces, byte order marks.
func FoldSpace(s string) string {
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

// isFolded says whether FoldSpace would change nothing.
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

// skipSpace gives the place of the first byte from i on that is no white
// space.
func skipSpace(s string, i int) int {
	for i < len(s) && (s[i] == ' ' || s[i]-'\t' < 5) {
		i++
	}
	return i
}

func isDigit(c byte) bool  { return c-'0' < 10 }
func isLetter(c byte) bool { return c|0x20-'a' < 26 }
