package markdown_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/prosetest"
)

// Commands of LaTeX cite in Markdown, too.
func TestMarkdownRawCitations(t *testing.T) {
	for _, tt := range []struct {
		name, src, text string
		keys            []string
	}{
		{"one", `So \cite{a}.`, "body: So OBJ.\n", []string{"NormalCitation a"}},
		{"alone", `\citet{a}`, "body: OBJ\n", []string{"AuthorInText a"}},
		{"several", `So \citep[see][p. 3]{b, c} and @d.`, "body: So OBJ and OBJ.\n", []string{"see NormalCitation b", "NormalCitation cp. 3", "AuthorInText d"}},
		{"biblatex", `\textcite{a} \parencites[1]{b}[2]{c}`, "body: OBJ OBJ\n", []string{"AuthorInText a", "NormalCitation b1", "NormalCitation c2"}},
		{"two lines", "So \\citep[see][p.\n3]{b} it.", "body: So OBJ it.\n", []string{"see NormalCitation bp.\n3"}},
		{"a bracket", `So [see \cite{a} and @b].`, "body: So OBJ.\n", []string{"NormalCitation a", "see \ufffc and NormalCitation b"}},
		{"Distill", "So <d-cite key=\"a,b\"></d-cite> and <dt-cite\nkey=\"c\"></dt-cite>; <d-cite></d-cite> `<d-cite key=\"no\">`.", "body: So OBJ and OBJ; OBJ OBJ.\n", []string{"NormalCitation a", "NormalCitation b", "NormalCitation c"}},
		{"not cited", `\nocite{a}`, "", []string{"NoCite a"}},
		{"an environment", "\\begin{figure}\n\\caption{As \\cite{a}}\n\\end{figure}\n\nText.", "body: Text.\n", []string{"NormalCitation a"}},
		{"a cell", "| A | B |\n|---|---|\n| \\cite{a} | C |\n", "cell: A\ncell: B\ncell: OBJ\ncell: C\n", []string{"NormalCitation a"}},
		{"code", "`\\cite{a}` and\n\n```tex\n\\cite{b}\n```", "body: OBJ and\n", nil},
		{"no citation", `\emph{a} \\cite{b} \citestyle{c} \cite`, "body: OBJ \\cite{b} OBJ OBJ\n", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := prosetest.Read(t, "paper.md", tt.src)
			require.Equal(t, tt.text, prosetest.Outline(doc))
			require.Equal(t, tt.keys, prosetest.Keys(doc))
			prosetest.Spans(t, doc)
		})
	}
	const src = `So \citep[see][p. 3]{a, b}.`
	doc := prosetest.Read(t, "paper.Rmd", src)
	a, b := doc.Keys[0], doc.Keys[1]
	require.Equal(t, "a", src[a.Offset:a.End])
	require.Equal(t, `\citep[see][p. 3]{a, b}`, src[a.From:a.To])
	require.Equal(t, "citep", a.Command)
	require.Equal(t, a.Group, b.Group)
	require.Equal(t, string(prose.Object), doc.Blocks[a.Block].Text[a.At:a.At+len(string(prose.Object))])
	require.Equal(t, "p. 3", prosetest.SuffixIn(src, &b, 0, 4))
}

// The captions of what a chunk draws are text.
func TestChunkCaptions(t *testing.T) {
	for _, tt := range []struct{ name, src, want string }{
		{"plain", "```{r}\n#| label: fig-a\n#| fig-cap: A map (Smith 2019) [@a].\nplot()\n```\n", "caption: A map (Smith 2019) OBJ.\n"},
		{"quoted", "```{python}\n#| tbl-cap: \"A *table*: [@a].\"\n#| echo: false\n```\n", "caption: A table: OBJ.\n"},
		{"block", "```{r}\n#| fig-cap: |\n#|   A map\n#|   of [@a].\n#| echo: false\n```\n", "caption: A map|of OBJ.\n"},
		{"list", "```{r}\n#| fig-cap: Two.\n#| fig-subcap:\n#|   - \"One [@a].\"\n#|   - Two.\n```\n", "caption: Two.\ncaption: One OBJ.\ncaption: Two.\n"},
		{"Observable", "```{ojs}\n//| fig-cap: A map [@a].\nplot()\n```\n", "caption: A map OBJ.\n"},
		{"knitr", "```{r map, echo=FALSE, fig.cap = 'A \"map\" [@a].', dpi=3}\nplot()\n```\n", "caption: A \"map\" OBJ.\n"},
		{"knitr, no text", "```{r map, fig.cap=caps[1], fig.cap=}\nplot('[@a]')\n```\n", ""},
		{"not first", "```{r}\nplot()\n#| fig-cap: A map [@a].\n```\n", ""},
		{"other options", "```{r}\n#| fig-alt: A map [@a].\n#| label: \"[@a]\"\n```\n", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := prosetest.Read(t, "paper.qmd", tt.src)
			require.Equal(t, tt.want, prosetest.Outline(doc))
			require.Len(t, doc.Keys, strings.Count(tt.want, "OBJ"))
			prosetest.Spans(t, doc)
			for _, k := range doc.Keys {
				require.Equal(t, "@a", tt.src[k.Offset:k.End])
			}
			require.Empty(t, prosetest.Read(t, "paper.md", tt.src).Keys, "a chunk is code elsewhere")
		})
	}
	require.Equal(t, "caption: A map (Smith 2019) OBJ.\n", prosetest.Outline(prosetest.Read(t, "paper.qmd", "![A map (Smith 2019) [@a].](map.png){#fig-map}\n")))
}
