package asciidoc_test

import (
	"testing"

	"github.com/citevet/citevet/citation/prose/internal/prosetest"
)

// Pandoc 2.17 reads no AsciiDoc: what is text is told by hand, after the
// documentation of Asciidoctor.
func TestAsciiDocHasItsWords(t *testing.T) {
	prosetest.Oracle(t, prosetest.Markup{
		Ext: "adoc",
		Blocks: []prosetest.Construct{
			{Name: "paragraph", Src: "{i}"},
			{Name: "paragraph of lines", Src: "{i}\n{i}"},
			{Name: "paragraph with a comment", Src: "{w}\n// {x}\n{w}"},
			{Name: "paragraph before a fence", Src: "{w} {w} {w}\n----\n{x}\n----"},
			{Name: "title", Src: "== {l}"},
			{Name: "title deep", Src: "==== {l}"},
			{Name: "title with an id", Src: "[[{x}]]\n== {w}"},
			{Name: "title of Markdown", Src: "## {w}"},
			{Name: "title of two lines", Src: "{w}\n-------"},
			{Name: "title of two lines deep", Src: "{w}\n~~~~~~~\n{w}"},
			{Name: "title of a block", Src: ".{w}\n{i}"},
			{Name: "attribute", Src: ":{x}: {x}\n\n{w}"},
			{Name: "quotation", Src: "[quote]\n____\n{i}\n\n{i}\n____"},
			{Name: "quotation of a paragraph", Src: "[quote]\n{i}"},
			{Name: "verse", Src: "[verse]\n____\n{w}\n{w}\n____"},
			{Name: "example", Src: "====\n{i}\n\n{i}\n===="},
			{Name: "sidebar", Src: ".{w}\n****\n{i}\n****"},
			{Name: "admonition", Src: "NOTE: {i}"},
			{Name: "admonition block", Src: "[TIP]\n====\n{i}\n===="},
			{Name: "open block", Src: "--\n{i}\n\n{i}\n--"},
			{Name: "list", Src: "* {i}\n* {l}\n** {i}\n*** {w}"},
			{Name: "list of paragraphs", Src: "* {i}\n+\n{i}\n* {w}"},
			{Name: "list numbered", Src: ". {i}\n. {w}\n.. {w}"},
			{Name: "list with numbers", Src: "1. {i}\n2. {w}"},
			{Name: "list with dashes", Src: "- {i}\n- {w}\n  {w}"},
			{Name: "list of terms", Src: "{w}:: {i}\n{w}::\n  {i}\n{w}::\n\n  {w}"},
			{Name: "reference list", Src: "[bibliography]\n* [[[a{n}]]] {w}\n* [[[b{n},1]]] {w}"},
			{Name: "table", Src: ".{w}\n[cols=\"1,1\"]\n|===\n|{l} |{l}\n\n|{l}\n|{l}\n|==="},
			{Name: "source", Src: "[source,r]\n----\n{x}\n\n{x}\n----"},
			{Name: "source of a paragraph", Src: "[source]\n{x}\n{x}"},
			{Name: "source with a title", Src: ".{w}\n[source,r]\n----\n{x}\n----"},
			{Name: "fence of Markdown", Src: "```r\n{x}\n```"},
			{Name: "literal", Src: "....\n{x}\n\n{x}\n...."},
			{Name: "literal paragraph", Src: "{w}\n\n  {x}\n{x}\n\n{w}"},
			{Name: "pass", Src: "++++\n{x}\n++++"},
			{Name: "formula", Src: "[stem]\n++++\n{x}\n++++"},
			{Name: "comment", Src: "// {x}\n{w}"},
			{Name: "comment block", Src: "////\n{x}\n\n{x}\n////"},
			{Name: "image", Src: ".{w}\nimage::{x}.png[{x}]"},
			{Name: "include", Src: "include::{x}.txt[]\n\n{w}"},
			{Name: "condition", Src: "ifdef::{x}[]\n{w}\nendif::[]"},
			{Name: "rule", Src: "{w}\n\n'''\n\n{w}\n\n<<<\n\n{w}"},
		},
		Inlines: []prosetest.Construct{
			{Name: "bold", Src: "*{i}*"},
			{Name: "italic", Src: "_{i}_"},
			{Name: "marked", Src: "#{w}# [.{x}]#{w}#"},
			{Name: "bold inside", Src: "1**{w}**1 1__{w}__1"},
			{Name: "code", Src: "`{x} {x}`"},
			{Name: "pass", Src: "+++{x}+++ pass:[{x}]"},
			{Name: "link", Src: "http://example.org/{x}[{w} {w}]"},
			{Name: "link bare", Src: "http://example.org/{x}"},
			{Name: "link macro", Src: "link:{x}.pdf[{w}]"},
			{Name: "reference", Src: "<<{x},{w}>> xref:{x}[{w}]"},
			{Name: "note", Src: "a footnote:[{w} *{w}*]"},
			{Name: "image", Src: "image:{x}.png[{x}]"},
			{Name: "raised", Src: "1^{w}^ 1~{w}~"},
			{Name: "formula", Src: "stem:[{x}]"},
			{Name: "attribute", Src: "{a{n}}"},
			{Name: "entity", Src: "{w} &amp; {w}&#160;{w}"},
			{Name: "quotes", Src: "\"`{w}`\" '{w}'"},
			{Name: "break", Src: "{w} +\n{w}"},
			{Name: "citation", Src: "cite:[key{n}(3)]"},
		},
	})
}
