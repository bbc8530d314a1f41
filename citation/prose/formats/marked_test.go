package formats_test

import (
	"testing"

	"github.com/citevet/citevet/citation/prose/internal/prosetest"
	"github.com/stretchr/testify/require"
)

// Where a format says where the reference list ends, text behind it is text.
func TestMarkedReferences(t *testing.T) {
	const want = "heading: References\nreferences: Adams, A. (2019). On things. Journal of Things, 3(2), 4-9.\n" +
		"references: Clark, C. (2001). More on things. London: Press.\nbody: Sizes were computed as Adams (2019) did.\n"
	for name, src := range map[string]string{
		"paper.md": "# References\n\n::: {#refs .references}\n::: {#ref-a .csl-entry}\nAdams, A. (2019). On things. Journal of Things, 3(2), 4-9.\n:::\n\n" +
			"::: {#ref-b .csl-entry}\nClark, C. (2001). More on things. London: Press.\n:::\n:::\n\nSizes were computed as Adams (2019) did.\n",
		"paper.tex": "\\section{References}\n\\begin{CSLReferences}{1}{0}\nAdams, A. (2019). On things. Journal of Things, 3(2), 4-9.\n\n" +
			"Clark, C. (2001). More on things. London: Press.\n\\end{CSLReferences}\n\nSizes were computed as Adams (2019) did.\n",
		"paper.html": "<h1>References</h1><div id=\"refs\"><div>Adams, A. (2019). On things. Journal of Things, 3(2), 4-9.</div>" +
			"<div>Clark, C. (2001). More on things. London: Press.</div></div><p>Sizes were computed as Adams (2019) did.</p>",
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, want, prosetest.Outline(prosetest.Read(t, name, src)))
		})
	}
}
