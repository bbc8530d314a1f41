package typed

import (
	"strings"

	"github.com/citevet/citevet/internal/terms"
)

// A person is a name of a reference. from and to are its tokens.
type person struct {
	family, given, suffix string
	org                   bool // family is all of it
	from, to              int
}

// value writes the name as BibTeX has it.
func (p *person) value() string {
	family := strings.NewReplacer("{", "", "}", "").Replace(p.family)
	if p.org {
		return terms.Group(family)
	}
	return terms.Name(family, p.suffix, p.given)
}

const (
	maxFamily = 6 // words
	maxGiven  = 5
)

// family gives the token behind the family name at token i, words with a
// capital and particles, and how many of them have a capital.
func (e *entry) family(i int) (next, capitals int) {
	next = i
	for n := 0; n < maxFamily; n++ {
		switch {
		case e.isCapital(next):
			capitals++
		case e.isParticle(next):
		case capitals > 0 && e.means(next, perhaps) && e.isCapital(next+1) && e.is(next+2, ","): // Ortega y Gasset
		default:
			return next, capitals
		}
		next++
		if e.is(next, ".") && !e.spacedAt(next) && e.t[next-1].end-e.t[next-1].at == 2 { // St. John
			next++
		}
		if e.is(next, "-‐‑–") && e.isCapital(next+1) { // Garcia- Lopez
			next++
		}
	}
	return next, capitals
}

// invertedPerson reads "van der Berg, J. P., Jr." or "BERG, Jan van der".
func (e *entry) invertedPerson(i int) (person, int, bool) {
	comma, capitals := e.family(i)
	if capitals == 0 || !e.is(comma, ",，") {
		return person{}, i, false
	}
	from, suffix := comma+1, ""
	if to := e.suffix(from); to > from && e.is(to, ",") { // King, Jr., M. L.
		suffix = e.between(from, to)
		from = to + 1
	}
	to := e.given(from)
	if to == from {
		return person{}, i, false
	}
	p := person{family: e.between(i, comma), given: e.between(from, to), suffix: suffix, from: i}
	if suffix == "" {
		p.suffix, to = e.suffixBehind(to)
	}
	p.to = to
	return p, to, true
}

// suffixBehind reads the suffix behind given names, with or without a comma.
func (e *entry) suffixBehind(i int) (string, int) {
	at := i
	if e.is(i, ",") {
		at++
	}
	if to := e.suffix(at); to > at {
		return e.between(at, to), to
	}
	return "", i
}

// suffix gives the token behind "Jr." or "III" at token i.
func (e *entry) suffix(i int) int {
	if !e.means(i, suffixes) || !e.isCapital(i) || e.isInitial(i) && e.t[i].end-e.t[i].at < 2 {
		return i
	}
	if e.is(i+1, ".") && !e.spacedAt(i+1) {
		return i + 2
	}
	return i + 1
}

// given gives the token behind the given names at token i; i where there are
// none.
func (e *entry) given(i int) int {
	next := e.initials(i)
	if next > i {
		if e.isCapital(next) && (e.is(next+1, ",;") || e.joiner(next+1) > next+1) && e.suffix(next) == next && !e.is(next-1, ",") { // J. Patrick,
			return next + 1
		}
		return e.dropped(next)
	}
	for n := 0; n < maxGiven && e.isCapital(next); n++ {
		next++
		if to := e.initials(next); to > next { // Nathan T.
			next = to
			if !(e.isCapital(next) && (e.is(next+1, ",;") || e.joiner(next+1) > next+1)) {
				break
			}
		}
		if e.is(next, "-‐‑") && !e.spacedAt(next) && e.isCapital(next+1) {
			next++
		}
	}
	if next == i {
		return i
	}
	return e.dropped(next)
}

// dropped goes on behind the particles that some styles put behind the given
// names: "Berg, Jan van der".
func (e *entry) dropped(i int) int {
	next := i
	for e.isParticle(next) && e.joiner(next) == next {
		next++
	}
	if next > i && (next >= len(e.t) || e.is(next, ",;.:(") || e.joiner(next) > next || e.isKind(next, number)) {
		return next
	}
	return i
}

// spacedPerson reads "van der Berg JP", also "Berg, J." as some lists have the
// last name.
func (e *entry) spacedPerson(i int) (person, int, bool) {
	next, capitals := e.family(i)
	given := next
	switch {
	case capitals > 0 && e.is(next, ",") && !e.isInitial(next-1):
		given++
	default:
		for given = i; given < next && (given == i || !e.isInitial(given)); given++ {
		}
		if given == i || given == next {
			return person{}, i, false
		}
	}
	to := e.initials(given)
	if to == given {
		return person{}, i, false
	}
	family := given
	if e.is(family-1, ",") {
		family--
	}
	p := person{family: e.between(i, family), given: e.between(given, to), from: i}
	if p.suffix, to = e.suffixBehind(to); p.suffix == "" && e.is(to-1, ".") && e.isKind(to, word) && e.spacedAt(to) { // "Abe T. Kites"
		to--
		p.given = e.between(given, to)
	}
	p.to = to
	return p, to, true
}

// naturalPerson reads "J. P. van der Berg" or "Jan van der Berg".
func (e *entry) naturalPerson(i int) (person, int, bool) {
	next, last, words := i, -1, 0
	for ; words < maxFamily+maxGiven; words++ {
		if to := e.initials(next); to > next && !e.endsName(to) {
			next = to
			continue
		}
		if e.isCapital(next) {
			last = next
		} else if !e.isParticle(next) || e.joiner(next) > next && words > 0 {
			break
		}
		next++
		if e.is(next, "-‐‑") && !e.spacedAt(next) && e.isCapital(next+1) {
			next++
		}
	}
	if last < 0 || last != next-1 || last == i {
		return person{}, i, false
	}
	family := last
	for family > i+1 && (e.isParticle(family-1) || e.is(family-1, "-‐‑") || e.is(family, "-‐‑")) {
		family--
	}
	if family == i {
		return person{}, i, false
	}
	p := person{family: e.between(family, next), given: e.between(i, family), from: i}
	p.suffix, next = e.suffixBehind(next)
	p.to = next
	return p, next, true
}

// endsName tells whether what stands at token i ends a name, so that the word
// before is no initial.
func (e *entry) endsName(i int) bool {
	return i >= len(e.t) || e.is(i, ",;:([“\"") || e.is(i, ".") || e.isKind(i, number)
}
