package citation

import (
	"strings"

	"github.com/citevet/citevet/internal/lang"
)

// labelled reads the value at token next, behind a label at token i.
func (s *locatorReader) labelled(name string, i, next, end int, sep rune) (Locator, int, bool) {
	if name == "folio" && sep == 0 && s.meaning(i).Is(lang.FolioShort) {
		return Locator{}, i, false
	}
	if name == "sub verbo" {
		return s.subVerbo(i, next, end)
	}
	to := s.values(next, end, true)
	switch {
	case to == next:
		return Locator{}, i, false
	case name == "volume" || name == "book" || name == "part" || name == "chapter" && !strings.HasSuffix(s.t[next-1].text(s.cursor), "s"):
		to = s.value(next, end, true) // "vol. 2, 45": the page comes behind
		if n := s.value(to+1, end, true); to < end && s.t[to].is('-') && n > to+1 {
			to = n
		}
	}
	l := s.newLocator(name, next, to)
	if s.t[next].kind == open && s.mate[next] == to-1 { // "eq. (12)"
		l = s.newLocator(name, next+1, to-1)
	}
	l.Labelled, l.Mark = true, s.text(i, next)
	return l, s.afterValue(to, end), true
}

// gluedLabel reads a label and a number in one word: "p10", "n3".
func (s *locatorReader) gluedLabel(i, end int) (Locator, int, bool) {
	t := &s.t[i]
	if t.kind != word || t.caps == noCase {
		return Locator{}, i, false
	}
	cut := strings.IndexAny(t.text(s.cursor), "0123456789")
	if cut <= 0 || cut > 2 || strings.Trim(t.text(s.cursor)[cut:], "0123456789") != "" {
		return Locator{}, i, false
	}
	w := t.text(s.cursor)[:cut]
	if w == "S" {
		return Locator{}, i, false // a supplement's page: the letter belongs to the value
	}
	name, _, ok := s.words.label(w)
	if !ok {
		return Locator{}, i, false
	}
	to := s.valuesAfter(i, i+1, end, true)
	l := s.newLocator(name, i, to)
	l.Value, l.Mark, l.Labelled = strings.TrimPrefix(l.Value, w), w, true
	l.Pos += cut
	l.At.From += cut
	return l, to, true
}

// subVerbo reads the words under which something stands in a dictionary:
// "s.v. river", "s.v. “river bank”". The label is [mark, i).
func (s *locatorReader) subVerbo(mark, i, end int) (Locator, int, bool) {
	const most = 4 // words
	from, to := i, i
	if i < end && s.t[i].kind == quote {
		from, to = i+1, i+1
	}
	for to < end && to < from+most && s.t[to].kind == word {
		to++
	}
	if to == from {
		return Locator{}, i, false
	}
	l := s.newLocator("sub verbo", from, to)
	l.Labelled, l.Mark = true, s.text(mark, i)
	if from > i && to < end && s.t[to].kind == quote {
		to++
	}
	return l, to, true
}

// labelBehind tells whether token i is a full stop, a semicolon or a dash that
// a label follows: "2005. pág. 238", "2003; hlm. 49", "2019 - p. 12".
func (s *locatorReader) labelBehind(i, end int) bool {
	if !s.t[i].is('.') && !s.t[i].is(';') && !s.t[i].is('-') {
		return false
	}
	_, next := s.labelAt(i+1, end)
	if next == i+1 || !s.valueAt(next, end) {
		return false
	}
	return s.t[i+1].caps != capital && s.t[i+1].caps != upper || s.goesOn(i, next)
}

// goesOn tells whether a label that begins with a capital, as German ones do,
// behind the semicolon at token i and up to token next, goes on with the
// locators of a work: "S. 23; Kap. 3".
func (s *locatorReader) goesOn(i, next int) bool {
	return s.t[i].is(';') && s.t[next-1].is('.') && !s.yearAt(next) && s.t[i-1].kind == number && !s.yearAt(i-1)
}
