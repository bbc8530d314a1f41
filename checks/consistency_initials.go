package checks

import (
	"unicode/utf8"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/pair"
)

// initials reports first authors without their initials where two people of
// the paper share the family name, and with them where nobody does.
func (a *audit) initials() {
	people, everybody := a.people(false), a.people(true)
	with, without, alone, bare := 0, 0, 0, 0 // of names that are shared, and of others
	for _, l := range a.Links {
		name, given := firstPrinted(l)
		switch shared := severalInitials(people[name]); {
		case name == "":
		case shared && given:
			with++
		case shared:
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
		case severalInitials(people[name]) && !given && wanted:
			a.report(l, "no initials, where two first authors of this name are cited")
		case len(everybody[name]) == 1 && given && unwanted:
			a.report(l, "initials, where nobody else of this name is cited")
		}
	}
}

// people gives, for each family name of the first authors that are cited, or of
// all authors, the given names of those who have it.
func (a *audit) people(all bool) map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for _, l := range a.Links {
		for _, e := range l.Entries {
			list, _ := e.CitedAs()
			for i, n := range list.List {
				if i > 0 && !all {
					break
				}
				family := bib.Fold(n.Particle + n.Family)
				if out[family] == nil {
					out[family] = map[string]bool{}
				}
				out[family][n.Given] = true
			}
		}
	}
	return out
}

// severalInitials tells whether given names begin with several letters.
func severalInitials(given map[string]bool) bool {
	initials := map[rune]bool{}
	for name := range given {
		if name != "" {
			r, _ := utf8.DecodeRuneInString(name)
			initials[r] = true
		}
	}
	return len(initials) > 1
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
