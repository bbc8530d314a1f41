package prose_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/citation/prose"
)

// read reads src as the format of name's extension and checks its spans.
func read(t testing.TB, name, src string) *prose.Document {
	t.Helper()
	doc, err := prose.Read(name, []byte(src))
	require.NoError(t, err)
	assertSpans(t, doc)
	return doc
}

// outline gives the blocks of doc as "kind: text" lines; line breaks in a
// block are given as "|".
func outline(doc *prose.Document) string {
	kinds := [...]string{"body", "heading", "quotation", "note", "caption", "cell", "references"}
	var s strings.Builder
	for _, b := range doc.Blocks {
		text := strings.ReplaceAll(b.Text, string(prose.Object), "OBJ")
		s.WriteString(kinds[b.Kind] + ": " + strings.ReplaceAll(text, "\n", "|") + "\n")
	}
	return s.String()
}

func TestTextBlocks(t *testing.T) {
	long := strings.Repeat("A long line without an end of its own. ", 6)
	for _, tt := range []struct{ name, src, want string }{
		{"paragraphs", "One\ngoes on.\n\nTwo.\n", "body: One|goes on.\nbody: Two.\n"},
		{"a paragraph a line", long + "\n" + long + "\n", "body: " + strings.TrimSpace(long) + "\nbody: " + strings.TrimSpace(long) + "\n"},
		{"CRLF", "One.\r\n\r\nTwo.\r\n", "body: One.\nbody: Two.\n"},
		{"titles", "1 Introduction\n\nText one.\n\nMethods\n=======\n\n## Results\nText two.\n", "heading: 1 Introduction\nbody: Text one.\nheading: Methods\nheading: ## Results\nbody: Text two.\n"},
		{"a title right above its text", "Introduction\nSmith (2019) says that this is a line of text as it is wrapped.\n", "heading: Introduction\nbody: Smith (2019) says that this is a line of text as it is wrapped.\n"},
		{"no title", "Smith (2019)\n\nas Jones said.\n", "body: Smith (2019)\nbody: as Jones said.\n"},
		{"quotation", "He wrote:\n\n> All is\n> well (Smith 2019).\n\nSo.\n", "body: He wrote:\nquotation: All is|well (Smith 2019).\nbody: So.\n"},
		{"indented quotation", "He wrote this.\n\n    All is\n    well.\n\nSo it is.\n", "body: He wrote this.\nquotation: All is|    well.\nbody: So it is.\n"},
		{"indented paragraphs", "  One one.\n  Goes on.\n\n  Two two.\n  Goes on.\n", "body: One one.|  Goes on.\nbody: Two two.|  Goes on.\n"},
		{"items", "- one (A 2001)\n- two\n  goes on\n", "body: - one (A 2001)\nbody: - two|  goes on\n"},
		{"fence", "One.\n\n```r\nSmith (2019)\n```\n\nTwo.\n", "body: One.\nbody: Two.\n"},
		{"fence without an end", "One.\n\n```\n\nTwo.\n", "body: One.\nbody: ```\nbody: Two.\n"},
		{"code", "Use `Smith (2019)` here and `so' there, not `that'.", "body: Use OBJ here and `so' there, not `that'.\n"},
		{"math", "With $x_1 = 2019$ and $n$ but $5 and $10, or US$20.", "body: With OBJ and OBJ but $5 and $10, or US$20.\n"},
		{"front matter", "---\ntitle: A\n---\n\nText.\n", "body: Text.\n"},
		{"no front matter", "---\n\nText.\n\n---\n", "body: ---\nbody: Text.\nbody: ---\n"},
		{"empty", "", ""},
		{"blank", " \n\t\n", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			require.Equal(t, tt.want, outline(read(t, "paper.txt", tt.src)))
		})
	}
}

func TestTextIsASliceOfTheSource(t *testing.T) {
	doc := read(t, "paper.txt", "One.\n\nTwo words.\n")
	require.Equal(t, []prose.Run{{At: 0, Src: 6}}, doc.Blocks[1].Runs)
	pos, end := doc.Blocks[1].Range(4, 9)
	require.Equal(t, "words", string(doc.Src[pos:end]))
	require.Equal(t, "paper.txt:3:5", doc.Position(pos).String())
}

func TestFormatIsChosen(t *testing.T) {
	for _, tt := range []struct{ name, src, want string }{
		{"a.txt", "# Title\n", "text"},
		{"a.md", "x", "markdown"},
		{"A.QMD", "x", "markdown"},
		{"a.Rmd", "x", "markdown"},
		{"a.typ", "x", "typst"},
		{"a.org", "x", "org"},
		{"a.rst", "x", "rst"},
		{"a.adoc", "x", "asciidoc"},
		{"a.tex", "x", "latex"},
		{"paper", "Just text.", "text"},
		{"paper", "---\ntitle: X\n---\n# A\n", "markdown"},
		{"paper", "#+TITLE: X\n", "org"},
		{"paper", "#set page(width: 3cm)\n", "typst"},
		{"paper", "= Title\n:lang: en\n", "asciidoc"},
		{"paper", "Title\n=====\n\n.. note::\n", "rst"},
		{"paper.v2", "\\documentclass{article}\n", "latex"},
	} {
		require.Equal(t, tt.want, read(t, tt.name, tt.src).Format, tt.name+": "+tt.src)
	}
	names := map[string]bool{}
	for _, r := range prose.Readers() {
		require.NotEmpty(t, r.Exts, r.Name)
		require.False(t, names[r.Name], r.Name)
		names[r.Name] = true
	}
}
