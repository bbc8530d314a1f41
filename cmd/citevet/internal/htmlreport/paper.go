package htmlreport

import (
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/cmd/citevet/internal/outcome"
)

// A paperView is a paper as it is shown.
type paperView struct {
	ID                int
	Name, Lang        string
	Prints            string // a name for what a reader ticks off in it
	Breaks            bool   // its lines end where the author has ended them
	Verdict           string
	Against           string
	Citations, Faulty int
	Groups            []*groupView
	Findings          int
	Blocks            []*blockView
	Map               *mapView
	Years             *yearsView
}

// A blockView is a block of text; the template chooses the element by Kind.
type blockView struct {
	Kind     string
	Number   int // of the paragraph; 0 for what has none
	Segments []segment
	Marked   bool
}

// A segment is a stretch of text, of which one of the fields is set.
type segment struct {
	Text   string
	Object string // the source of what is no text, such as a formula
	Mark   *markView
}

// A reader is the state of making a paperView.
type reader struct {
	*page
	view   *paperView
	paper  *Paper
	doc    *prose.Document
	places *places
	prefix string // of places in the lists: "paper.md " where there are several papers
	writer *writer
	years  years

	// Of each link:
	class  []outcome.Class
	found  [][]*findingView
	placed []bool

	first map[*findingView]int // the first link that a finding stands at
}

// addPaper makes the view of a paper; lists are the findings in lists that are
// shown with it.
func (p *page) addPaper(paper *Paper, name string, lists []*findingView, several bool) {
	doc := paper.Paper.Doc
	r := &reader{page: p, paper: paper, doc: doc, places: newPlaces(doc), writer: newWriter(paper.Linked), years: years{}, first: map[*findingView]int{}, view: &paperView{
		ID: len(p.Papers) + 1, Name: name, Breaks: doc.Packed && doc.Format != "pdf", Lang: lang(doc.Lang), Prints: printOfPaper(doc),
		Citations: len(paper.Links), Against: clean(outcome.Against(paper.Linked)),
	}}
	if several {
		r.prefix = r.view.Name + " "
	}
	p.Papers = append(p.Papers, r.view)
	p.against.Add(outcome.Against(paper.Linked))
	own := r.attach()
	r.view.Groups = p.grouped(append(own, lists...))
	r.view.Findings = len(own) + len(lists)
	items := make([]*citation.Item, len(paper.Links))
	for i := range paper.Links {
		items[i] = paper.Links[i].Item
	}
	byBlock := marks(r.places.spans, doc, items)
	m := newMap(doc)
	for i := range doc.Blocks {
		b := r.block(&doc.Blocks[i], byBlock[i], func(at int, v *markView) { m.add(i, at, v) })
		b.Number = r.places.number[i]
		if len(b.Segments) > 0 {
			r.size += len(b.Segments)
			r.view.Blocks = append(r.view.Blocks, b)
		}
	}
	r.unplaced()
	for _, f := range own {
		r.detail(f)
		r.unseen(m, f)
	}
	printed(append(own, lists...))
	r.view.Map = m.view(len(own))
	r.view.Years = r.years.view()
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

// unplaced shows at the end what stands outside of the running text.
func (r *reader) unplaced() {
	b := &blockView{Kind: "outside", Marked: true}
	for i, placed := range r.placed {
		if !placed {
			b.mark(r.mark(r.paper.Links[i].Item.Text, []int{i}, -1))
			b.Segments = append(b.Segments, segment{Text: " "})
		}
	}
	if len(b.Segments) > 0 {
		r.view.Blocks = append(r.view.Blocks, b)
	}
}

// unseen shows on the map what stands at no citation, such as a directive.
func (r *reader) unseen(m *textMap, f *findingView) {
	base, ok := outcome.FileOffset(r.doc, f.src.Pos.Filename)
	if f.Mark > 0 || !ok {
		return
	}
	if s, _ := r.places.spans.find(base + f.src.Pos.Offset); s.block >= 0 {
		m.addFinding(s.block, s.at, f)
	}
}
