package citation_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/citation"
)

// TestForms reads the texts of testdata/forms, one form a line: the text, what
// is read in it without a list, and with the list.bib beside it where that is
// something else. Those in the folder languages are read as texts of the language
// that the file is named for. The flag -update writes what is read.
func TestForms(t *testing.T) {
	files, err := filepath.Glob("testdata/forms/*/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(file[len("testdata/forms/"):], func(t *testing.T) {
			list, err := os.ReadFile(filepath.Join(filepath.Dir(file), "list.bib"))
			require.NoError(t, err)
			known := listOf(t, string(list))
			src, err := os.ReadFile(file)
			require.NoError(t, err)
			var out strings.Builder
			for line := range strings.Lines(string(src)) {
				out.WriteString(checkLine(t, line, languageOf(file), known))
			}
			if *update {
				require.NoError(t, os.WriteFile(file, []byte(out.String()), 0o666))
			}
		})
	}
}

// languageOf gives the language that the texts of a file are declared to be
// in: the name of one in the folder languages, "" for the others.
func languageOf(file string) string {
	if filepath.Base(filepath.Dir(file)) != "languages" {
		return ""
	}
	return strings.TrimSuffix(filepath.Base(file), ".txt")
}

// checkLine tests one line and gives it with what was read.
func checkLine(t *testing.T, line, language string, known citation.Known) string {
	t.Helper()
	text, _, ok := strings.Cut(line, " → ")
	if !ok || line[0] == '#' {
		return line
	}
	bare, listed := readLine(t, text, language, nil), readLine(t, text, language, known)
	got := text + " → " + bare
	if listed != bare {
		got += " → " + listed
	}
	if !*update {
		assert.Equal(t, strings.TrimSuffix(line, "\n"), got)
	}
	return got + "\n"
}

func readLine(t *testing.T, text, language string, known citation.Known) string {
	t.Helper()
	paper := readIn(t, text, language, known)
	checkParts(t, paper)
	if s := shown(paper); s != "" {
		return s
	}
	return "none"
}

// TestLayout reads line breaks and marks of emphasis.
func TestLayout(t *testing.T) {
	checkForms(t, nil, []form{
		{"x (Novak\n2019,\np. 5)", `Novak 2019 {page 5}`},
		{"x (Novak-\nJarvis 2019)", `Novak-Jarvis 2019`},
		{"x *Novak* (2019) argues", `N Novak 2019`},
		{"x **Novak** (2019) argues", `N Novak 2019`},
		{"x _Novak_ (2019) argues", `N Novak 2019`},
		{"x \\(Novak 2019\\)", `Novak 2019`},
		{"x [Novak 2019](https://x.org/2018)", `Novak 2019`},
		{"x (Novak 2019)[^3]", `Novak 2019`},
	})
}
