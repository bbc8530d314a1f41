package htmlreport

import (
	"cmp"
	"path/filepath"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/prose"
)

// A paperView is a paper as it is shown.
type paperView struct {
	ID, Citations int
	Name, Lang    string
	Counts        [len(statuses)]int // by status
	Findings      []*findingView
	Blocks        []*blockView
	Map           *mapView
}

// A blockView is a block of text; the template chooses the element by Kind.
type blockView struct {
	Kind     string
	Segments []segment
	Marked   bool
}

// A segment is a stretch of text, of which one of the fields is set.
type segment struct {
	Text   string
	Object string // the source of what is no text, such as a formula
	Mark   *markView
}

// A markView is a citation in the text. Several works may share one.
type markView struct {
	ID               int
	Status           string
	Text, Read, Says string // as printed, as it was read, what is said of it
	Entries          []*entryView
	Findings         []*findingView
	Href             string // the anchor of its entry or finding

	status status
}

// A reader is the state of making a paperView.
type reader struct {
	*page
	view   *paperView
	paper  *Paper
	doc    *prose.Document
	prefix string // of places: "paper.md:" where there are several papers

	// Of each link:
	found  [][]*findingView
	status []status
	why    []string
	placed []bool
}

func (p *page) addPaper(paper *Paper, several bool) {
	doc := paper.Paper.Doc
	r := &reader{page: p, paper: paper, doc: doc, view: &paperView{
		ID: len(p.Papers) + 1, Name: clean(doc.Name), Lang: lang(doc.Lang), Citations: len(paper.Links),
	}}
	if several {
		r.prefix = filepath.Base(doc.Name) + ":"
	}
	p.Papers = append(p.Papers, r.view)
	r.attach()
	r.judge()
	items := make([]*citation.Item, len(paper.Links))
	for i := range paper.Links {
		items[i] = paper.Links[i].Item
	}
	byBlock := marks(doc, items)
	m := newMap(doc)
	for i := range doc.Blocks {
		b := r.block(&doc.Blocks[i], byBlock[i], func(at int, v *markView) { m.add(i, at, v) })
		if len(b.Segments) > 0 {
			r.view.Blocks = append(r.view.Blocks, b)
		}
	}
	r.unplaced()
	r.unseen(m)
	r.view.Map = m.view(r.view)
}

// lang gives a language tag that is safe to name to a browser.
func lang(tag string) string {
	for _, r := range tag {
		if r != '-' && (r < '0' || r > '9') && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z') {
			return ""
		}
	}
	return tag
}

// attach hangs each finding on the links that it speaks of.
func (r *reader) attach() {
	links := r.paper.Links
	r.found = make([][]*findingView, len(links))
	order := make([]int, len(links))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(links[a].Item.Pos, links[b].Item.Pos) })
	ends := make([]int, len(links)) // the greatest end so far
	for i, k := range order {
		ends[i] = links[k].Item.End
		if i > 0 {
			ends[i] = max(ends[i], ends[i-1])
		}
	}
	for _, d := range r.paper.Findings {
		f := r.finding(d, r.place(d))
		r.view.Findings = append(r.view.Findings, f)
		base, ok := fileOffset(r.doc, d.Pos.Filename)
		if !ok {
			continue
		}
		from, to := base+d.Pos.Offset, base+max(d.End.Offset, d.Pos.Offset+1)
		for i := sort.SearchInts(ends, from+1); i < len(order) && links[order[i]].Item.Pos < to; i++ {
			if links[order[i]].Item.End > from {
				r.found[order[i]] = append(r.found[order[i]], f)
			}
		}
	}
}

// place gives what comes before the line of a finding: nothing in the paper's
// own file.
func (r *reader) place(d citevet.Diagnostic) string {
	if d.Pos.Filename != r.doc.Name {
		return filepath.Base(d.Pos.Filename) + ":"
	}
	return r.prefix
}

// fileOffset gives where in Document.Src a file begins.
func fileOffset(doc *prose.Document, name string) (int, bool) {
	i := slices.IndexFunc(doc.Files, func(f prose.File) bool { return f.Name == name })
	if i < 0 {
		return 0, name == doc.Name
	}
	return doc.Files[i].Offset, true
}

