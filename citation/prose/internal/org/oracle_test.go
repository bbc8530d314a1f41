package org_test

import (
	"testing"

	"github.com/citevet/citevet/citation/prose/internal/prosetest"
)

const (
	code   = "code is no text"
	stands = "something stands there, but no text"
)

func TestOrgHasTheWordsOfPandoc(t *testing.T) {
	prosetest.Oracle(t, prosetest.Markup{
		Ext: "org", Pandoc: "org",
		Blocks: []prosetest.Construct{
			{Name: "paragraph", Src: "{i}"},
			{Name: "paragraph of lines", Src: "{i}\n{i}"},
			{Name: "headline", Src: "* {l}"},
			{Name: "headline deep", Src: "*** {l}"},
			{Name: "headline with tags", Src: "* {l}    :{x}:{x}:", Unlike: "pandoc prints tags"},
			{Name: "headline of a task", Src: "* TODO [#A] {l}"},
			{Name: "headline that is planned", Src: "* {l}\nSCHEDULED: <2016-05-01 {x}> DEADLINE: <2016-05-02 {x}>\n{w}"},
			{Name: "headline with properties", Src: "* {l}\n:PROPERTIES:\n:{x}: {x}\n:END:\n{i}"},
			{Name: "headline not exported", Src: "* {x} :noexport:\n{x}\n** {x}\n{x}\n* {w}"},
			{Name: "headline of a comment", Src: "* COMMENT {x}\n{x}\n** {x}\n* {w}"},
			{Name: "clock", Src: "* {w}\nCLOCK: [2016-05-12 {x} 10:00]--[2016-05-12 {x} 11:00]\n{w}", Unlike: "Org exports no clocks; pandoc prints them"},
			{Name: "quotation", Src: "#+begin_quote\n{i}\n\n{i}\n#+end_quote"},
			{Name: "verse", Src: "#+BEGIN_VERSE\n{i}\n{i}\n#+END_VERSE"},
			{Name: "center", Src: "#+begin_center\n{i}\n#+end_center"},
			{Name: "special block", Src: "#+begin_abstract\n{i}\n#+end_abstract"},
			{Name: "source", Src: "#+begin_src python :results output\n{x}\n\n{x}\n#+end_src", Unlike: code},
			{Name: "source with a caption", Src: "#+caption: {l}\n#+begin_src r\n{x}\n#+end_src", Unlike: code},
			{Name: "example", Src: "#+begin_example\n{x}\n* {x}\n#+end_example", Unlike: code},
			{Name: "fixed width", Src: ": {x}\n: {x}", Unlike: code},
			{Name: "block of a comment", Src: "#+begin_comment\n{x}\n\n{x}\n#+end_comment"},
			{Name: "export", Src: "#+begin_export html\n{x}\n#+end_export"},
			{Name: "comment", Src: "# {x}\n{w}"},
			{Name: "keyword", Src: "#+name: {x}\n#+attr_html: {x}\n{w}"},
			{Name: "drawer", Src: ":NOTES:\n{i}\n:END:\n{w}"},
			{Name: "drawer of a log", Src: ":LOGBOOK:\n- {x}\n:END:\n{w}"},
			{Name: "list", Src: "- {i}\n- {i}\n  {i}\n+ {i}"},
			{Name: "list in a list", Src: "- {i}\n  - {i}\n    1. {i}\n- {i}"},
			{Name: "list of paragraphs", Src: "1. {i}\n\n   {i}\n2) {i}"},
			{Name: "list ticked", Src: "- [X] {i}\n- [ ] {i}"},
			{Name: "list of terms", Src: "- {l} :: {i}\n- {w} :: {w}"},
			{Name: "table", Src: "#+caption: {l}\n| {l} | {l} |\n|---+---|\n| {l} |  |\n| <l> | <10> |\n#+TBLFM: ${x}"},
			{Name: "figure", Src: "#+caption[{x}]: {l}\n[[file:a{n}.png]]", Unlike: "pandoc reads no short form of a caption"},
			{Name: "environment", Src: "\\begin{equation}\n{x}\n\\end{equation}"},
			{Name: "rule", Src: "{w}\n-----\n{w}"},
			{Name: "note below", Src: "{i}[fn:{n}] {i}\n\n[fn:{n}] {i}"},
			{Name: "page break", Src: "#+LATEX: {x}\n{w}"},
		},
		Inlines: []prosetest.Construct{
			{Name: "bold", Src: "*{i}*"},
			{Name: "italic", Src: "/{i}/"},
			{Name: "underlined", Src: "_{i}_"},
			{Name: "struck", Src: "+{i}+"},
			{Name: "code", Src: "~{x}~", Unlike: code},
			{Name: "verbatim", Src: "={x} {x}=", Unlike: code},
			{Name: "link", Src: "[[http://example.org/{x}][{w} *{w}* /{w}/]]"},
			{Name: "link to a headline", Src: "[[*{x}][{w}]]"},
			{Name: "link bare", Src: "[[file:{x}.txt]]", Unlike: stands},
			{Name: "note", Src: "[fn:: {i}]"},
			{Name: "note with a name", Src: "[fn:a{n}: {i}]"},
			{Name: "math", Src: "$x_{n}$ \\(a+b\\) {w}"},
			{Name: "source", Src: "src_python{{x}}", Unlike: stands},
			{Name: "source with options", Src: "src_sh[:results {x}]{{x} {x}}", Unlike: stands},
			{Name: "call", Src: "call_{x}({x})", Unlike: stands},
			{Name: "snippet", Src: "@@html:<b>{x}</b>@@"},
			{Name: "macro", Src: "{{{m{n}({x})}}}", Unlike: "a macro that is not defined: pandoc prints it"},
			{Name: "target", Src: "<<{x}>> {w}"},
			{Name: "radio target", Src: "<<<{w}>>>", Unlike: "pandoc drops the text of radio targets"},
			{Name: "raised", Src: "{n}^{{w}}", Unlike: "pandoc prints _(x) or ^(x), Unicode in digits"},
			{Name: "entity", Src: "\\alpha{} {w} \\ndash {w}"},
			{Name: "break", Src: "{w}\\\\\n{w}"},
			{Name: "date", Src: "<2016-05-01 {x}> [2016-05-01 {x}]", Unlike: "dates of a calendar are no years of works"},
			{Name: "citation", Src: "[cite:{w} @key{n} {w}]"},
			{Name: "quotes", Src: "\"{i}\""},
		},
	})
}
