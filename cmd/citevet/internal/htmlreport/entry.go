package htmlreport

import (
	"path/filepath"
	"slices"
	"sort"
	"strconv"
	"strings"

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

// An entryView is an entry and who cites it.
type entryView struct {
	ID           int
	Key          string // "" where people see none
	Label        string // that it is cited by, "12"; "" where the list has none
	Place        string // "refs.bib, line 48", "Reference list, entry 12"
	Ref          []piece
	Cited, Meant []backlink
	Findings     []*findingView

	entry   *bib.Entry
	related bool // a finding speaks of it
}

// A backlink leads to a citation.
type backlink struct {
	Mark        int
	Place, Text string
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

// newEntry makes the view of the nth entry of its list.
func newEntry(e *bib.Entry, n int) *entryView {
	v := &entryView{Ref: reference(e), Place: "Reference list, entry " + strconv.Itoa(n), entry: e}
	if e.Label != "" {
		v.Label = clean(e.Label)
		v.Place = "Reference list, [" + v.Label + "]"
	}
	if !e.Keyless {
		v.Key = clean(e.CiteName)
	}
	if pos := e.Pos(); pos.Line > 0 && e.List.Src != nil {
		v.Place = inFile(pos)
	}
	return v
}

// partAt gives the part of a reference that is made of the field at offset.
func (v *entryView) partAt(offset int) part {
	for _, f := range v.entry.Order {
		if f.Offset > offset || offset >= f.End || f.Offset == v.entry.Offset {
			continue
		}
		switch f.Name {
		case "doi", "url":
			return link
		case "title":
			return title
		}
		return typedFields[f.Name]
	}
	return none
}

// marked gives the reference with a part that differs.
func (v *entryView) marked(of part) []piece {
	out := slices.Clone(v.Ref)
	for i := range out {
		out[i].Differs = of != none && out[i].part == of
	}
	return out
}

// markedName gives the reference with one of its names marked; with all of them
// where none is called so.
func (v *entryView) markedName(called string) []piece {
	called = clean(called)
	var out []piece
	for i, p := range v.Ref {
		before, after, ok := strings.Cut(p.Text, called)
		if p.part != names || called == "" || !ok {
			out = append(out, p)
			continue
		}
		out = append(out, piece{Text: before}, piece{Text: called, Differs: true}, piece{Text: after})
		return append(out, v.Ref[i+1:]...)
	}
	return v.marked(names)
}

// A start is where an entry begins.
type start struct {
	file   string
	offset int
}

// entryAt gives the entry of the file name that offset stands in.
func (p *page) entryAt(name string, offset int) *entryView {
	if e := p.starts[start{name, offset}]; e != nil {
		return e
	}
	for _, l := range p.Lists {
		if l.list.Name != name {
			continue
		}
		i := sort.Search(len(l.Entries), func(i int) bool { return l.Entries[i].entry.End > offset })
		if i < len(l.Entries) && l.Entries[i].entry.Offset <= offset {
			return l.Entries[i]
		}
	}
	return nil
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

// text gives the reference as plain text.
func (v *entryView) text() string {
	var b strings.Builder
	for _, p := range v.Ref {
		b.WriteString(p.Text)
	}
	return b.String()
}