// judge gives each link its status.
func (r *reader) judge() {
	n := len(r.paper.Links)
	r.status, r.why, r.placed = make([]status, n), make([]string, n), make([]bool, n)
	for i := range r.paper.Links {
		r.status[i], r.why[i] = statusOf(&r.paper.Links[i])
		if len(r.found[i]) > 0 {
			r.status[i], r.why[i] = finding, ""
		}
		r.view.Counts[r.status[i]]++
	}
}

// unplaced shows at the end what stands outside of the running text.
func (r *reader) unplaced() {
	b := &blockView{Kind: "outside", Marked: true}
	for i, placed := range r.placed {
		if !placed {
			b.Segments = append(b.Segments, segment{Mark: r.mark(r.paper.Links[i].Item.Text, []int{i})}, segment{Text: " "})
		}
	}
	if len(b.Segments) > 0 {
		r.view.Blocks = append(r.view.Blocks, b)
	}
}

// mark makes the view of the citations in one place.
func (r *reader) mark(text string, links []int) *markView {
	r.last.mark++
	v := &markView{ID: r.last.mark, Text: clean(text)}
	var read, says []string
	for _, i := range links {
		l := &r.paper.Links[i]
		r.placed[i] = true
		v.status = max(v.status, r.status[i])
		for _, f := range r.found[i] {
			if !slices.Contains(v.Findings, f) {
				v.Findings = append(v.Findings, f)
				f.Mark = cmp.Or(f.Mark, v.ID)
			}
		}
		r.cite(v, l, r.status[i])
		read = append(read, readAs(l.Item))
		if r.why[i] != "" {
			says = append(says, r.why[i])
		}
	}
	v.Status, v.Read, v.Says = v.status.name(), clean(strings.Join(read, "; ")), strings.Join(says, "; ")
	switch {
	case len(v.Entries) > 0:
		v.Href = "#e" + strconv.Itoa(v.Entries[0].ID)
	case len(v.Findings) > 0:
		v.Href = "#f" + strconv.Itoa(v.Findings[0].ID)
	default:
		v.Href = "#key"
	}
	return v
}

// cite links a citation and its entries both ways.
func (r *reader) cite(v *markView, l *citevet.Link, s status) {
	pos := r.doc.Position(l.Item.Pos)
	place := r.prefix
	if pos.Filename != r.doc.Name {
		place = filepath.Base(pos.Filename) + ":"
	}
	back := backlink{v.ID, clean(place) + strconv.Itoa(pos.Line) + ":" + strconv.Itoa(pos.Column), clean(l.Item.Text)}
	for i, e := range slices.Concat(l.Entries, l.Near) {
		e := r.entries[workOf(e)]
		if e == nil {
			continue
		}
		if !slices.Contains(v.Entries, e) {
			v.Entries = append(v.Entries, e)
		}
		to := &e.Meant
		if s != undecided && i < len(l.Entries) && l.Status != citevet.StatusAmbiguous {
			to = &e.Cited
		}
		if n := len(*to); n == 0 || (*to)[n-1].Mark != v.ID {
			*to = append(*to, back)
		}
	}
}

// readAs says how a citation was understood: "Berg, 2017, page 118–20".
func readAs(it *citation.Item) string {
	var parts []string
	for _, a := range it.Authors {
		parts = append(parts, a.Text)
	}
	if it.EtAl {
		parts = append(parts, "others")
	}
	who := strings.Join(parts, " + ")
	if it.Form == citation.Key {
		who = "key " + it.Key
	}
	parts = []string{who}
	if d := it.Date; d.Year != "" {
		parts = append(parts, d.Year+d.Suffix)
	} else if d.Text != "" {
		parts = append(parts, d.Text)
	}
	for _, l := range it.Locators {
		parts = append(parts, strings.TrimSpace(l.Label+" "+l.Value))
	}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
}

// unseen shows on the map what stands at no citation, such as a directive.
func (r *reader) unseen(m *textMap) {
	ss := newSpans(r.doc)
	for _, f := range r.view.Findings {
		base, ok := fileOffset(r.doc, f.pos.Pos.Filename)
		if f.Mark > 0 || !ok {
			continue
		}
		if s, _ := ss.find(base + f.pos.Pos.Offset); s.block >= 0 {
			m.addFinding(s.block, s.at, f)
		}
	}
}
