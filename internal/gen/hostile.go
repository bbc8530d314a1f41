package gen

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
)

// A Hostile is a kind of input that no author writes, at any size.
type Hostile struct {
	Name string
	File string                // whose extension tells what it is: a paper or a list
	Make func(size int) []byte // about size bytes
	Says string                // part of what is said of it, "" where it is read without a word
}

// HostilePapers gives papers that would take for ever, or all memory, if any
// step looked at a byte more often than a few times.
func HostilePapers() []Hostile {
	hs := []Hostile{
		fill("braces", "a.txt", "{"),
		fill("@a{", "a.txt", "@a{"),
		fill("parentheses", "a.txt", "("),
		fill("open citations", "a.txt", "(Smith 2019; "),
		fill("citations in one line", "a.txt", "(Smith 2019) "),
		fill("names", "a.txt", "Smith and "),
		fill("names and years", "a.txt", "Smith in 2019, "),
		fill("given names", "a.txt", "(Smith, A. Ann, Lee, B. Bo & Wu 2019) "),
		fill("pages behind brackets", "a.txt", "Smith (2019), p. 12 and "),
		fill("years", "a.txt", "2019, "),
		fill("digits", "a.txt", "7"),
		fill("combining accents", "a.txt", "\u0301"),
		fill("one line", "a.txt", "the ring holds "),
		fill("one word", "a.txt", "a"),
		fill("ibid.", "a.txt", "(ibid., 3). "),
		fill("abbreviations", "a.txt", "World Health Organization (WHO) "),
		fill("quotation marks", "a.txt", "“"),
		fill("empty lines", "a.txt", "\n"),
		typedList("typed list: one line", "Okafor, A. (2019). Grids. "),
		typedList("typed list: dashes", "———. 2019.\n"),
		typedList("typed list: numbers", "12. "),
		typedList("typed list: brackets", "[ "),
		fill("quotations that open", "a.txt", "‘ Smith (2019) "),
		fill("marks of block quotations", "a.txt", "> "),
		fill("Markdown: brackets", "a.md", "["),
		fill("Markdown: citations", "a.md", "[@a; "),
		fill("Markdown: quotations", "a.md", ">"),
		fill("Markdown: emphasis", "a.md", "*a_ "),
		fill("Markdown: comments that do not end", "a.md", "<!--\n"),
		fill("Markdown: comments in a line", "a.md", "><!-->"),
		fill("Markdown: backticks", "a.md", "`a``"),
		fill("LaTeX: braces", "a.tex", "{"),
		fill("Sweave: chunks", "a.rnw", "<<>>=\n"),
		fill("Sweave: code in sentences", "a.rnw", `\Sexpr{`),
		fill("LaTeX: citations", "a.tex", `\citep[\citep[`),
		fill("HTML: open elements", "a.html", "<div>"),
		fill("HTML: noscript", "a.html", "<noscript>"),
		fill("HTML: links", "a.html", "<a href='#b'>"),
		fill("Typst: brackets", "a.typ", "#a["),
		fill("Org: citations", "a.org", "[cite:@a; "),
		fill("reStructuredText: citations", "a.rst", ":cite:`a "),
		fill("AsciiDoc: citations", "a.adoc", "cite:[a("),
	}
	return append(hs,
		Hostile{"Markdown: front matter in one line", "a.md", func(size int) []byte {
			return []byte("---\na: [" + strings.Repeat("{b: c}, ", size/8) + "]\n---\n")
		}, ""},
		Hostile{"Markdown: references in one line", "a.md", func(size int) []byte {
			return []byte("---\nreferences: [" + strings.Repeat("{id: c}, ", size/9) + "]\n---\n")
		}, ""},
		Hostile{"Markdown: blocks and notes", "a.md", func(size int) []byte {
			return []byte(strings.Repeat("[^1]and :::\n^", size/26) + strings.Repeat("et al. `]", size/18))
		}, ""},
		Hostile{"JATS: open elements", "a.xml", func(size int) []byte { return []byte("<article><body>" + strings.Repeat("<p>", size/3)) }, ""},
		Hostile{"TEI: open elements", "a.tei", func(size int) []byte { return []byte("<TEI><text>" + strings.Repeat("<quote>", size/7)) }, ""},
		Hostile{"TEI: links", "a.tei", func(size int) []byte {
			return []byte("<TEI><text><p>" + strings.Repeat(`<ref type="bibr" target="#a">`, size/29))
		}, ""},
		Hostile{"JATS: entities that double", "a.xml", entities, ""},
		Hostile{"LaTeX: macros that double", "a.tex", macros, ""},
		Hostile{"DOCX: a part of spaces", "a.docx", func(size int) []byte { return word(strings.Repeat(" ", 8<<20+size)) }, "unpacks to"},
		Hostile{"DOCX: open elements", "a.docx", func(size int) []byte { return word(strings.Repeat("<w:p>", size/5)) }, ""},
		Hostile{"ODT: a part of spaces", "a.odt", func(size int) []byte { return openDocument(strings.Repeat(" ", 8<<20+size)) }, "unpacks to"},
		Hostile{"notebook: open lists", "a.ipynb", func(size int) []byte { return []byte(`{"cells": ` + strings.Repeat("[", size)) }, "this notebook is damaged"},
		Hostile{"notebook: cells", "a.ipynb", func(size int) []byte {
			return []byte(`{"cells": [` + strings.Repeat(`{"cell_type": "markdown", "source": "[@a]"},`, size/44) + `{}]}`)
		}, ""},
		Hostile{"notebook: escapes", "a.ipynb", func(size int) []byte {
			return []byte(`{"cells": [{"cell_type": "markdown", "source": "` + strings.Repeat(`\u0041\n`, size/8) + `"}]}`)
		}, ""},
		Hostile{"ODT: open elements", "a.odt", func(size int) []byte { return openDocument(strings.Repeat("<text:p>", size/8)) }, ""},
		Hostile{"ODT: open marks", "a.odt", func(size int) []byte {
			return openDocument("<text:p>" + string(each(size/60, `<text:reference-mark-start text:name="JR_cite%d_1_a"/>`)))
		}, ""},
	)
}

