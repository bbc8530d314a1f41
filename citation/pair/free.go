package pair

import (
	"strconv"
	"strings"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/internal/fold"
)

// A reference that a paper prints, and of which the parts are not known, is the
// entry of the list whose title, first name and year stand in it.

// titleHead is how many letters of a title it is looked up by; a shorter title
// stands in other references too.
const titleHead = 8

// isPrinted tells of a list that holds whole references, as printed.
func isPrinted(l *bib.List) bool {
	for _, e := range l.Entries {
		if !isFree(e) {
			return false
		}
	}
	return true
}

// isFree tells of an entry that is a whole reference in one field.
func isFree(e *bib.Entry) bool { return e.Text("note") != "" && titleOf(e) == "" }

// heads gives the entries by the first letters of their titles.
func heads(l *bib.List) map[string][]*bib.Entry {
	by := map[string][]*bib.Entry{}
	for _, e := range l.Entries {
		if t := titleOf(e); len(t) >= titleHead {
			by[t[:titleHead]] = append(by[t[:titleHead]], e)
		}
	}
	return by
}

// printedAs gives the entry that is printed as a reference, that of the longest
// title where there are several; nil for none.
func (k *keyed) printedAs(reference string) *bib.Entry {
	text := fold.Key(reference)
	var best *bib.Entry
	longest := 0
	for i := 0; i+titleHead <= len(text); i++ {
		for _, e := range k.heads[text[i:i+titleHead]] {
			t := titleOf(e)
			if len(t) > longest && strings.HasPrefix(text[i:], t) && strings.Contains(text, firstName(e)) && strings.Contains(reference, strconv.Itoa(e.Date().Year)) {
				best, longest = e, len(t)
			}
		}
	}
	return best
}
