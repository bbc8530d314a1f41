package cli_test

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/cmd/citevet/cli"
	"github.com/citevet/citevet/internal/gen"
)

// corpus writes papers into the working directory, which is a new folder, and
// gives their names.
func corpus(t *testing.T, n int, formats ...string) (names []string) {
	t.Chdir(t.TempDir())
	for m := range gen.Manuscripts(n, 300, formats...) {
		names = append(names, m.Files[0].Name)
		for _, f := range m.Files {
			require.NoError(t, os.MkdirAll(filepath.Dir(f.Name), 0o777))
			require.NoError(t, os.WriteFile(f.Name, f.Data, 0o666))
		}
	}
	return names
}

// What is found in the first papers can be read when the last ones were not read
// yet: as long as nobody reads it, only so many papers are in flight.
func TestFindingsComeAsPapersAreRead(t *testing.T) {
	for _, args := range [][]string{{"-json=lines", "."}, {"."}, {"cites", "-json", "."}} {
		names := corpus(t, 700, "jats")
		out, in := io.Pipe()
		go func() {
			cli.Run(args, nil, in, nil, checks.All()...)
			in.Close()
		}()
		lines := bufio.NewScanner(out)
		require.True(t, lines.Scan())
		last := names[len(names)-1]
		text := strings.Replace(readFile(t, last), "</sec></body>", "<p>So it is (Nobody, 1901).</p></sec></body>", 1)
		require.NoError(t, os.WriteFile(last, []byte(text), 0o666))
		found := false
		for lines.Scan() {
			found = found || strings.Contains(lines.Text(), "Nobody")
		}
		assert.True(t, found, "%v: the last paper was read before anybody read what was found in the first", args)
	}
}

func readFile(t *testing.T, name string) string {
	src, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(src)
}

// Findings stand in the order of the papers, on any number of processors, and
// are those of the papers one by one.
func TestOrderOfManyPapers(t *testing.T) {
	names := corpus(t, 60, gen.Formats...)
	one := func(args ...string) string {
		var out bytes.Buffer
		cli.Run(args, nil, &out, nil, checks.All()...)
		return out.String()
	}
	var want strings.Builder
	for _, name := range names {
		want.WriteString(one("-json=lines", "-unused=false", "-entry=false", name))
	}
	list := strings.Join(names, "\n")
	require.NoError(t, os.WriteFile("names", []byte(list), 0o666))
	assert.Equal(t, want.String(), one("-json=lines", "-unused=false", "-entry=false", "-files-from=names"))
	assert.Equal(t, want.String(), one("-json=lines", "-unused=false", "-entry=false", "."))
	assert.NotEmpty(t, want.String())
}

// A list that is let go of and read again is checked as if it had stayed: more
// papers cite it than are in flight, far from one another.
func TestListsThatComeAndGo(t *testing.T) {
	t.Chdir(t.TempDir())
	const lists = 300
	var names, want []string
	for round := range 2 {
		for i := range lists {
			name := fmt.Sprintf("p%d-%03d.md", round, i)
			text := fmt.Sprintf("---\nbibliography: l%03d.bib\n---\n\nSee [@a%d].\n", i, round)
			require.NoError(t, os.WriteFile(name, []byte(text), 0o666))
			names = append(names, name)
		}
	}
	for i := range lists {
		var list strings.Builder
		for k := range 3 {
			fmt.Fprintf(&list, "@book{a%d, author = {Hale, A.}, title = {Valleys %d}, year = {200%d}}\n", k, k, k)
		}
		require.NoError(t, os.WriteFile(fmt.Sprintf("l%03d.bib", i), []byte(list.String()), 0o666))
		want = append(want, fmt.Sprintf("l%03d.bib:3:1: a2: nothing cites Hale 2002 (unused)", i))
	}
	var out bytes.Buffer
	cli.Run(names, nil, &out, nil, checks.All()...)
	assert.Equal(t, strings.Join(want, "\n")+"\n", out.String())
}
