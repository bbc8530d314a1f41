package citevet

import (
	"fmt"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/pair"
)

// Unused reports entries that nothing cites.
var Unused = &Check{
	Name: "unused",
	Doc: `entries that nothing cites

Every entry of the list is cited by the paper, or by one of the papers that
are checked together. An entry counts as cited when a citation could mean it,
when it is what a wrong citation probably meant, when \nocite or nocite: names
it, and when a cited entry takes it as crossref, xdata or set member. A list
of which hardly anything is cited is taken for a library kept for many papers:
that is said once, at its first entry that nothing cites; so it is of a paper
that cites nothing at all.

Reported:     @misc{okafor2021, …}, where no text has (Okafor 2021).
Not reported: the same entry, where the text has (Okafor 2012): see help year.
Source:       APA Publication Manual, 7th ed., section 8.4.
`,
	RunList: runUnused,
}

// library is how many entries a list has at least, and out of how many one is
// cited at most, for it to be taken for a library kept for many papers.
const library, libraryShare = 100, 5

func runUnused(pass *ListPass) {
	cited := pass.withParents()
	var idle []*bib.Entry
	n := 0
	for _, e := range pass.List.Entries {
		if !isWork(e) || pass.Citations > 0 && !cited[e] && !pair.IsCitable(e) { // see Entry
			continue
		}
		n++
		if !cited[e] {
			idle = append(idle, e)
		}
	}
	switch {
	case len(idle) == 0:
	case pass.Citations == 0 && len(idle) == n && n > 1:
		pass.summary(idle, fmt.Sprintf("none of the %d entries is cited: no citation was found", n))
	case n >= library && len(idle)*libraryShare > n*(libraryShare-1):
		pass.summary(idle, fmt.Sprintf("%d of the %d entries are not cited, the first of them %s", len(idle), n, label(idle[0])))
	default:
		for _, e := range idle {
			pos, end := span(e)
			pass.Report(Diagnostic{Pos: pos, End: end, Message: key(e) + ": nothing cites " + label(e)})
		}
	}
}

// summary reports all of idle as one finding at the first, with the places of
// the first 10,000.
func (p *ListPass) summary(idle []*bib.Entry, message string) {
	const most = 10_000 // places; nobody follows more
	pos, end := span(idle[0])
	p.Report(Diagnostic{Pos: pos, End: end, Message: message, Related: related(idle[:min(len(idle), most)]...)})
}

// withParents gives the cited entries and those that they take something
// from, be it through others.
func (p *ListPass) withParents() map[*bib.Entry]bool {
	cited := map[*bib.Entry]bool{}
	var add func(e *bib.Entry)
	add = func(e *bib.Entry) {
		if cited[e] {
			return
		}
		cited[e] = true
		for _, field := range []string{"crossref", "xref", "xdata", "entryset", "related"} {
			for _, key := range keys(e.Own(field)) {
				for _, parent := range p.List.Lookup(key) {
					add(parent)
				}
			}
		}
	}
	for _, e := range p.List.Entries {
		if p.Cited(e) {
			add(e)
		}
	}
	return cited
}

// isWork tells whether e is something that can be cited, not a container of
// fields.
func isWork(e *bib.Entry) bool { return e.Type != "xdata" && e.Type != "set" }