// HostileLists gives such lists.
func HostileLists() []Hostile {
	return []Hostile{
		fill("braces", "a.bib", "{"),
		fill("@a{", "a.bib", "@a{"),
		fill("@comment{", "a.bib", "@comment{"),
		fill("strings that do not end", "a.bib", `@string{a="{@b{c,`),
		fill("@a{ in lines", "a.bib", "\n@a{b,"),
		fill("parentheses", "a.bib", "("),
		fill("open citations", "a.bib", "(Smith 2019; "),
		fill("digits", "a.bib", "7"),
		fill("combining accents", "a.bib", "\u0301"),
		fill("one line", "a.bib", "the ring holds "),
		{"one value", "a.bib", func(size int) []byte { return []byte("@a{b,c={" + strings.Repeat("x ", size/2) + "}}") }, ""},
		{"entries", "a.bib", func(size int) []byte {
			return each(size/66, "@misc{k%d, author={A%[1]d, B}, year=2000, title={T%[1]d}}\n")
		}, ""},
		{"entries in mixed hands", "a.bib", func(size int) []byte { return List(size / 320) }, ""},
		{"one work again and again", "a.bib", func(size int) []byte { return each(size/58, "@misc{k%d, author={Smith, A}, year=2019, title={One}}\n") }, ""},
		{"circles of crossref", "a.bib", func(size int) []byte { return circle(size / 40) }, ""},
		{"strings that double", "a.bib", bomb, ""},
	}
}

func fill(name, file, unit string) Hostile {
	return Hostile{name, file, func(size int) []byte { return bytes.Repeat([]byte(unit), size/len(unit)) }, ""}
}

// typedList is a paper that ends in a list of the unit.
func typedList(name, unit string) Hostile {
	const head = "Grids (Okafor 2019).\n\nReferences\n\nOkafor, A. (2019). Grids of towns. Press.\n\n"
	return Hostile{name, "a.txt", func(size int) []byte { return append([]byte(head), bytes.Repeat([]byte(unit), size/len(unit))...) }, ""}
}

// each writes format n times with its number.
func each(n int, format string) []byte {
	var b bytes.Buffer
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.Bytes()
}

func circle(n int) []byte {
	var b bytes.Buffer
	for i := range n {
		fmt.Fprintf(&b, "@inbook{k%d, crossref = {k%d}}\n", i, (i+1)%n)
	}
	return b.Bytes()
}

// bomb defines strings that are each twice the one before, and uses the last.
func bomb(size int) []byte {
	var b bytes.Buffer
	b.WriteString("@string{a0 = {" + strings.Repeat("x", 1000) + "}}\n")
	for i := range 64 {
		fmt.Fprintf(&b, "@string{a%d = a%d # a%d}\n", i+1, i, i)
	}
	b.Write(bytes.Repeat([]byte("@misc{k, title = a64}\n"), size/22))
	return b.Bytes()
}

func entities(size int) []byte {
	var b bytes.Buffer
	b.WriteString("<?xml version=\"1.0\"?>\n<!DOCTYPE article [\n<!ENTITY a0 \"ha\">\n")
	for i := range 64 {
		fmt.Fprintf(&b, "<!ENTITY a%d \"&a%d;&a%d;\">\n", i+1, i, i)
	}
	b.WriteString("]>\n<article><body><p>" + strings.Repeat("&a64;", size/5) + "</p></body></article>")
	return b.Bytes()
}

func macros(size int) []byte {
	var b bytes.Buffer
	b.WriteString("\\documentclass{article}\n\\newcommand{\\xa}{ha}\n")
	for i := range 25 {
		fmt.Fprintf(&b, "\\newcommand{\\x%c}{\\x%c\\x%c}\n", 'b'+i, 'a'+i, 'a'+i)
	}
	b.WriteString("\\begin{document}\n" + strings.Repeat("\\xz ", size/4) + "\n\\end{document}\n")
	return b.Bytes()
}

// word makes a Word document with this body.
func word(body string) []byte {
	return packed("word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`+body+"</w:body></w:document>")
}

// openDocument makes a text of LibreOffice's with this body.
func openDocument(body string) []byte {
	return packed("content.xml", "<office:document-content><office:body><office:text>"+body+"</office:text></office:body></office:document-content>")
}

// packed makes an archive of one part.
func packed(name, content string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	part, err := w.Create(name)
	if err == nil {
		_, err = part.Write([]byte(content))
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		panic(err) // writing to memory does not fail
	}
	return b.Bytes()
}
