package selftest

import (
	"slices"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
)

// A place tells an entry from others, also where lists are merged.
type place struct {
	list   string
	offset int
}

func placeOf(e *bib.Entry) place { return place{e.List.Name, e.Offset} }

// inLists finds the entries to delete. Those of a list that the paper holds
// itself are deleted in its text, where that can be changed.
func (p *planter) inLists(text bool) {
	cites := map[place][]*citation.Item{}
	for i := range p.linked.Links {
		if l := &p.linked.Links[i]; p.agrees(l) {
			at := placeOf(l.Entries[0])
			cites[at] = append(cites[at], l.Item)
		}
	}
	add := func(e *bib.Entry, src []byte, list int) {
		if items := cites[placeOf(e)]; len(items) > 0 && e.End > e.Offset && e.End <= len(src) {
			p.faults = append(p.faults, &planted{
				Fault: Fault{Pos: e.Pos(), Kind: Deleted, Old: e.CiteName}, edit: blanked(src, e.Offset, e.End), list: list, cites: items,
			})
		}
	}
	for i, list := range p.Lists {
		for _, e := range list.Entries {
			add(e, list.Src, i)
		}
	}
	if len(p.Lists) > 0 || !text {
		return
	}
	for _, e := range slices.Clone(p.linked.List.Entries) {
		add(e, p.Doc.Src, -1)
	}
}
