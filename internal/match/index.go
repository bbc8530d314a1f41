package match

import (
	"slices"
	"strings"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/internal/fold"
)

// An Index answers questions about a list. It is safe for concurrent use.
type Index struct {
	works  []work
	first  map[string][]int32 // works by every key of their first name
	years  map[int][]int32    // works by year
	titles []title            // of works without names, sorted by key

	inOrder bool // the file has its works in the order of their first authors
}

type title struct {
	key  string
	work int32
}

// A work is an entry as it may be cited.
type work struct {
	entry *bib.Entry
	names []name
	etAl  bool
	date  bib.Date
	title string // key
	short []name // shorthand, shortauthor and the like
	whole string // key of a field that names an organisation with "and" or commas inside, without braces
	free  *free  // for an entry that holds a whole reference in one field
}

// maxNames bounds the names of a work that are compared; papers of large
// collaborations list thousands.
const maxNames = 24

// New indexes the entries of list.
func New(list *bib.List) *Index {
	x := &Index{
		works: make([]work, 0, len(list.Entries)),
		first: make(map[string][]int32, 4*len(list.Entries)),
		years: map[int][]int32{},
	}
	for _, e := range list.Entries {
		x.add(e)
	}
	x.inOrder = x.sorted()
	slices.SortFunc(x.titles, func(a, b title) int { return strings.Compare(a.key, b.key) })
	return x
}

// sorted tells whether nearly all works stand in the order of their first
// authors.
func (x *Index) sorted() bool {
	pairs, right, last := 0, 0, ""
	for i := range x.works {
		if len(x.works[i].names) == 0 {
			continue
		}
		k := x.works[i].names[0].family
		if last != "" && k != last {
			pairs++
			if k > last {
				right++
			}
		}
		last = k
	}
	return pairs > 3 && right*10 >= pairs*9
}

func (x *Index) add(e *bib.Entry) {
	w := work{entry: e, date: e.Date(), title: fold.Key(dropArticle(e.Text("title")))}
	names, field := e.CitedAs()
	if field != "title" {
		w.etAl = names.EtAl || len(names.List) > maxNames
		for _, n := range names.List[:min(len(names.List), maxNames)] {
			w.names = append(w.names, newName(n))
		}
	}
	w.whole = wholeField(e, field, names)
	for _, s := range e.ShortNames() {
		w.short = append(w.short, literalName(s))
	}
	if len(w.names) == 0 && w.date.Year == 0 {
		if f, year, suffix, ok := readFree(e); ok {
			w.free, w.date.Year, w.date.Suffix, w.date.Kind = &f, year, suffix, bib.Dated
		}
	}
	i := int32(len(x.works))
	x.works = append(x.works, w)
	x.addKeys(i, &w)
	for _, y := range w.years() {
		x.years[y] = append(x.years[y], i)
	}
}

// wholeField gives the key of the field that the names come from, where it was
// taken for several people but reads like the name of an organisation.
func wholeField(e *bib.Entry, field string, names bib.Names) string {
	if len(names.List) < 1 || len(names.List) > 4 || field == "title" {
		return ""
	}
	text := e.Text(field)
	if len(text) > 200 || !strings.Contains(text, " of ") && !strings.Contains(text, " for ") && !strings.Contains(text, " the ") {
		return ""
	}
	return fold.Key(dropArticle(strings.TrimSuffix(text, " and others")))
}

func (x *Index) addKeys(i int32, w *work) {
	put := func(k string) {
		if k == "" {
			return
		}
		if l := x.first[k]; len(l) == 0 || l[len(l)-1] != i {
			x.first[k] = append(l, i)
		}
	}
	put(w.whole)
	if w.free != nil {
		w.free.keys(put)
	}
	if len(w.names) > 0 {
		w.names[0].keys(put)
	} else if w.title != "" {
		x.titles = append(x.titles, title{w.title, i})
	}
	for k := range w.short {
		w.short[k].keys(put)
	}
}

func (w *work) years() []int {
	var ys []int
	for _, y := range [...]int{w.date.Year, w.date.Last, w.date.Orig} {
		if y != 0 && !slices.Contains(ys, y) {
			ys = append(ys, y)
		}
	}
	return ys
}

// candidates gives the works whose first name may be p, each once.
func (x *Index) candidates(p *printed) []int32 {
	var out []int32
	var buf [4][]int32
	before := buf[:0] // the works of the keys before, each in their order
	seen := ""
	p.keys(func(k string) {
		works := x.first[k]
		if k == "" || k == seen || len(works) == 0 {
			return
		}
		seen = k
		for _, i := range works {
			if !slices.ContainsFunc(before, func(l []int32) bool { _, in := slices.BinarySearch(l, i); return in }) {
				out = append(out, i)
			}
		}
		before = append(before, works)
	})
	return append(out, x.byTitle(p)...)
}

// maxTitles bounds how many works a shortened title may mean.
const maxTitles = 20

// byTitle gives the works without names whose title begins with p.
func (x *Index) byTitle(p *printed) []int32 {
	if len(p.text) < 3 {
		return nil
	}
	if p.text == "anon" || p.text == "anonymous" || p.text == "nn" {
		return x.untitled()
	}
	var out []int32
	i, _ := slices.BinarySearchFunc(x.titles, p.text, func(t title, k string) int { return strings.Compare(t.key, k) })
	for ; i < len(x.titles) && strings.HasPrefix(x.titles[i].key, p.text) && len(out) < maxTitles; i++ {
		out = append(out, x.titles[i].work)
	}
	return out
}

func (x *Index) untitled() []int32 {
	var out []int32
	for _, t := range x.titles[:min(len(x.titles), 1000)] {
		out = append(out, t.work)
	}
	return out
}

// dated tells whether the printed date can be the work's.
func (w *work) dated(d citation.Date) bool {
	switch d.Kind {
	case citation.NoDate:
		return w.date.Kind == bib.Undated
	case citation.Status:
		return w.date.Kind == bib.Pending
	case citation.None:
		return true
	}
	if d.Year == "" {
		return false
	}
	return w.hasYear(atoi(d.Year)) || d.Orig != "" && w.hasYear(atoi(d.Orig))
}

func (w *work) hasYear(y int) bool {
	return y != 0 && (w.date.Year == y || w.date.Orig == y || w.date.Last == y) || y == 0 && w.date.Kind == bib.Dated && w.date.Year == 0
}

func atoi(s string) int {
	n, neg := 0, false
	for i := 0; i < len(s); i++ {
		if c := s[i]; c == '-' {
			neg = true
		} else if c >= '0' && c <= '9' {
			n = n*10 + int(c-'0')
		}
	}
	if neg {
		return -n
	}
	return n
}
