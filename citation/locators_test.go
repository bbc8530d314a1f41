package citation_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/internal/page"
)

const locatorsList = `@article{a,author={Novak, John},year=2019,title={T}}
@book{b,author={Lind, Ann},year=2020,title={T2}}`

// TestLocatorsInNotes: in a note a number behind a year is a page.
func TestLocatorsInNotes(t *testing.T) {
	known := listOf(t, locatorsList)
	for _, f := range []form{
		{"x.[^1]\n\n[^1]: See Novak 2019, 12; Lind 2020: 7–9.\n", `N Novak 2019 {page 12} | N Lind 2020 {page 7–9}`},
		{"x.[^1]\n\n[^1]: See Novak 2019, 12 of whom fell; since Lind 2020, 45% did.\n", `N Novak 2019 | N Lind 2020`},
	} {
		checkMarkdown(t, known, f)
	}
}

// TestEditions: the number of an edition or of a volume that stands before its
// word is no page, and the page is what comes behind it.
func TestEditions(t *testing.T) {
	checkForms(t, listOf(t, locatorsList), []form{
		{`x (Novak 2019, 2nd ed., p. 5) (Novak 2019, 2e éd., p. 5)`, `Novak 2019 {page 5} | Novak 2019 {page 5}`},
		{`Straßen (Novak 2019, 2. Aufl., S. 5) und (Novak 2019, 2. Band, S. 5) sind alt.`, `Novak 2019 {page 5} | Novak 2019 {page 5}`},
		{`x (Novak 2019, 2nd ed., on roads) (Novak 2019, 2, p. 5) (Novak 2019, 12 ed)`, `Novak 2019 | Novak 2019 {page 2} {page 5} | Novak 2019`},
	})
}

// TestThrough reads works known through others.
func TestThrough(t *testing.T) {
	checkForms(t, listOf(t, locatorsList), []form{
		{`x (Esposito, 1964; quoted after Novak, 2019) (Esposito, 1964, in Novak, 2019)`,
			`Esposito 1964 =original | Novak 2019 «quoted after» =secondary | Esposito 1964 | Novak 2019 «in»`},
		{`Esposito et al. (1964) hold it (as cited in Novak 2019, p. 12).`,
			`N Esposito+ 1964 =original | Novak 2019 {page 12} «as cited in» =secondary`},
		// both are listed, or the first is only spoken of
		{`x (Lind, 2020, in Novak, 2019) and Esposito et al. (1964) have been cited in Novak (2019). And Esposito et al. (1964) hold it. It is so (as cited in Novak 2019).`,
			`Lind 2020 | Novak 2019 «in» | N Esposito+ 1964 | N Novak 2019 | N Esposito+ 1964 | Novak 2019 «as cited in» =secondary`},
	})
}

func checkMarkdown(t *testing.T, known citation.Known, f form) {
	t.Helper()
	doc, err := formats.Read("paper.md", []byte(f.text))
	require.NoError(t, err)
	assert.Equal(t, f.want, shown(citation.Parse(doc, known)), f.text)
}

// What is read as pages in a list is read as pages behind a citation, and means
// the same there.
func TestPagesInPaperAndList(t *testing.T) {
	forms, err := os.ReadFile("../internal/page/testdata/pages.txt")
	require.NoError(t, err)
	both, _, ok := strings.Cut(string(forms), "\n## lists\n")
	require.True(t, ok)
	known := listOf(t, locatorsList)
	for line := range strings.Lines(both) {
		value, _, ok := strings.Cut(line, " =>")
		if !ok {
			continue
		}
		var want []bib.PageRange
		for _, r := range page.Parse(value) {
			want = append(want, bib.PageRange{Prefix: r.Prefix, First: r.First, Last: r.Last, Roman: r.Roman, Open: r.Open})
		}
		paper := read(t, "x (Novak 2019, p. "+strings.TrimPrefix(value, "p. ")+") y", known)
		require.Len(t, paper.Groups, 1, value)
		locators := paper.Groups[0].Items[0].Locators
		if assert.NotEmpty(t, locators, value) {
			assert.Equal(t, want, locators[0].Ranges, value)
		}
	}
}
