package jats_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/citation/prose/internal/prosetest"
)

// ranges are the ways in which a range of numbers is printed: the link to n is
// written #n, and what it prints stands in braces.
var ranges = []string{
	"[#1{1}–#4{4}]", "[#1{1}]–[#4{4}]", "#1{[1]}–#4{[4]}", "[#1{1}-#4{4}]", "[#1{1}]-[#4{4}]", "(#1{1}–#4{4})", "(#1{1})–(#4{4})",
	"<sup>#1{1}–#4{4}</sup>", "<sup>#1{1}</sup>–<sup>#4{4}</sup>", "<sup>#1{1}</sup>-#4{<sup>4</sup>}", "#1{<sup>1</sup>}<sup>–</sup>#4{<sup>4</sup>}",
	"[#1{1} – #4{4}]", "[#1{1}&#x2009;–&#x2009;#4{4}]", "[#1{1}&#x2011;#4{4}]", "[#1{1}—#4{4}]", "[#1{1}−#4{4}]", "[#1{1}~#4{4}]",
	"[#1{1} to #4{4}]", "[#1{1} bis #4{4}]", "#1{1}&#x2013;<italic>#4{4}</italic>",
	"[#1{1}–#2{}#3{}#4{4}]", "[#1{1–4}]", "#1{[1–4]}", "#4{1-4}", "<sup>#1{1–4}</sup>", "[#1{1}–#2{2}, #2{2}–#4{4}]",
}

// lists print one to seven; the fourth is the end of each range.
var lists = map[string]func(n int) string{
	"labels":    func(n int) string { return fmt.Sprintf("<label>%d</label>", n) },
	"dots":      func(n int) string { return fmt.Sprintf("<label>%d.</label>", n) },
	"brackets":  func(n int) string { return fmt.Sprintf("<label>[%d]</label>", n) },
	"no labels": func(int) string { return "" },
}

// cited gives the keys that are cited, each once, sorted.
func cited(keys []prose.KeyCite) []string {
	var out []string
	for _, k := range keys {
		out = append(out, k.Key)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// numbered writes links in JATS, each to the reference shift numbers further.
func numbered(form string, shift int) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(form, "#")
		if !ok || strings.HasSuffix(before, "&") {
			if !ok {
				return b.String() + before
			}
			b.WriteString(before + "#")
			form = rest
			continue
		}
		n, rest, _ := strings.Cut(rest, "{")
		print, rest, _ := strings.Cut(rest, "}")
		fmt.Fprintf(&b, `%s<xref ref-type="bibr" rid="B%d">%s</xref>`, before, int(n[0]-'0')+shift, print)
		form = rest
	}
}

func TestNumberRanges(t *testing.T) {
	for name, label := range lists {
		refs := ""
		for n := 1; n <= 7; n++ {
			refs += fmt.Sprintf(`<ref id="B%d">%s<mixed-citation>Lee 200%d. Tides.</mixed-citation></ref>`, n, label(n), n)
		}
		for _, form := range ranges {
			doc, err := formats.Read("a.xml", []byte(jatsPaper("<p>Seen "+numbered(form, 0)+", then.</p>", refs)))
			require.NoError(t, err)
			assert.Equal(t, []string{"B1", "B2", "B3", "B4"}, cited(doc.Keys), "%s: %s", name, form)
			prosetest.Spans(t, doc)
		}
	}
}

func TestNoNumberRanges(t *testing.T) {
	refs := ""
	for n := 1; n <= 7; n++ {
		refs += fmt.Sprintf(`<ref id="B%d"><label>%d</label><mixed-citation>Lee 200%d. Tides.</mixed-citation></ref>`, n, n, n)
	}
	for _, form := range []string{
		"[#1{1}, #4{4}]", "[#1{1}] and [#4{4}]", "[#1{1}], [#4{4}]", "#1{1} – see #4{4}", "[#1{1}]. To [#4{4}]", "#1{Lee 2001}–#4{Lee 2004}",
		"[#4{4}–#1{1}]", "#1{2001}–#4{2004}", "[#1{1}]–</p><p>[#4{4}]", "#1{1}, pp. 1–#4{4}", "[#1{9–12}] #4{4}", "[#1{1}–99] #4{4}",
	} {
		doc, err := formats.Read("a.xml", []byte(jatsPaper("<p>Seen "+numbered(form, 0)+", then.</p>", refs)))
		require.NoError(t, err)
		assert.Equal(t, []string{"B1", "B4"}, cited(doc.Keys), "%s", form)
		prosetest.Spans(t, doc)
	}
}

