// Package fold reduces names and titles to keys that compare equal when
// people would call them the same.
package fold

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Key gives the letters and digits of s in lower case, without accents,
// spaces, hyphens, apostrophes and other marks: "García-López" and "Garcia
// Lopez" have one key. Letters that have no base letter are written out as
// libraries do: ß ss, æ ae, ø o, ł l, đ d, þ th, ı i.
func Key(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < 'a' || c > 'z' {
			return key(s, false)
		}
	}
	return s
}

// German is Key with ä, ö, ü, ø and å written ae, oe, ue, oe and aa. It
// equals Key(s) where s has none of them.
func German(s string) string {
	if !strings.ContainsAny(s, "äöüÄÖÜøØåÅ\u0308") {
		return Key(s)
	}
	return key(norm.NFC.String(s), true)
}

// Loose reduces a key further, so that "mueller", "muller" and "müller"
// agree: ae, oe, ue and aa lose their second vowel mark.
func Loose(key string) string {
	if !strings.Contains(key, "ae") && !strings.Contains(key, "oe") && !strings.Contains(key, "ue") && !strings.Contains(key, "aa") {
		return key
	}
	return looser.Replace(key)
}

var looser = strings.NewReplacer("ae", "a", "oe", "o", "ue", "u", "aa", "a")

func key(s string, german bool) string {
	buf := make([]byte, 0, len(s)+4)
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			i++
			switch {
			case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
				buf = append(buf, c)
			case 'A' <= c && c <= 'Z':
				buf = append(buf, c+'a'-'A')
			}
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		buf = appendRune(buf, r, german)
	}
	return string(buf)
}

func appendRune(buf []byte, r rune, german bool) []byte {
	if german {
		switch r {
		case 'ä', 'Ä':
			return append(buf, "ae"...)
		case 'ö', 'Ö', 'ø', 'Ø':
			return append(buf, "oe"...)
		case 'ü', 'Ü':
			return append(buf, "ue"...)
		case 'å', 'Å':
			return append(buf, "aa"...)
		}
	}
	switch r {
	case 'ß', 'ẞ':
		return append(buf, "ss"...)
	case 'æ', 'Æ':
		return append(buf, "ae"...)
	case 'œ', 'Œ':
		return append(buf, "oe"...)
	case 'ø', 'Ø':
		return append(buf, 'o')
	case 'ł', 'Ł':
		return append(buf, 'l')
	case 'đ', 'Đ', 'ð', 'Ð':
		return append(buf, 'd')
	case 'þ', 'Þ':
		return append(buf, "th"...)
	case 'ı':
		return append(buf, 'i')
	}
	if unicode.Is(unicode.Mn, r) {
		return buf
	}
	var tmp [utf8.UTFMax]byte
	n := utf8.EncodeRune(tmp[:], r)
	for _, r := range string(norm.NFKD.Bytes(tmp[:n])) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			buf = utf8.AppendRune(buf, unicode.ToLower(r))
		}
	}
	return buf
}
