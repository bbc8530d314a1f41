package checks

import (
	"fmt"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/pair"
)

// Unused reports entries that nothing cites.
var Unused = &citevet.Check{
	Name: "unused",
	Doc: citevet.Doc{
		Title: "entries that nothing cites",
		Rule: `Every entry of the list is cited by the paper, or by one of the papers that
are checked together. An entry counts as cited when a citation could mean it,
when it is what a wrong citation probably meant, when \nocite or nocite: names
it, and when a cited entry takes it as crossref, xdata or set member. A list
of which hardly anything is cited is taken for a library kept for many papers:
that is said once, at its first entry that nothing cites; so it is of a paper
that cites nothing at all.`,
		Reported: []citevet.Example{
			{Paper: "(Hale 2018)", List: `@book{hale, author = {Hale, Ann}, title = {Hills}, year = 2018}
@book{okafor, author = {Okafor, Ada}, title = {Grids}, year = 2021}`},
		},
		NotReported: []citevet.Example{
			{Paper: "(Hale 2018; Okafor 2012)", List: `@book{hale, author = {Hale, Ann}, title = {Hills}, year = 2018}
@book{okafor, author = {Okafor, Ada}, title = {Grids}, year = 2021}`},
		},
		Source: "APA Publication Manual, 7th ed., section 8.4.",
	},
	Severity: "warning",
	RunList:  runUnused,
}

// library is how many entries a list has at least, and out of how many one is
// cited at most, for it to be taken for a library kept for many papers.
const library, libraryShare = 100, 5

func runUnused(pass *citevet.ListPass) {
	cited := withParents(pass)
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
		summary(pass, idle, fmt.Sprintf("none of the %d entries is cited: no citation was found", n))
	case n >= library && len(idle)*libraryShare > n*(libraryShare-1):
		summary(pass, idle, fmt.Sprintf("%d of the %d entries are not cited, the first of them %s", len(idle), n, label(idle[0])))
	default:
		for _, e := range idle {
			pass.Report(atEntry(e, key(e)+": nothing cites "+label(e)))
		}
	}
}

// summary reports all of idle as one finding at the first, with the places of
// the first 10,000.
func summary(p *citevet.ListPass, idle []*bib.Entry, message string) {
	const most = 10_000 // places; nobody follows more
	d := atEntry(idle[0], message)
	d.Related = citevet.RelatedTo(idle[:min(len(idle), most)]...)
	p.Report(d)
}

// withParents gives the cited entries and those that they take something
// from, be it through others.
func withParents(p *citevet.ListPass) map[*bib.Entry]bool {
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
