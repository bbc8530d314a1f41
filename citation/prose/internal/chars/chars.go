// Package chars knows classes of characters, entities and raised digits.
package chars

import (
	"strings"
	"unicode"
)

// IsSpace reports whether c is white space, line breaks included.
func IsSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }

// IsBlank reports whether c is white space inside a line.
func IsBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v' }

// IsDigit reports whether c is one of 0 to 9.
func IsDigit(c byte) bool { return c >= '0' && c <= '9' }

// IsCaseless reports whether r is a letter of a script without capitals.
// Georgian writes none at the beginnings of names, though Unicode has them.
func IsCaseless(r rune) bool {
	return unicode.IsLetter(r) && !unicode.IsUpper(r) && (!unicode.IsLower(r) || unicode.Is(unicode.Georgian, r))
}

// IsLetter reports whether c is a letter of ASCII.
func IsLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// IsWord reports whether c is a letter or digit of ASCII, or part of any other
// character.
func IsWord(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || IsDigit(c) || c >= 0x80
}

// IsPunct reports whether c is a mark of ASCII: no letter, digit or space.
func IsPunct(c byte) bool {
	return c > ' ' && c < 0x7f && !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || IsDigit(c))
}

// IsWordRune reports whether r is a letter or a number of any script.
func IsWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// Superscript gives the digits of s raised; "" if s has anything else.
func Superscript(s string) string {
	var b strings.Builder
	for _, c := range strings.TrimSpace(s) {
		switch {
		case '0' <= c && c <= '9':
			b.WriteString([...]string{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"}[c-'0'])
		case strings.ContainsRune(",;-–—− \u00a0", c):
			b.WriteRune(c)
		default:
			return ""
		}
	}
	return b.String()
}
