package pair

import (
	"slices"
	"strings"

	"github.com/citevet/citevet/bib"
)

// settleTwice takes a work that a typed list has twice, as reference managers
// leave it there, for one: a citation of it means the first, and is not
// ambiguous. The others go to Near.
func (l *Linked) settleTwice() {
	for i := range l.Links {
		k := &l.Links[i]
		if len(k.Entries) < 2 || k.Item.Date.Suffix != "" {
			continue
		}
		var works, again []*bib.Entry
		for _, e := range k.Entries {
			if slices.ContainsFunc(works, func(first *bib.Entry) bool { return isAgain(e, first) }) {
				again = append(again, e)
			} else {
				works = append(works, e)
			}
		}
		if len(again) == 0 {
			continue
		}
		k.Entries, k.Near = works, again
		if len(works) == 1 {
			k.Status = Found
		}
	}
}

// minTitle is how many bytes a title has at least that tells a work.
const minTitle = 20

// isAgain tells whether two entries that answer one citation are one work: they
// have the same title, or one goes on with what is no title any more, and
// neither volume, first page nor DOI differ.
func isAgain(e, first *bib.Entry) bool {
	a, b := titleOf(e), titleOf(first)
	if min(len(a), len(b)) < minTitle || a != b && (min(len(a), len(b)) < 2*minTitle || !strings.HasPrefix(a, b) && !strings.HasPrefix(b, a)) {
		return false
	}
	for _, field := range [...]string{"volume", "pages", "doi", "edition"} {
		a, b := e.Text(field), first.Text(field)
		if field == "pages" {
			a, b = firstPage(a), firstPage(b)
		}
		if a != "" && b != "" && !strings.EqualFold(a, b) {
			return false
		}
	}
	return true
}

func firstPage(pages string) string {
	first, _, _ := strings.Cut(strings.ReplaceAll(pages, "–", "-"), "-")
	return first
}
