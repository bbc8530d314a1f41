package citevet

import (
	"fmt"

	"github.com/citevet/citevet/bib"
)

// A format may know more of a citation than its text says: where it links to,
// or, in a word processor's field, the work as it was when it was cited. Where
// that disagrees with what is printed or with the list, the check reports it
// that is for what differs most: author, year or suffix.

// astray reports, for the check name, the links that lead to another work
// than is printed, and the data that differs from the list.
func (p *Pass) astray(name string) {
	told := map[*bib.Entry]bool{}
	for _, l := range p.Links {
		switch {
		case l.Astray != nil && len(l.Entries) > 0 && difference(l.Entries[0], l.Astray) == name:
			d := p.at(l.Item.Pos, l.Item.End, fmt.Sprintf("%s: the link leads to %s, not to %s", printed(l.Item), listed([]*bib.Entry{l.Astray}), listed(l.Entries[:1])))
			d.Related = related(l.Entries[0], l.Astray)
			p.Report(d)
		case l.Data != nil && l.Status == StatusFound && len(l.Entries) > 0 && !told[l.Entries[0]] && difference(l.Entries[0], l.Data) == name:
			e := l.Entries[0]
			told[e] = true
			d := p.at(l.Item.Pos, l.Item.End, fmt.Sprintf("%s: the paper holds it as %s, the list as %s", printed(l.Item), label(l.Data), listed(l.Entries[:1])))
			d.Related = related(e)
			p.Report(d)
		}
	}
}

// difference names the check for what tells how a is cited from how b is.
func difference(a, b *bib.Entry) string {
	x, y := a.Date(), b.Date()
	switch {
	case otherAuthor(a, b):
		return "author"
	case otherYear(a, b) || x.Kind != y.Kind:
		return "year"
	case names(a) == names(b) && x.Suffix != y.Suffix:
		return "suffix"
	}
	return "author"
}
