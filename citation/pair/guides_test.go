package pair_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/citation/prose/formats"
)

// A guided language is a file of testdata/guides: the language's name, a list, and
// sentences written after the patterns of style guides, each with what should be
// read in it. A sentence that is read otherwise has a "!" before it.
type guided struct {
	tag, name, list string
	guides          []string
	lines           []string
	tried, right    int
}

// TestGuides reads the sentences of testdata/guides, and writes the table of
// docs/accuracy.md from them, so that the table tells what is so.
func TestGuides(t *testing.T) {
	files, err := filepath.Glob("testdata/guides/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	var all []guided
	for _, file := range files {
		g := readGuided(t, file)
		for i, line := range g.lines {
			g.lines[i] = g.check(t, line)
		}
		if *update {
			require.NoError(t, os.WriteFile(file, []byte(strings.Join(g.lines, "\n")+"\n"), 0o666))
		}
		all = append(all, g)
	}
	page, err := os.ReadFile("../../docs/accuracy.md")
	require.NoError(t, err)
	head, _, ok := strings.Cut(string(page), madeHere)
	require.True(t, ok)
	golden(t, "../../docs/accuracy.md", head+madeHere+accuracy(all))
}

func readGuided(t *testing.T, file string) guided {
	t.Helper()
	src, err := os.ReadFile(file)
	require.NoError(t, err)
	g := guided{tag: strings.TrimSuffix(filepath.Base(file), ".txt"), lines: strings.Split(strings.TrimSuffix(string(src), "\n"), "\n")}
	g.name = g.lines[0]
	for _, line := range g.lines {
		if guide, ok := strings.CutPrefix(line, "# "); ok {
			g.guides = append(g.guides, guide)
		} else if strings.HasPrefix(line, "@") {
			g.list += line + "\n"
		}
	}
	return g
}

// check reads the sentence of a line, if it has one, and gives the line as it is
// to be written.
func (g *guided) check(t *testing.T, line string) string {
	t.Helper()
	text, want, ok := strings.Cut(line, " → ")
	if !ok {
		return line
	}
	text, wrong := strings.CutPrefix(text, "! ")
	got := linked(t, text, g.tag, g.list)
	g.tried++
	if *update && want == "?" {
		want, line = got, text+" → "+got
	}
	if got == want {
		g.right++
	}
	switch {
	case wrong:
		assert.NotEqual(t, want, got, "%s: %s is read well now: the “!” can go", g.tag, text)
	case !*update:
		assert.Equal(t, want, got, "%s: %s", g.tag, text)
	}
	return line
}

// linked gives what is read in a text, and the entries that match it.
func linked(t *testing.T, text, language, list string) string {
	t.Helper()
	doc, err := formats.Read("paper.txt", []byte(text+"\n"))
	require.NoError(t, err)
	doc.Lang = language
	l, err := bib.Parse("refs.bib", []byte(list))
	require.NoError(t, err)
	var out []string
	for _, k := range pair.Pair(doc, l).Links {
		if k.Status != pair.Exempt {
			out = append(out, shownItem(k.Item)+" = "+answer(&k))
		}
	}
	if out == nil {
		return "none"
	}
	return strings.Join(out, " | ")
}

func shownItem(it *citation.Item) string {
	var names []string
	for _, a := range it.Authors {
		names = append(names, a.Text)
	}
	s := strings.Join(names, "+")
	if it.EtAl {
		s += "+*"
	}
	s += " " + it.Date.Text
	for _, l := range it.Locators {
		s += " {" + l.Label + " " + l.Value + "}"
	}
	return s
}

func answer(k *pair.Link) string {
	if k.Status != pair.Found {
		return k.Status.String()
	}
	var keys []string
	for _, e := range k.Entries {
		keys = append(keys, e.CiteName)
	}
	return strings.Join(keys, ",")
}

// accuracy makes the table of docs/accuracy.md.
func accuracy(all []guided) string {
	var b strings.Builder
	b.WriteString(accuracyHead)
	slices.SortFunc(all, func(x, y guided) int { return strings.Compare(x.name, y.name) })
	tried, right := 0, 0
	for _, g := range all {
		fmt.Fprintf(&b, "| %s | %s | %d | %d | %s |\n", g.name, g.claim(), g.tried, g.right, strings.Join(g.guides, "; "))
		tried, right = tried+g.tried, right+g.right
	}
	fmt.Fprintf(&b, "\nIn all %d of %d sentences.\n", right, tried)
	for _, g := range all {
		for _, line := range g.lines {
			if text, ok := strings.CutPrefix(line, "! "); ok {
				text, want, _ := strings.Cut(text, " → ")
				fmt.Fprintf(&b, "\nRead wrongly (%s): “%s” should be `%s`.\n", g.name, text, want)
			}
		}
	}
	b.WriteString(unclaimed(all))
	return b.String()
}

// claim says whether the language is claimed to be read: ten sentences or more, of
// two guides at least, of which nine in ten are right.
func (g *guided) claim() string {
	if g.tried >= 10 && len(g.guides) >= 2 && g.right*10 >= g.tried*9 {
		return "yes"
	}
	return "no"
}

// madeHere is the line of docs/accuracy.md behind which all is made here.
const madeHere = "<!-- What follows is written by go test ./citation/pair -run TestGuides -update -->\n"

const accuracyHead = `
| language | claimed | sentences | right | guides |
|---|---|---|---|---|
`

// unclaimed names the languages whose words are known, and of which no sentences
// were tried.
func unclaimed(all []guided) string {
	files, _ := filepath.Glob("../../internal/lang/data/*.txt")
	var tags []string
	for _, file := range files {
		tag := strings.TrimSuffix(filepath.Base(file), ".txt")
		if tag != "mul" && !slices.ContainsFunc(all, func(g guided) bool { return g.tag == tag }) {
			tags = append(tags, tag)
		}
	}
	return "\nNot claimed, since nobody has tried sentences of their guides, though their words\nare known (`internal/lang/data`): " + strings.Join(tags, ", ") + ".\n"
}

// golden compares a file with what it should hold, and writes it with -update.
func golden(t *testing.T, file, want string) {
	t.Helper()
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(want), 0o666))
	}
	got, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, want, string(got), "go test ./citation/pair -run TestGuides -update writes %s", file)
}
