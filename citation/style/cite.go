package style

import (
	"strings"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
)

// Cite gives the citation of e as it should stand: "(Aalto & Virtanen, 2022, p.
// 12)", or for the form citation.Narrative "Aalto and Virtanen (2022, p. 12)".
// letter is the one that tells works of a year apart, "" for the entry's own.
// at is the place in the work; its Value is "" for none. What the style leaves
// open is written as in Chicago 18.
func (s Style) Cite(e *bib.Entry, form citation.Form, letter string, at citation.Locator) string {
	s = s.whole()
	names, date := s.names(e, form), s.date(e, letter)
	if at.Value != "" {
		date += ", " + s.locator(at)
	}
	switch {
	case form == citation.Narrative:
		return names + " (" + date + ")"
	case s.YearComma == ",":
		return "(" + names + ", " + date + ")"
	}
	return "(" + names + " " + date + ")"
}

// whole fills in what s leaves open.
func (s Style) whole() Style {
	base, _ := Named("chicago18")
	fill := func(to *string, from string) {
		if *to == "" {
			*to = from
		}
	}
	fill(&s.And, base.And)
	fill(&s.AndNarrative, base.AndNarrative)
	fill(&s.LastComma, base.LastComma)
	fill(&s.EtAl, base.EtAl)
	fill(&s.YearComma, base.YearComma)
	fill(&s.Page, base.Page)
	fill(&s.Pages, s.Page)
	if s.EtAlFrom == 0 {
		s.EtAlFrom = base.EtAlFrom
	}
	return s
}

// names gives the names that e is cited by.
func (s Style) names(e *bib.Entry, form citation.Form) string {
	list, _ := e.CitedAs()
	all := list.Families()
	n := len(all)
	switch {
	case n == 0:
		names, _, _ := pair.Label(e)
		return names
	case list.EtAl || n >= s.EtAlFrom:
		if n > 1 || list.EtAl {
			return all[0] + " " + s.EtAl
		}
	}
	and, comma := s.And, ", "
	if form == citation.Narrative {
		and = s.AndNarrative
	}
	if and == ";" {
		return strings.Join(all, "; ")
	}
	and = " " + and + " "
	if n > 2 && s.LastComma == "," {
		and = "," + and
	}
	if n == 1 {
		return all[0]
	}
	return strings.Join(all[:n-1], comma) + and + all[n-1]
}

// date gives the date that e is cited by.
func (s Style) date(e *bib.Entry, letter string) string {
	_, date, _ := pair.Label(e)
	if own := e.Date().Suffix; letter != "" {
		date = strings.TrimSuffix(date, own) + letter
	}
	return date
}

// locator gives a place in a work.
func (s Style) locator(at citation.Locator) string {
	label := at.Mark
	switch {
	case at.Label == "page" && strings.ContainsAny(at.Value, "-–,"):
		label = s.Pages
	case at.Label == "page" || at.Label == "":
		label = s.Page
	case label == "":
		label = at.Label
	}
	if label == "none" {
		return at.Value
	}
	return label + " " + at.Value
}
