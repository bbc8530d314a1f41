package fold

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Digit gives the ASCII digit of a decimal digit of any script. Unicode lays
// each script's ten digits out in a row that ends where its range does.
func Digit(r rune) byte {
	if r < utf8.RuneSelf {
		return byte(r)
	}
	zero := r
	for r-zero < 9 && unicode.Is(unicode.Nd, zero-1) {
		zero--
	}
	return '0' + byte((r-zero)%10)
}

// Digits writes the decimal digits of s, of whatever script, as ASCII ones.
func Digits(s string) string {
	isDigit := func(r rune) bool { return r >= utf8.RuneSelf && unicode.Is(unicode.Nd, r) }
	if strings.IndexFunc(s, isDigit) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if isDigit(r) {
			return rune(Digit(r))
		}
		return r
	}, s)
}

// Atoi gives the number that a text of ASCII digits is, with a minus before
// them or none; other bytes don't count.
func Atoi(s string) int {
	n, sign := 0, 1
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '-':
			sign = -1
		case c-'0' < 10:
			n = n*10 + int(c-'0')
		}
	}
	return sign * n
}
