package citevet_test

import (
	"context"
	"iter"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/formats"
)

// threePapers cite one work that is not in their list; before is called
// before each.
func threePapers(t *testing.T, before func(i int)) iter.Seq2[*prose.Document, *bib.List] {
	list, err := bib.Parse("refs.bib", []byte("@book{abel, author = {Abel, A}, title = {A}, year = 2001}\n"))
	require.NoError(t, err)
	return func(yield func(*prose.Document, *bib.List) bool) {
		for i := range 3 {
			before(i)
			doc, err := formats.Read("paper.txt", []byte("x (Berg 2002)"))
			require.NoError(t, err)
			if !yield(doc, list) {
				return
			}
		}
	}
}

func TestPapersOfARun(t *testing.T) {
	ds, err := citevet.NewRun().Papers(t.Context(), threePapers(t, func(int) {}))
	require.NoError(t, err)
	var got []string
	for _, d := range ds {
		got = append(got, d.Check)
	}
	assert.Equal(t, []string{"missing", "missing", "missing", "unused"}, got)
}

func TestAnEndedContextEndsARun(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	ds, err := citevet.NewRun().Papers(ctx, threePapers(t, func(i int) {
		if i == 1 {
			cancel()
		}
	}))
	assert.ErrorIs(t, err, context.Canceled)
	assert.Len(t, ds, 1, "the first paper's finding, and none of the list")
}
