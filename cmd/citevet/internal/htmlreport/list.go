package htmlreport

import (
	"path/filepath"
	"slices"

	"github.com/citevet/citevet/bib"
)

// A listView is one file of entries.
type listView struct {
	ID      int
	Name    string
	Entries []*entryView
	Left    int // entries that are not shown

	list *bib.List
}

// addLists makes the views of all entries that the papers are checked against.
func (p *page) addLists(r Report) {
	views := map[*bib.List]*listView{}
	seen := map[*bib.List]bool{}
	for _, paper := range r.Papers {
		if seen[paper.List] {
			continue
		}
		seen[paper.List] = true
		for _, e := range paper.List.Entries {
			if p.entries[workOf(e)] != nil {
				continue
			}
			l := views[e.List]
			if l == nil {
				l = &listView{ID: len(p.Lists) + 1, Name: clean(filepath.Base(e.List.Name)), list: e.List}
				views[e.List] = l
				p.Lists = append(p.Lists, l)
			}
			v := newEntry(e, len(l.Entries)+1)
			if ref, ok := typedReference(e, paper.Paper.Doc.Src); ok && e.List.Name == paper.Paper.Doc.Name {
				v.Ref = ref
			}
			v.ID = len(p.entries) + 1
			p.entries[workOf(e)] = v
			if pos := e.Pos(); pos.IsValid() {
				p.starts[start{pos.Filename, pos.Offset}] = v
			}
			l.Entries = append(l.Entries, v)
		}
	}
}

// trim leaves the entries that nothing cites and nothing is wrong with out of
// a list that is plainly kept for more than these papers.
func (l *listView) trim() {
	const most = 300
	bare := func(e *entryView) bool { return len(e.Cited)+len(e.Meant)+len(e.Findings) == 0 && !e.related }
	n := 0
	for _, e := range l.Entries {
		if bare(e) {
			n++
		}
	}
	if n > most {
		l.Left = n
		l.Entries = slices.DeleteFunc(l.Entries, bare)
	}
}
