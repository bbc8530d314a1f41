package citevet_test

import (
	"fmt"
	"slices"
	"sync"
	"testing"

	"github.com/nickng/bibtex"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/formats"
)

const lists = `@article{lindqvist2019, author = {Lindqvist, Åsa}, title = {Who may switch off whom}, year = {2019}}
@article{marchetti2020, author = {Marchetti, Carla and Ruiz, Pablo}, title = {Paying}, year = {2020}}
@book{hale2018, author = {Hale, Ann}, title = {Valleys}, year = {2018}}
`

func read(t *testing.T, name, src string) *prose.Document {
	doc, err := formats.Read(name, []byte(src))
	require.NoError(t, err)
	return doc
}

// Papers that share a list are checked at once; an entry is unused if none of
// them cites it.
func TestRunShared(t *testing.T) {
	list, err := bib.Parse("refs.bib", []byte(lists))
	require.NoError(t, err)
	run := citevet.NewRun()
	var wg sync.WaitGroup
	for i := range 8 {
		cited := []string{"Lindqvist 2018", "Marchetti and Ruiz 2020"}[i%2]
		doc := read(t, fmt.Sprintf("%d.txt", i), "The ring holds ("+cited+").\n")
		wg.Go(func() {
			assert.Len(t, run.Paper(pair.Pair(doc, list)), 1-i%2)
		})
	}
	wg.Wait()
	assert.Equal(t, "refs.bib:3:1: hale2018: nothing cites Hale 2018 (unused)\n", lines(run.Lists()))
}

// An entry of two unions of lists is one entry, and is reported once.
func TestRunUnions(t *testing.T) {
	a, err := bib.Parse("a.bib", []byte(lists))
	require.NoError(t, err)
	b, err := bib.Parse("b.bib", []byte("@book{moreau2001, author = {Moreau, Luc}, title = {Lines}, year = {2001}}\n"))
	require.NoError(t, err)
	run := citevet.NewRun()
	one := read(t, "one.txt", "The ring holds (Lindqvist 2019; Hale 2018).\n")
	two := read(t, "two.txt", "The ring holds (Moreau 2001; Lindqvist 2019).\n")
	assert.Empty(t, run.Paper(pair.Pair(one, a)))
	assert.Empty(t, run.Paper(pair.Pair(two, bib.Merge(a, b))))
	assert.Equal(t, "a.bib:2:1: marchetti2020: nothing cites Marchetti and Ruiz 2020 (unused)\n", lines(run.Lists()))
}

// A list that was parsed elsewhere has no places: entries are named by key.
func TestVerifyFromBibTeX(t *testing.T) {
	b := bibtex.NewBibTex()
	e := bibtex.NewBibEntry("article", "lindqvist2019")
	e.AddField("author", bibtex.NewBibConst("Lindqvist, Åsa"))
	e.AddField("title", bibtex.NewBibConst("Who may switch off whom"))
	e.AddField("year", bibtex.NewBibConst("2019"))
	b.AddEntry(e)
	doc := read(t, "paper.txt", "The ring holds (Lindqvist 2018).\n")
	got := citevet.Verify(doc, bib.FromBibTeX("refs.bib", b))
	assert.Equal(t, "paper.txt:1:17: Lindqvist 2018: the list has Lindqvist 2019 (lindqvist2019) (year)\n", lines(got))
}

