package bib

import (
	"cmp"
	"strconv"
	"strings"
	"unicode"
)

// maxKeyName is how many letters of a name are in a key that we make.
const maxKeyName = 24

// A keyMaker makes keys for works that have none. made counts how often a key
// was made of a name and a year; taken are the keys, in lower case, that
// entries have already.
type keyMaker struct {
	made  map[string]int
	taken map[string]bool
}

// newKeyMaker makes one with room for n keys.
func newKeyMaker(n int) keyMaker { return keyMaker{make(map[string]int, n), make(map[string]bool, n)} }

// key makes a key of a work's first name, or its title, and its year:
// "Varga2015"; of several the later ones have letters.
func (m *keyMaker) key(value func(field string) string) string {
	first, _, _ := cutAnd(cmp.Or(value("author"), value("editor")))
	n := parseName(trimSpace(first))
	name := keyLetters(cmp.Or(n.Family, n.Literal, n.Given, value("title"), "work"))
	key := name + keyDigits(cmp.Or(value("date"), value("year")))
	for {
		m.made[key]++
		k := key
		switch n := m.made[key]; {
		case n > 26:
			k += "-" + strconv.Itoa(n)
		case n > 1:
			k += string(rune('a' + n - 1))
		}
		if !m.taken[lowerKey(k)] {
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

// keyDigits gives the digits that a date begins with, and the letter after
// them: "2019a".
func keyDigits(s string) string {
	rest := strings.TrimLeft(s, "0123456789")
	n := len(s) - len(rest)
	if n > 0 && len(rest) == 1 && rest[0] >= 'a' && rest[0] <= 'z' {
		n++
	}
	return s[:n]
}
