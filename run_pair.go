package citevet

import (
	"context"
	"sync"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/citation/prose"
)

// Pair gives what the function [Pair] gives. A list that several papers of the
// run share is made ready once, which for a long one takes longer than the
// papers do.
func (r *Run) Pair(doc *prose.Document, list *bib.List) *pair.Linked {
	l, _ := r.PairContext(context.Background(), doc, list) // which never ends
	return l
}

// PairContext is Pair until ctx is done: then it gives nil and the error of
// ctx. A list is made ready all the same, for the papers that still need it.
func (r *Run) PairContext(ctx context.Context, doc *prose.Document, list *bib.List) (*pair.Linked, error) {
	if ctx == nil {
		ctx = context.Background()
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if r == nil {
		return pair.NewIndex(list).Pair(ctx, doc)
	}
	get, ok := r.indexes.Load(list)
	if !ok {
		get, _ = r.indexes.LoadOrStore(list, sync.OnceValue(func() *pair.Index { return pair.NewIndex(list) }))
	}
	return get.(func() *pair.Index)().Pair(ctx, doc)
}