// Fixes put in what the list has, where it is certain what was meant.
func TestFixes(t *testing.T) {
	list, err := bib.Parse("refs.bib", []byte(lists))
	require.NoError(t, err)
	for src, want := range map[string]string{
		"The ring holds (Lindqvist 2018).":                       "The ring holds (Lindqvist 2019).",
		"The ring holds (Lindqvist 1987).":                       "The ring holds (Lindqvist 1987).",
		"The ring holds (Lindqvist 2018; Lindqvist 2019).":       "The ring holds (Lindqvist 2018; Lindqvist 2019).", // a work may be missing
		"Neighbours pay (Marcheti and Ruiz 2020).":               "Neighbours pay (Marchetti and Ruiz 2020).",
		"Neighbours pay (Marchetti and Ruiz 2020b).":             "Neighbours pay (Marchetti and Ruiz 2020).",
		"Neighbours pay (Marchetti and Ruiz 2020a, 2020b).":      "Neighbours pay (Marchetti and Ruiz 2020a, 2020b).",
		"Neighbours pay (Marchetti et al. 2020).":                "Neighbours pay (Marchetti et al. 2020).",
		"The ring holds [@Lindqvist2019, p. 3; see @hale2018].":  "The ring holds [@lindqvist2019, p. 3; see @hale2018].",
		"The ring holds [@lindqvist2019, p. 3; see @{HALE2018}]": "The ring holds [@lindqvist2019, p. 3; see @{hale2018}]",
	} {
		assert.Equal(t, want, fixed(t, src, citevet.Verify(read(t, "paper.md", src), list)))
	}
}

// fixed applies the fixes of ds to src, the last first.
func fixed(t *testing.T, src string, ds []citevet.Diagnostic) string {
	for _, d := range slices.Backward(ds) {
		for _, fix := range d.Fixes {
			for _, e := range fix.Edits {
				assert.Equal(t, "paper.md", e.Filename)
				src = src[:e.Start] + e.New + src[e.End:]
			}
		}
	}
	return src
}

// A check may report what it likes; what a directive silences is left out.
func TestOwnCheck(t *testing.T) {
	own := &citevet.Check{
		Name: "own",
		Doc:  "everything",
		Run: func(pass *citevet.Pass) {
			for _, l := range pass.Links {
				pass.Reportf(l.Item.Pos, l.Item.End, "cited")
			}
		},
		RunList: func(pass *citevet.ListPass) {
			for _, e := range pass.List.Entries {
				pass.Reportf(e, "cited: %v, in %d papers", pass.Cited(e), pass.Papers)
			}
		},
	}
	doc := read(t, "paper.md", "<!-- citevet:ignore own: enough -->\nThe ring holds (Lindqvist 2019).\n\nIt does (Lindqvist 2019).\n")
	list, err := bib.Parse("refs.bib", []byte(lists))
	require.NoError(t, err)
	assert.Equal(t, `paper.md:4:10: cited (own)
refs.bib:1:1: cited: true, in 1 papers (own)
refs.bib:2:1: cited: false, in 1 papers (own)
refs.bib:3:1: cited: false, in 1 papers (own)
`, lines(citevet.Verify(doc, list, own)))
}

// Hundreds of entries that nothing cites are one finding.
func TestUnusedLibrary(t *testing.T) {
	src := lists
	for i := range 200 {
		src += fmt.Sprintf("@book{b%d, author = {Author%c}, title = {Title %d}, year = {%d}}\n", i, 'A'+i%26, i, 1800+i)
	}
	list, err := bib.Parse("refs.bib", []byte(src))
	require.NoError(t, err)
	ds := citevet.Verify(read(t, "paper.txt", "The ring holds (Lindqvist 2019).\n"), list)
	assert.Equal(t, "refs.bib:2:1: 202 of the 203 entries are not cited, the first of them Marchetti and Ruiz 2020 (unused)\n", lines(ds))
	assert.Len(t, ds[0].Related, 202)
}

// A list to which entries came after the paper was paired is checked whole.
func TestListThatGrows(t *testing.T) {
	list, err := bib.Parse("refs.bib", []byte("@book{a, author = {Lind, Eva}, title = {One}, year = 2019}"))
	require.NoError(t, err)
	more, err := bib.Parse("more.bib", []byte("@book{b, author = {Novak, Jan}, title = {Two}, year = 2020}"))
	require.NoError(t, err)
	run := citevet.NewRun(citevet.Checks()...)
	require.Empty(t, run.Paper(run.Pair(read(t, "paper.txt", "It holds (Lind 2019)."), list)))
	list.Entries = append(list.Entries, more.Entries...)
	ds := run.Lists()
	require.Len(t, ds, 1)
	require.Equal(t, "unused", ds[0].Check)
}
