package match

import (
	"slices"
	"strconv"
)

// SoleAuthor gives the family name of the one author who alone wrote works of
// all of the years, as the list has it: who a paper means by "my (2016)". It
// gives "" where there is none or several could be meant; for a single year
// the author must also have most works in the list, at least three.
func (x *Index) SoleAuthor(years []string) string {
	wrote := map[string]*sole{}
	for i := range x.works {
		w := &x.works[i]
		if len(w.names) != 1 || w.etAl || w.names[0].Literal {
			continue
		}
		a := wrote[w.names[0].Full]
		if a == nil {
			a = &sole{shown: w.names[0].Shown}
			wrote[w.names[0].Full] = a
		}
		a.works++
		w.years(func(y int) { a.years = append(a.years, y) })
	}
	return only(wrote, years)
}

// A sole is what an author wrote alone.
type sole struct {
	shown string
	works int
	years []int
}

func only(wrote map[string]*sole, years []string) string {
	var found []*sole
	most := 0
	for _, a := range wrote {
		most = max(most, a.works)
		if a.all(years) {
			found = append(found, a)
		}
	}
	if len(found) != 1 || len(years) == 1 && (found[0].works < max(3, most)) {
		return ""
	}
	return found[0].shown
}

func (a *sole) all(years []string) bool {
	return !slices.ContainsFunc(years, func(year string) bool {
		y, err := strconv.Atoi(year)
		return err != nil || !slices.Contains(a.years, y)
	})
}
