package htmlreport

import (
	"path/filepath"
	"slices"
	"sort"
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
	ID                         int
	Key, Place                 string
	Authors, Date, Title, Host string
	URL, Link                  string // the address and what is printed for it
	Cited, Meant               []backlink
	Findings                   []*findingView

	offset, end int
	related     bool // a finding speaks of it
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
				l = &listView{ID: len(p.Lists) + 1, Name: clean(e.List.Name), list: e.List}
				views[e.List] = l
				p.Lists = append(p.Lists, l)
			}
			v := newEntry(e, len(p.entries)+1)
			p.entries[workOf(e)] = v
			l.Entries = append(l.Entries, v)
		}
	}
}

func newEntry(e *bib.Entry, id int) *entryView {
	v := &entryView{ID: id, Key: clean(e.CiteName), offset: e.Offset, end: e.End}
	if pos := e.Pos(); pos.Line > 0 {
		pos.Filename, pos.Column = filepath.Base(pos.Filename), 0
		v.Place = clean(pos.String())
	}
	names, _ := e.CitedAs()
	v.Authors, v.Date, v.Title = clean(people(names)), clean(e.Date().Text), clean(e.Text("title"))
	v.Host = clean(host(e))
	v.Link = clean(e.Text("doi"))
	v.URL = doi(e.Text("doi"))
	if v.Link == "" {
		v.Link = clean(e.Text("url"))
		v.URL = web(e.Text("url"))
	}
	return v
}

// people gives names as a reference list does: "Berg, Jan; World Bank".
func people(names bib.Names) string {
	var out []string
	for _, n := range names.List {
		name := n.Literal
		if name == "" {
			name = strings.TrimSpace(n.Particle + " " + n.Family)
			for _, more := range []string{n.Suffix, n.Given} {
				if more != "" && name != "" {
					name += ", "
				}
				name += more
			}
		}
		out = append(out, name)
	}
	if names.EtAl {
		out = append(out, "et al.")
	}
	return strings.Join(out, "; ")
}

// host gives where a work was published: "Grid Review 12(3): 33–51".
func host(e *bib.Entry) string {
	first := func(fields ...string) string {
		for _, f := range fields {
			if t := e.Text(f); t != "" {
				return t
			}
		}
		return ""
	}
	out := first("journaltitle", "journal", "booktitle", "publisher", "institution", "organization", "school", "howpublished")
	if v := first("volume"); v != "" && out != "" {
		out += " " + v
	}
	if n := first("number", "issue"); n != "" && out != "" {
		out += " (" + n + ")"
	}
	if p := e.Pages().Text; p != "" {
		out = strings.TrimPrefix(out+": "+p, ": ")
	}
	return out
}

// entryAt gives the entry of the file name that offset stands in.
func (p *page) entryAt(name string, offset int) *entryView {
	for _, l := range p.Lists {
		if l.list.Name != name || l.list.Src == nil {
			continue
		}
		i := sort.Search(len(l.Entries), func(i int) bool { return l.Entries[i].end > offset })
		if i < len(l.Entries) && l.Entries[i].offset <= offset {
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
