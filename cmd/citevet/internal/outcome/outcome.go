// Package outcome tells what became of each citation of a paper. The terminal
// and the page count by it, so that their numbers are the same.
package outcome

import (
	"cmp"
	"slices"
	"sort"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/citation/prose"
)

// A Class is what became of a citation.
type Class uint8

// The classes.
const (
	Agrees Class = iota // an entry matches it, and nothing is reported
	Faulty              // something is reported
	Open                // could not be decided
	Exempt              // need not be in the list
	Silent              // no entry matches it, and nothing is reported: a check is off, a directive or a baseline silences it
)

// A Paper has the outcome of each link of a paper, by its index.
type Paper struct {
	Class []Class
	At    [][]int // indices of the findings that stand at the citation

	// Elsewhere holds the indices of the findings that stand at no citation.
	Elsewhere []int
}

// Of sorts the citations of l by the findings that are reported in its paper.
// A finding stands at each citation that it shares a byte with.
func Of(l *pair.Linked, findings []citevet.Diagnostic) Paper {
	p := Paper{Class: make([]Class, len(l.Links)), At: make([][]int, len(l.Links))}
	places := newPlaces(l)
	for i, d := range findings {
		hit := places.at(d)
		for _, k := range hit {
			p.At[k] = append(p.At[k], i)
		}
		if len(hit) == 0 {
			p.Elsewhere = append(p.Elsewhere, i)
		}
	}
	for i := range l.Links {
		p.Class[i] = classOf(&l.Links[i], len(p.At[i]) > 0)
	}
	return p
}

func classOf(l *pair.Link, reported bool) Class {
	switch {
	case reported:
		return Faulty
	case l.Item.Ibid && l.Item.Earlier == nil:
		return Open
	case l.Status == pair.Found:
		return Agrees
	case l.Status == pair.Ambiguous:
		return Open
	case l.Status == pair.Exempt:
		return Exempt
	}
	return Silent
}

// Places finds the links that stand at a place.
type places struct {
	l     *pair.Linked
	order []int // indices of links by place
	ends  []int // the greatest end so far, in that order
}

func newPlaces(l *pair.Linked) *places {
	links := l.Links
	p := &places{l: l, order: make([]int, len(links)), ends: make([]int, len(links))}
	for i := range p.order {
		p.order[i] = i
	}
	slices.SortStableFunc(p.order, func(a, b int) int { return cmp.Compare(links[a].Item.Pos, links[b].Item.Pos) })
	for i, k := range p.order {
		p.ends[i] = links[k].Item.End
		if i > 0 {
			p.ends[i] = max(p.ends[i], p.ends[i-1])
		}
	}
	return p
}

// at gives the links that a finding stands at.
func (p *places) at(d citevet.Diagnostic) []int {
	base, ok := FileOffset(p.l.Paper.Doc, d.Pos.Filename)
	if !ok {
		return nil
	}
	var out []int
	from, to := base+d.Pos.Offset, base+max(d.End.Offset, d.Pos.Offset+1)
	for i := sort.SearchInts(p.ends, from+1); i < len(p.order); i++ {
		it := p.l.Links[p.order[i]].Item
		if it.Pos >= to {
			break
		}
		if it.End > from {
			out = append(out, p.order[i])
		}
	}
	return out
}

// FileOffset gives where in Document.Src the file name begins; ok is false for
// one that the document was not read from.
func FileOffset(doc *prose.Document, name string) (offset int, ok bool) {
	i := slices.IndexFunc(doc.Files, func(f prose.File) bool { return f.Name == name })
	if i < 0 {
		return 0, name == doc.Name
	}
	return doc.Files[i].Offset, true
}
