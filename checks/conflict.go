package checks

import (
	"fmt"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/pair"
)

// A format may know more of a citation than its text says: where it links to,
// or, in a word processor's field, the work as it was when it was cited. Where
// that disagrees with what is printed or with the list, the check reports it
// that is for what differs most: author, year or suffix.

// conflicts reports, for the check name, the links that lead to another work
// than is printed, and the data that differs from the list.
func conflicts(p *citevet.Pass, name string) {
	reported, write := map[*bib.Entry]bool{}, rightForm(p, "; if the link is right, write ")
	for _, l := range p.Links {
		switch {
		case l.Conflict != nil && len(l.Entries) > 0 && pair.Difference(l.Entries[0], l.Conflict).String() == name:
			d := p.At(l.Item.Pos, l.Item.End, fmt.Sprintf("%s: the link leads to %s, not to %s%s", l.Item.String(), listed([]*bib.Entry{l.Conflict}), listed(l.Entries[:1]), write(l.Item, l.Conflict)))
			d.Related = citevet.RelatedTo(l.Entries[0], l.Conflict)
			p.Report(d)
		case l.Data != nil && l.Status == pair.Found && len(l.Entries) > 0 && !reported[l.Entries[0]] && pair.Difference(l.Entries[0], l.Data).String() == name:
			e := l.Entries[0]
			reported[e] = true
			d := p.At(l.Item.Pos, l.Item.End, fmt.Sprintf("%s: the paper holds it as %s, the list as %s", l.Item.String(), label(l.Data), listed(l.Entries[:1])))
			d.Related = citevet.RelatedTo(e)
			p.Report(d)
		}
	}
}
