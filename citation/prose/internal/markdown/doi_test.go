package markdown_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/prosetest"
)

// MyST takes links to a DOI for citations.
func TestMarkdownDOILinks(t *testing.T) {
	for _, tt := range []struct{ name, src, key, at, group, printed, block string }{
		{"no text", "As [](doi:10.1/x) says.", "doi:10.1/x", "doi:10.1/x", "[](doi:10.1/x)", "", "As OBJ says."},
		{"parentheses", "[](https://doi.org/10.1/s(05)x).", "https://doi.org/10.1/s(05)x", "https://doi.org/10.1/s(05)x", "[](https://doi.org/10.1/s(05)x)", "", "OBJ."},
		{"autolink", "See <doi:10.1/x>.", "doi:10.1/x", "doi:10.1/x", "<doi:10.1/x>", "", "See OBJ."},
		{"autolink of a site", "{cite}`a` See <https://doi.org/10.1/x>", "https://doi.org/10.1/x", "https://doi.org/10.1/x", "<https://doi.org/10.1/x>", "", "OBJ See OBJ"},
		{"text", "By [*Smith* (2019)](https://dx.doi.org/10.1/x) then {cite}`a`.", "https://dx.doi.org/10.1/x", "Smith* (2019)", "", "Smith (2019)", "By Smith (2019) then OBJ."},
		{"text behind a citation", "{cite}`a` by [Smith][x].\n\n[x]: doi:10.1/x", "doi:10.1/x", "Smith", "", "Smith", "OBJ by Smith."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := prosetest.Read(t, "paper.md", tt.src)
			i := slices.IndexFunc(doc.Keys, func(k prose.KeyCite) bool { return k.Key == tt.key })
			require.GreaterOrEqual(t, i, 0)
			k := doc.Keys[i]
			require.Equal(t, tt.at, tt.src[k.Offset:k.End])
			require.Equal(t, tt.group, tt.src[k.From:k.To])
			require.Equal(t, tt.printed, k.Printed)
			require.True(t, k.CrossRef)
			require.Equal(t, "body: "+tt.block+"\n", prosetest.Outline(doc))
			prosetest.Spans(t, doc)
		})
	}
	for _, src := range []string{
		"[](https://example.org/10.1/x) [a](http://doi.org/) <https://doi.org> `[](doi:10.1/x)` \\[](doi:10.1/x)",
		"![Map](https://doi.org/10.1/x)",
		"[](doi:10.1/x y)",
		"Pandoc: [Smith (2019)](https://doi.org/10.1/x) <https://doi.org/10.1/x>",
	} {
		require.Empty(t, prosetest.Read(t, "paper.md", src).Keys, src)
	}
	require.Equal(t, prose.AuthorInText, prosetest.Read(t, "paper.md", "[](doi:10.1/x)").Keys[0].Mode)
}
