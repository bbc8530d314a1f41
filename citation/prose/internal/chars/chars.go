// Package chars knows classes of characters, entities and raised digits.
package chars

import (
	"strings"
	"unicode"
)

func IsSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }

func IsBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v' }

func IsDigit(c byte) bool { return c >= '0' && c <= '9' }

// IsCaseless reports whether r is a letter of a script without capitals.
// Georgian writes none at the beginnings of names, though Unicode has them.
func IsCaseless(r rune) bool {
	return unicode.IsLetter(r) && !unicode.IsUpper(r) && (!unicode.IsLower(r) || unicode.Is(unicode.Georgian, r))
}

func IsLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func IsWord(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || IsDigit(c) || c >= 0x80
}

func IsPunct(c byte) bool {
	return c > ' ' && c < 0x7f && !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || IsDigit(c))
}

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
