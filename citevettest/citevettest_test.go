package citevettest_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/citevettest"
)

// A recorder is a test that keeps what it is told.
type recorder struct {
	testing.TB
	errors []string
}

func (r *recorder) Helper() {}
func (r *recorder) Errorf(format string, args ...any) {
	r.errors = append(r.errors, fmt.Sprintf(format, args...))
}

func TestCheck(t *testing.T) {
	t.Chdir("testdata")
	for name, c := range map[string]struct {
		paper, list string
		checks      []*citevet.Check
		want        []string
	}{
		"clean":           {paper: "paper.md", list: "refs.bib"},
		"list of its own": {paper: "paper.md"},
		"findings": {paper: "faulty.md", list: "refs.bib", want: []string{
			"faulty.md:1:17: Lindqvist 2018: the list has Lindqvist 2019 (refs.bib:1) (year)",
			"refs.bib:2:1: marchetti2020: nothing cites Marchetti and Ruiz 2020 (unused)",
			"refs.bib:3:1: petersen2016: nothing cites Petersen 2016 (unused)",
		}},
		"some checks": {paper: "faulty.md", list: "refs.bib", checks: []*citevet.Check{checks.Missing, checks.Page}},
		"no paper":    {paper: "nowhere.md", list: "refs.bib", want: []string{"open nowhere.md: no such file or directory"}},
		"no list":     {paper: "faulty.md", want: []string{"faulty.md: names no list"}},
		"lost list":   {paper: "paper.md", list: "nowhere.bib", want: []string{"open nowhere.bib: no such file or directory"}},
	} {
		t.Run(name, func(t *testing.T) {
			var r recorder
			citevettest.Check(&r, c.paper, c.list, c.checks...)
			assert.Equal(t, c.want, r.errors)
		})
	}
}

func TestArchive(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		citevettest.Archive(t, file, false)
	}
}

func TestArchiveDiffers(t *testing.T) {
	const archive = `-- paper.txt --
The ring holds (Lindqvist 2018).
-- refs.bib --
@article{lindqvist2019, author = {Lindqvist, Åsa}, title = {Who may}, year = {2019}}
-- want --
paper.txt:1:17: Varga 2021: not in refs.bib (missing)
`
	file := filepath.Join(t.TempDir(), "a.txtar")
	require.NoError(t, os.WriteFile(file, []byte(archive), 0o666))
	var r recorder
	found := citevettest.Archive(&r, file, false)
	assert.Len(t, found, 1)
	assert.Equal(t, []string{file + `: the findings differ (- wanted, + found):
-paper.txt:1:17: Varga 2021: not in refs.bib (missing)
+paper.txt:1:17: Lindqvist 2018: the list has Lindqvist 2019 (refs.bib:1) (year)
`}, r.errors)

	citevettest.Archive(t, file, true)  // rewrites want …
	citevettest.Archive(t, file, false) // … so that it agrees

	for _, broken := range []string{"", "-- want --\n", "-- paper.txt --\nText.\n"} {
		require.NoError(t, os.WriteFile(file, []byte(broken), 0o666))
		r = recorder{}
		citevettest.Archive(&r, file, false)
		assert.Len(t, r.errors, 1, broken)
	}
}

// A check that looks at something else misses what is planted.
func TestMissed(t *testing.T) {
	t.Chdir("testdata")
	citevettest.Missed(t, "paper.md", "refs.bib")
	var r recorder
	citevettest.Missed(&r, "paper.md", "refs.bib", checks.Missing)
	assert.Contains(t, r.errors, "paper.md:5:27: year shifted: 2019 to 2018: nothing is reported")
	assert.NotContains(t, r.errors, "refs.bib:1:1: entry deleted: lindqvist2019: nothing is reported")
	r = recorder{}
	citevettest.Missed(&r, "nowhere.md", "refs.bib")
	assert.Equal(t, []string{"open nowhere.md: no such file or directory"}, r.errors)
}
