package formats_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/citation/prose/internal/prosetest"
)

// What is not read is refused by name, with what to do, whatever the file is
// called.
func TestRefused(t *testing.T) {
	for _, c := range []struct{ src, what, do string }{
		{"{\\rtf1\\ansi Smith (2019)}", "RTF", ".docx or .odt"},
		{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Word file", "save it as .docx"},
		{"#LyX 2.3 created this file.\n\\lyxformat 544\n", "LyX", "lyx -e latex"},
		{"PK\x03\x04\x0a\x00mimetypeapplication/epub+zip", "e-book (EPUB)", "pandoc"},
		{"PK\x03\x04\x0a\x00Index/Document.iwa", "Pages", "export it as Word"},
		{"PK\x03\x04\x0a\x00mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "spreadsheet", ".docx or .odt"},
		{"<?xml version=\"1.0\"?>\n<office:document xmlns:office=\"x\"><office:body/>", "flat OpenDocument", "save it as .odt"},
		{"<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument/>", "Word's flat XML", ".docx"},
		{"<?xml version=\"1.0\"?>\n<article xmlns=\"http://docbook.org/ns/docbook\"><para>Smith (2019)</para></article>", "DocBook", "pandoc"},
		{"<!DOCTYPE book PUBLIC \"-//OASIS//DTD DocBook XML V4.5//EN\" \"x\">\n<book/>", "DocBook", "pandoc"},
		{"<?xml version=\"1.0\"?>\n<FictionBook xmlns=\"x\"/>", "FictionBook", "pandoc"},
		{"\\input texinfo   @c -*-texinfo-*-\n", "Texinfo", "makeinfo"},
		{"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n", "MHTML", ".html"},
		{"\xffWPC\x10\x00", "WordPerfect", ".odt"},
	} {
		for _, name := range []string{"paper", "paper.txt", "paper.odd", "paper.md", "paper.xml"} {
			doc, err := formats.Read(name, []byte(c.src))
			require.ErrorContains(t, err, name+":1:1: this is ", c.what)
			assert.ErrorContains(t, err, c.what)
			assert.ErrorContains(t, err, c.do)
			assert.Empty(t, doc.Blocks)
		}
	}
	for _, name := range []string{"paper.epub", "paper.pages"} {
		_, err := formats.Read(name, []byte("PK\x03\x04and then"))
		assert.ErrorContains(t, err, "which is not read: ")
	}
}

// XML of an unknown kind is not taken for plain text; what only speaks of markup
// is.
func TestUnknownXML(t *testing.T) {
	for _, src := range []string{"<?xml version=\"1.0\"?>\n<!-- c -->\n<my:paper>Smith (2019)</my:paper>", "\ufeff<!DOCTYPE note SYSTEM \"x\">\n<note>Smith (2019)</note>"} {
		for _, name := range []string{"paper", "paper.txt", "paper.odd"} {
			doc, err := formats.Read(name, []byte(src))
			require.ErrorContains(t, err, "this is XML that is not read: its root is <")
			assert.Empty(t, doc.Blocks)
		}
	}
	for _, src := range []string{"A LyX file begins with #LyX (Smith 2019).", "The mark {\\rtf is that of RTF.", "See <book> in DocBook, -//OASIS//DTD DocBook XML V4.5//EN."} {
		doc, err := formats.Read("paper.txt", []byte(src))
		require.NoError(t, err)
		assert.Equal(t, "text", doc.Format)
		assert.NotEmpty(t, doc.Blocks)
	}
}

// A paper that is named as plain text, but is none, is read as what it is.
func TestNamedAsText(t *testing.T) {
	for want, src := range map[string]string{
		"latex": "\\documentclass{article}\n\\begin{document}A \\cite{a}.\\end{document}",
		"html":  "<!DOCTYPE html>\n<html><body><p>Smith (2019)</p></body></html>",
		"jats":  "<?xml version=\"1.0\"?>\n<article><body><p>Smith (2019)</p></body></article>",
	} {
		assert.Equal(t, want, prosetest.Read(t, "paper.txt", src).Format)
	}
}

// Letters that were lost before the file was written have places.
func TestLostLetters(t *testing.T) {
	doc := prosetest.Read(t, "paper.md", "M\ufffdller (2019).\n\n`c\ufffd` and L\ufffd\ufffdf.\n")
	var places []string
	for _, at := range doc.Lost {
		places = append(places, doc.Position(at).String())
	}
	assert.Equal(t, []string{"paper.md:1:2", "paper.md:3:13", "paper.md:3:16"}, places)
	assert.Empty(t, prosetest.Read(t, "paper.md", "Müller (2019).").Lost)
	assert.Len(t, prosetest.Read(t, "paper.txt", strings.Repeat("\ufffd ", 5000)).Lost, 1000)
}

func TestUTF32(t *testing.T) {
	for name, src := range map[string]string{
		"with a mark":                "\xff\xfe\x00\x00S\x00\x00\x00",
		"big end first":              "\x00\x00\xfe\xff\x00\x00\x00S",
		"without a mark":             "S\x00\x00\x00m\x00\x00\x00i\x00\x00\x00t\x00\x00\x00h\x00\x00\x00",
		"without, the big end first": "\x00\x00\x00S\x00\x00\x00m\x00\x00\x00i\x00\x00\x00t\x00\x00\x00h",
	} {
		_, err := formats.Read("paper.txt", []byte(src))
		assert.ErrorContains(t, err, "this is UTF-32, which is not read: save it as UTF-8", name)
	}
}
