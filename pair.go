package citevet

import (
	"context"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/internal/match"
)

// Pair reads the citations of doc with the help of list and pairs each with
// the entries that answer it. Without a list, nil, the paper's own references
// are taken; where it has none either, every link is StatusMissing or
// StatusExempt. It is safe for concurrent use.
func Pair(doc *prose.Document, list *bib.List) *Linked {
	list, own := choose(doc, list)
	l, _ := newIndex(list).pair(context.Background(), doc, own) // which never ends
	return l
}

// An index is a list made ready for pairing; papers that share a list share
// it.
type index struct {
	list    *bib.List
	matches *match.Index
}

func newIndex(list *bib.List) *index { return &index{list, match.New(list)} }

func (x *index) pair(ctx context.Context, doc *prose.Document, own *bib.List) (*Linked, error) {
	paper, err := citation.ParseContext(ctx, doc, x.matches)
	if err != nil {
		return nil, err
	}
	l := &Linked{Paper: paper, List: x.list, index: x}
	keys := x.keyed(own)
	links := map[*citation.Item]int{}
	for it := range l.Paper.Items() {
		if len(l.Links)%256 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		var k Link
		if it.Form == citation.Key {
			if k = keys.link(it); k.Status == StatusExempt && it.Cite != nil && it.Cite.Command == "doi" {
				continue // a link to something that is not cited
			}
		} else {
			k = x.link(it)
		}
		if it.Role == citation.Ibid && it.Earlier != nil {
			if i, ok := links[it.Earlier]; ok && l.Links[i].Status == StatusFound { // a fault is reported once, where it is
				k = l.Links[i]
				k.Item = it
			}
		}
		links[it] = len(l.Links)
		l.Links = append(l.Links, k)
	}
	l.joinPrinted()
	l.settleHabits()
	l.settleGroups()
	l.settleEtAl()
	l.settleLibrary()
	return l, nil
}

// link finds what the list has for one item.
func (x *index) link(it *citation.Item) Link {
	if it.Role == citation.Ibid {
		return Link{Item: it, Status: StatusExempt, Name: -1}
	}
	m := x.matches.Resolve(it.Authors, it.EtAl, it.Date)
	k := Link{Item: it, Status: status(m.Status), Entries: m.Entries, Near: m.Near, Fault: Fault(m.Fault), Name: m.Name, Listed: m.Listed}
	if it.Role != citation.Direct && it.Role != citation.Secondary && k.Status != StatusFound && k.Status != StatusAmbiguous {
		k.Status = StatusExempt
	}
	return k
}

func status(s match.Status) Status {
	switch s {
	case match.Found:
		return StatusFound
	case match.Ambiguous:
		return StatusAmbiguous
	case match.Suffix:
		return StatusSuffix
	case match.Year:
		return StatusYear
	case match.Author:
		return StatusAuthor
	}
	return StatusMissing
}
