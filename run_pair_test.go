package citevet_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/internal/gen"
)

// Many papers share a list, a run and a document at once, in every order, and
// each finds what it finds alone. The race detector looks on.
func TestManyPapersAtOnce(t *testing.T) {
	list, err := bib.Parse("refs.bib", gen.List(200))
	require.NoError(t, err)
	var docs []*prose.Document
	var want [][]citevet.Diagnostic
	for i := range 24 {
		src, _ := gen.Paper(300+40*i, 300) // a third of what it cites is not listed
		doc := read(t, fmt.Sprintf("%d.txt", i), string(src))
		docs = append(docs, doc)
		want = append(want, citevet.NewRun(citevet.Checks()...).Paper(pair.Pair(doc, list)))
		require.NotEmpty(t, want[i])
	}
	run := citevet.NewRun(citevet.Checks()...)
	var wg sync.WaitGroup
	for range 3 {
		for i, doc := range docs {
			wg.Go(func() { assert.Equal(t, want[i], run.Paper(run.Pair(doc, list)), doc.Name) })
		}
	}
	wg.Wait()
	assert.Equal(t, run.Lists(), run.Lists())
}

// A check that nobody waits for any more ends: within a paper of one block as
// between papers.
func TestContext(t *testing.T) {
	list, err := bib.Parse("refs.bib", gen.List(200))
	require.NoError(t, err)
	doc := read(t, "paper.txt", strings.Repeat("The ring holds (Smith 2019). ", 100_000))
	run := citevet.NewRun()

	done, cancel := context.WithCancel(t.Context())
	cancel()
	linked, err := run.PairContext(done, doc, list)
	assert.ErrorIs(t, err, context.Canceled)
	assert.Nil(t, linked)

	asked := &impatient{after: 10}
	asked.ctx, asked.cancel = context.WithCancel(t.Context())
	paper, err := citation.ParseContext(asked.ctx, doc, asked)
	assert.ErrorIs(t, err, context.Canceled)
	assert.Less(t, len(paper.Groups), 2000, "of 100,000")
	assert.NotEmpty(t, paper.Groups)

	linked, err = run.PairContext(t.Context(), read(t, "short.txt", "It holds (Smith 2019)."), list)
	assert.NoError(t, err)
	assert.Len(t, linked.Links, 1)
}

// An impatient list ends the reading after some questions.
type impatient struct {
	after  int
	ctx    context.Context
	cancel func()
}

func (i *impatient) Answer([]citation.Author, bool, citation.Date) citation.Answer {
	if i.after--; i.after == 0 {
		i.cancel()
	}
	return citation.Listed
}
