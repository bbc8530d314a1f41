package citevet

import (
	"context"
	"iter"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/prose"
)

// Papers checks one paper after the other, each against the list that comes
// with it, then the lists, and gives all findings, sorted. When ctx ends it
// stops, within a paper too, and gives what was found so far with the error of
// ctx; the lists are then not checked, since who cites them is not known.
func (r *Run) Papers(ctx context.Context, papers iter.Seq2[*prose.Document, *bib.List]) ([]Diagnostic, error) {
	if ctx == nil {
		ctx = context.Background()
	}
	if papers == nil {
		papers = func(func(*prose.Document, *bib.List) bool) {}
	}
	var ds []Diagnostic
	for doc, list := range papers {
		linked, err := r.PairContext(ctx, doc, list)
		if err != nil {
			return sorted(ds), err
		}
		ds = append(ds, r.Paper(linked)...)
	}
	if err := ctx.Err(); err != nil {
		return sorted(ds), err
	}
	return sorted(append(ds, r.Lists()...)), nil
}
