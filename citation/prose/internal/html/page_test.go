package html_test

import (
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/citation/prose/internal/prosetest"
)

// site are the pages that others link to.
var site = fstest.MapFS{
	"references.html": {Data: []byte(`<h1 id="references">References</h1><div id="refs" class="references"><div id="ref-lee" class="csl-entry">Lee. 2000. Tides.</div><div id="ref-tal" class="csl-entry">Tal. 2001.</div></div>`)},
	"index.html":      {Data: []byte(`<p id="id1">Text of 1999.</p><h2>References</h2><div class="citation" id="id9" role="doc-biblioentry"><span class="label">[Lee00]</span><p>Lee 2000. Press.</p></div>`)},
	"api/index.html":  {Data: []byte(`<h2>References</h2><dl class="citation"><dt class="label" id="id9"><span class="brackets">Lee00</span></dt><dd><p>Lee 2000. Press.</p></dd></dl>`)},
}

func TestListOnAnotherPage(t *testing.T) {
	for _, c := range []struct{ name, src, works, keys, text string }{
		{"pandoc's id", `<p>Seen (<a href="references.html#ref-lee" role="doc-biblioref">Lee 2000</a>).`, "lee: Lee. 2000. Tides.", "lee", "Seen (Lee 2000)."},
		{"any id", `<p>Seen [<a href="index.html#id9">Lee00</a>].`, "index.html#id9: Lee 2000. Press.", "index.html#id9", "Seen [Lee00]."},
		{"a folder", `<p>Seen [<a href="api/#id9">Lee00</a>].`, "index.html#id9: Lee 2000. Press.", "index.html#id9", "Seen [Lee00]."},
		{"no entry", `<p>Seen <a href="index.html#id1">1999</a>.`, "", "", "Seen 1999."},
		{"no page, pandoc's id", `<p>Seen (<a href="gone.html#ref-lee">Lee 2000</a>).`, "", "lee", "Seen (Lee 2000)."},
		{"no page", `<p>Seen (<a href="gone.html#lee">Lee 2000</a>).`, "", "", "Seen (Lee 2000)."},
		{"another site", `<p>Seen (<a href="https://x.org/references.html#r1">Lee 2000</a>).`, "", "", "Seen (Lee 2000)."},
		{"outside", `<p>Seen (<a href="../references.html#r1">Lee 2000</a>).`, "", "", "Seen (Lee 2000)."},
		{"the page itself", `<p>Seen (<a href="a.html#ref-x">Orr 2002</a>).<div id="refs" class="references"><div id="ref-x">Orr 2002.</div></div>`, "x: Orr 2002.", "x", "Seen (Orr 2002)."},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, err := formats.Options{FS: site}.ReadContext(t.Context(), "a.html", []byte(c.src))
			require.NoError(t, err)
			assert.Equal(t, c.works, worksOf(doc))
			keys := ""
			for _, k := range doc.Keys {
				keys += k.Key
			}
			assert.Equal(t, c.keys, keys)
			assert.Equal(t, []string{c.text}, prosetest.Texts(doc, prose.Body))
			assert.Empty(t, doc.Unread)
			for _, w := range doc.Refs {
				if len(doc.Files) > 1 {
					assert.NotEqual(t, "a.html", doc.Position(w.Offset).Filename)
				}
			}
			prosetest.Spans(t, doc)
		})
	}
}
