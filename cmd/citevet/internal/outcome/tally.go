package outcome

import (
	"strings"
	"unicode"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/citation/prose"
)

// A Tally counts the citations of papers. Each cited work counts as often as
// it is cited, in one class.
type Tally struct {
	Citations int
	ByClass   [Silent + 1]int
	Elsewhere int // findings that stand at no citation
	Numbers   int // citations of which only a number is printed

	works map[*bib.Entry]bool
	other int // works that were counted elsewhere
}

// Add counts the citations of a paper.
func (t *Tally) Add(l *pair.Linked, of Paper) {
	if t.works == nil {
		t.works = map[*bib.Entry]bool{}
	}
	t.Citations += len(l.Links)
	t.Elsewhere += len(of.Elsewhere)
	for i := range l.Links {
		k := &l.Links[i]
		t.ByClass[of.Class[i]]++
		if isNumber(k.Item) {
			t.Numbers++
		}
		for _, e := range k.Entries {
			t.works[e] = true
		}
		for _, e := range k.Near {
			t.works[e] = true
		}
	}
}

// Join adds what another tally counts, and so many works in place of its own.
func (t *Tally) Join(o Tally, works int) {
	t.Citations += o.Citations
	t.Elsewhere += o.Elsewhere
	t.Numbers += o.Numbers
	t.other += works
	for class, n := range o.ByClass {
		t.ByClass[class] += n
	}
}

// Works gives how many entries are cited, rightly or not.
func (t *Tally) Works() int { return len(t.works) + t.other }

// isNumber tells of a citation whose names and year stand in the list alone:
// "[12]".
func isNumber(it *citation.Item) bool {
	return it.Form == citation.Number || it.Form == citation.Key && it.Printed != "" && it.Mode != prose.SuppressAuthor && !strings.ContainsFunc(it.Printed, unicode.IsLetter)
}
