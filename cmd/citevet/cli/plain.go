package cli

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// plain makes s harmless where it is printed: control characters, which could
// end the line or command a terminal, and marks that reorder text are written
// as escapes ("\n", "\x1b", "\u202e"). Nothing else changes.
func plain(s string) string {
	if strings.IndexFunc(s, isCommand) < 0 && utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for len(s) > 0 {
		r, size := utf8.DecodeRuneInString(s)
		switch {
		case r == utf8.RuneError && size == 1 && s[0] < 0xa0: // a control character of an 8-bit terminal
			b.WriteString(`\x` + strconv.FormatUint(uint64(s[0]), 16))
		case isCommand(r):
			quoted := strconv.QuoteRuneToASCII(r)
			b.WriteString(quoted[1 : len(quoted)-1])
		default:
			b.WriteString(s[:size])
		}
		s = s[size:]
	}
	return b.String()
}

func isCommand(r rune) bool {
	return unicode.IsControl(r) || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' || r == '\u2028' || r == '\u2029'
}
