package citation

import (
	"strings"

	"github.com/citevet/citevet/internal/lang"
)

// placeName tells whether names without a connective, the last word of which
// is w, are a place, or a company and its place: "(London, 2012)", "(Leica,
// Wetzlar, Germany, 2010)".
func (s *scan) placeName(n naming, w string) bool {
	if len(n.authors) == 1 {
		return place(n.authors[0].Text, w)
	}
	last := &n.authors[len(n.authors)-1]
	return place(last.Text, w) || len(w) == 2 && len(last.Text) == 2 && state(last.Text)
}

// place tells whether a name is that of a country or of a large city. Those
// that are more often surnames (Jordan, Austin) are left out. w is the last
// word of name in lower case.
func place(name, w string) bool {
	last := lang.Look(w)
	if len(name) == len(w) {
		return last.Is(lang.Place)
	}
	return last.Ends(places) && lang.Look(strings.ToLower(name)).Is(lang.Place)
}

// state tells of the two letters that stand for a state of the USA in an
// address.
func state(w string) bool {
	return w == strings.ToUpper(w) && lang.Look(strings.ToLower(w)).Is(lang.State)
}
