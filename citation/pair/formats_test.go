package pair_test

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/formats"
)

var update = flag.Bool("update", false, "make the files of testdata/formats anew, with pandoc")

// rendered are the files that pandoc makes of a source.md, and how.
var rendered = []struct {
	file string
	args []string
}{
	{"paper.txt", []string{"-t", "plain", "-M", "suppress-bibliography=true"}},
	{"paper.md", []string{"-t", "markdown-citations"}},
	{"paper.html", []string{"-t", "html", "-M", "link-citations=true"}},
	{"paper.tex", []string{"-t", "latex", "-M", "link-citations=true"}},
	{"paper.xml", []string{"-t", "jats", "-M", "link-citations=true"}},
	{"paper.docx", []string{"-t", "docx"}},
	{"paper.tei", []string{"-t", "tei", "-M", "link-citations=true"}},
	{"paper.odt", []string{"-t", "odt"}},
	{"fields.docx", []string{"-t", "docx", "--lua-filter", "testdata/formats/fields.lua"}},
	{"fields.odt", []string{"-t", "odt", "--lua-filter", "testdata/formats/fields.lua"}},
	{"paper.ipynb", []string{"-t", "ipynb", "-M", "suppress-bibliography=true"}},
}

// One paper has the same citations in every format: the same works in the same
// order, each in its place. The files were made by pandoc; -update makes them
// anew. The citations in fields.docx and fields.odt are fields of Zotero.
func TestOnePaperInManyFormats(t *testing.T) {
	for _, name := range []string{"grid", "archive"} {
		dir := filepath.Join("testdata", "formats", name)
		list, err := bib.ReadFile(filepath.Join(dir, "refs.bib"))
		require.NoError(t, err)
		want := cited(t, filepath.Join(dir, "source.md"), list)
		require.NotEmpty(t, want)
		for _, r := range rendered {
			t.Run(name+"/"+r.file, func(t *testing.T) {
				file := filepath.Join(dir, r.file)
				if *update {
					render(t, dir, file, r.args)
				}
				assert.Equal(t, want, cited(t, file, list))
			})
		}
	}
}

func render(t *testing.T, dir, file string, args []string) {
	args = append([]string{"--citeproc", "--bibliography", filepath.Join(dir, "refs.bib"), "--standalone", "--wrap=none", "--resource-path", dir, "-o", file, filepath.Join(dir, "source.md")}, args...)
	out, err := exec.Command("pandoc", args...).CombinedOutput()
	require.NoError(t, err, string(out))
}

// cited gives the keys of the works that a paper cites, in its order, but for
// those of one bracket, which a style sorts.
func cited(t *testing.T, file string, list *bib.List) []string {
	_, err := os.Stat(file)
	require.NoError(t, err)
	doc, err := formats.ReadFile(file)
	require.NoError(t, err)
	var out []string
	for _, l := range pair.Pair(doc, list).Links {
		require.Equal(t, pair.Found, l.Status, "%s: %s", doc.Position(l.Item.Pos), l.Item.Text)
		checkPlace(t, doc, l.Item)
		var keys []string
		for _, e := range l.Entries {
			keys = append(keys, e.CiteName)
		}
		out = append(out, strings.Join(keys, "|"))
	}
	return out
}

// checkPlace holds an item to the bytes that it says it stands at.
func checkPlace(t *testing.T, doc *prose.Document, it *citation.Item) {
	// What a format writes in another way than it prints.
	printed := strings.NewReplacer("–", "-", "--", "-", `\\[`, "[", `\\]`, "]", `\[`, "[", `\]`, "]", "{[}", "[", "{]}", "]").Replace
	text := printed(string(doc.Src[it.Pos:it.End]))
	if it.Form == citation.Key {
		assert.Contains(t, text, it.Key)
		return
	}
	assert.Contains(t, text, printed(it.Date.Text), "%s", doc.Position(it.Pos))
	if !it.Inherited {
		assert.True(t, strings.HasPrefix(text, it.Authors[0].Text[:1]), "%s: %s", doc.Position(it.Pos), text)
	}
	for _, l := range it.Locators {
		if l.Pos < l.End {
			assert.Equal(t, printed(l.Value), printed(string(doc.Src[l.Pos:l.End])))
		}
	}
}
