package checks

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
)

// Author reports citations whose names are not those of the entry.
var Author = &citevet.Check{
	Name: "author",
	Doc: citevet.Doc{
		Title: "names that differ from the list",
		Rule: `A citation names the authors as the entry does: in the same spelling and order,
and all of them, unless "et al." stands for the rest. "et al." takes at least two
more. Not compared are accents, particles, hyphens, initials, the ways to write
umlauts, how many names a style prints before "et al." and, in a sentence, the
endings that a language gives to surnames. Where the format links a citation to a
reference, or holds the data of the work, its first author is compared, too.`,
		Reported: []citevet.Example{
			{Paper: "(Freidhoff and Smeltz 2024)", List: "@book{ring, author = {Friedhoff, Jo and Smeltz, Al}, title = {Rings}, year = 2024}"},
			{Paper: "(Friedhoff et al. 2024)", List: "@book{ring, author = {Friedhoff, Jo and Smeltz, Al}, title = {Rings}, year = 2024}"},
			{Paper: "(Detsch 2025)", List: "@book{pay, author = {Detsch, A. and Ruiz, P. and Okoye, N.}, title = {Pay}, year = 2025}"},
		},
		NotReported: []citevet.Example{
			{Paper: "(Mueller 2019)", List: "@book{mill, author = {Müller, Eva}, title = {Mills}, year = 2019}"},
			{Paper: "Według Nowaka (2020)", List: "@book{sea, author = {Nowak, Jan}, title = {Morze}, year = 2020}"},
		},
		Source: "APA Publication Manual, 7th ed., section 8.17.",
	},
	Severity: "error",
	Run:      runAuthor,
}

func runAuthor(pass *citevet.Pass) {
	w := lazyWriter(pass)
	for _, l := range pass.Links {
		if l.Status != pair.Author || len(l.Near) == 0 {
			continue
		}
		e := l.Near[0]
		d := finding(pass, l.Item, nameFault(l, e)+" ("+citevet.Place(e)+")")
		d.Related = citevet.RelatedTo(l.Near...)
		if l.Certain && l.Name >= 0 {
			d.Fixes = nameFix(pass, l)
		}
		if isMiscounted(l) {
			d.Message += w().instead(l, e)
		}
		pass.Report(d)
	}
	conflicts(pass, "author")
}

// isMiscounted tells of names that are the entry's own, but too many, too few
// or in another order.
func isMiscounted(l pair.Link) bool {
	switch l.Fault {
	case citation.EtAlForFew, citation.TooFew, citation.TooMany, citation.Order:
		return len(l.Near) == 1 && l.Item.Form != citation.Key && !l.Item.Inherited
	}
	return false
}

// nameFault says what is wrong with the authors of l, whose entry is e.
func nameFault(l pair.Link, e *bib.Entry) string {
	all := allNames(e)
	switch l.Fault {
	case citation.Misspelt:
		return "the list spells it " + l.Listed
	case citation.EtAlForFew:
		return othersIn(l.Item) + " stands for at least two more, but the entry has " + counted(e) + ", " + all
	case citation.TooFew:
		return "the entry has " + counted(e) + ", " + all
	case citation.TooMany:
		return "the entry has only " + counted(e) + ", " + all
	case citation.Order:
		return "the entry has its authors in the order " + all
	case citation.OtherName:
		if l.Name >= 0 && l.Listed != "" {
			return "the entry has " + l.Listed + ", not " + l.Item.Authors[l.Name].Text
		}
	}
	if all == "" {
		return "the entry is " + key(e)
	}
	return "the entry is by " + all
}

// allNames gives up to six names that e is cited by.
func allNames(e *bib.Entry) string {
	list, _ := e.CitedAs()
	all := list.Families()
	switch {
	case len(all) > 6:
		all = append(all[:5:5], fmt.Sprintf("%d more", len(all)-5))
	case list.EtAl:
		all = append(all, "others")
	}
	return join(all, "and")
}

func counted(e *bib.Entry) string {
	list, _ := e.CitedAs()
	n := len(list.List)
	what := [...]string{"no author", "one author", "two authors", "three authors", "four authors", "five authors", "six authors"}
	text := fmt.Sprintf("%d authors", n)
	if n < len(what) {
		text = what[n]
	}
	if list.EtAl {
		return "more than " + text
	}
	return text
}

// isCasedOddly tells of a listed name that no text would print so: in capitals
// where the text has none, "KRUGMAN", or with an initial glued to it, "RagupathyS".
func isCasedOddly(listed, printed string) bool {
	if listed == strings.ToUpper(listed) && listed != strings.ToLower(listed) {
		return printed != strings.ToUpper(printed)
	}
	runes := []rune(listed)
	n := len(runes)
	return n > 1 && unicode.IsUpper(runes[n-1]) && unicode.IsLower(runes[n-2])
}

// nameFix writes the entry's spelling where the printed name stands. It leaves
// to the author a name with initials, particles or marks, and one of several
// names whose number is wrong too.
func nameFix(p *citevet.Pass, l pair.Link) []citevet.Fix {
	a := l.Item.Authors[l.Name]
	list, _ := l.Near[0].CitedAs()
	few := len(l.Item.Authors) != len(list.List) && !l.Item.EtAl
	if few || isCasedOddly(l.Listed, a.Text) || l.Item.Inherited || l.Item.Form == citation.Key || a.Family != a.Text || !isPlain(l.Listed) {
		return nil
	}
	listed := l.Listed
	if a.Text == strings.ToUpper(a.Text) {
		listed = strings.ToUpper(listed)
	}
	return p.Replace(a.Pos, a.End, a.Text, listed)
}
