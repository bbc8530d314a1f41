package citevet

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/internal/fold"
)

// Consistency reports citations that are written otherwise than most of the
// paper's.
var Consistency = House{}.Consistency()

// A House is how a journal or a publisher has citations in parentheses
// written. What it leaves open is as in most citations of the paper.
type House struct {
	And       string // between the last two authors: "and" or "&"
	YearComma Rule   // a comma before the year
	EtAl      string // what stands for the other authors: "et al.", "et al", "u. a."
}

// A Rule says whether something has to be there.
type Rule uint8

// The rules.
const (
	Open      Rule = iota // as in most places
	Required              // in all places
	Forbidden             // nowhere
)

// Consistency gives the check of that name for papers in the style h.
func (h House) Consistency() *Check {
	return &Check{
		Name: "consistency",
		Doc: `citations written in two ways

A paper writes its citations in one way. Reported are those in the minority:
"and" where most parentheses have "&", or the other way round; a comma before
the year where most have none; "et al" where most have "et al."; and an
organisation that is cited by two names, none of which the text explains as
short for the other. Where a house style is set, it counts, not the majority.
Off unless asked for.

Reported:     (Friedhoff & Smeltz 2024), where the other parentheses have "and".
              (WHO 2020), where (World Health Organization 2020) is cited too.
Not reported: Friedhoff and Smeltz (2024): in a sentence it is always "and".
Source:       APA Publication Manual, 7th ed., sections 8.17 and 8.21.
`,
		Optional: true,
		Run:      h.run,
	}
}

func (h House) run(pass *Pass) {
	reportOthers(pass, joint, " between the last authors", quoted(h.And))
	reportOthers(pass, comma, " before the year", h.comma())
	reportOthers(pass, etAl, " for the other authors", quoted(h.EtAl))
	reportOrganisations(pass)
}

func (h House) comma() string {
	switch h.YearComma {
	case Required:
		return aComma
	case Forbidden:
		return noComma
	}
	return ""
}

const aComma, noComma = "a comma", "no comma"

func quoted(s string) string {
	if s == "" {
		return ""
	}
	return "“" + s + "”"
}

// joint says what stands between the last two authors of it.
func joint(it *citation.Item) string {
	if it.And == "&" || it.And == "and" {
		return quoted(it.And)
	}
	return ""
}

// comma says what stands between the names and the year of it.
func comma(it *citation.Item) string {
	switch {
	case it.Inherited || it.Date.Kind != citation.Year || len(it.Authors) == 0:
		return ""
	case strings.HasSuffix(it.DateSep, ","):
		return aComma
	case it.DateSep == "":
		return noComma
	}
	return ""
}

// etAl says what stands for the other authors of it, where it is words alone.
func etAl(it *citation.Item) string {
	words := func(r rune) bool { return unicode.IsLetter(r) || r == '.' || r == ' ' }
	if it.Inherited || strings.TrimFunc(it.EtAlText, words) != "" {
		return ""
	}
	return quoted(it.EtAlText)
}

// reportOthers reports the parenthetical citations whose trait is not the
// house's or, where it is "", not the paper's most common one. Of two as
// common the first that the paper has counts as its own.
func reportOthers(pass *Pass, trait func(*citation.Item) string, where, house string) {
	usual, count := house, map[string]int{}
	for _, l := range pass.Links {
		if t := traitOf(l, trait); t != "" {
			count[t]++
			if usual == "" || house == "" && count[t] > count[usual] {
				usual = t
			}
		}
	}
	for _, l := range pass.Links {
		switch t := traitOf(l, trait); {
		case t == "" || t == usual:
		case house != "":
			pass.Reportf(l.Item.Pos, l.Item.End, "%s: %s%s, but the house style has %s", printed(l.Item), t, where, house)
		default:
			places := "places"
			if count[usual] == 1 {
				places = "place"
			}
			pass.Reportf(l.Item.Pos, l.Item.End, "%s: %s%s, but %s in %d other %s", printed(l.Item), t, where, usual, count[usual], places)
		}
	}
}

func traitOf(l pair.Link, trait func(*citation.Item) string) string {
	if l.Item.Form != citation.Parenthetical || l.Status == pair.Exempt || l.Item.Role == citation.Ibid {
		return ""
	}
	return trait(l.Item)
}

// reportOrganisations reports the second of two names of an organisation.
func reportOrganisations(pass *Pass) {
	first := map[*bib.Entry]citation.Author{}
	for _, l := range pass.Links {
		if l.Status != pair.Found || len(l.Entries) != 1 || len(l.Item.Authors) != 1 || l.Item.Inherited || !isOrganisation(l.Entries[0]) {
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
