package citevet

import (
	"slices"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/pair"
)

// Ambiguous reports citations that several entries answer.
var Ambiguous = &Check{
	Name: "ambiguous",
	Doc: `citations that several entries answer

A citation leads to one entry. It is reported where the printed names and the
year fit several, so that a reader can't tell which is meant: a letter after
the year, more names before "et al." or an initial would tell them apart.

Reported:     (Kochis 2024), where the list has Kochis 2024a and 2024b.
Not reported: (Kochis 2024a), where it has two works by Kochis from 2024 and
              leaves it to the style which of them is a.
Source:       APA Publication Manual, 7th ed., sections 8.18 to 8.20.
`,
	Run: runAmbiguous,
}

func runAmbiguous(pass *Pass) {
	for _, l := range pass.Links {
		if l.Status != pair.Ambiguous || l.Undecided {
			continue
		}
		entries := distinct(byPlace(l.Entries))
		if len(entries) < 2 {
			continue // one work that is listed twice: see Duplicate
		}
		d := pass.at(l.Item.Pos, l.Item.End, printed(l.Item)+": could be "+choice(entries))
		d.Related = related(entries...)
		pass.Report(d)
	}
}

// distinct leaves out entries that are the same work as an earlier one.
func distinct(entries []*bib.Entry) []*bib.Entry {
	works := newTwins()
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
		if t := shorten(e.Text("title"), 50); alike && t != "" {
			text = "“" + t + "”"
		}
		parts = append(parts, text+" ("+place(e)+")")
	}
	return join(parts, "or")
}
