package cli_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/cmd/citevet/internal/clitest"
)

// The numbers of the page are those of the terminal: each finding that is
// printed is on it once, and each class of citations counts the same.
func TestPageCountsAsTheTerminal(t *testing.T) {
	sample, err := filepath.Abs("../../../examples/paper")
	require.NoError(t, err)
	clitest.Folder(t, map[string]string{
		"refs.bib":   clitest.Refs + "@book{novak2001, author = {Novak, Ivo}, title = {Wires}, year = 2001}\n",
		"silent.md":  "It holds (Lindqvist 2018). <!-- citevet:ignore year: the first printing -->\n",
		"clean.md":   "It holds (Lindqvist 2019).\n",
		"nothing.md": "It holds.\n",
		"typed.md":   "It holds (Lindqvist 2018), as shown (Berg 2001).\n\n# References\n\nBerg, J. (2001). *Wires*. Oslo: Press.\n\nLindqvist, Å. (2019). *Who may switch off whom*. Oslo: Press.\n",
		"one.tex":    "\\documentclass{book}\\begin{document}\\input{part}\\bibliography{refs}\\end{document}\n",
		"two.tex":    "\\documentclass{book}\\begin{document}\\input{part} (Lindqvist 2017)\\bibliography{refs}\\end{document}\n",
		"part.tex":   "It holds (Lindqvist 2018; \\cite{nobody}).\n",
		"word.docx":  clitest.WordWithNote(t, "The ring (Lindqvist 2018).", "Again (Müller 2015)."),
	})
	known := run(checks.All(), "-write-baseline=known.json", "part.tex", "refs.bib")
	require.FileExists(t, "known.json", known.errors)
	for _, args := range [][]string{
		{sample + "/paper.md", sample + "/refs.bib"},
		{sample + "/typed.txt"}, {sample + "/numbers.txt"}, {sample + "/keys.md", sample + "/refs.bib"},
		{"silent.md", "refs.bib"}, {"clean.md", "refs.bib"}, {"nothing.md", "refs.bib"}, {"typed.md"}, {"word.docx", "refs.bib"},
		{"one.tex", "two.tex"}, {"-baseline=known.json", "part.tex", "refs.bib"},
		{"-missing=false", "part.tex", "refs.bib"}, {"-all", sample + "/paper.md", sample + "/refs.bib"},
		{"silent.md", "typed.md", "word.docx", "refs.bib"},
	} {
		name := strings.Join(args, " ")
		got := run(checks.All(), append([]string{"-summary", "-html=page.html"}, args...)...)
		src, err := os.ReadFile("page.html")
		require.NoError(t, err, name)
		page := string(src)
		assert.Equal(t, strings.Count(got.out, "\n"), strings.Count(page, `<li id="f`), name)
		sums := summary.FindStringSubmatch(got.errors)
		if !assert.NotNil(t, sums, got.errors) {
			continue
		}
		agree, findings, open, exempt, silent, elsewhere := sums[3], sums[4], sums[5], sums[6], sums[7], sums[8]
		for class, want := range map[string]string{"agrees": agree, "finding": findings, "undecided": open, "exempt": exempt, "silenced": silent} {
			assert.Equal(t, number(want), onPage(page, `value="`+class+`"[^\n]*<span class="n">(\d+)<`), name+" "+class)
		}
		if findings != "0" {
			assert.Equal(t, findings, onPage(page, `<h1[^>]*>(\d+) of `), name)
			assert.Equal(t, sums[1], onPage(page, `<h1[^>]*>\d+ of (\d+) `), name)
		}
		assert.Equal(t, number(elsewhere), onPage(page, `<li>(\d+) other finding`), name)
		assert.Equal(t, sums[2], onPage(page, `<li>(\d+) works? (?:is|are) cited`), name)
	}
}

var summary = regexp.MustCompile(`(\d+) citations? of (\d+) works?[^:\n]*: (\d+) agree, (\d+) findings?, (\d+) could not be decided(?:, (\d+) need not be listed)?(?:, (\d+) silenced or not checked)?(?:; (\d+) other findings?)?`)

// number gives a number as the page has it, which leaves out what is 0.
func number(s string) string {
	if s == "" {
		return "0"
	}
	return s
}

// onPage gives the number that a pattern finds; "0" where it finds none.
func onPage(page, pattern string) string {
	m := regexp.MustCompile(pattern).FindStringSubmatch(page)
	if m == nil {
		return "0"
	}
	return m[1]
}
