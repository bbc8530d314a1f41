package htmlreport

import (
	"fmt"
	"strings"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/cmd/citevet/internal/outcome"
)

// The picture's width and height in its own units.
const (
	mapWidth  = 1000
	mapHeight = 48
)

// A mapView is a small picture of a paper: where its sections, citations and
// findings lie.
type mapView struct {
	Width, Height int
	Says          string
	Bands         []band // every second section
	Rest          string // the path of all citations that agree
	Ticks         []tick
}

type band struct {
	X, Width string
	Title    string
}

// A tick is a finding, or a citation that was not decided or is silenced.
type tick struct {
	X, Title, Href, Status, Check string
}

// A textMap gathers what a mapView shows.
type textMap struct {
	doc    *prose.Document
	starts []int // offset of each block in the whole text
	total  int
	rest   strings.Builder
	ticks  []tick
	told   map[*findingView]bool
	drawn  map[tick]bool // what stands there already, to a unit
}

func newMap(doc *prose.Document) *textMap {
	m := &textMap{doc: doc, told: map[*findingView]bool{}, drawn: map[tick]bool{}}
	for i := range doc.Blocks {
		m.starts = append(m.starts, m.total)
		m.total += len(doc.Blocks[i].Text) + 1
	}
	return m
}

func (m *textMap) x(block, at int) string { return m.scale(m.starts[block] + at) }

func (m *textMap) scale(offset int) string {
	return fmt.Sprintf("%.1f", float64(offset)*mapWidth/float64(max(m.total, 1)))
}

// add shows a citation.
func (m *textMap) add(block, at int, v *markView) {
	x := m.x(block, at)
	switch v.class {
	case outcome.Faulty:
		for _, f := range v.Findings {
			m.addFinding(block, at, f)
		}
	case outcome.Open, outcome.Silent:
		m.draw(tick{X: x, Title: v.text() + ": " + v.Status, Href: fmt.Sprintf("#c%d", v.ID), Status: v.Status})
	default:
		if m.isNew(tick{X: x, Status: "rest"}) {
			fmt.Fprintf(&m.rest, "M%s %dv6", x, mapHeight-6)
		}
	}
}

// addFinding shows a finding, where it was not shown before.
func (m *textMap) addFinding(block, at int, f *findingView) {
	if m.told[f] {
		return
	}
	m.told[f] = true
	m.draw(tick{X: m.x(block, at), Title: f.Message, Href: fmt.Sprintf("#f%d", f.ID), Status: f.Group, Check: f.Check})
}

// draw adds a tick where none of its kind stands yet, so that a map has no more
// than can be seen.
func (m *textMap) draw(t tick) {
	if m.isNew(t) {
		m.ticks = append(m.ticks, t)
	}
}

func (m *textMap) isNew(t tick) bool {
	x, _, _ := strings.Cut(t.X, ".")
	at := tick{X: x, Status: t.Status, Check: t.Check}
	if m.drawn[at] {
		return false
	}
	m.drawn[at] = true
	return true
}

func (m *textMap) view(findings int) *mapView {
	v := &mapView{Width: mapWidth, Height: mapHeight, Rest: m.rest.String(), Ticks: m.ticks}
	v.Says = fmt.Sprintf("Where in the text the %d findings lie", findings)
	if findings == 1 {
		v.Says = "Where in the text the finding lies"
	}
	for i, start := 0, -1; i <= len(m.doc.Blocks); i++ {
		if i < len(m.doc.Blocks) && m.doc.Blocks[i].Kind != prose.Heading {
			continue
		}
		end := m.total
		if i < len(m.doc.Blocks) {
			end = m.starts[i]
		}
		if start >= 0 {
			b := band{X: m.x(start, 0), Title: clean(m.doc.Blocks[start].Text)}
			b.Width = m.scale(end - m.starts[start])
			v.Bands = append(v.Bands, b)
		}
		start = i
	}
	return v
}
