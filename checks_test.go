package citevet_test

import (
	"bytes"
	"flag"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/citevettest"
)

var update = flag.Bool("update", false, "rewrite the want sections of testdata/*/*.txtar")

// TestChecks runs testdata/CHECK/*.txtar: each holds a paper, refs.bib and a
// section want, the exact findings of the default checks and CHECK. An empty
// want is a case that must not be reported.
func TestChecks(t *testing.T) {
	for _, check := range citevet.Checks() {
		t.Run(check.Name, func(t *testing.T) {
			files, err := filepath.Glob("testdata/" + check.Name + "/*.txtar")
			require.NoError(t, err)
			suite := citevet.Default(citevet.Checks())
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

func lines(ds []citevet.Diagnostic) string {
	var b bytes.Buffer
	for _, d := range ds {
		b.WriteString(d.String() + "\n")
	}
	return b.String()
}

// TestDocs holds the help of the checks to its form.
func TestDocs(t *testing.T) {
	require.NoError(t, citevet.Validate(citevet.Checks()))
	for _, c := range citevet.Checks() {
		first, rest, _ := strings.Cut(c.Doc, "\n")
		assert.True(t, first != "" && strings.HasPrefix(rest, "\n"), "%s: the first line does not stand alone", c.Name)
		assert.Less(t, len(first), 64, "%s: the first line is too long for a table", c.Name)
		assert.Contains(t, rest, "\nReported: ", c.Name)
		assert.Contains(t, rest, "\nNot reported: ", c.Name)
		assert.True(t, strings.HasSuffix(c.Doc, "\n"), "%s: the doc has no final newline", c.Name)
		for line := range strings.Lines(c.Doc) {
			assert.LessOrEqual(t, len([]rune(line)), 90, "%s: %s", c.Name, line)
		}
	}
	names := func(cs []*citevet.Check) (out []string) {
		for _, c := range cs {
			out = append(out, c.Name)
		}
		return out
	}
	assert.True(t, slices.IsSorted(names(citevet.Checks())))
}

func TestValidate(t *testing.T) {
	run := func(*citevet.Pass) {}
	for name, checks := range map[string][]*citevet.Check{
		"no name":   {{Doc: "d", Run: run}},
		"no run":    {{Name: "a", Doc: "d"}},
		"no doc":    {{Name: "a", Run: run}},
		"same name": {{Name: "a", Doc: "d", Run: run}, {Name: "a", Doc: "d", Run: run}},
	} {
		assert.Error(t, citevet.Validate(checks), name)
	}
	assert.NoError(t, citevet.Validate([]*citevet.Check{{Name: "a", Doc: "d", RunList: func(*citevet.ListPass) {}}}))
}
