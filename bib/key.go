package bib

import (
	"cmp"
	"strconv"
	"strings"
	"unicode"
)

// maxKeyName is how many letters of a name are in a key that we make.
const maxKeyName = 24

// newKey makes a key for a work that has none, of its first name, or its
// title, and its year: "Varga2015"; of several the later ones have letters.
func (t *taggedReader) newKey(d *draft) string {
	first, _, _ := cutAnd(cmp.Or(d.value("author"), d.value("editor")))
	n := parseName(trimSpace(first))
	name := keyLetters(cmp.Or(n.Family, n.Literal, n.Given, d.value("title"), "work"))
	key := name + keyDigits(cmp.Or(d.value("date"), d.value("year")))
	for {
		t.made[key]++
		k := key
		switch n := t.made[key]; {
		case n > 26:
			k += "-" + strconv.Itoa(n)
		case n > 1:
			k += string(rune('a' + n - 1))
		}
		if !t.keys[lowerKey(k)] {
			return k
		}
	}
}

func keyLetters(s string) string {
	var b strings.Builder
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			b.WriteRune(r)
			n++
		}
		if n == maxKeyName {
			break
		}
	}
	return b.String()
}

// keyDigits gives the digits that a date begins with.
func keyDigits(s string) string {
	return s[:len(s)-len(strings.TrimLeft(s, "0123456789"))]
}
