package pair

import (
	"cmp"
	"maps"
	"slices"
	"sort"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/prose"
)

// A link of the format (an xref of JATS, an anchor of HTML, a field of a word
// processor) and what is printed for it are one citation. Where the printed
// text was read, its item is kept, with the entry that the link leads to.

// printedItem is the link of an item read in the running text.
type printedItem struct {
	*Link
	pos, end int
}

// joinPrinted makes one link of each citation by key and its printed text.
func (l *Linked) joinPrinted() {
	var items []printedItem
	groups := map[int][]*Link{}
	for i := range l.Links {
		switch k := &l.Links[i]; {
		case k.Item.Form != citation.Key:
			items = append(items, printedItem{k, k.Item.Pos, k.Item.End})
		case k.Item.Printed != "" && k.Item.Cite.Block >= 0:
			groups[k.Item.Cite.Group] = append(groups[k.Item.Cite.Group], k)
		}
	}
	if len(groups) == 0 || len(items) == 0 {
		return
	}
	slices.SortStableFunc(items, func(a, b printedItem) int { return cmp.Compare(a.pos, b.pos) })
	joined := map[*citation.Item]bool{}
	for _, id := range slices.Sorted(maps.Keys(groups)) {
		keys := groups[id]
		pos, end := printedRange(l.Paper.Doc, keys[0].Item.Cite)
		l.joinGroup(keys, overlapping(items, pos, end), joined)
	}
	l.drop(joined)
}

// printedRange gives the bytes of the source that a citation is printed at.
func printedRange(doc *prose.Document, k *prose.KeyCite) (pos, end int) {
	return doc.Blocks[k.Block].Range(k.At, k.At+len(k.Printed))
}

// overlapping gives the items that have some of the bytes [pos, end).
func overlapping(items []printedItem, pos, end int) []*Link {
	const most = 64 // items that may begin before pos and still reach it
	i := sort.Search(len(items), func(i int) bool { return items[i].pos >= end })
	var out []*Link
	for j := i - 1; j >= 0; j-- {
		if items[j].end > pos {
			out = append(out, items[j].Link)
		} else if items[j].pos < pos && i-j > most {
			break
		}
	}
	slices.Reverse(out)
	return out
}

// joinGroup gives each of keys, the citations of one link, to the item that
// is printed for it, and notes which were given away.
func (l *Linked) joinGroup(keys, items []*Link, joined map[*citation.Item]bool) {
	l.joinMeant(keys, byEntry(items, func(it *Link) []*bib.Entry { return it.Entries }), joined)
	l.joinMeant(keys, byEntry(items, func(it *Link) []*bib.Entry { return it.Near }), joined)
	items = slices.DeleteFunc(slices.Clone(items), func(it *Link) bool { return it.Key != nil })
	keys = slices.DeleteFunc(slices.Clone(keys), func(k *Link) bool { return joined[k.Item] })
	if len(items) != len(keys) {
		return // which belongs to which can't be told
	}
	for i, k := range keys {
		joined[k.Item] = true
		items[i].Key = k.Item.Cite
		if len(k.Entries) > 0 {
			items[i].joinConflicting(k, k.Entries[0])
		}
	}
}

// byEntry gives the items of which an entry is meant.
func byEntry(items []*Link, meant func(*Link) []*bib.Entry) map[*bib.Entry][]*Link {
	by := map[*bib.Entry][]*Link{}
	for _, it := range items {
		for _, e := range meant(it) {
			by[e] = append(by[e], it)
		}
	}
	return by
}

// joinMeant gives each of keys that is not joined yet to an item by which its
// entry is meant.
func (l *Linked) joinMeant(keys []*Link, by map[*bib.Entry][]*Link, joined map[*citation.Item]bool) {
	for _, k := range keys {
		if joined[k.Item] || len(k.Entries) == 0 {
			continue
		}
		for _, e := range l.List.Lookup(k.Entries[0].CiteName) { // a key may be in the list twice
			if it := firstFree(by[e], k.Item.Key); it != nil {
				it.joinAgreeing(k, e)
				joined[k.Item] = true
				break
			}
		}
	}
}

// firstFree gives the first of items that no link leads to, but for one of the
// same key.
func firstFree(items []*Link, key string) *Link {
	for _, it := range items {
		if it.Key == nil || it.Key.Key == key {
			return it
		}
	}
	return nil
}

// drop takes the items away that were joined with others.
func (l *Linked) drop(joined map[*citation.Item]bool) {
	l.Links = slices.DeleteFunc(l.Links, func(k Link) bool { return joined[k.Item] })
	for _, g := range l.Paper.Groups {
		g.Items = slices.DeleteFunc(g.Items, func(it *citation.Item) bool { return joined[it] })
	}
	l.Paper.Groups = slices.DeleteFunc(l.Paper.Groups, func(g *citation.Group) bool { return len(g.Items) == 0 })
}
