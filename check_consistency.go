package citevet

import (
	"bytes"
	"fmt"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/internal/fold"
)

// Consistency reports citations that are written otherwise than most of the
// paper's.
var Consistency = &Check{
	Name: "consistency",
	Doc: `citations written in two ways

A paper writes its citations in one way. Reported are those in the minority:
"and" where most parentheses have "&", or the other way round; a comma before
the year where most have none; and an organisation that is cited by two names,
none of which the text explains as short for the other. Off unless asked for.

Reported:     (Friedhoff & Smeltz 2024), where the other parentheses have "and".
              (WHO 2020), where (World Health Organization 2020) is cited too.
Not reported: Friedhoff and Smeltz (2024): in a sentence it is always "and".
Source:       APA Publication Manual, 7th ed., sections 8.17 and 8.21.
`,
	Optional: true,
	Run:      runConsistency,
}

func runConsistency(pass *Pass) {
	reportMinority(pass, func(it *citation.Item) string {
		switch it.And {
		case "&":
			return "“&”"
		case "and":
			return "“and”"
		}
		return ""
	}, " between the last authors")
	reportMinority(pass, pass.comma, " before the year")
	reportOrganisations(pass)
}

// comma says what stands between the names and the year of it.
func (p *Pass) comma(it *citation.Item) string {
	if it.Inherited || it.Date.Kind != citation.Year || len(it.Authors) == 0 {
		return ""
	}
	pos, end := it.Authors[len(it.Authors)-1].End, it.Date.Pos
	src := p.Paper.Doc.Src
	if pos >= end || end > len(src) {
		return ""
	}
	between := bytes.TrimSpace(src[pos:end])
	if it.EtAl {
		between = between[bytes.LastIndexByte(between, '.')+1:]
	}
	switch {
	case bytes.HasSuffix(between, []byte(",")):
		return "a comma"
	case len(between) == 0:
		return "no comma"
	}
	return ""
}

// reportMinority reports the parenthetical citations whose trait is the rarer
// of two. Where both are as common, the first that the paper has counts as
// its own.
func reportMinority(pass *Pass, trait func(*citation.Item) string, where string) {
	count := map[string]int{}
	usual := ""
	for _, l := range pass.Links {
		if t := traitOf(l, trait); t != "" {
			count[t]++
			if usual == "" {
				usual = t
			}
		}
	}
	for t, n := range count {
		if n > count[usual] {
			usual = t
		}
	}
	for _, l := range pass.Links {
		if t := traitOf(l, trait); t != "" && t != usual {
			pass.Reportf(l.Item.Pos, l.Item.End, "%s: %s%s, but %s in %d other places", printed(l.Item), t, where, usual, count[usual])
		}
	}
}

func traitOf(l Link, trait func(*citation.Item) string) string {
	if l.Item.Form != citation.Parenthetical || l.Status == StatusExempt || l.Item.Role == citation.Back {
		return ""
	}
	return trait(l.Item)
}

// reportOrganisations reports the second of two names of an organisation.
func reportOrganisations(pass *Pass) {
	first := map[*bib.Entry]citation.Author{}
	for _, l := range pass.Links {
		if l.Status != StatusFound || len(l.Entries) != 1 || len(l.Item.Authors) != 1 || l.Item.Inherited || !isOrganisation(l.Entries[0]) {
			continue
		}
		e, a := l.Entries[0], l.Item.Authors[0]
		seen, ok := first[e]
		switch {
		case !ok:
			first[e] = a
		case fold.Key(seen.Text) == fold.Key(a.Text), pass.explains(seen, a):
		default:
			d := pass.at(l.Item.Pos, l.Item.End, fmt.Sprintf("%s: cited as %s before", printed(l.Item), seen.Text))
			d.Related = related(e)
			pass.Report(d)
		}
	}
}

// isOrganisation tells whether e is cited by the name of one organisation.
func isOrganisation(e *bib.Entry) bool {
	list, _ := e.CitedAs()
	return len(list.List) == 1 && list.List[0].Literal != ""
}

// explains tells whether the paper defines one of two names as short for the
// other.
func (p *Pass) explains(a, b citation.Author) bool {
	x, y := fold.Key(a.Text), fold.Key(b.Text)
	for _, alias := range p.Paper.Aliases {
		s, f := fold.Key(alias.Short), fold.Key(alias.Full)
		if s == x && f == y || s == y && f == x {
			return true
		}
	}
	return a.Full != "" && fold.Key(a.Full) == y || b.Full != "" && fold.Key(b.Full) == x
}
