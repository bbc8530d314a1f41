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

// keys adds the citations by key.
func (r *reader) keys() {
	var g *Group
	group := -1
	for _, k := range r.paper.Doc.Keys {
		if k.Mode == prose.NoCite {
			continue
		}
		if g == nil || k.Group != group {
			g = &Group{Form: Key, Pos: k.Offset}
			group = k.Group
			r.paper.Groups = append(r.paper.Groups, g)
		}
		g.End = k.End
		it := &Item{Pos: k.Offset, End: k.End, Group: g, Form: Key, Key: k.Key, Mode: k.Mode, Printed: k.Printed, Prefix: k.Prefix, Date: Date{Kind: None}}
		it.Text = string(r.paper.Doc.Src[k.Offset:k.End])
		g.Items = append(g.Items, it)
	}
}
