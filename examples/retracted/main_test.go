package main

import (
	"bytes"
	"flag"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/citevettest"
	"github.com/citevet/citevet/cmd/citevet/cli"
)

var update = flag.Bool("update", false, "rewrite the want sections of testdata/*.txtar")

func fixture(t *testing.T) *citevet.Check {
	db, err := readFile("testdata/retractions.csv")
	require.NoError(t, err)
	return db.check()
}

func TestRetracted(t *testing.T) {
	check := fixture(t)
	citevettest.Examples(t, check)
	for name, reported := range map[string]bool{"reported": true, "quiet": false} {
		found := citevettest.Archive(t, filepath.Join("testdata", name+".txtar"), *update, check)
		assert.Equal(t, reported, len(found) > 0, name)
	}
}

// The command has the check, with its flag, its directive and its help.
func TestCommand(t *testing.T) {
	suite := append(checks.All(), fixture(t))
	require.NoError(t, citevet.Validate(suite))
	run := func(paper string, args ...string) (string, int) {
		var out, errs bytes.Buffer
		status := cli.Run(args, strings.NewReader(paper), &out, &errs, suite...)
		assert.Empty(t, errs.String())
		return out.String(), status
	}
	out, status := run("It moves (Brandt 2015).\n", "-retracted", "-", "testdata/refs.bib")
	assert.Equal(t, "stdin:1:11: Brandt 2015: the work was retracted on 15 January 2021: Error in Data; Unreliable Results; see https://doi.org/10.5555/tides.2021.9 (refs.bib:1) (retracted)\n", out)
	assert.Equal(t, 1, status)
	out, status = run("citevet:ignore retracted: as an example of one\n\nIt moves (Brandt 2015).\n", "-", "testdata/refs.bib")
	assert.Empty(t, out)
	assert.Equal(t, 0, status)
	out, _ = run("", "help", "retracted")
	assert.Contains(t, out, "cited works that were retracted")
}

func TestDatabase(t *testing.T) {
	_, err := readFile("testdata/nosuch.csv")
	assert.ErrorContains(t, err, "nosuch.csv")
	_, err = readFile("testdata/refs.bib")
	assert.ErrorContains(t, err, "testdata/refs.bib: ")
	db, err := readFile("testdata/retractions.csv")
	require.NoError(t, err)
	_, ok := db.find(&bib.Entry{})
	assert.False(t, ok, "an entry without a title")
	for _, c := range []struct{ text, want string }{
		{"", "no columns"},
		{"a,b\n1,2\n", `no column "Title"`},
		{"\ufeffTitle,RetractionDate,RetractionDOI,OriginalPaperDate,OriginalPaperDOI,RetractionNature,Reason\nA,soon,,,,,\n", "line 2"},
		{"Title,RetractionDate,RetractionDOI,OriginalPaperDate,OriginalPaperDOI,RetractionNature,Reason\nA\n", "wrong number of fields"},
	} {
		_, err := read(strings.NewReader(c.text))
		assert.ErrorContains(t, err, c.want, c.text)
	}
}
