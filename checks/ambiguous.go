package checks

import (
	"slices"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/pair"
)

// Ambiguous reports citations that several entries answer.
var Ambiguous = &citevet.Check{
	Name: "ambiguous",
	Doc: citevet.Doc{
		Title: "citations that several entries answer",
		Rule: `A citation leads to one entry. It is reported where the printed names and the
year fit several, so that a reader can't tell which is meant: a letter after
the year, more names before "et al." or an initial would tell them apart.`,
		Reported: []citevet.Example{
			{Paper: "(Kochis 2024)", List: `@book{one, author = {Kochis, Ada}, title = {Rings}, year = {2024a}}
@book{two, author = {Kochis, Ada}, title = {Lines}, year = {2024b}}`},
		},
		NotReported: []citevet.Example{
			{Paper: "(Kochis 2024a)", List: `@book{one, author = {Kochis, Ada}, title = {Rings}, year = 2024}
@book{two, author = {Kochis, Ada}, title = {Lines}, year = 2024}`},
		},
		Source: "APA Publication Manual, 7th ed., sections 8.18 to 8.20.",
	},
	Severity: "error",
	Run:      runAmbiguous,
}

func runAmbiguous(pass *citevet.Pass) {
	for _, l := range pass.Links {
		if l.Status != pair.Ambiguous || l.Undecided {
			continue
		}
		entries := distinct(byPlace(l.Entries))
		if len(entries) < 2 {
			continue // one work that is listed twice: see Duplicate
		}
		d := finding(pass, l.Item, "could be "+choice(entries))
		d.Related = citevet.RelatedTo(entries...)
		pass.Report(d)
	}
}

// distinct leaves out entries that are the same work as an earlier one.
func distinct(entries []*bib.Entry) []*bib.Entry {
	works := newDuplicates()
	return slices.DeleteFunc(entries, func(e *bib.Entry) bool { return works.find(e) != nil })
}

// choice names entries that can't be told apart; by their titles, where their
// names and years are the same.
func choice(entries []*bib.Entry) string {
	const most = 5
	alike := false
	for i := range entries {
		alike = alike || i > 0 && label(entries[i]) == label(entries[i-1])
	}
	var parts []string
	for i, e := range entries {
		if i == most {
			parts = append(parts, "others")
			break
		}
		text := label(e)
		if _, _, title := pair.Label(e); alike && title != "" {
			text = "“" + title + "”"
		}
		parts = append(parts, text+" ("+citevet.Place(e)+")")
	}
	return join(parts, "or")
}
