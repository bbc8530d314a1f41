package checks_test

import (
	"flag"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/citevettest"
)

var update = flag.Bool("update", false, "rewrite the want sections of testdata/*/*.txtar")

// TestChecks runs testdata/CHECK/*.txtar: each holds a paper, refs.bib and a
// section want, the exact findings of the default checks and CHECK. An empty
// want is a case that must not be reported.
func TestChecks(t *testing.T) {
	for _, check := range checks.All() {
		t.Run(check.Name, func(t *testing.T) {
			files, err := filepath.Glob("testdata/" + check.Name + "/*.txtar")
			require.NoError(t, err)
			suite := checks.Default()
			if !slices.Contains(suite, check) {
				suite = append(suite, check)
			}
			reported, quiet := false, false
			for _, file := range files {
				t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
					found := citevettest.Archive(t, file, *update, suite...)
					spoke := slices.ContainsFunc(found, func(d citevet.Diagnostic) bool { return d.Check == check.Name })
					reported, quiet = reported || spoke, quiet || !spoke
				})
			}
			assert.True(t, reported, "testdata has no case that %s reports", check.Name)
			assert.True(t, quiet, "testdata has no case that %s must not report", check.Name)
		})
	}
}

// read reads a paper.
func read(t *testing.T, name, src string) *prose.Document {
	doc, err := formats.Read(name, []byte(src))
	require.NoError(t, err)
	return doc
}

func lines(ds []citevet.Diagnostic) string {
	var b strings.Builder
	for _, d := range ds {
		b.WriteString(d.String() + "\n")
	}
	return b.String()
}

const lists = `@article{lindqvist2019, author = {Lindqvist, Åsa}, title = {Who may switch off whom}, year = {2019}}
@article{marchetti2020, author = {Marchetti, Carla and Ruiz, Pablo}, title = {Paying}, year = {2020}}
@book{hale2018, author = {Hale, Ann}, title = {Valleys}, year = {2018}}
`

// TestDocs holds the help of the checks to its form, and runs its examples.
func TestDocs(t *testing.T) {
	require.NoError(t, citevet.Validate(checks.All()))
	for _, c := range checks.All() {
		assert.Less(t, len(c.Doc.Title), 64, "%s: the title is too long for a table", c.Name)
		assert.NotEmpty(t, c.Doc.Rule, c.Name)
		assert.NotEmpty(t, c.Severity, c.Name)
		citevettest.Examples(t, c)
	}
	assert.True(t, slices.IsSortedFunc(checks.All(), func(a, b *citevet.Check) int { return strings.Compare(a.Name, b.Name) }))
}

// Hundreds of entries that nothing cites are one finding.
func TestUnusedLibrary(t *testing.T) {
	src := lists
	for i := range 200 {
		src += fmt.Sprintf("@book{b%d, author = {Author%c}, title = {Title %d}, year = {%d}}\n", i, 'A'+i%26, i, 1800+i)
	}
	list, err := bib.Parse("refs.bib", []byte(src))
	require.NoError(t, err)
	ds := citevet.Verify(read(t, "paper.txt", "The ring holds (Lindqvist 2019).\n"), list, checks.Default()...)
	assert.Equal(t, "refs.bib:2:1: 202 of the 203 entries are not cited: marchetti2020, hale2018, b0, b1, b2 and 197 more (unused)\n", lines(ds))
	assert.Len(t, ds[0].Related, 202)
	assert.Len(t, citevet.Verify(read(t, "paper.txt", "The ring holds (Lindqvist 2019).\n"), list, checks.Scope{Each: true}.Of(checks.Unused)), 202)
}
