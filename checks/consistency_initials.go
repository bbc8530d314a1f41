package checks

import (
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/pair"
)

// initials reports first authors without their initials where two people of
// the paper share the family name, and with them where nobody does.
func (a *audit) initials() {
	people, everybody := a.writer.people, peopleOf(a.Pass, true)
	shared := func(l pair.Link, name string) bool { return people.toldApart(name, givenOf(l)) }
	with, without, alone, bare := 0, 0, 0, 0 // of names that are shared, and of others
	for _, l := range a.Links {
		name, given := firstPrinted(l)
		switch {
		case name == "":
		case shared(l, name) && given:
			with++
		case shared(l, name):
			without++
		case given:
			alone++
		default:
			bare++
		}
	}
	wanted := a.want.Initials == "shared" || with > without
	unwanted := a.want.Initials == "shared" || bare >= minHabit && alone*rare <= bare
	for _, l := range a.Links {
		name, given := firstPrinted(l)
		switch {
		case name == "":
		case shared(l, name) && !given && wanted:
			a.report(l, "no initials, where two first authors of this name are cited", a.withInitials(l)...)
		case len(everybody[name]) == 1 && given && unwanted:
			a.report(l, "initials, where nobody else of this name is cited", a.withoutInitials(l)...)
		}
	}
}

// firstPrinted gives the family name of the first author of l, as names are
// compared, and whether initials or a given name stand with it. It is "" for
// an organisation, and where the author can't be told.
func firstPrinted(l pair.Link) (family string, given bool) {
	if authorsOf(l) == 0 {
		return "", false
	}
	list, _ := l.Entries[0].CitedAs()
	n, a := list.List[0], l.Item.Authors[0]
	if n.Literal != "" || n.Given == "" || a.Org || bib.Fold(n.Family) != bib.Fold(a.Family) {
		return "", false
	}
	return bib.Fold(n.Particle + n.Family), a.Given != ""
}

// givenOf gives the given names of the first author of the entry of l.
func givenOf(l pair.Link) string {
	list, _ := l.Entries[0].CitedAs()
	return list.List[0].Given
}
