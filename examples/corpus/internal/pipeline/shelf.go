package pipeline

import (
	"context"

	"github.com/citevet/citevet/bib"
)

// maxList is how many bytes a list may have, as for the command.
const maxList = 256 << 20

// maxShelf is how many bytes of lists a worker keeps.
const maxShelf = 512 << 20

// A shelf keeps the lists of a home.
type shelf struct{ memo[*bib.List] }

func newShelf() *shelf {
	return &shelf{memo[*bib.List]{most: maxShelf, cost: func(l *bib.List) int { return len(l.Src) }}}
}

// shelved are the lists in files that this worker has read: one set for all its
// bundles, so that a list which many papers share is read once a worker.
var shelved = newShelf()

// read gives a list of a home.
func (s *shelf) read(ctx context.Context, name string, in home) (*bib.List, error) {
	return s.get(ctx, name, func(ctx context.Context) (*bib.List, error) { return readList(ctx, name, in) })
}

func readList(ctx context.Context, name string, in home) (*bib.List, error) {
	src, err := in.get(ctx, name)
	if err != nil {
		return nil, err
	}
	listsCounted.Inc(ctx, 1)
	l, err := bib.ReadContext(ctx, name, src)
	if l == nil || err != nil && (isOver(err) || bib.FormatOf(name, src) == "") {
		return nil, err
	}
	return l, nil
}
