package match

import (
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
	acronyms []string // also the other names that a literal name holds: "NBS – National Bureau of Statistics"
	shown    string   // for messages
}

func newName(n bib.Name) name {
	if n.Literal != "" {
		return literalName(n.Literal)
	}
	if strings.ContainsAny(n.Family, ")]") {
		return literalName(strings.TrimSpace(n.Given + " " + n.Particle + " " + n.Family))
	}
	full := n.Family
	if n.Particle != "" {
		full = n.Particle + " " + n.Family
	}
	w := name{
		full: fold.Key(full), family: fold.Key(n.Family), german: fold.German(full),
		given: givenKey(n.Given), shown: full,
	}
	if n.Given != "" {
		w.whole = fold.Key(n.Given) + w.full
		w.acronyms = acronyms(n.Given + " " + full)
		if strings.ContainsRune(n.Given, '.') || len(n.Given) < 3 {
			w.acronyms = nil
		}
	}
	if f := strings.FieldsFunc(n.Family, func(r rune) bool { return r == ' ' || r == '-' }); len(f) > 1 {
		for _, p := range f {
			w.parts = append(w.parts, fold.Key(p))
		}
	}
	return w
}

func literalName(s string) name {
	s = strings.TrimSuffix(strings.TrimSuffix(dropArticle(s), "."), " et al")
	n := name{literal: true, full: fold.Key(s), family: fold.Key(s), german: fold.German(s), acronyms: acronyms(s), shown: s}
	for _, v := range variants(s) {
		n.acronyms = append(append(n.acronyms, fold.Key(v)), acronyms(v)...)
	}
	return n
}

func dropArticle(s string) string {
	for _, a := range [...]string{"The ", "the ", "A ", "An "} {
		if strings.HasPrefix(s, a) && len(s) > len(a) {
			return s[len(a):]
		}
	}
	return s
}

func givenKey(s string) string {
	s = strings.ToLower(s)
	f := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '.' || r == '-' || r == '~' })
	for i := range f {
		f[i] = fold.Key(f[i])
	}
	return strings.Join(f, " ")
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
	for _, a := range n.acronyms {
		yield(a)
	}
	if n.given != "" && !strings.Contains(n.given, " ") && len(n.given) > 1 {
		yield(n.given) // family and given name in the other order
	}
}

// keys calls yield with every key under which the name may stand in the index.
func (p *printed) keys(yield func(string)) {
	yield(p.full)
	if p.family != p.full {
		yield(p.family)
	}
	if p.german != p.full {
		yield(p.german)
	}
	if l := fold.Loose(p.german); l != p.full {
		yield(l)
	}
	if p.text != p.full {
		yield(p.text)
	}
	if p.last != "" {
		yield(p.last)
	}
	if p.alias != "" {
		yield(p.alias)
	}
}
