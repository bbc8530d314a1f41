package pair_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/citation/prose/formats"
)

// Intervals in the tables of a paper that cites by name are no citations by number.
func TestIntervalsInTablesCiteNothing(t *testing.T) {
	list := "\n\n# References\n\nAdams, A. (2001). One owl. *Owls*, 3(2), 4–9.\n\nBrown, B. (2002). Two owls. *Owls*, 4(2), 5–9.\n\nClark, C. (2003). Three owls. *Owls*, 5(2), 6–9.\n\nDoe, D. (2004). Four owls. *Owls*, 6(2), 7–9.\n"
	table := "\n\n| owls | years |\n|---|---|\n" + strings.Repeat("| 3 | 2 (1–4) |\n", 5)
	for text, want := range map[string]citation.Form{
		"Owls hoot (Adams 2001), and fly (Brown 2002)." + table: citation.Parenthetical,
		"Owls hoot [1], fly [2], eat [3] and sleep [4].":        citation.Number,
	} {
		doc, err := formats.Read("paper.md", []byte(text+list))
		require.NoError(t, err)
		links := pair.Pair(doc, nil).Links
		require.NotEmpty(t, links)
		for _, l := range links {
			assert.Equal(t, want, l.Item.Form, l.Item.Text)
			assert.Equal(t, pair.Found, l.Status, l.Item.Text)
		}
	}
}
