package match

import (
	"slices"
	"strings"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/internal/fold"
)

// A name is a name of an entry, as keys.
type name struct {
	literal  bool
	full     string // particle and family name; the whole of a literal name
	family   string
	german   string // full with umlauts written out
	given    string // given names in lower case, words separated by one space
	whole    string // given names, particle and family name: for organisations without braces, and for printed full names
	parts    []string
	acronyms []string // of a literal name; also the other names that it holds: "NBS – National Bureau of Statistics"
	shown    string   // for messages
	surname  string   // as the list has it, without the particle
	first    string   // given names as the list has them
	spelt    string   // given names as the list has them, where initials can be made of them
}

func newName(n *bib.Name) name {
	if n.Literal != "" {
		return literalName(n.Literal)
	}
	if strings.IndexByte(n.Family, ')') >= 0 || strings.IndexByte(n.Family, ']') >= 0 {
		return literalName(strings.TrimSpace(n.Given + " " + n.Particle + " " + n.Family))
	}
	// The other keys are parts of one that holds them all.
	var room [96]byte
	buf := fold.Append(room[:0], n.Given)
	given := len(buf)
	buf = fold.Append(buf, n.Particle)
	particle := len(buf)
	buf = fold.Append(buf, n.Family)
	whole := string(buf)
	w := name{full: whole[given:], family: whole[particle:], german: whole[given:], shown: n.Family, surname: n.Family, first: n.Given}
	if n.Particle != "" {
		w.shown = n.Particle + " " + n.Family
	}
	if !fold.IsASCII(w.shown) {
		w.german = fold.German(w.shown)
	}
	if n.Given != "" {
		w.whole = whole
		w.given = givenKey(n.Given, whole[:given])
		if !strings.Contains(n.Given, ".") && len(n.Given) > 2 {
			w.spelt = n.Given
		}
	}
	if strings.IndexByte(n.Family, ' ') >= 0 || strings.IndexByte(n.Family, '-') >= 0 {
		if f := strings.FieldsFunc(n.Family, func(r rune) bool { return r == ' ' || r == '-' }); len(f) > 1 {
			for _, p := range f {
				w.parts = append(w.parts, fold.Key(p))
			}
		}
	}
	return w
}

func literalName(s string) name {
	s = strings.TrimSuffix(strings.TrimSuffix(dropArticle(s), "."), " et al")
	n := name{literal: true, full: fold.Key(s), german: fold.German(s), acronyms: acronyms(s), shown: s}
	n.family = n.full
	for _, v := range variants(s) {
		n.acronyms = append(append(n.acronyms, fold.Key(v)), acronyms(v)...)
	}
	return n
}

// initialisms gives what the name may be abbreviated to, and other names that
// it holds.
func (n *name) initialisms() []string {
	if n.spelt == "" {
		return n.acronyms
	}
	return acronyms(n.spelt + " " + n.shown)
}

func dropArticle(s string) string {
	for _, a := range [...]string{"The ", "the ", "A ", "An "} {
		if strings.HasPrefix(s, a) && len(s) > len(a) {
			return s[len(a):]
		}
	}
	return s
}

// givenKey gives given names in lower case, their words separated by one
// space; key is fold.Key(s).
func givenKey(s, key string) string {
	if isWord(s) {
		return key
	}
	var room [64]byte
	buf := room[:0]
	for i, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return r == ' ' || r == '.' || r == '-' || r == '~' }) {
		if i > 0 {
			buf = append(buf, ' ')
		}
		buf = fold.Append(buf, w)
	}
	if string(buf) == key {
		return key
	}
	return string(buf)
}

// isWord tells whether s is ASCII letters.
func isWord(s string) bool {
	for i := range len(s) {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

// keys calls yield with every key that a citation may print for the name.
func (n *name) keys(yield func(string)) {
	yield(n.full)
	yield(n.family)
	if n.german != n.full {
		yield(n.german)
	}
	if l := fold.Loose(n.german); l != n.full {
		yield(l)
	}
	for _, p := range n.parts {
		if len(p) > 2 {
			yield(p)
		}
	}
	if n.whole != "" {
		yield(n.whole)
	}
	for _, a := range n.initialisms() {
		yield(a)
	}
	if n.given != "" && !strings.Contains(n.given, " ") && len(n.given) > 1 {
		yield(n.given) // family and given name in the other order
	}
}

// keys appends to to every key under which the name may stand in the index,
// each once.
func (p *printed) keys(to []string) []string {
	for _, k := range [...]string{p.full, p.family, p.german, p.loose, p.text, p.last, p.alias} {
		if k != "" && !slices.Contains(to, k) {
			to = append(to, k)
		}
	}
	return append(to, p.acronyms...)
}

// moreKeys appends keys of other names that grade takes for p.
func (p *printed) moreKeys(to []string) []string {
	if p.textGerman != p.german {
		to = append(to, p.textGerman)
	}
	if p.given != "" {
		to = append(to, p.family+p.given)
	}
	if particle(p.full) > 0 {
		for i := 2; i < len(p.full); i++ {
			if particlesBefore(p.full, p.full[i:]) {
				to = append(to, p.full[i:])
			}
		}
	}
	return to
}
