package gen_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/internal/gen"
)

// Every citation of a paper that is made is read, and answered by the entry
// that it was made for: what is measured on it is the work of a real check.
func TestEveryCitationIsFound(t *testing.T) {
	list, err := bib.Parse("refs.bib", gen.List(300))
	require.NoError(t, err)
	require.Len(t, list.Entries, 300)
	for name, paper := range map[string]func(words, n int) ([]byte, int){"paper.txt": gen.Paper, "paper.md": gen.Keyed} {
		src, cited := paper(10_000, 300)
		doc, err := formats.Read(name, src)
		require.NoError(t, err)
		linked := pair.Pair(doc, list)
		assert.Len(t, linked.Links, cited, name)
		for _, l := range linked.Links {
			assert.Equal(t, pair.Found, l.Status, "%s: %s", doc.Position(l.Item.Pos), l.Item.Text)
		}
		for _, d := range citevet.Verify(doc, list, checks.Default()...) {
			assert.Equal(t, "unused", d.Check, "%v", d)
		}
	}
}

// Nor is a citation lost, or a finding made, where the paper prints the list
// itself.
func TestEveryCitationIsFoundInPrint(t *testing.T) {
	src, cited := gen.Paper(10_000, 300)
	doc, err := formats.Read("paper.txt", append(append(src, "\n\n"...), gen.References(300)...))
	require.NoError(t, err)
	linked := pair.Pair(doc, nil)
	assert.Len(t, linked.List.Entries, 300)
	assert.Len(t, linked.Links, cited)
	for _, d := range citevet.Verify(doc, nil, checks.Default()...) {
		assert.Equal(t, "unused", d.Check, "%v", d)
	}
}
