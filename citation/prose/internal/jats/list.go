package jats

import (
	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/numbers"
	"github.com/citevet/citevet/citation/prose/internal/refs"
)

// A list is the references of an article, or of one that stands inside it.
type list struct {
	refs   []numbers.Ref
	letter bool // the references of a letter or an answer, if it has any
	from   int  // the blocks [from, to) hold its text
	to     int
}

// begin begins an article, and gives what ends it.
func (r *reader) begin() func(int) {
	outer, l := r.list, &list{from: len(r.doc.Blocks)}
	r.lists, r.list = append(r.lists, l), l
	return func(int) {
		l.to = len(r.doc.Blocks)
		r.list = outer
	}
}

// endReference ends an item of a reference list.
func (r *reader) endReference(end int) {
	r.w.End()
	if r.refs.id == "" {
		r.refs.id = refs.MadeID(len(r.doc.Refs) + 1)
	}
	id := r.refs.id
	works, label := r.refs.close(end)
	works = r.refs.spelt(works)
	for i := range works {
		works[i].Label = numbers.Bare(label)
	}
	r.doc.Refs = append(r.doc.Refs, works...)
	ref := numbers.Ref{ID: id, Label: label}
	for _, w := range works {
		ref.Keys = append(ref.Keys, w.Key)
	}
	r.list.refs = append(r.list.refs, ref)
}

// numbered gives the lists with the numbers of their items.
func (r *reader) numbered() [][]numbers.Ref {
	out := make([][]numbers.Ref, len(r.lists))
	for i, l := range r.lists {
		out[i] = l.refs
	}
	return out
}

// citeWhole makes a link to an item with several works a citation of each of
// them.
func (r *reader) citeWhole() {
	several := map[string][]string{}
	for _, l := range r.lists {
		for _, ref := range l.refs {
			if len(ref.Keys) > 1 {
				several[ref.ID] = ref.Keys
			}
		}
	}
	if len(several) == 0 {
		return
	}
	var keys []prose.KeyCite
	for _, k := range r.doc.Keys {
		of := several[k.Key]
		if of == nil {
			of = []string{k.Key}
		}
		for _, k.Key = range of {
			keys = append(keys, k)
		}
	}
	r.doc.Keys = keys
}
