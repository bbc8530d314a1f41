package selftest

import (
	"context"
	"runtime"
	"slices"
	"sync"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
)

// try plants every fault and notes what is reported.
func (p *planter) try(ctx context.Context) error {
	var wg sync.WaitGroup
	work := make(chan *planted)
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for f := range work {
				p.tryOne(ctx, f)
			}
		})
	}
	for _, f := range p.faults {
		work <- f
	}
	close(work)
	wg.Wait()
	return ctx.Err()
}

func (p *planter) tryOne(ctx context.Context, f *planted) {
	doc, index := p.Doc, p.index
	if f.list >= 0 {
		lists := slices.Clone(p.Lists)
		lists[f.list], _ = bib.Parse(lists[f.list].Name, f.edit.apply(lists[f.list].Src)) // its errors are findings
		index = pair.NewIndex(union(lists))
	} else {
		doc = p.read(ctx, f.edit)
	}
	if f.broke = doc == nil || len(doc.Errors) > len(p.Doc.Errors); f.broke {
		return
	}
	linked, err := index.Pair(ctx, doc)
	if err != nil {
		return
	}
	for _, d := range citevet.NewRun(p.Checks...).Paper(linked) {
		if !p.known.has(d) && slices.ContainsFunc(f.cites, func(it *citation.Item) bool { return p.isAt(d, it) }) {
			f.Found = append(f.Found, d)
		}
	}
}
