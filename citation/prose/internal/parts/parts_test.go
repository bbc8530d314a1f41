package parts_test

import (
	"context"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/citation/prose/internal/prosetest"
)

// read reads a file of a folder. Its parts are read from anywhere in the
// folder.
func read(name string, files map[string]string) *prose.Document {
	fsys := fstest.MapFS{}
	for file, src := range files {
		fsys[file] = &fstest.MapFile{Data: []byte(src)}
	}
	dir := ""
	if i := strings.LastIndexByte(name, '/'); i >= 0 {
		dir = name[:i]
	}
	doc, _ := formats.Options{FS: fsys, Dir: dir}.ReadContext(context.Background(), name, []byte(files[name]))
	return doc
}

// places gives the keys of doc with their places.
func places(doc *prose.Document) []string {
	var out []string
	for _, k := range doc.Keys {
		out = append(out, doc.Position(k.Offset).String()+" "+k.Key+k.Suffix)
	}
	return out
}

func errors(doc *prose.Document) []string {
	var out []string
	for _, e := range doc.Errors {
		out = append(out, e.Error())
	}
	return out
}

func TestPartsStandWhereTheyAreIncluded(t *testing.T) {
	doc := read("main.typ", map[string]string{
		"main.typ":     "A @a.\n#include \"ch/one.typ\"\nB @b[p. 2].\n#include \"ch/two.typ\"\nC @one, @two and @c.\n#bibliography(\"refs.bib\")",
		"ch/one.typ":   "= One <one>\nD @d\n#include \"three.typ\"\nE @two.",
		"ch/two.typ":   "\n= Two <two>\nF @f[p. 3].",
		"ch/three.typ": "G @g.\n#bibliography(\"more.yml\")",
		"ch/more.yml":  "",
		"refs.bib":     "",
	})
	require.Empty(t, doc.Errors)
	require.Equal(t, []string{"main.typ:1:3 a", "ch/one.typ:2:3 d", "ch/three.typ:1:3 g", "main.typ:3:3 bp. 2", "ch/two.typ:3:3 fp. 3", "main.typ:5:18 c"}, places(doc))
	require.Equal(t, "body: A OBJ.\nheading: One\nbody: D OBJ\nbody: G OBJ.\nbody: E OBJ.\nbody: B OBJ.\nheading: Two\nbody: F OBJ.\nbody: C OBJ, OBJ and OBJ.\n", prosetest.Outline(doc))
	require.Equal(t, []string{"one", "two"}, doc.Labels)
	require.Equal(t, "refs.bib", doc.Lists[0].Path)
	require.Equal(t, "ch/more.yml", doc.Lists[1].Path, "relative to the paper")
	prosetest.Spans(t, doc)
	groups := map[int]bool{}
	for _, k := range doc.Keys {
		require.False(t, groups[k.Group])
		groups[k.Group] = true
	}
}

func TestPartsAboveThePaper(t *testing.T) {
	doc := read("text/main.typ", map[string]string{
		"text/main.typ": "#import \"../lib/f.typ\": *\n#include \"/ch.typ\"\n#bibliography(\"/refs.bib\")",
		"lib/f.typ":     "#let f(x) = [No text @f #x]",
		"ch.typ":        "A @a.",
		"refs.bib":      "",
	})
	require.Empty(t, doc.Errors)
	require.Equal(t, []string{"lib/f.typ:1:22 f", "ch.typ:1:3 a"}, places(doc))
	require.Equal(t, "body: A OBJ.\n", prosetest.Outline(doc))
	require.Equal(t, "../refs.bib", doc.Lists[0].Path)
	require.Equal(t, -1, doc.Keys[0].Block, "it is not known where what is imported stands")
}

func TestPartsThatAreNotRead(t *testing.T) {
	doc := read("a/main.typ", map[string]string{
		"a/main.typ": "#include \"one.typ\"\n#include \"../../x.typ\"\n#include \"two.typ\"\n#include \"one.typ\"\n#include(\"ch\" + n + \".typ\")\n#import \"@preview/x:1.0.0\": y\n#let a = (include: true)\nA.",
		"a/one.typ":  "B.\n#include \"main.typ\"",
	})
	require.Equal(t, []string{
		"a/main.typ:2:11: the included file ../../x.typ is not read: it is not in the paper's folder",
		"a/main.typ:3:11: the included file two.typ is not found in the paper's folder",
		"a/main.typ:5:10: the included file \"ch\" + n + \".typ\") is not read: the paper computes its name",
		"a/one.typ:2:11: the included file main.typ includes itself",
	}, errors(doc))
	require.Equal(t, "body: B.\nbody: A.\n", prosetest.Outline(doc), "a part is read once")
	var unread []string
	for _, p := range doc.Unread {
		unread = append(unread, p.Path+" "+doc.Position(p.Offset).String())
	}
	require.ElementsMatch(t, []string{"../../x.typ a/main.typ:2:11", "two.typ a/main.typ:3:11", "main.typ a/one.typ:2:11", `"ch" + n + ".typ") a/main.typ:5:10`}, unread)

	doc, _ = formats.Read("p.typ", []byte("#include \"one.typ\"\nA."))
	require.Equal(t, []string{"p.typ:1:11: the included file one.typ is not read: the paper's folder is not known"}, errors(doc))
}

