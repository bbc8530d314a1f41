package main

import (
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestVet runs go vet with the tool, as a user would.
func TestVet(t *testing.T) {
	tool := filepath.Join(t.TempDir(), "citevettool")
	if runtime.GOOS == "windows" {
		tool += ".exe"
	}
	out, err := exec.Command("go", "build", "-o", tool, ".").CombinedOutput()
	require.NoError(t, err, string(out))

	out, err = exec.Command("go", "vet", "-vettool="+tool, "./testdata/plain").CombinedOutput()
	assert.NoError(t, err, string(out))

	out, err = exec.Command("go", "vet", "-vettool="+tool, "./testdata/paper").CombinedOutput()
	assert.Error(t, err)
	got := filepath.ToSlash(string(out))
	for _, want := range []string{
		"testdata/paper/paper.md:3:17: Lindqvist 2018: the list has Lindqvist 2019 (refs.bib:1) (year)\n",
		"testdata/paper/refs.bib:3:1: petersen2016: nothing cites Petersen 2016 (unused)\n",
	} {
		assert.Contains(t, got, want)
	}
	assert.Equal(t, 2, strings.Count(got, "testdata/paper/"), got)
}

func TestPatterns(t *testing.T) {
	for comment, want := range map[string][]string{
		"//go:embed paper.md refs.bib":          {"paper.md", "refs.bib"},
		"//go:embed\t\"a b.md\" `c d.md` all:x": {"a b.md", "c d.md", "all:x"},
		"//go:embedded":                         nil,
		"// go:embed paper.md":                  nil,
		"//go:embed":                            nil,
	} {
		assert.Equal(t, want, patterns(comment), comment)
	}
}

func TestMatch(t *testing.T) {
	files := fstest.MapFS{"a.md": {}, "b.txt": {}, "in/c.md": {}, "in/.d.md": {}, "in/_e/f.md": {}}
	for pattern, want := range map[string][]string{
		"*.md":    {"a.md"},
		"in":      {"in/c.md"},
		"all:in":  {"in/.d.md", "in/_e/f.md", "in/c.md"},
		"nothing": nil,
	} {
		got, err := match(files, pattern)
		require.NoError(t, err)
		assert.Equal(t, want, got, pattern)
	}
	_, err := match(files, "[")
	assert.Error(t, err)
}
