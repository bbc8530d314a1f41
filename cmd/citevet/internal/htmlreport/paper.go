package htmlreport

import (
	"path/filepath"

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
