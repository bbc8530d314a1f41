package markdown_test

import (
	"testing"

	"github.com/citevet/citevet/citation/prose/internal/prosetest"
)

const (
	code   = "code is no text"
	stands = "something stands there, but no text"
)

func TestMarkdownHasTheWordsOfPandoc(t *testing.T) {
	prosetest.Oracle(t, prosetest.Markup{
		Ext: "md", Pandoc: "markdown",
		Blocks: []prosetest.Construct{
			{Name: "paragraph", Src: "{i}"},
			{Name: "paragraph of lines", Src: "{i}\n{i}"},
			{Name: "heading", Src: "## {l}"},
			{Name: "heading with attributes", Src: "## {w} {#{x} .{x}}"},
			{Name: "heading underlined", Src: "{l}\n-------"},
			{Name: "heading closed", Src: "### {w} ###"},
			{Name: "quotation", Src: "> {i}\n> {i}\n>\n> {i}"},
			{Name: "quotation lazy", Src: "> {w}\n{w}"},
			{Name: "list", Src: "- {i}\n- {i}\n  {w}"},
			{Name: "list in a list", Src: "* {i}\n\n    {i}\n\n    1. {i}\n\n* {w}"},
			{Name: "list numbered", Src: "1. {i}\n2. {w}"},
			{Name: "list of examples", Src: "(@) {w}\n(@e{n}) {w}"},
			{Name: "list ticked", Src: "- [ ] {i}\n- [x] {w}"},
			{Name: "list of terms", Src: "{w}\n\n:   {i}\n\n    {i}\n\n{w}\n\n:   {w}"},
			{Name: "list in a quotation", Src: "> - {i}\n> - {w}"},
			{Name: "table", Src: "| {l} | {l} |\n|-----|----:|\n| {l} | {l} |\n\nTable: {w} {w}"},
			{Name: "table simple", Src: "  {w}    {w}\n--------- ----------\n  {w}    {w}\n\n: {w}"},
			{Name: "table of a grid", Src: "+-----------+-----------+\n| {w}   | {w}   |\n+===========+===========+\n| {w}   | {w}   |\n+-----------+-----------+"},
			{Name: "fence", Src: "```r\n{x}\n\n{x}\n```", Unlike: code},
			{Name: "fence with attributes", Src: "~~~ {#{x} .r}\n{x}\n~~~", Unlike: code},
			{Name: "fence raw", Src: "```{=html}\n{x}\n```"},
			{Name: "code indented", Src: "{w}\n\n    {x}\n\n    {x}\n\n{w}", Unlike: code},
			{Name: "div", Src: "::: {.{x}}\n{i}\n\n{i}\n:::"},
			{Name: "div in a div", Src: "::::: {x}\n{w}\n\n::: {x}\n{i}\n:::\n\n{w}\n:::::"},
			{Name: "element", Src: "<div class=\"{x}\">\n\n{i}\n\n</div>"},
			{Name: "element on its line", Src: "<div>{w}</div>"},
			{Name: "table of elements", Src: "<table><tr><td>{w}</td><td>{w}</td></tr></table>"},
			{Name: "comment", Src: "<!-- {x} -->\n\n{w}"},
			{Name: "comment before text", Src: "<!-- {x} --> {w} {i}"},
			{Name: "comment of lines", Src: "<!-- {x}\n\n{x} --> {w}"},
			{Name: "comment in a paragraph", Src: "{w} <!-- {x}\n\n{x} --> {w}"},
			{Name: "comment in a list", Src: "- <!-- {x} --> {w}\n- {w}"},
			{Name: "script", Src: "<script>{x}</script> {w}"},
			{Name: "style", Src: "<style>\n{x}\n</style>\n\n{w}"},
			{Name: "pre", Src: "<pre>{x}\n\n{x}</pre> {w}", Unlike: code},
			{Name: "rule", Src: "{w}\n\n* * *\n\n{w}"},
			{Name: "lines", Src: "| {w}\n| {w}"},
			{Name: "figure", Src: "![{w} *{w}*]({x}.png){#fig:{x}}"},
			{Name: "environment", Src: "\\begin{equation}\n{x}\n\\end{equation}"},
			{Name: "metadata", Src: "---\nkey: {x}\n...\n\n{w}"},
			{Name: "note below", Src: "{w}[^{n}] {w}\n\n[^{n}]: {i}\n\n    {i}"},
			{Name: "definition of a link", Src: "{w} [{w}][r{n}] {w}\n\n[r{n}]: http://example.org/{x} \"{x}\""},
		},
		Inlines: []prosetest.Construct{
			{Name: "emphasis", Src: "*{i}*"},
			{Name: "emphasis of another mark", Src: "_{w}_"},
			{Name: "strong", Src: "**{i}**"},
			{Name: "struck", Src: "~~{i}~~"},
			{Name: "code", Src: "`{x}` ``{x} ` {x}``", Unlike: code},
			{Name: "code with attributes", Src: "`{x}`{.r}", Unlike: code},
			{Name: "link", Src: "[{w} *{w}*](http://example.org/{x})"},
			{Name: "link with a title", Src: "[{w}](<a b> \"{x}\")"},
			{Name: "address", Src: "<http://example.org/{x}>", Unlike: stands},
			{Name: "image", Src: "![{w}]({x}.png)"},
			{Name: "span", Src: "[{w} *{w}*]{.{x}}"},
			{Name: "note", Src: "^[{w} *{w}*]"},
			{Name: "raised", Src: "1^{w}^ 1~{w}~", Unlike: "pandoc prints ^(x), _(x)"},
			{Name: "element", Src: "<b>{i}</b> <span class=\"{x}\">{w}</span>"},
			{Name: "comment", Src: "<!-- {x} -->"},
			{Name: "entity", Src: "{w} &amp; {w}&nbsp;{w} &#8211;"},
			{Name: "escape", Src: "\\*{w}\\* \\[{w}\\] {w}\\ {w}"},
			{Name: "math", Src: "$x_{n}$ $$y$$", Unlike: code},
			{Name: "TeX", Src: "\\foo{{x}}"},
			{Name: "break", Src: "{w}\\\n{w}  \n{w}"},
			{Name: "quotes", Src: "\"{i}\" '{w}'"},
			{Name: "citation", Src: "[see {w} @key{n}, {w}] and @key{n} [{w}]"},
		},
		Tail: "End.\n",
	})
}
