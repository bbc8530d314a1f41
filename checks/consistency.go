package checks

import (
	"strings"
	"unicode"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
)

// Consistency reports citations that are written otherwise than most of the
// paper's.
var Consistency = Style{}.Consistency()

// A Style is how a journal or a publisher has citations in parentheses
// written. What it leaves open, "", is as in most citations of the paper.
type Style struct {
	And       string // between the last two authors: "and" or "&"
	YearComma string // before the year: "," or "none"
	EtAl      string // what stands for the other authors: "et al.", "et al", "u. a."
}

// Consistency gives the check of that name for papers in the style s.
func (s Style) Consistency() *citevet.Check {
	return &citevet.Check{
		Name: "consistency",
		Doc: citevet.Doc{
			Title: "citations written in two ways",
			Rule: `A paper writes its citations in one way. Reported are those in the minority:
"and" where most parentheses have "&", or the other way round; a comma before
the year where most have none; "et al" where most have "et al."; and an
organisation that is cited by two names, none of which the text explains as
short for the other. Where a house style is set, it counts, not the majority.
Off unless asked for.`,
			Reported: []citevet.Example{
				{Paper: "(Hale & Ruiz 2018; Abe & Lind 2019; Hale and Ruiz 2018)", List: `@book{hale, author = {Hale, Ann and Ruiz, Pablo}, title = {Hills}, year = 2018}
@book{abe, author = {Abe, Jun and Lind, Eva}, title = {Seas}, year = 2019}`},
				{Paper: "(WHO 2020) and (World Health Organization 2020)", List: "@book{who, author = {{World Health Organization}}, title = {Health}, year = 2020}"},
			},
			NotReported: []citevet.Example{
				{Paper: "(Hale & Ruiz 2018), as Hale and Ruiz (2018) say", List: "@book{hale, author = {Hale, Ann and Ruiz, Pablo}, title = {Hills}, year = 2018}"},
			},
			Source: "APA Publication Manual, 7th ed., sections 8.17 and 8.21.",
		},
		Severity: "note",
		Optional: true,
		Run:      s.run,
	}
}

func (s Style) run(pass *citevet.Pass) {
	reportOthers(pass, joint, " between the last authors", quoted(s.And))
	reportOthers(pass, comma, " before the year", s.comma())
	reportOthers(pass, etAl, " for the other authors", quoted(s.EtAl))
	reportOrganisations(pass)
}

func (s Style) comma() string {
	switch s.YearComma {
	case ",":
		return aComma
	case "none":
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
	case it.Inherited || it.Date.Kind != bib.Dated || len(it.Authors) == 0:
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
func reportOthers(pass *citevet.Pass, trait func(*citation.Item) string, where, house string) {
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
			pass.Reportf(l.Item.Pos, l.Item.End, "%s: %s%s, but the house style has %s", l.Item.String(), t, where, house)
		default:
			places := "places"
			if count[usual] == 1 {
				places = "place"
			}
			pass.Reportf(l.Item.Pos, l.Item.End, "%s: %s%s, but %s in %d other %s", l.Item.String(), t, where, usual, count[usual], places)
		}
	}
}

func traitOf(l pair.Link, trait func(*citation.Item) string) string {
	if l.Item.Form != citation.Parenthetical || l.Status == pair.Exempt || l.Item.Ibid {
		return ""
	}
	return trait(l.Item)
}

// reportOrganisations reports the second of two names of an organisation.
func reportOrganisations(pass *citevet.Pass) {
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
		case bib.Fold(seen.Text) == bib.Fold(a.Text), explains(pass, seen, a):
		default:
			d := finding(pass, l.Item, "cited as "+seen.Text+" before")
			d.Related = citevet.RelatedTo(e)
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
func explains(p *citevet.Pass, a, b citation.Author) bool {
	x, y := bib.Fold(a.Text), bib.Fold(b.Text)
	for _, alias := range p.Paper.Aliases {
		s, f := bib.Fold(alias.Short), bib.Fold(alias.Full)
		if s == x && f == y || s == y && f == x {
			return true
		}
	}
	return a.Full != "" && bib.Fold(a.Full) == y || b.Full != "" && bib.Fold(b.Full) == x
}