// Links that lead one reference too far still cite as many.
func TestNumberRangesAstray(t *testing.T) {
	refs := ""
	for n := 1; n <= 7; n++ {
		refs += fmt.Sprintf(`<ref id="B%d"><label>%d</label><mixed-citation>Lee 200%d. Tides.</mixed-citation></ref>`, n, n, n)
	}
	doc, err := formats.Read("a.xml", []byte(jatsPaper("<p>Seen "+numbered("[#1{1}–#4{4}]", 1)+", then.</p>", refs)))
	require.NoError(t, err)
	assert.Equal(t, []string{"B2", "B3", "B4", "B5"}, cited(doc.Keys))
}

func TestSeveralWorksInOneReference(t *testing.T) {
	doc, err := formats.Read("a.xml", []byte(jatsPaper(`<p>As <xref ref-type="bibr" rid="B1">1</xref>, <xref ref-type="bibr" rid="B2b">2b</xref>.</p>`, `
<ref id="B1"><label>1</label><mixed-citation>Lee 2001.</mixed-citation><mixed-citation>Lee 2002.</mixed-citation></ref>
<ref id="B2"><label>2</label><mixed-citation id="B2a"><label>a</label>Lee 2003.</mixed-citation><mixed-citation id="B2b"><label>b</label>Lee 2004.</mixed-citation></ref>
<ref id="B3"><citation-alternatives><element-citation><year>2005</year></element-citation><mixed-citation>Lee 2005.</mixed-citation></citation-alternatives></ref>`)))
	require.NoError(t, err)
	assert.Equal(t, []string{"B1", "B1/2", "B2b"}, cited(doc.Keys))
	var keys []string
	for _, r := range doc.Refs {
		keys = append(keys, r.Key)
	}
	assert.Equal(t, []string{"B1", "B1/2", "B2a", "B2b", "B3"}, keys)
}

func TestSubArticles(t *testing.T) {
	link := `<xref ref-type="bibr" rid="B1">1</xref>–<xref ref-type="bibr" rid="B3">3</xref>`
	refs := func(id string) string {
		out := ""
		for n := 1; n <= 3; n++ {
			out += fmt.Sprintf(`<ref id="%s%d"><label>%d</label><mixed-citation>Lee 200%d.</mixed-citation></ref>`, id, n, n, n)
		}
		return "<back><ref-list>" + out + "</ref-list></back>"
	}
	for _, c := range []struct{ name, sub, text, keys string }{
		{"letter", `<sub-article article-type="decision-letter"><front-stub><title-group><article-title>Letter</article-title></title-group></front-stub><body><p>Poe (1999)  ` + link + `.</p></body></sub-article>`, "Own.|Floats.", "B1 B2 B3"},
		{"response", `<response response-type="reply"><body><p>Poe (1999).</p></body></response>`, "Own.|Floats.", ""},
		{"own references", `<sub-article article-type="reply"><body><p>Poe [` + strings.ReplaceAll(link, `"B`, `"C`) + `].</p></body>` + refs("C") + `</sub-article>`, "Own.|Poe [1–3].|Floats.", "C1 C2 C3"},
		{"translation", `<sub-article article-type="translation"><body><p>Eigen.</p></body></sub-article>`, "Own.|Eigen.|Floats.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, err := formats.Read("a.xml", []byte(`<article><body><p>Own.</p></body>`+refs("B")+c.sub+`<floats-wrap><fig><p>Floats.</p></fig></floats-wrap></article>`))
			require.NoError(t, err)
			assert.Equal(t, c.text, strings.Join(prosetest.Texts(doc, 0), "|"))
			assert.Equal(t, c.keys, strings.Join(cited(doc.Keys), " "))
			prosetest.Spans(t, doc)
		})
	}
}

// The whole list as a range, 6,000 times: ranges are bounded, and it is said
// where they end.
func TestTooManyRanges(t *testing.T) {
	const refs, ranges = 500, 6000
	var text, list strings.Builder
	for n := range refs {
		fmt.Fprintf(&list, `<ref id="B%d"><label>%d</label><mixed-citation>Lee 2001.</mixed-citation></ref>`, n+1, n+1)
	}
	for range ranges {
		fmt.Fprintf(&text, `<p>[<xref ref-type="bibr" rid="B1">1</xref>–<xref ref-type="bibr" rid="B%d">%d</xref>]</p>`, refs, refs)
	}
	doc, err := formats.Read("a.xml", []byte(jatsPaper(text.String(), list.String())))
	require.NoError(t, err)
	assert.Len(t, cited(doc.Keys), refs)
	assert.LessOrEqual(t, len(doc.Keys), 6*(2*ranges+refs))
	require.Len(t, doc.Notes, 1)
	assert.Contains(t, doc.Notes[0].Error(), "from here on only the links count")
}
