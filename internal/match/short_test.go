package match

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/bib"
)

func TestShortNames(t *testing.T) {
	list, err := bib.Parse("refs.bib", []byte("@misc{a, shorthand={KrV}, label={Kant}, shortauthor={{WHO}}, key={Kant}, shorttitle={Critique}}\n@misc{b, author={Kant, I.}}"))
	require.NoError(t, err)
	assert.Equal(t, []string{"KrV", "Kant", "WHO", "Critique"}, ShortNames(list.Entries[0]))
	assert.Empty(t, ShortNames(list.Entries[1]))
}
