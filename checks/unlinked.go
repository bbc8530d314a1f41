package checks

import (
	"github.com/citevet/citevet"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
)

// Unlinked reports citations without a link in an article whose citations are
// linked.
var Unlinked = &citevet.Check{
	Name: "unlinked",
	Doc: citevet.Doc{
		Title: "citations typed in an article that links its citations",
		Rule: `In JATS and HTML a citation is a link to its reference. One that is typed leads a
reader nowhere, and programs that count citations do not see it. It is reported
if exactly one reference matches it, and the article links three citations by
name or more, and three for each that is typed. Not reported is a citation with
a link to the same reference beside it, or with the year before the names ("In
1868, Hofmeister found"). A number that is typed, [7], is reported if the article
links its numbers and this one stands alone in its bracket.`,
		Reported: []citevet.Example{
			{File: "paper.html", Paper: `<p><a href="#h">Hale 2018</a>, <a href="#h">Hale (2018)</a>, <a href="#h">Hale, 2018</a>,
Okafor (2021)</p>` + unlinkedList},
		},
		NotReported: []citevet.Example{
			{File: "paper.html", Paper: `<p><a href="#h">Hale 2018</a>, <a href="#h">Hale (2018)</a>, <a href="#h">Hale, 2018</a>,
<a href="#o">Okafor (2021)</a></p>` + unlinkedList},
		},
		Source: "eLife's Schematron rules for JATS, “unlinked-ref-cite”.",
	},
	Severity: "warning",
	Run:      runUnlinked,
}

func runUnlinked(pass *citevet.Pass) {
	if f := pass.Paper.Doc.Format; f != "jats" && f != "html" {
		return
	}
	var names, numbers linking
	beside := keysIn(pass)
	for _, l := range pass.Links {
		switch {
		case l.Item.Form == citation.Number:
			numbers.add(l, l.Status == pair.Found && len(l.Item.Group.Items) == 1)
		case l.Item.Form == citation.Key:
			numbers.linked++
		case l.Key != nil:
			names.linked++
			beside.add(l, l.Key)
		default:
			names.add(l, isTyped(l) && len(l.Item.Authors) > 0 && l.Item.Authors[0].Pos < l.Item.Date.Pos)
		}
	}
	write := rightForm(pass, "; write ")
	names.report(pass, func(l pair.Link) (string, bool) { return write(l.Item, l.Entries[0]), !beside.stand(l) })
	numbers.report(pass, func(pair.Link) (string, bool) { return "", true })
}

// A linking is the citations of an article that are linked, as many as they are,
// and those that are typed.
type linking struct {
	linked int
	typed  []pair.Link
}

func (n *linking) add(l pair.Link, typed bool) {
	if typed {
		n.typed = append(n.typed, l)
	}
}

// report reports those that are typed, where it is the article's way to link them.
// more gives what else there is to say, and whether a citation is worth it.
func (n *linking) report(pass *citevet.Pass, more func(pair.Link) (string, bool)) {
	if n.linked < minLinked*len(n.typed) {
		return
	}
	for _, l := range n.typed {
		right, ok := more(l)
		if !ok {
			continue
		}
		d := finding(pass, l.Item, "not linked to its reference ("+citevet.Place(l.Entries[0])+")"+right)
		d.Related = citevet.RelatedTo(l.Entries...)
		pass.Report(d)
	}
}

// minLinked is how many citations an article links at least, for each that is
// typed.
const minLinked = 3

// unlinkedList is the list of the examples.
const unlinkedList = `
<h2>References</h2><p id="h">Hale, A. (2018). Hills.</p><p id="o">Okafor, A. (2021). Grids.</p>`