// A part may be in another encoding than the paper; places are those of its
// bytes.
func TestPartsInOtherEncodings(t *testing.T) {
	doc := read("main.typ", map[string]string{
		"main.typ": "#include \"one.typ\"\nÄ @a.",
		"one.typ":  "\xe4\xe4 @b.\n\xe4 @c.",
	})
	require.Equal(t, []string{"one.typ:1:4 b", "one.typ:2:3 c", "main.typ:2:4 a"}, places(doc))
	prosetest.Spans(t, doc)
}

// A chain of files, each of which includes the next twice, is read once.
func TestPartsAreBounded(t *testing.T) {
	files := map[string]string{}
	name := func(i int) string { return "f" + strings.Repeat("x", i) + ".typ" }
	for i := range 100 {
		files[name(i)] = "#include \"" + name(i+1) + "\"\n#include \"" + name(i+1) + "\"\nA @a."
	}
	doc := read(name(0), files)
	require.Len(t, doc.Keys, 32)
	require.Contains(t, doc.Errors.Error(), "too many files include each other")
}

// Each format has a syntax of its own for its parts.
func TestPartsOfFormats(t *testing.T) {
	for _, tt := range []struct {
		name, src string
		want      []string
	}{
		{"paper.qmd", "A.\n\n{{< include _one.qmd >}}\n\n{{< include \"two b.qmd\" >}}\n\n`{{< include no.qmd >}}`\n\n```\n{{< include no.qmd >}}\n```\n", []string{"_one.qmd", "two b.qmd"}},
		{"paper.qmd", "```{r}\n#| child: one.qmd\n```\n\n```{r}\n#| child: [\"two.qmd\", 'three.qmd']\n#| echo: false\n```\n", []string{"one.qmd", "two.qmd", "three.qmd"}},
		{"paper.Rmd", "```{r, child=\"one.Rmd\", echo = FALSE}\n```\n\n```{r two, child = c('two.Rmd', \"three.Rmd\")}\n```\n\n```{r}\nx <- knitr::knit_child(\"four.Rmd\", quiet = TRUE)\n# child: no\n```\n\n`r knitr::knit_child(\"five.Rmd\")`\n",
			[]string{"one.Rmd", "two.Rmd", "three.Rmd", "four.Rmd", "five.Rmd"}},
		{"paper.md", "```{include} one.md\n```\n\n:::{include} two.md\n:::\n\n```{r, child=\"no.Rmd\"}\n```\n\nTo include no.md, or a child.\n", []string{"one.md", "two.md"}},
		{"paper.org", "#+INCLUDE: \"one.org\" :minlevel 2\n#+include: two.org\n#+INCLUDE: \"no.py\" src python\n#+INCLUDE: \"no.org::*One\"\n#+INCLUDE: \"no.org\" example\n", []string{"one.org", "two.org"}},
		{"paper.adoc", "= A\n\ninclude::one.adoc[]\n\ninclude::two.adoc[leveloffset=+1]\n\ninclude::{dir}/no.adoc[]\ninclude::no.adoc[lines=1..3]\ninclude::no.py[]\n\n----\ninclude::no.adoc[]\n----\n", []string{"one.adoc", "two.adoc"}},
		{"paper.rst", "A\n=\n\n.. include:: one.rst\n\n.. include:: no.rst\n   :literal:\n\n.. include:: <isonum.txt>\n\n::\n\n  .. include:: no.rst\n", []string{"one.rst"}},
	} {
		doc := read(tt.name, map[string]string{tt.name: tt.src})
		var got []string
		for _, p := range doc.Unread {
			require.Equal(t, p.Path, tt.src[p.Offset:p.End])
			got = append(got, p.Path)
		}
		require.Equal(t, tt.want, got, tt.src)
	}
}

func TestPartsOfMarkdown(t *testing.T) {
	doc := read("text/paper.qmd", map[string]string{
		"text/paper.qmd": "---\nbibliography: refs.bib\n---\nA [@a].\n\n{{< include _one.md >}}\n\nB [@b].\n\n{{< include /shared/two.qmd >}}\n",
		"text/_one.md":   "---\ntitle: One\n---\n# One\n\nC @c.\n\n```{r}\nno@no\n```\n",
		"shared/two.qmd": "D [@d, p. 3].[^1]\n\n[^1]: E @e.\n",
	})
	require.Empty(t, doc.Errors)
	require.Equal(t, []string{"text/paper.qmd:4:4 a", "text/_one.md:6:3 c", "text/paper.qmd:8:4 b", "shared/two.qmd:1:4 d, p. 3", "shared/two.qmd:3:9 e"}, places(doc))
	require.Equal(t, "body: A OBJ.\nheading: One\nbody: C OBJ.\nbody: B OBJ.\nbody: D OBJ.\nnote: E OBJ.\n", prosetest.Outline(doc))
	prosetest.Spans(t, doc)
}
