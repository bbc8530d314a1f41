package pair

import (
	"cmp"
	"maps"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/internal/fold"
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

// joinAgreeing takes e, to which the link k leads and which is among those that
// the printed text may mean, for the one that is meant.
func (l *Link) joinAgreeing(k *Link, e *bib.Entry) {
	l.Key, l.Data = k.Item.Cite, k.Data
	switch l.Status {
	case Found, Ambiguous, Exempt:
		l.Entries, l.Status = []*bib.Entry{e}, Found
	case Suffix:
		if l.Near = first(e, l.Near); e.Date().Suffix == "" { // the style gave out the letters
			l.found(e)
		}
	default:
		l.Near = first(e, l.Near)
	}
}

// joinConflicting settles what is printed for a link that leads to e, although the
// printed text alone does not mean e.
func (l *Link) joinConflicting(k *Link, e *bib.Entry) {
	sameYear := l.Item.Date.Kind != citation.Year || slices.Contains([]string{dateOf(e).Year, strconv.Itoa(e.Date().Orig)}, l.Item.Date.Year)
	switch {
	case l.Status == Found || l.Status == Ambiguous:
		if like := l.Entries[0]; citedAlike(like, e) {
			l.found(e) // letters that a style gave out, or one work listed twice
		} else {
			l.Conflict = e
		}
	case l.Status == Exempt && l.Item.Role == citation.Ibid:
		l.found(e)
	case l.Status == Exempt:
	case sameYear && (l.isOrg() || l.hasName(e)):
		l.found(e)
		l.Data = k.Data
	case l.Status == Missing:
		l.Near = []*bib.Entry{e}
		if sameYear {
			l.Status = Author
		}
	}
}

func (l *Link) found(e *bib.Entry) {
	l.Status, l.Entries, l.Near, l.Fault, l.Name = Found, []*bib.Entry{e}, nil, citation.NoFault, -1
}

// isOrg tells whether an organisation is printed, whose names have many forms.
func (l *Link) isOrg() bool {
	as := l.Item.Authors
	return len(as) == 1 && (as[0].Org || as[0].Text == strings.ToUpper(as[0].Text))
}

// hasName tells whether the first printed name is one by which e may be
// cited: any of its people, or a word of its title.
func (l *Link) hasName(e *bib.Entry) bool {
	if len(l.Item.Authors) == 0 {
		return true
	}
	want := fold.Key(l.Item.Authors[0].Family)
	for _, field := range [...]string{"author", "editor", "translator", "title", "organization", "institution", "publisher", "booktitle"} {
		if want != "" && strings.Contains(fold.Key(e.Text(field)), want) {
			return true
		}
	}
	return false
}

// citedAlike tells whether two entries are cited in the same way, or are one work.
func citedAlike(a, b *bib.Entry) bool {
	x, y := a.Date(), b.Date()
	if titleOf(a) != "" && titleOf(a) == titleOf(b) && x.Year == y.Year {
		return true
	}
	return !differs(a, b) && LabelOf(a).Names == LabelOf(b).Names && x.Year == y.Year && (x.Suffix == "" || y.Suffix == "")
}

// first puts e before the others.
func first(e *bib.Entry, entries []*bib.Entry) []*bib.Entry {
	return append([]*bib.Entry{e}, slices.DeleteFunc(slices.Clone(entries), func(o *bib.Entry) bool { return o == e })...)
}

// drop takes the items away that were joined with others.
func (l *Linked) drop(joined map[*citation.Item]bool) {
	l.Links = slices.DeleteFunc(l.Links, func(k Link) bool { return joined[k.Item] })
	for _, g := range l.Paper.Groups {
		g.Items = slices.DeleteFunc(g.Items, func(it *citation.Item) bool { return joined[it] })
	}
	l.Paper.Groups = slices.DeleteFunc(l.Paper.Groups, func(g *citation.Group) bool { return len(g.Items) == 0 })
}
