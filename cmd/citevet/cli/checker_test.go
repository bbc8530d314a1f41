package cli_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/cmd/citevet/cli"
)

const jatsPaper = `<article><front><article-meta><title-group><article-title>Rings</article-title></title-group></article-meta></front>
<body><p>It holds (<xref ref-type="bibr" rid="b1">Lindqvist, 2018</xref>), as others say (Marsh, 2001).</p></body>
<back><ref-list><ref id="b1"><element-citation publication-type="journal"><person-group><name><surname>Lindqvist</surname><given-names>A</given-names></name></person-group><year>2019</year><article-title>Who may switch off whom</article-title></element-citation></ref>
<ref id="b2"><element-citation publication-type="journal"><person-group><name><surname>Hale</surname><given-names>A</given-names></name></person-group><year>2018</year><article-title>Valleys</article-title></element-citation></ref></ref-list></back></article>
`

const (
	threeWorks = `@article{lindqvist2019, author = {Lindqvist, Åsa}, title = {Who may switch off whom}, year = {2019}}
@book{hale2018, author = {Hale, Ann}, title = {Valleys}, year = {2018}}
@book{marsh2001, author = {Marsh, B.}, title = {Rings}, year = {20x1}}
`
	namingPaper = "The ring holds (Lindqvist 2018). It held (Hale 2018, p. 3).\n"
	keyingPaper = "The ring holds [@lindqvist2019; @hale2019].\n"
	ownList     = "# Rings\n\nThe ring holds (Lindqvist 2018).\n\n# References\n\nLindqvist, Å. (2019). Who may switch off whom. *Rings*, 3(2), 12–20.\n\nHale, A. (2018). *Valleys*. Oslo: Fjord.\n"
)

// printed gives what the command prints of files in the working directory.
func printed(t *testing.T, files map[string]string, args ...string) string {
	t.Chdir(t.TempDir())
	for name, text := range files {
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o777))
		require.NoError(t, os.WriteFile(name, []byte(text), 0o666))
	}
	var out bytes.Buffer
	cli.Run(args, nil, &out, nil, checks.All()...)
	return out.String()
}

func newChecker(t *testing.T, flags ...string) *cli.Checker {
	k, err := cli.NewChecker(flags, checks.All()...)
	require.NoError(t, err)
	return k
}

func readList(t *testing.T, name, text string) *bib.List {
	list, _ := bib.ReadContext(context.Background(), name, []byte(text))
	require.NotNil(t, list)
	return list
}

func TestCheckerGivesTheLinesOfTheCommand(t *testing.T) {
	for _, tt := range []struct {
		name, text, list string
		flags            []string
	}{
		{name: "a/paper.xml", text: jatsPaper},
		{name: "paper.md", text: ownList},
		{name: "paper.txt", text: namingPaper, list: threeWorks},
		{name: "paper.txt", text: namingPaper, list: threeWorks, flags: []string{"-all"}},
		{name: "paper.md", text: keyingPaper, list: threeWorks},
		{name: "paper.md", text: keyingPaper, list: threeWorks, flags: []string{"-unused=false"}},
		{name: "clean.md", text: "Nothing is cited, but [@marsh2001; @hale2018; @lindqvist2019].\n", list: strings.ReplaceAll(threeWorks, "20x1", "2001")},
	} {
		files, args := map[string]string{tt.name: tt.text}, append([]string{"-json=lines", tt.name}, tt.flags...)
		in := cli.Input{Name: tt.name, Text: []byte(tt.text)}
		if tt.list != "" {
			files["refs.bib"], args = tt.list, append(args, "refs.bib")
			in.Lists = []*bib.List{readList(t, "refs.bib", tt.list)}
		}
		want := printed(t, files, args...)
		out, err := newChecker(t, tt.flags...).Check(context.Background(), in)
		require.NoError(t, err)
		assert.True(t, out.Checked, "%s: %v", tt.name, out.Problems)
		assert.Equal(t, want, string(out.Lines), "%s %v", tt.name, tt.flags)
		assert.Equal(t, strings.Count(want, "\n"), out.Findings)
	}
}

// What papers cite of a list that they share is added up in any order, also when
// it was sent as JSON.
func TestCheckerAddsUpWhatPapersShare(t *testing.T) {
	papers := map[string]string{
		"a.txt": namingPaper, "b.md": keyingPaper, "c.md": "All of it.\n\n---\nnocite: '@marsh2001'\n---\n", "d.txt": "As (Nobody 1999) says.\n",
	}
	for _, names := range [][]string{{"a.txt"}, {"b.md"}, {"c.md", "d.txt"}, {"d.txt", "c.md", "b.md", "a.txt"}} {
		files, args := map[string]string{"refs.bib": threeWorks}, []string{"-json=lines", "refs.bib"}
		for _, name := range names {
			files[name], args = papers[name], append(args, name)
		}
		want := strings.SplitAfter(printed(t, files, args...), "\n")
		k, lists := newChecker(t), []*bib.List{readList(t, "refs.bib", threeWorks)}
		var got []byte
		var use cli.Use
		for _, name := range names {
			out, err := k.Check(context.Background(), cli.Input{Name: name, Text: []byte(papers[name]), Lists: lists, Shared: true})
			require.NoError(t, err)
			require.True(t, out.Checked, out.Problems)
			got = append(got, out.Lines...)
			sent, err := json.Marshal(out.Use)
			require.NoError(t, err)
			var came cli.Use
			require.NoError(t, json.Unmarshal(sent, &came))
			use = came.Add(use)
		}
		out, err := k.Lists(context.Background(), lists, use)
		require.NoError(t, err)
		lines := strings.SplitAfter(string(got)+string(out.Lines), "\n")
		slices.Sort(want)
		slices.Sort(lines)
		assert.Equal(t, want, lines, names)
	}
}

