// Package page reads the page numbers of a locator: "12–14", "123–5", "iv",
// "S12", "12, 15f.".
package page

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Range is a page, or the pages from First to Last.
type Range struct {
	Prefix      string // "S" in S12
	First, Last int    // a shortened Last is written out: 123–5 is 123 to 125
	Roman       bool
}

// Parse gives the pages that a locator's value names. It stops at what it
// does not understand, such as "2:45", "II, 45" or "3.14", and leaves out what
// follows, which may hang on it: a checker had better be silent than wrong.
func Parse(value string) []Range {
	var out []Range
	for part := range strings.FieldsFuncSeq(joiners.Replace(value), func(r rune) bool { return strings.ContainsRune(",;&，、；", r) }) {
		r, ok := parse(strings.TrimSpace(part))
		if !ok {
			return out
		}
		out = append(out, r)
	}
	return out
}

// joiners are the words between two pages, in several languages.
var joiners = strings.NewReplacer(" and ", "&", " und ", "&", " et ", "&", " y ", "&", " e ", "&", " en ", "&", " och ", "&", " og ", "&", " i ", "&", " ve ", "&", " и ", "&")

func parse(s string) (Range, bool) {
	s = trimLabel(s)
	first, rest, ok := number(s)
	if !ok {
		return Range{}, false
	}
	r := Range{Prefix: first.prefix, First: first.n, Last: first.n, Roman: first.roman}
	tail, isRange := cutDash(rest)
	if !isRange {
		return r, isTail(rest)
	}
	last, rest, ok := number(trimLabel(tail))
	switch {
	case !ok || last.roman != first.roman || !isTail(rest):
		return Range{}, false
	case last.prefix != "" && last.prefix != first.prefix:
		return Range{}, false
	}
	r.Last = complete(first, last)
	return r, true
}

// A numeral is a number as printed.
type numeral struct {
	prefix string
	n      int
	roman  bool
	digits string
}

// number reads the numeral that s begins with.
func number(s string) (numeral, string, bool) {
	i := 0
	for i < len(s) && isLetter(s[i]) {
		i++
	}
	j := i
	for j < len(s) && s[j] >= '0' && s[j] <= '9' {
		j++
	}
	switch {
	case j > i && i <= 2 && j-i <= 7:
		n, _ := strconv.Atoi(s[i:j])
		return numeral{prefix: s[:i], n: n, digits: s[i:j]}, s[j:], true
	case j == i && i > 0:
		n, ok := roman(s[:i])
		return numeral{n: n, roman: true}, s[i:], ok
	}
	return numeral{}, s, false
}

// complete writes out a shortened last page: 123–5, 1205–06. An end that
// stays below the first, such as 45–32, is given as it is printed.
func complete(first, last numeral) int {
	if short := len(first.digits) - len(last.digits); !last.roman && short > 0 {
		if n, _ := strconv.Atoi(first.digits[:short] + last.digits); n >= first.n {
			return n
		}
	}
	return last.n
}

func cutDash(s string) (string, bool) {
	t := strings.TrimSpace(s)
	for _, word := range []string{"to ", "bis ", "à "} {
		if rest, ok := strings.CutPrefix(t, word); ok {
			return strings.TrimSpace(rest), true
		}
	}
	rest := strings.TrimLeft(t, "-‐‑‒–—−")
	return strings.TrimSpace(rest), len(rest) < len(t)
}

// isTail tells whether what follows a page leaves it a page: nothing, "f.",
// "ff." and the like in several languages, a note ("n3", "fn. 2"), a column
// letter.
func isTail(s string) bool {
	s = strings.TrimSpace(s)
	if s == "" || s == "." {
		return true
	}
	r, size := utf8.DecodeRuneInString(s)
	if !unicode.IsLetter(r) {
		return false
	}
	word := strings.TrimRight(s, "0123456789. ")
	switch strings.ToLower(word) {
	case "f", "ff", "sq", "sqq", "seq", "ss", "sgg", "segg", "sigs", "fg", "vlg", "e.v", "passim", "n", "nn", "fn", "note":
		return true
	}
	return len(s) == size && r < 'f'
}

// trimLabel takes off a label that stayed with the number.
func trimLabel(s string) string {
	for _, label := range []string{"pp.", "p.", "S."} {
		if rest, ok := strings.CutPrefix(s, label); ok {
			return strings.TrimSpace(rest)
		}
	}
	return s
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
