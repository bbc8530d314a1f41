package citevet

import (
	"sync"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/prose"
)

// Pair gives what the function [Pair] gives. A list that several papers of the
// run share is made ready once, which for a long one takes longer than the
// papers do.
func (r *Run) Pair(doc *prose.Document, list *bib.List) *Linked {
	chosen, own := choose(doc, list)
	if chosen != list {
		return newIndex(chosen).pair(doc, own) // no other paper has this one
	}
	get, ok := r.indexes.Load(list)
	if !ok {
		get, _ = r.indexes.LoadOrStore(list, sync.OnceValue(func() *index { return newIndex(list) }))
	}
	return get.(func() *index)().pair(doc, own)
}
