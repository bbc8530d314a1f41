package checks_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/checks"
)

// marks are the ways in which formats emphasise, around a text, and what
// stands around a paper.
var marks = []struct{ file, before, behind, open, close string }{
	{"paper.txt", "", "", "", ""},
	{"paper.md", "", "", "*", "*"},
	{"paper.md", "", "", "**", "**"},
	{"paper.md", "", "", "_", "_"},
	{"paper.tex", "\\documentclass{article}\\begin{document}\n", "\\end{document}\n", `\emph{`, "}"},
	{"paper.tex", "\\documentclass{article}\\begin{document}\n", "\\end{document}\n", `\textit{`, "}"},
	{"paper.xml", "<article><body><p>", "</p></body></article>\n", "<italic>", "</italic>"},
	{"paper.html", "<p>", "</p>\n", "<em>", "</em>"},
	{"paper.html", "<p>", "</p>\n", `<span class="a">`, "</span>"},
	{"paper.org", "", "", "/", "/"},
	{"paper.typ", "", "", "_", "_"},
	{"paper.adoc", "", "", "_", "_"},
}

const markedList = `@article{okafor2021, author = {Okafor, Ada}, title = {Grids}, year = {2021}, pages = {10--25}}
@book{friedhoff2024, author = {Friedhoff, Jo and Smeltz, Al}, title = {Rings}, year = {2024}}
@book{detsch2025, author = {Detsch, A. and Ruiz, P. and Okoye, N.}, title = {Pay}, year = {2025}}
@book{kochis2024, author = {Kochis, Ada}, title = {Lines}, year = {2024}}
@book{hale2018, author = {Hale, Ann and Lind, Eva}, title = {Hills}, year = {2018}}
`

// What is found does not hang on the markup around names, "et al.", years and
// pages. The emphasised parts stand between bars.
func TestMarkupChangesNoFinding(t *testing.T) {
	list, err := bib.Parse("refs.bib", []byte(markedList))
	require.NoError(t, err)
	for _, text := range []string{
		"They hold (|Okafor| 2021, 412).",
		"They hold (|Okafor| |2021|, p. |412|).",
		"They hold (|Okafor| 2012).",
		"They hold (Freidhoff and |Smeltz| 2024).",
		"They hold (|Friedhoff| |et al.| 2024).",
		"They hold (|Kochis| 2024c).",
		"They hold (|Varga| 2019).",
		"They hold (Detsch |et al.|, 2025; Detsch |et al.|, 2025; Detsch |et al| 2025).",
		"They hold (|Hale| & Lind 2018; Hale & Lind 2018; Hale and |Lind| 2018).",
		"Kochis says “well-being is |not| a sum of goods” (|Kochis| 2024).",
		"|Okafor| (2021, 9) and Okafor (|2021|, 9) say so.",
	} {
		var want string
		for _, m := range marks {
			src := m.before + emphasise(text, m.open, m.close) + "\n" + m.behind
			var got strings.Builder
			for _, d := range citevet.Verify(read(t, m.file, src), list, checks.All()...) {
				if d.Pos.Filename == m.file {
					got.WriteString(d.Message + " (" + d.Check + ")\n")
				}
			}
			if m.open == "" {
				want = got.String()
			}
			assert.Equal(t, want, got.String(), "%s: %s", m.file, src)
		}
	}
}

// emphasise puts every second of the parts of text between marks, and writes
// "&" as their format does.
func emphasise(text, open, close string) string {
	switch open[:min(1, len(open))] {
	case `\`:
		text = strings.ReplaceAll(text, "&", `\&`)
	case "<":
		text = strings.ReplaceAll(text, "&", "&amp;")
	}
	parts := strings.Split(text, "|")
	for i := 1; i < len(parts); i += 2 {
		parts[i] = open + parts[i] + close
	}
	return strings.Join(parts, "")
}
