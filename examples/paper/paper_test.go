package paper

import (
	"flag"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/citation/prose/formats"
)

var update = flag.Bool("update", false, "rewrite findings.txt")

// findings checks the papers against the list that they share.
func findings(t *testing.T) string {
	list, err := bib.ReadFile("refs.bib")
	require.NoError(t, err)
	run := citevet.NewRun(checks.All()...)
	var ds []citevet.Diagnostic
	for _, name := range []string{"both.txt", "keys.md", "page.html", "paper.md"} {
		doc, err := formats.ReadFile(name)
		require.NoError(t, err)
		ds = append(ds, run.Paper(pair.Pair(doc, list))...)
	}
	for _, name := range []string{"numbers.txt", "typed.txt"} {
		doc, err := formats.ReadFile(name)
		require.NoError(t, err)
		ds = append(ds, run.Paper(pair.Pair(doc, nil))...) // nil: it holds its list
	}
	ds = append(ds, run.Lists()...)
	slices.SortStableFunc(ds, citevet.Compare)
	var got strings.Builder
	for _, d := range ds {
		got.WriteString(d.String() + "\n")
	}
	return got.String()
}

// TestPaper checks the papers with all checks and compares the findings with
// findings.txt; each check that README.md plants a fault for reports one.
func TestPaper(t *testing.T) {
	got := findings(t)
	if *update {
		require.NoError(t, os.WriteFile("findings.txt", []byte(got), 0o666))
	}
	want, err := os.ReadFile("findings.txt")
	require.NoError(t, err)
	assert.Equal(t, string(want), got)

	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	for _, c := range checks.All() {
		assert.Regexp(t, regexp.MustCompile("(?m)^\\| `"+c.Name+"`"), string(readme), "README.md plants no fault for it")
		assert.Contains(t, got, "("+c.Name+")\n")
	}
}
