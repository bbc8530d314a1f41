package match_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/internal/match"
)

// What a reader kept is what the index says, for each citation; who changes
// what was given changes no later reply.
func TestReaderKeepsReplies(t *testing.T) {
	list, err := bib.Parse("refs.bib", []byte(`@book{a, author={Berg, Ann}, year=2019}
@book{b, author={Berg, Ben}, year=2019}
@book{c, author={Berg, Ann and Holm, Eva}, year=2020}
@book{d, author={Holm, Eva}, title={Hay}}`))
	require.NoError(t, err)
	x := match.New(list)
	r := x.For(nil)
	doc, err := formats.Read("paper.txt", []byte(`(Berg 2019; A. Berg 2019; Berg 2019a; Berg 2020; Berg and Holm 2020; Berg et al. 2020;
Bergg 2019; Berg 1999; Holm n.d.; Holm in press; Berg 2019b; Lund 2019; Berg 2020 [2019])`))
	require.NoError(t, err)
	items := slices.Collect(citation.Parse(doc, x).Items())
	require.Greater(t, len(items), 10)
	for range 2 {
		for _, it := range items {
			assert.Equal(t, x.Answer(it.Authors, it.EtAl, it.Date), r.Answer(it.Authors, it.EtAl, it.Date), it)
			got := r.Resolve(it.Authors, it.EtAl, it.Date)
			assert.Equal(t, x.Resolve(it.Authors, it.EtAl, it.Date), got, it)
			clear(got.Entries)
			clear(got.Near)
		}
	}
}
