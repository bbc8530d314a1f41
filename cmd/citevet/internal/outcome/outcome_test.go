package outcome_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/cmd/citevet/internal/outcome"
)

// Each text, and what becomes of its citations.
func TestOf(t *testing.T) {
	list, err := bib.Parse("refs.bib", []byte(`@book{hale2018, author = {Hale, Ann}, title = {Hills}, year = 2018}
@book{hale2019a, author = {Hale, Ann}, title = {Dales}, year = {2019a}}
@book{hale2019b, author = {Hale, Ann}, title = {Moors}, year = {2019b}}`))
	require.NoError(t, err)
	for text, want := range map[string][]outcome.Class{
		"It rains (Hale 2018).":                        {outcome.Agrees},
		"It rains (Hale 2017).":                        {outcome.Faulty},
		"It rains (Hale 2019).":                        {outcome.Faulty},
		"It rains (Moss 1990, as cited in Hale 2018).": {outcome.Exempt, outcome.Agrees},
		"It rains (Hale 2017). <!-- citevet:ignore year: the first printing -->": {outcome.Silent},
	} {
		doc, err := formats.Read("paper.md", []byte(text+"\n"))
		require.NoError(t, err)
		linked := pair.Pair(doc, list)
		of := outcome.Of(linked, citevet.NewRun(checks.Default()...).Paper(linked))
		assert.Equal(t, want, of.Class, text)
		assert.Empty(t, of.Elsewhere, text)
	}
}

// A finding that stands at no citation is elsewhere.
func TestElsewhere(t *testing.T) {
	doc, err := formats.Read("paper.md", []byte("It rains (Hale 2018).\n\n<!-- citevet:ignore year -->\n\nIt pours.\n"))
	require.NoError(t, err)
	list, err := bib.Parse("refs.bib", []byte("@book{hale2018, author = {Hale, Ann}, title = {Hills}, year = 2018}"))
	require.NoError(t, err)
	linked := pair.Pair(doc, list)
	of := outcome.Of(linked, citevet.NewRun(checks.Default()...).Paper(linked))
	assert.Equal(t, []int{0}, of.Elsewhere)
	assert.Equal(t, [][]int{nil}, of.At)
}
