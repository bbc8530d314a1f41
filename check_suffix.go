package citevet

import (
	"sync"

	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
)

// Suffix reports letters after years that the list does not bear out.
var Suffix = &Check{
	Name: "suffix",
	Doc: `letters after years that the list does not have

Works of the same authors and year are told apart by a, b, c after the year.
The letter stands in the entry (year = {2024a}) or is given out by the list:
k entries have the first k letters, in any order. Which of them the text
mentions first does not matter.

Reported:     (Kochis 2024c), where the list has two works by Kochis from 2024.
              (Kochis 2024a), where it has one, without a letter.
Not reported: (Kochis 2024b) before any (Kochis 2024a).
Source:       APA Publication Manual, 7th ed., section 8.19.
`,
	Run: runSuffix,
}

func runSuffix(pass *Pass) {
	dates := sync.OnceValue(pass.datesCited)
	for _, l := range pass.Links {
		if l.Status != pair.Suffix {
			continue
		}
		d := pass.at(l.Item.Pos, l.Item.End, printed(l.Item)+": the list has "+listed(byPlace(l.Near)))
		if len(l.Near) == 1 && l.Item.Date.Suffix != "" {
			d.Message = printed(l.Item) + ": the list has only " + listed(l.Near)
		}
		d.Related = related(l.Near...)
		if len(l.Near) == 1 && dates()[l.Near[0]] != "" {
			d.Fixes = pass.suffixFix(l)
		}
		pass.Report(d)
	}
	pass.conflicts("suffix")
}

// suffixFix gives the printed year the entry's letter, or takes away the one
// that it has.
func (p *Pass) suffixFix(l pair.Link) []Fix {
	d := l.Item.Date
	year := d.Year + d.Suffix
	if d.Kind != citation.Year || l.Item.Inherited || p.written(d.Pos, d.End) != year {
		return nil
	}
	return p.replace(d.Pos, d.End, d.Year+l.Near[0].Date().Suffix)
}
