package checks

import (
	"sync"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/pair"
)

// Suffix reports letters after years that the list does not bear out.
var Suffix = &citevet.Check{
	Name: "suffix",
	Doc: citevet.Doc{
		Title: "letters after years that the list does not have",
		Rule: `Works of the same authors and year have the letters a, b, c after the year. The
letter stands in the entry (year = {2024a}), or the list gives it out: k entries
have the first k letters, in any order. Which of them the text mentions first
does not matter.`,
		Reported: []citevet.Example{
			{Paper: "(Kochis 2024c)", List: `@book{one, author = {Kochis, Ada}, title = {Rings}, year = 2024}
@book{two, author = {Kochis, Ada}, title = {Lines}, year = 2024}`},
			{Paper: "(Kochis 2024a)", List: "@book{one, author = {Kochis, Ada}, title = {Rings}, year = 2024}"},
		},
		NotReported: []citevet.Example{
			{Paper: "(Kochis 2024b), before any (Kochis 2024a)", List: `@book{one, author = {Kochis, Ada}, title = {Rings}, year = 2024}
@book{two, author = {Kochis, Ada}, title = {Lines}, year = 2024}`},
		},
		Source: "APA Publication Manual, 7th ed., section 8.19.",
	},
	Severity: "error",
	Run:      runSuffix,
}

func runSuffix(pass *citevet.Pass) {
	dates := sync.OnceValue(func() map[*bib.Entry]string { return datesCited(pass) })
	for _, l := range pass.Links {
		if l.Status != pair.Suffix {
			continue
		}
		d := finding(pass, l.Item, "the list has "+listed(byPlace(l.Near)))
		if len(l.Near) == 1 && l.Item.Date.Suffix != "" {
			d.Message = l.Item.String() + ": the list has only " + listed(l.Near)
		}
		d.Related = citevet.RelatedTo(l.Near...)
		if len(l.Near) == 1 && dates()[l.Near[0]] != "" {
			d.Fixes = suffixFix(pass, l)
		}
		pass.Report(d)
	}
	conflicts(pass, "suffix")
}

// suffixFix gives the printed year the entry's letter, or takes away the one
// that it has.
func suffixFix(p *citevet.Pass, l pair.Link) []citevet.Fix {
	d := l.Item.Date
	if d.Kind != bib.Dated || l.Item.Inherited {
		return nil
	}
	return p.Replace(d.Pos, d.End, d.Year+d.Suffix, d.Year+l.Near[0].Date().Suffix)
}