func TestCheckerSaysWhyAPaperIsNotChecked(t *testing.T) {
	list := []*bib.List{readList(t, "refs.bib", threeWorks)}
	for _, tt := range []struct {
		in  cli.Input
		why string
	}{
		{cli.Input{Name: "a.txt", Text: []byte(namingPaper)}, "no list to check it against"},
		{cli.Input{Name: "a.md", Text: []byte("---\nbibliography: x.bib\n---\nAs [@a].\n")}, "the list x.bib was not given"},
		{cli.Input{Name: "a.docx", Text: []byte("no zip"), Lists: list}, "not a Word document"},
		{cli.Input{Name: "a.txt", Text: []byte(namingPaper), Lists: list, Limits: cli.Limits{Paper: 10}}, "holds more than 10 bytes"},
		{cli.Input{Name: "a.txt", Text: []byte(namingPaper), Lists: list, Limits: cli.Limits{Text: 10}}, "holds more than 10 bytes of text"},
	} {
		out, err := newChecker(t).Check(context.Background(), tt.in)
		require.NoError(t, err)
		assert.False(t, out.Checked)
		assert.Empty(t, out.Lines)
		require.NotEmpty(t, out.Problems, tt.why)
		assert.Contains(t, out.Problems[0].Message, tt.why)
		assert.Equal(t, "error", out.Problems[0].Level)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := newChecker(t).Check(ctx, cli.Input{Name: "a.txt", Text: []byte(namingPaper), Lists: list})
	assert.ErrorIs(t, err, context.Canceled)
}

// Lists are asked for once it is known what the paper names and holds.
func TestCheckerFindsLists(t *testing.T) {
	list := readList(t, "refs.bib", threeWorks)
	for _, tt := range []struct {
		name, text string
		want       cli.Wanted
		found      []*bib.List
		checked    bool
	}{
		{name: "a.md", text: "---\nbibliography: x.bib\n---\nAs [@marsh2001].\n", want: cli.Wanted{Named: []string{"x.bib"}, Keys: []string{"marsh2001"}}, found: []*bib.List{list}, checked: true},
		{name: "a.md", text: "---\nbibliography: x.bib\n---\nAs [@marsh2001].\n", want: cli.Wanted{Named: []string{"x.bib"}, Keys: []string{"marsh2001"}}},
		{name: "a.xml", text: jatsPaper, want: cli.Wanted{Keys: []string{"b1"}, Own: true}, checked: true},
		{name: "a.txt", text: namingPaper, found: []*bib.List{list}, checked: true},
		{name: "a.txt", text: namingPaper},
	} {
		find := func(w cli.Wanted) ([]*bib.List, []string, error) {
			assert.Equal(t, tt.want.Named, w.Named)
			assert.ElementsMatch(t, tt.want.Keys, w.Keys)
			assert.Equal(t, tt.want.Own, w.Own, tt.name)
			return tt.found, nil, nil
		}
		out, err := newChecker(t).Check(context.Background(), cli.Input{Name: tt.name, Text: []byte(tt.text), Find: find, Shared: true})
		require.NoError(t, err)
		assert.Equal(t, tt.checked, out.Checked, out.Problems)
		assert.Equal(t, len(tt.found), out.Use.Papers)
	}
	half := func(cli.Wanted) ([]*bib.List, []string, error) { return []*bib.List{list}, []string{"x.bib"}, nil }
	keying := "As [@marsh2001; @nobody1999] say.\n" // a key that may be in x.bib
	out, err := newChecker(t, "-missing").Check(context.Background(), cli.Input{Name: "a.md", Text: []byte(keying), Find: half})
	require.NoError(t, err)
	assert.True(t, out.Checked)
	assert.Empty(t, out.Lines)
	gone := func(cli.Wanted) ([]*bib.List, []string, error) { return nil, nil, errors.New("x.bib is gone") }
	out, err = newChecker(t).Check(context.Background(), cli.Input{Name: "a.txt", Text: []byte(namingPaper), Find: gone})
	require.NoError(t, err)
	assert.False(t, out.Checked)
	assert.Contains(t, out.Problems[0].Message, "x.bib is gone")
}

func TestNewCheckerRefuses(t *testing.T) {
	for _, flags := range [][]string{{"-nosuch"}, {"paper.md"}, {"-config=gone.yaml"}, {"-sarif"}} {
		_, err := cli.NewChecker(flags, checks.All()...)
		assert.Error(t, err, flags)
	}
}
