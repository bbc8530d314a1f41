package checks

import (
	"slices"
	"strconv"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
)

// Ambiguous reports citations that several entries match.
var Ambiguous = &citevet.Check{
	Name: "ambiguous",
	Doc: citevet.Doc{
		Title: "citations that several entries match",
		Rule: `A citation leads to one entry. It is reported where the printed names and the
year match several, so that a reader can't tell which is meant. A letter after
the year, more names before "et al." or an initial would tell them apart. Where
the paper's own list gives no letters to works of the same authors and year,
this is reported once, at the last of them, and not at each citation.`,
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
	twins := twins{pass: pass, cited: map[*bib.Entry][]*citation.Item{}}
	for _, l := range pass.Links {
		if l.Status != pair.Ambiguous || l.Undecided {
			continue
		}
		entries := distinct(byPlace(l.Entries))
		if len(entries) < 2 {
			continue // one work that is listed twice: see Duplicate
		}
		if twins.are(l.Item, entries) {
			twins.add(l.Item, entries)
			continue
		}
		d := finding(pass, l.Item, "could be "+choice(entries))
		d.Related = citevet.RelatedTo(entries...)
		pass.Report(d)
	}
	twins.report()
}

// Twins are entries that a paper lists itself, of the same authors and year,
// without the letters that would tell them apart. The list is at fault, and not
// each of the citations: they are told once, at the last of the entries.
type twins struct {
	pass  *citevet.Pass
	found [][]*bib.Entry
	cited map[*bib.Entry][]*citation.Item // by the last of the entries
}

func (t *twins) are(it *citation.Item, entries []*bib.Entry) bool {
	for _, e := range entries {
		if !isTypedIn(e, t.pass.Paper.Doc) || label(e) != label(entries[0]) || e.Date().Suffix != "" {
			return false
		}
	}
	return it.Date.Suffix == ""
}

func (t *twins) add(it *citation.Item, entries []*bib.Entry) {
	last := entries[len(entries)-1]
	if t.cited[last] == nil {
		t.found = append(t.found, entries)
	}
	t.cited[last] = append(t.cited[last], it)
}

func (t *twins) report() {
	const most = 20 // places of citations
	for _, entries := range t.found {
		others, last := entries[:len(entries)-1], entries[len(entries)-1]
		items := t.cited[last]
		many := "1 citation"
		if len(items) > 1 {
			many = strconv.Itoa(len(items)) + " citations"
		}
		d := atEntry(last, key(last)+": of the same authors and year as "+titled(others)+", without a letter to tell them apart ("+many+")")
		d.Related = citevet.RelatedTo(others...)
		for _, it := range items[:min(len(items), most)] {
			at := t.pass.At(it.Pos, it.End, "")
			d.Related = append(d.Related, citevet.Related{Pos: at.Pos, End: at.End, Message: it.String()})
		}
		t.pass.Report(d)
	}
}

// titled names entries by their titles and places.
func titled(entries []*bib.Entry) string {
	var parts []string
	for _, e := range entries {
		_, _, title := pair.Label(e)
		if title == "" {
			title = label(e)
		}
		parts = append(parts, "“"+title+"” ("+citevet.Place(e)+")")
	}
	return join(parts, "and")
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
