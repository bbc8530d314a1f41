package typst_test

import (
	"testing"

	"github.com/citevet/citevet/citation/prose/internal/prosetest"
)

// Pandoc 2.17 reads no Typst: what is text is told by hand, after Typst's
// reference.
func TestTypstHasItsWords(t *testing.T) {
	prosetest.Oracle(t, prosetest.Markup{
		Ext: "typ",
		Blocks: []prosetest.Construct{
			{Name: "paragraph", Src: "{i}"},
			{Name: "paragraph of lines", Src: "{i}\n{i}"},
			{Name: "heading", Src: "== {l}"},
			{Name: "heading with a label", Src: "= {w} <{x}>"},
			{Name: "heading called", Src: "#heading(level: 2)[{i}]"},
			{Name: "list", Src: "- {i}\n- {l}\n  {w}"},
			{Name: "list in a list", Src: "- {l}\n  - {l}\n  + {l}"},
			{Name: "list numbered", Src: "+ {i}\n+ {w}\n\n3. {w}"},
			{Name: "list of terms", Src: "/ {w}: {i}\n/ {w}: {w}"},
			{Name: "list called", Src: "#list[{i}][{w}]"},
			{Name: "quotation", Src: "#quote(block: true, attribution: [{w}])[{i}]"},
			{Name: "figure", Src: "#figure(\n  image(\"{x}.png\", alt: \"{x}\"),\n  caption: [{i}],\n) <{x}>"},
			{Name: "figure with strings", Src: "#figure(image(\"{x}.png\"), caption: \"{w} {w}\")"},
			{Name: "quotation of a string", Src: "#quote(\"{w}\")"},
			{Name: "settings of a document", Src: "#set document(title: \"{x}\", author: \"{x}\")\n{w}"},
			{Name: "figure of a table", Src: "#figure(table(columns: 2, [{i}], [{w}]), caption: [{w}])"},
			{Name: "table", Src: "#table(\n  columns: (auto, auto),\n  table.header([{w}], [{w}]),\n  [{i}], [{i}],\n)"},
			{Name: "grid", Src: "#grid(columns: 2, [{i}], [{w}])"},
			{Name: "block", Src: "#block(fill: luma(230), inset: 8pt)[{i}\n\n{w}]"},
			{Name: "align", Src: "#align(center)[{i}]"},
			{Name: "columns", Src: "#columns(2)[\n{i}\n]"},
			{Name: "code", Src: "```r\n{x}\n\n{x}\n```"},
			{Name: "code called", Src: "#raw(\"{x}\", lang: \"r\")\n\n{w}"},
			{Name: "formula", Src: "$ {x} + 1 $"},
			{Name: "setting", Src: "#set text(lang: \"en\", font: \"{x}\")\n#set page(paper: \"{x}\")\n{w}"},
			{Name: "rule", Src: "#show heading: it => text({x})\n\n{w}"},
			{Name: "template", Src: "#show: {x}.with(title: [{w}], abstract: [{i}])"},
			{Name: "definition", Src: "#let {x} = 2\n#let {x}(it) = { it * 2 }\n{w}"},
			{Name: "import", Src: "#import \"@preview/{x}:0.1.0\": {x}\n{w}"},
			{Name: "condition", Src: "#if {x} == 1 [\n{i}\n] else [\n{w}\n]"},
			{Name: "loop", Src: "#for {x} in (1, 2) [\n{w}\n]"},
			{Name: "comment", Src: "// {x}\n{w}"},
			{Name: "comment of lines", Src: "/* {x}\n\n{x} */\n{w}"},
			{Name: "page break", Src: "#pagebreak()\n{w}"},
			{Name: "space", Src: "#v(1em)\n{w} #h(1fr) {w}"},
		},
		Inlines: []prosetest.Construct{
			{Name: "bold", Src: "*{i}*"},
			{Name: "italic", Src: "_{i}_"},
			{Name: "code", Src: "`{x} {x}`"},
			{Name: "math", Src: "${x}_1$"},
			{Name: "link", Src: "#link(\"http://example.org/{x}\")[{i}]"},
			{Name: "link bare", Src: "http://example.org/{x}"},
			{Name: "note", Src: "#footnote[{i}]"},
			{Name: "emphasis called", Src: "#emph[{i}] #strong[{w}] #smallcaps[{w}]"},
			{Name: "text called", Src: "#text(fill: red, size: 8pt)[{i}] #text(\"{w}\")"},
			{Name: "raised", Src: "1#super[{w}] 1#sub[{w}]"},
			{Name: "quotation", Src: "#quote[{i}] \"{w}\""},
			{Name: "comment", Src: "/* {x} */ {w}"},
			{Name: "escape", Src: "\\*{w}\\* \\#{w} \\@{w} \\u{e9}"},
			{Name: "break", Src: "{w} \\\n{w}"},
			{Name: "signs", Src: "{w}~{w} -- {w} --- {w}..."},
			{Name: "call without text", Src: "#{x}.{x}(1, \"{x}\")"},
			{Name: "variable", Src: "#{x} {w}"},
			{Name: "code block", Src: "#{ let {x} = 1 } {w}"},
			{Name: "label", Src: "{w} <{x}>"},
			{Name: "reference", Src: "@key{n}[{w}] @{x}"},
			{Name: "citation", Src: "#cite(<key{n}>, supplement: [{w}])"},
			{Name: "box", Src: "#box[{i}]"},
			{Name: "underlined", Src: "#underline[{w}] #strike[{w}] #highlight[{w}]"},
		},
	})
}
