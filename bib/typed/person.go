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
	givenFrom, givenTo    int // of the given names, where they are known
}

func dropBraces(r rune) rune {
	if r == '{' || r == '}' {
		return -1
	}
	return r
}

// value writes the name as BibTeX has it.
func (p *person) value() string {
	family := strings.Map(dropBraces, p.family)
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
func (e *nameReader) family(i int) (next, capitals int) {
	next = i
	for n := 0; n < maxFamily; n++ {
		switch {
		case e.isCapital(next):
			capitals++
		case next == 0 && e.joiner(next) > next && e.is(next+1, ",") && e.initials(next+2) > next+2: // “and, J. J.”, as reference managers leave it
			capitals++
		case e.isParticle(next):
		case capitals == 0 && next > i && e.is(next, "‘’'") && e.isKind(next+1, word): // van ‘t Veer
		case capitals == 0 && next > i && e.is(next-1, "‘’'"):
		case capitals > 0 && e.isKind(next, word) && e.joiner(next) == next && e.is(next+1, ",") && e.initials(next+2) > next+2: // Javad soleimani, M.
		case capitals > 0 && e.t[min(next, len(e.t)-1)].end-e.at(next) == 1 && e.means(next, perhaps) && e.isCapital(next+1) && e.is(next+2, ","): // Ortega y Gasset
		default:
			return next, capitals
		}
		next++
		if e.is(next, ".") && !e.spacedAt(next) && e.t[next-1].end-e.t[next-1].at == 2 && !e.isUpper(next-1) { // St. John
			next++
		}
		if e.is(next, "-‐‑–") && e.isCapital(next+1) { // Garcia- Lopez
			next++
		}
	}
	return next, capitals
}

// invertedPerson reads "van der Berg, J. P., Jr." or "BERG, Jan van der".
func (e *nameReader) invertedPerson(i int) (person, int, bool) {
	first := i
	short := e.initials(i)
	if isFamily := i == 0 && !e.style.initials && short > i && e.is(short, ",") && e.isCapital(short+1) && !e.isInitial(short+1); !isFamily { // but "K. C., Samir"
		short = i
	}
	if short == i && e.style.settled && e.isInitial(i) && e.is(i+1, ".") && e.isCapital(i+2) { // J. O’Gorman, Hubert
		i += 2
	}
	comma, capitals := e.family(i)
	if short > i {
		comma = short
	}
	if e.is(comma, ".") && !e.spacedAt(comma) && e.is(comma+1, ",") && e.initials(comma+2) > comma+2 { // "Sattar., E. J."
		comma++
	}
	if capitals == 0 || !e.is(comma, ",，") || e.isEastAsian(i, comma) && e.t[i].end-e.t[i].at > len("张") || e.style.capitals && !e.isUpper(comma-1) {
		return person{}, i, false
	}
	from, suffix := comma+1, ""
	if to := e.suffix(from); to > from && e.is(to, ",") { // King, Jr., M. L.
		suffix = e.between(from, to)
		from = to + 1
	}
	to := e.given(from)
	if to == from && suffix != "" { // Abe, Jun, and
		from, suffix = comma+1, ""
		to = e.given(from)
	}
	if to == from {
		return person{}, i, false
	}
	p := person{family: strings.TrimSuffix(e.between(first, comma), "."), given: e.between(from, to), suffix: suffix, from: first, givenFrom: from, givenTo: to}
	if short > first { // its stops are its own
		p.family = e.between(first, comma)
	}
	if suffix == "" {
		p.suffix, to = e.suffixBehind(to)
	}
	p.to = to
	return p, to, true
}

// suffixBehind reads the suffix behind given names, with or without a comma.
func (e *nameReader) suffixBehind(i int) (string, int) {
	at := i
	if e.is(i, ",") {
		at++
	}
	if to := e.suffix(at); to > at && !(e.is(to, ",") && at > i && e.initials(to+1) > to+1) { // "Neto, M. T."
		return e.between(at, to), to
	}
	if e.isCapital(i) && e.means(i, suffixes) && (e.style.order == spaced && !e.isUpper(i) || e.is(i-1, ".") && e.t[i].end-e.t[i].at > 1) { // "Gale M Jr Kites", "Gale, M. III Kites"
		next := i + 1
		if e.is(next, ".") && !e.spacedAt(next) {
			next++
		}
		return e.between(i, next), next
	}
	return "", i
}

// suffix gives the token behind "Jr." or "III" at token i.
func (e *nameReader) suffix(i int) int {
	if e.isKind(i, number) && e.isKind(i+1, word) && !e.spacedAt(i+1) && e.t[i].end-e.t[i].at == 1 && e.t[i+1].end-e.t[i+1].at == 2 { // 2nd
		return i + 2
	}
	if !e.means(i, suffixes) || !e.isCapital(i) || e.isInitial(i) && e.t[i].end-e.t[i].at < 2 {
		return i
	}
	next := i + 1
	if e.is(next, ".") && !e.spacedAt(next) {
		next++
	}
	if e.isKind(next, word) && e.joiner(next) == next {
		return i
	}
	return next
}

// given gives the token behind the given names at token i; i where there are
// none.
func (e *nameReader) given(i int) int {
	next := e.initials(i)
	if next > i {
		if e.isCapital(next) && e.suffix(next) == next && (e.endsGiven(next+1) || e.is(next+1, ".") && e.isYear(next+2)) { // J. Patrick,
			return next + 1
		}
		return e.dropped(next)
	}
	if e.style.initials || e.style.capitals && e.isUpper(i) {
		return i
	}
	for n := 0; n < maxGiven && e.isCapital(next); n++ {
		next++
		if to := e.initials(next); to > next { // Nathan T.
			next = to
			if !e.isCapital(next) || !e.endsGiven(next+1) {
				break
			}
		}
		if e.is(next, "-‐‑") && !e.spacedAt(next) && e.isCapital(next+1) {
			next++
		}
		if e.isParticle(next) && e.isCapital(next+1) && e.joiner(next) == next && (e.endsGiven(next+2) || e.etAl(next+2) > next+2) { // Isabella de Vere
			return next + 2
		}
	}
	if next == i {
		return i
	}
	return e.dropped(next)
}

// endsGiven tells whether the sign that parts the names of the list stands at
// token i.
func (e *nameReader) endsGiven(i int) bool {
	return e.is(i, ";") || !e.style.semicolons && e.is(i, ",") || e.style.early && e.joiner(i) > i
}

// dropped goes on behind the particles that some styles put behind the given
// names: "Berg, Jan van der".
func (e *nameReader) dropped(i int) int {
	next := i
	for e.isParticle(next) && e.joiner(next) == next {
		next++
	}
	if next > i && e.isInitial(next) { // I de V
		next++
	}
	if next > i && (next >= len(e.t) || e.is(next, ",;.:(") || e.joiner(next) > next || e.isKind(next, number)) {
		return next
	}
	return i
}

// spacedPerson reads "van der Berg JP", also "Berg, J." as some lists have the
// last name, name n of a reference.
func (e *nameReader) spacedPerson(n, i int) (person, int, bool) {
	next, capitals := e.family(i)
	given := i + 1
	for given < next && !e.isInitial(given) {
		given++
	}
	switch {
	case given < next:
		if e.style.settled && !e.style.capitals && e.isUpper(i) && given == i+1 && e.t[i].end-e.t[i].at > 2 { // "US TRUST"
			return person{}, i, false
		}
	case capitals > 0 && e.is(next, ",") && (n > 0 || e.style.settled):
		given = next + 1
	default:
		return person{}, i, false
	}
	to := e.initials(given)
	if to == given {
		return person{}, i, false
	}
	if e.style.glued {
		to = given + 1
		for e.is(to, "-‐‑") && e.isInitial(to+1) {
			to += 2
		}
	}
	family := given
	if e.is(family-1, ",") {
		family--
	}
	suffix := ""
	if family > i+1 && e.means(family-1, suffixes) && !e.isInitial(family-1) { // Costa Jr E
		family--
		suffix = e.text(family)
	}
	to = e.dropped(to)
	p := person{family: e.between(i, family), given: e.between(given, to), from: i, givenFrom: given, givenTo: to}
	if p.suffix = suffix; suffix == "" {
		p.suffix, to = e.suffixBehind(to)
	}
	if p.suffix == "" && e.is(to-1, ".") && e.isKind(to, word) && e.spacedAt(to) && e.etAl(to) == to && e.joiner(to) == to { // "Abe T. Kites"
		to--
		p.given = e.between(given, to)
	} else if e.is(to-1, ".") && e.isUpper(to-2) && e.t[to-2].end-e.t[to-2].at > 1 { // "JH. 2001"
		p.given = e.between(given, to-1)
	}
	p.to = to
	return p, to, true
}

// naturalPerson reads "J. P. van der Berg" or "Jan van der Berg".
func (e *nameReader) naturalPerson(i int) (person, int, bool) {
	last, next := e.naturalWords(i)
	if last <= i || last != next-1 || e.isNoPerson(i, last) {
		return person{}, i, false
	}
	family := e.familyFrom(i, last)
	if family == i {
		return person{}, i, false
	}
	p := person{family: e.between(family, next), given: e.between(i, family), from: i, givenFrom: i, givenTo: family}
	p.suffix, next = e.suffixBehind(next)
	p.to = next
	return p, next, true
}

// naturalWords gives the last word with a capital of the name that begins at
// token i, -1 for none, and the token behind the name.
func (e *nameReader) naturalWords(i int) (last, next int) {
	last, next = -1, i
	for words := 0; words < maxFamily+maxGiven; words++ {
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
	return last, next
}

// isNoPerson tells whether the words from token i to last, which may be a given
// and a family name, are something else.
func (e *nameReader) isNoPerson(i, last int) bool {
	switch spelt := e.initials(i) == i; {
	case e.style.initials && spelt, e.means(last, teams), last > i+1 && spelt && e.means(last, institutions):
		return true
	}
	return e.isUpper(last) && e.isInitial(last) && !e.isShortFamily(i, last)
}

// familyFrom gives the token that the family name of "Jan van der Berg" begins
// with; last is its last.
func (e *nameReader) familyFrom(i, last int) int {
	family := last
	if to := e.initials(i); e.style.initials && to > i && last-to < 3 && e.areWords(to, last+1) { // "C. Bronk Ramsey" in a list of initials
		family = to
	}
	for family > i+1 && (e.isParticle(family-1) || e.is(family-1, "-‐‑") || e.is(family, "-‐‑") || e.style.families[e.between(family-1, last+1)]) {
		family--
	}
	return family
}

// areWords tells whether the tokens [from, to) are words of a name.
func (e *nameReader) areWords(from, to int) bool {
	for i := from; i < to; i++ {
		if !e.isCapital(i) || e.isInitial(i) {
			return false
		}
	}
	return from < to
}

// isShortFamily tells of a family name of two capitals, "Samir KC", behind one
// given name: not first, where it is an organisation.
func (e *nameReader) isShortFamily(i, last int) bool {
	return i > 0 && last == i+1 && !e.isInitial(i) && e.t[last].end-e.t[last].at == 2 && e.separator(last+1) > last+1
}

// endsName tells whether what stands at token i ends a name, so that the word
// before is no initial.
func (e *nameReader) endsName(i int) bool {
	return i >= len(e.t) || e.is(i, ",;:([“\"") || e.is(i, ".") || e.isKind(i, number)
}
