package citation

import (
	"unicode/utf8"

	"github.com/citevet/citevet/internal/lang"
	"github.com/citevet/citevet/internal/name"
)

// A peopleReader reads the names of people and organisations.
type peopleReader struct {
	*knowledge
	*cursor
}

// people splits a run at commas and connectives. several says that it did.
func (s *peopleReader) people(from, to int) (people []Author, and string, several bool) {
	at := from
	strong, most := s.joiners(from, to)
	for k := from; k < to; k++ {
		if s.t[k].kind == open && s.mate[k] > k && s.mate[k] < to {
			k = s.mate[k]
			continue
		}
		if !s.parts(k, from, to, strong) {
			continue
		}
		people = s.nextPerson(people, at, k, most)
		several = true
		if w := &s.t[k]; w.kind == word || w.is('&') {
			and = s.text(k, k+1)
		}
		at = k + 1
	}
	return s.nextPerson(people, at, to, most), and, several
}

// parts tells whether token k parts two authors of a run; strong says that
// connectives that are other words as well don't.
func (s *peopleReader) parts(k, from, to int, strong bool) bool {
	t := &s.t[k]
	weak := t.kind == word && t.caps == lower && !s.meaning(k).Is(lang.And)
	return !(strong && weak) && s.separates(k, from, to)
}

// nextPerson appends the author that the tokens [from, to) name, if they do.
// most is how many a run has at most.
func (s *peopleReader) nextPerson(people []Author, from, to, most int) []Author {
	if to <= from {
		return people
	}
	if people == nil {
		people = make([]Author, 0, most)
	}
	had := len(people)
	people = s.person(people, from, to)
	if had > 0 && len(people) > had {
		people[had].comma = s.t[from-1].is(',')
	}
	return people
}

// joiners tells whether & or a connective that is nothing else joins names of
// the run, since then "e" in "Zelenay and Reis e Sousa" joins none; and how
// many names the run has at most.
func (s *peopleReader) joiners(from, to int) (strong bool, most int) {
	most = 1
	for k := from; k < to; k++ {
		switch t := &s.t[k]; {
		case t.kind == punct:
			strong = strong || t.r == '&'
			if t.r != '.' {
				most++
			}
		case t.kind == word && t.caps != capital && s.words.connective(t.text(s.cursor)):
			strong = strong || t.caps == lower && s.meaning(k).Is(lang.And)
			most++
		}
	}
	return strong, min(most, 8)
}

// joinsCapitals tells whether a word in capitals is a connective: "MOURA AND
// PRADO". One of a single letter, which is more often an initial, stands
// between names in capitals: "MOURA E PRADO", "ИВАНОВ И ПЕТРОВ".
func (s *peopleReader) joinsCapitals(k int) bool {
	w := s.t[k].low(s.cursor)
	if utf8.RuneCountInString(w) > 1 {
		return s.words.strongConnective(w)
	}
	return s.words.connective(w) && s.isInCapitals(k-1) && s.isInCapitals(k+1)
}

// isInCapitals tells of a word in capitals that is longer than initials.
func (s *peopleReader) isInCapitals(k int) bool {
	return s.t[k].caps == upper && utf8.RuneCountInString(s.t[k].text(s.cursor)) > 2
}

// hyphenatesInitials tells of the hyphen in "J.-P.Sartre".
func (s *peopleReader) hyphenatesInitials(k, to int) bool {
	return k > 1 && k+2 < to && s.t[k-1].is('.') && s.t[k+2].is('.') && s.isInitial(k-2) && s.isInitial(k+1)
}

func (s *peopleReader) isInitial(k int) bool {
	return s.t[k].kind == word && name.IsInitial(s.t[k].text(s.cursor))
}

// separates tells whether token k stands between two authors.
func (s *peopleReader) separates(k, from, to int) bool {
	t := &s.t[k]
	if t.kind == punct {
		switch t.r {
		case ',', ';', '/', '&', '+', '・':
			return true
		case '-':
			return k > from && !s.hyphenatesInitials(k, to)
		}
		return false
	}
	if t.kind != word || k == from || k+1 >= to || s.joinsParticles(k, from, to) {
		return false
	}
	if t.caps == upper && s.joinsCapitals(k) {
		return true
	}
	if t.caps == capital || t.caps == upper || !s.meaning(k).Any(lang.Joining) {
		return false
	}
	n := &s.t[k+1]
	return n.nameLike() || n.kind == word && s.words.leadingParticle(n.text(s.cursor))
}
