package selftest_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/internal/selftest"
)

const (
	paper = `The ring holds (Lindqvist, 2019, p. 104), and so does the line
(Marchetti and Ruiz 2020a; see @petersen2016).
`
	list = `@article{lindqvist2019, author = {Lindqvist, Åsa}, title = {Who may}, year = {2019}, pages = {101--120}}
@article{marchetti2020, author = {Marchetti, Ivo and Ruiz, Ana}, title = {Lines}, year = {2020a}}
@article{petersen2016, author = {Petersen, Kai}, title = {Boats}, year = {2016}}
`
)

// papers gives a paper of files, the first of them the main one, and its list.
func paperOf(t *testing.T, name, text, refs string, parts fstest.MapFS) selftest.Paper {
	o := formats.Options{FS: parts}
	doc, err := o.ReadContext(context.Background(), name, []byte(text))
	require.NoError(t, err)
	p := selftest.Paper{Doc: doc, Options: o, Checks: checks.Default()}
	if refs != "" {
		l, err := bib.Parse("refs.bib", []byte(refs))
		require.NoError(t, err)
		p.Lists = []*bib.List{l}
	}
	return p
}

func planted(t *testing.T, p selftest.Paper) (all, missed []string) {
	out, err := p.Plant(context.Background(), 0)
	require.NoError(t, err)
	for _, f := range out.Faults {
		all = append(all, f.String())
	}
	for _, f := range out.Missed() {
		missed = append(missed, f.String())
	}
	return all, missed
}

func TestPlant(t *testing.T) {
	p := paperOf(t, "paper.md", paper, list, nil)
	all, missed := planted(t, p)
	assert.Equal(t, []string{
		"paper.md:1:28: year shifted: 2019 to 2018",
		"paper.md:1:28: letter changed: 2019 to 2019b",
		"paper.md:1:17: name misspelt: Lindqvist to Lindvqist",
		"paper.md:1:37: page shifted: 104 to 127",
		"paper.md:2:21: year shifted: 2020 to 2021",
		"paper.md:2:21: letter changed: 2020a to 2020b",
		"paper.md:2:2: name misspelt: Marchetti to Marcehtti",
		"paper.md:2:33: key misspelt: petersen2016 to petersne2016",
		"refs.bib:1:1: entry deleted: lindqvist2019",
		"refs.bib:2:1: entry deleted: marchetti2020",
		"refs.bib:3:1: entry deleted: petersen2016",
	}, all)
	assert.Empty(t, missed)
	assert.Equal(t, paper, string(p.Doc.Src), "the paper stays as it is")
	assert.Equal(t, list, string(p.Lists[0].Src))
}

// A check that looks at something else misses what is planted.
func TestMissed(t *testing.T) {
	p := paperOf(t, "paper.md", paper, list, nil)
	p.Checks = p.Checks[:0:0]
	p.Checks = append(p.Checks, checks.Missing)
	_, missed := planted(t, p)
	assert.Contains(t, missed, "paper.md:1:28: year shifted: 2019 to 2018")
	assert.NotContains(t, missed, "refs.bib:1:1: entry deleted: lindqvist2019")
}

// A list that is typed in the paper loses entries in the paper's text.
func TestTypedList(t *testing.T) {
	text := `The ring holds (Lindqvist, 2019). The line holds (Marchetti & Ruiz, 2020). Boats float (Petersen, 2016).

References

Lindqvist, Å. (2019). Who may switch off whom. Grid Review, 12(3), 101–120.

Marchetti, I., & Ruiz, A. (2020). Lines. Seaside Press.

Petersen, K. (2016). Boats of the north. Seaside Press.
`
	all, missed := planted(t, paperOf(t, "paper.txt", text, "", nil))
	assert.Contains(t, strings.Join(all, "\n"), "paper.txt:5:1: entry deleted: ")
	assert.Len(t, all, 12)
	assert.Empty(t, missed)
}

// Faults are planted in the files that a paper includes, too.
func TestParts(t *testing.T) {
	parts := fstest.MapFS{"text/body.tex": {Data: []byte("The ring holds \\citep{lindqvist2019}.\n")}}
	main := "\\documentclass{article}\n\\begin{document}\n\\input{text/body}\n\\end{document}\n"
	all, missed := planted(t, paperOf(t, "paper.tex", main, list, parts))
	assert.Equal(t, []string{"text/body.tex:1:23: key misspelt: lindqvist2019 to lindqvsit2019", "refs.bib:1:1: entry deleted: lindqvist2019"}, all)
	assert.Empty(t, missed)
}

// In a long paper so many faults are planted as are read in bounded time, all
// over it.
func TestSample(t *testing.T) {
	var text strings.Builder
	for i := range 210 {
		fmt.Fprintf(&text, "Line %d holds (Lindqvist, 2019).\n\n", i)
	}
	p := paperOf(t, "paper.md", text.String(), list, nil)
	for most, want := range map[int]int{0: 200, 7: 7} {
		out, err := p.Plant(context.Background(), most)
		require.NoError(t, err)
		count := map[selftest.Kind]int{}
		for _, f := range out.Faults {
			count[f.Kind]++
		}
		assert.Equal(t, want, count[selftest.Year])
		assert.Equal(t, 210, out.Possible[selftest.Year])
		assert.Less(t, 380, out.Faults[len(out.Faults)-2].Pos.Line)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := p.Plant(ctx, 0)
	assert.ErrorIs(t, err, context.Canceled)
}

// What stands in a zipped file is left alone.
func TestPacked(t *testing.T) {
	p := paperOf(t, "paper.md", paper, list, nil)
	p.Doc.Packed = true
	out, err := p.Plant(context.Background(), 0)
	require.NoError(t, err)
	assert.Len(t, out.Faults, 3)
	assert.Equal(t, "the text of a zipped file is not changed", out.NoText)
}
