package citevet

import (
	"fmt"
	"strings"
	"sync"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/internal/fold"
	"github.com/citevet/citevet/internal/name"
)

// Author reports citations whose names are not those of the entry.
var Author = &Check{
	Name: "author",
	Doc: `names that differ from the list

A citation names the authors as the entry does: in its spelling, in its order,
and all of them unless "et al." stands for the rest, which takes at least two.
Accents, particles, hyphens, initials, the ways to write umlauts and, in a
sentence, the endings that a language gives to surnames are not compared; nor is
how many names a style prints before "et al.". Where the format links a citation
to a reference, or holds the data of the work, the first author of that counts
too.

Reported:     (Freidhoff and Smeltz 2024), where the list has Friedhoff and Smeltz 2024.
              (Friedhoff et al. 2024), where that work has two authors.
              (Detsch 2025), where that work has three.
Not reported: (Mueller 2019), where the list has Müller 2019.
              Według Nowaka (2020), where it has Nowak 2020.
Source:       APA Publication Manual, 7th ed., section 8.17.
`,
	Run: runAuthor,
}

func runAuthor(pass *Pass) {
	spellings := sync.OnceValue(pass.spellings)
	for _, l := range pass.Links {
		if l.Status != pair.Author || len(l.Near) == 0 {
			continue
		}
		e := l.Near[0]
		d := pass.at(l.Item.Pos, l.Item.End, fmt.Sprintf("%s: %s (%s)", printed(l.Item), nameFault(l, e), place(e)))
		d.Related = related(l.Near...)
		if l.Fault == citation.Misspelt && len(l.Near) == 1 && l.Name >= 0 && spellings()[fold.Key(l.Item.Authors[l.Name].Family)] != "" {
			d.Fixes = pass.nameFix(l)
		}
		pass.Report(d)
	}
	pass.conflicts("author")
}

// nameFault says what is wrong with the authors of l, whose entry is e.
func nameFault(l pair.Link, e *bib.Entry) string {
	all := allNames(e)
	switch l.Fault {
	case citation.Misspelt:
		return "the list spells it " + l.Listed
	case citation.EtAlForFew:
		return "“et al.” stands for at least two more, but the entry has " + counted(e) + ", " + all
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

// nameFix writes the entry's spelling where the printed name stands. It leaves
// to the author a name with initials, particles or marks, one of several names
// whose number is wrong too, and one that could be another person's or have an
// ending.
func (p *Pass) nameFix(l pair.Link) []Fix {
	a := l.Item.Authors[l.Name]
	list, _ := l.Near[0].CitedAs()
	few := len(l.Item.Authors) != len(list.List) && !l.Item.EtAl
	if few || l.Item.Inherited || l.Item.Form == citation.Key || a.Family != a.Text || !isPlain(l.Listed) || !name.MayReplace(a.Text, l.Listed, len(l.Item.Authors) > 1) || p.written(a.Pos, a.End) != a.Text {
		return nil
	}
	listed := l.Listed
	if a.Text == strings.ToUpper(a.Text) {
		listed = strings.ToUpper(listed)
	}
	return p.replace(a.Pos, a.End, listed)
}
