package markdown_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/citation/prose/internal/prosetest"
)

// pandoc reads metadata wherever it stands.
func TestMetadataFurtherDown(t *testing.T) {
	src := "Text [@a].\n\n---\nnocite: |\n  @b, @c\nbibliography: refs.bib\n---\n\nMore [@d].\n\n---\nno: [\n---\n\nA @e.\n"
	doc := prosetest.Read(t, "paper.md", src)
	assert.Equal(t, []string{"NormalCitation a", "NoCite b", "NoCite c", "NormalCitation d", "AuthorInText e"}, prosetest.Keys(doc))
	for _, k := range doc.Keys {
		assert.Contains(t, src[k.Offset:k.End], k.Key)
	}
	require.Len(t, doc.Lists, 1)
	assert.Equal(t, "refs.bib", src[doc.Lists[0].Offset:doc.Lists[0].End])
}
