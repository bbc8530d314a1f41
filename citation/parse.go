package citation

import (
	"cmp"
	"slices"
	"time"

	"github.com/citevet/citevet/citation/prose"
)

// Parse reads the citations of doc. known may be nil: then only shapes that
// are certain by themselves are read as citations.
//
// A paper is read twice where that can change anything: the habits learned
// from the citations that are beyond doubt (is a page written "p. 5" or "5"?)
// settle the others.
func Parse(doc *prose.Document, known Known) *Paper {
	p := read(doc, known, habit{})
	if h := learn(p, known); h != (habit{}) {
		p = read(doc, known, h)
	}
	return p
}

func read(doc *prose.Document, known Known, h habit) *Paper {
	r := &reader{
		paper:    &Paper{Doc: doc},
		known:    known,
		lastYear: time.Now().Year() + 3,
		aliases:  map[string]string{},
		habit:    h,
	}
	for i := range doc.Blocks {
		if doc.Blocks[i].Kind != prose.References {
			r.findAliases(&doc.Blocks[i])
		}
	}
	for i := range doc.Blocks {
		if doc.Blocks[i].Kind != prose.References {
			r.block(i)
		}
	}
	r.keys()
	slices.SortStableFunc(r.paper.Groups, func(a, b *Group) int { return cmp.Compare(a.Pos, b.Pos) })
	return r.paper
}
