package htmlreport

import (
	"strings"
	"unicode/utf8"

	"github.com/citevet/citevet/citation/prose"
)

func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return strings.ToUpper(string(r)) + s[n:]
}

// firstWords gives the beginning of a text, cut at a word.
func firstWords(text string) string {
	const most = 44
	return headOf(oneLine(firstBytes(text, 8*most)), most)
}

// firstBytes gives at most n bytes from the beginning of s, of whole letters.
func firstBytes(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// lastBytes gives at most n bytes from the end of s, of whole letters.
func lastBytes(s string, n int) string {
	if len(s) <= n {
		return s
	}
	at := len(s) - n
	for at < len(s) && !utf8.RuneStart(s[at]) {
		at++
	}
	return s[at:]
}

// oneLine folds the blanks of a text; what is no text in it is left out.
func oneLine(text string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(text, string(prose.Object), "")), " ")
}

// headOf gives at most so many characters of s from its beginning, cut at a
// word where there is one.
func headOf(s string, most int) string {
	if utf8.RuneCountInString(s) <= most {
		return clean(s)
	}
	r := []rune(s)[:most]
	for i := len(r) - 1; i > most/2; i-- {
		if r[i] == ' ' {
			r = r[:i]
			break
		}
	}
	return clean(string(r)) + "…"
}

// tailOf gives at most so many characters of s from its end, cut at a word.
func tailOf(s string, most int) string {
	r := []rune(s)
	if len(r) <= most {
		return clean(s)
	}
	r = r[len(r)-most:]
	for i := 0; i < most/2; i++ {
		if r[i] == ' ' {
			r = r[i+1:]
			break
		}
	}
	return "…" + clean(string(r))
}
