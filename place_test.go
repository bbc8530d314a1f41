package citevet_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
)

// A place has its column where the line alone does not lead there.
func TestPlace(t *testing.T) {
	const entry = "@book{a, title = {Grids}}"
	for _, c := range []struct{ before, want string }{
		{"\n  ", "refs.bib:2"},
		{strings.Repeat("@book{b, title = {Rings}} ", 5), "refs.bib:1:131"},
	} {
		list, err := bib.Parse("refs.bib", []byte(c.before+entry))
		require.NoError(t, err)
		assert.Equal(t, c.want, citevet.Place(list.Entries[len(list.Entries)-1]))
	}
}
