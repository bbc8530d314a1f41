package html_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/citation/prose/internal/prosetest"
)

// worksOf writes the works of a document, "key: reference", one a line.
func worksOf(doc *prose.Document) string {
	var out []string
	for _, r := range doc.Refs {
		out = append(out, r.Key+": "+r.Fields[0].Value)
	}
	return strings.Join(out, "\n")
}

func TestOwnList(t *testing.T) {
	for _, c := range []struct{ name, src, works, keys string }{
		{"pandoc", `<p><span class="citation" data-cites="a">(Lee 2000)</span></p><div id="refs" class="references csl-bib-body">
<div id="ref-a" class="csl-entry">Lee. 2000. <em>Tides</em>.</div><div id="ref-b" class="csl-entry">Tal. 2001.</div></div><p>End.`, "a: Lee. 2000. Tides.\nb: Tal. 2001.", "a"},
		{"pandoc with numbers", `<p><a href="#ref-a" role="doc-biblioref">1</a></p><div id="refs" class="references csl-bib-body">
<div id="ref-a" class="csl-entry"><div class="csl-left-margin">[1]</div><div class="csl-right-inline">Lee 2000</div></div></div>`, "a: Lee 2000", "a"},
		{"items", `<p><a href="#r1">[1]</a>–<a href="#r3">[3]</a></p><h2>References</h2><ol><li id="r1">Lee 2000. Press.</li><li id="r2">Tal 2001. Press.</li><li id="r3">Orr 2002. Press.</li></ol>`,
			"r1: Lee 2000. Press.\nr2: Tal 2001. Press.\nr3: Orr 2002. Press.", "r1 r2 r3"},
		{"anchors in items", `<p><a href="#r1">Lee 2000</a></p><h2>References</h2><ul><li><a name="r1"></a>Lee 2000. Press.</li><li><a name="r2"></a>Tal 2001. Press.</li></ul>`,
			"r1: Lee 2000. Press.\nr2: Tal 2001. Press.", "r1"},
		{"two ids", `<p><a href="#x1">1</a></p><h2>References</h2><ol><li id="n1"><span id="x1">Lee 2000. Press.</span></li></ol>`, "x1: Lee 2000. Press.", "x1"},
		{"definition list", `<p><a href="#l">[Lee00]</a></p><h2>References</h2><dl><dt id="l">[Lee00]</dt><dd>Lee 2000. Press.</dd><dt id="m">[Tal01]</dt><dd>Tal 2001. Press.</dd></dl>`,
			"l: Lee 2000. Press.\nm: Tal 2001. Press.", "l"},
		{"paragraphs in an item", `<p><a href="#l">1</a></p><h2>References</h2><ul><li id="l"><p>Lee 2000.</p><p>Tides. Press.</p></li></ul><p>More of it 2000. Press.</p>`, "l: Lee 2000. Tides. Press.", "l"},
		{"no links", `<p>Lee (2000)</p><h2>References</h2><ul><li id="l">Lee 2000. Press.</li></ul>`, "", ""},
		{"notes of Google Docs", `<p>Lee (2000)<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> and Tal<a href="#_ftn2">[2]</a> and Orr<a href="#sdfootnote3sym">3</a></p><h2>References</h2><p>Lee, A. (2000). Tides. Press.</p><p>Tal, B. (2001). Piers. Press.</p>
<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> After Lee (2002).</p><p><a name="_ftn2">[2]</a> After Tal (2002).</p><p><a name="sdfootnote3sym">3</a> After Orr (2002).</p></div>`, "", ""},
		{"links to no list", `<p><a href="#l">1</a></p><h2>Methods</h2><p id="l">Lee 2000. Press.</p>`, "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, err := formats.Read("a.html", []byte(c.src))
			require.NoError(t, err)
			assert.Equal(t, c.works, worksOf(doc))
			var keys []string
			for _, k := range doc.Keys {
				keys = append(keys, k.Key)
			}
			assert.Equal(t, c.keys, strings.Join(sorted(keys), " "))
			prosetest.Spans(t, doc)
		})
	}
}

func sorted(s []string) []string {
	slices.Sort(s)
	return s
}
