package docx_test

import (
	"bytes"
	"compress/zlib"
	"encoding/base64"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/citation/prose/internal/prosetest"
)

func deflated(t testing.TB, text string) string {
	t.Helper()
	var buf bytes.Buffer
	w := zlib.NewWriter(&buf)
	_, err := w.Write([]byte(text))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return base64.StdEncoding.EncodeToString(buf.Bytes())
}

func encoded(text string) string { return base64.StdEncoding.EncodeToString([]byte(text)) }

// What a program's data can't be read for is said at the citation, and the text
// that is printed for it is read.
func TestDOCXDamagedData(t *testing.T) {
	paperpile := func(data string) string { return "ADDIN paperpile_citation <data>" + data + "</data>" }
	whole := deflated(t, `[{"title":"One ferry"}]`)
	for _, c := range []struct{ name, code, err string }{
		{"Citavi: no base64", "ADDIN CitaviPlaceholder{%%%}", "illegal base64 data"},
		{"Citavi: no JSON", "ADDIN CitaviPlaceholder{" + encoded("no JSON") + "}", "holds no data that can be read"},
		{"Citavi: cut off", "ADDIN CitaviPlaceholder{" + encoded(`{"Entries":[{"Reference":{"Title":"One`) + "}", ""},
		{"Citavi: nothing", "ADDIN CitaviPlaceholder{}", "holds no data that can be read"},
		{"Citavi: a reference to nothing", "ADDIN CitaviPlaceholder{" + encoded(`{"Entries":[{"Reference":{"$ref":"9"}}]}`) + "}", "holds no data that can be read"},
		{"Citavi: a reference to itself", "ADDIN CitaviPlaceholder{" + encoded(`{"Entries":[{"$id":"1","$ref":"1","ReferenceId":"x"}]}`) + "}", ""},
		{"Citavi: deep", "ADDIN CitaviPlaceholder{" + encoded(`{"Entries":`+strings.Repeat("[", 20_000)) + "}", "holds no data that can be read"},
		{"Paperpile: no base64", paperpile("%%%"), "illegal base64 data"},
		{"Paperpile: not compressed", paperpile(encoded("[]")), "holds no data that can be read"},
		{"Paperpile: cut off", paperpile(whole[:16]), "the compressed data are damaged"},
		{"Paperpile: unpacks to too much", paperpile(deflated(t, strings.Repeat(" ", 5<<20))), "it unpacks to too much"},
		{"Paperpile: no data", "ADDIN paperpile_citation <clusterId>x</clusterId>", "holds no data that can be read"},
		{"Paperpile: no works", paperpile(deflated(t, `["a", 1, []]`)), "holds no data that can be read"},
		{"EndNote: no XML", "ADDIN EN.CITE <x", "holds no data that can be read"},
		{"Zotero: no JSON", "ADDIN ZOTERO_ITEM CSL_CITATION {", "holds no data that can be read"},
		{"Mendeley: no JSON", "ADDIN Mendeley Citation{aa}", "holds no data that can be read"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, err := formats.Read("a.docx", docx(t, para(run("Ferries ")+field(c.code, "(Alm, 2001)")), nil))
			if c.err != "" {
				require.ErrorContains(t, err, "a.docx:1:9: ")
				require.ErrorContains(t, err, c.err)
			}
			assert.Equal(t, "Ferries (Alm, 2001)", doc.Blocks[0].Text)
			prosetest.Spans(t, doc)
		})
	}
}

// A damaged tag of Mendeley Cite is told at its citation; the text that is printed,
// and the citation behind it, are read.
func TestDOCXDamagedTags(t *testing.T) {
	whole := encoded(`{"citationItems":[{"id":"e219b34e-d397-37b4-818e-80ca578eae74","itemData":{"type":"book","title":"One ferry","author":[{"family":"Lee","given":"B"}],"issued":{"date-parts":[["2004"]]}}}]}`)
	control := func(tag, printed string) string {
		return `<w:sdt><w:sdtPr><w:tag w:val="MENDELEY_CITATION_` + tag + `"/></w:sdtPr><w:sdtContent>` + run(printed) + `</w:sdtContent></w:sdt>`
	}
	for name, tag := range map[string]string{
		"no base64": "v3_%%%", "cut off": "v3_" + whole[:len(whole)/2], "no JSON": "v3_" + encoded("no JSON"), "no data": "v3_", "no version": "", "nothing cited": "v9_" + encoded("[]"),
	} {
		t.Run(name, func(t *testing.T) {
			doc, err := formats.Read("a.docx", docx(t, para(run("Ferries ")+control(tag, "(Alm, 2001)")+run(" and ")+control("v3_"+whole, "(Lee, 2004)")+run(" are slow (Moe 2012).")), nil))
			require.ErrorContains(t, err, "a.docx:1:9: the ")
			require.ErrorContains(t, err, "of this citation holds no data that can be read")
			assert.Equal(t, "Ferries (Alm, 2001) and (Lee, 2004) are slow (Moe 2012).", doc.Blocks[0].Text)
			require.Len(t, doc.Keys, 1)
			assert.Equal(t, "(Lee, 2004)", doc.Keys[0].Printed)
			require.Len(t, doc.Refs, 1)
		})
	}
}

// All compressed data together are bounded, and so is what is said of faults.
func TestDOCXManyDamaged(t *testing.T) {
	bomb := field("ADDIN paperpile_citation <data>"+deflated(t, strings.Repeat(" ", 3<<20))+"</data>", "(x)")
	doc, err := formats.Read("a.docx", docx(t, para(strings.Repeat(bomb, 300)), nil))
	require.Error(t, err)
	require.Len(t, doc.Errors, 100)
	assert.Contains(t, doc.Errors[50].Msg, "it unpacks to too much")
	assert.Contains(t, doc.Errors[99].Msg, "201 more places can't be read")
}

// Many works of one name and many typed keys take no more than their share.
func TestDOCXMany(t *testing.T) {
	const n = 3000
	var body strings.Builder
	for i := range n {
		body.WriteString(cslField("1", "u:"+strings.Repeat("x", i%7)+string(rune('a'+i%26))+encoded(string(rune(i+1000))), "Alm", 2001, "One ferry"))
		body.WriteString(run(" [@alm2001] "))
	}
	doc, err := formats.Read("a.docx", docx(t, para(body.String()), nil))
	require.NoError(t, err)
	assert.Len(t, doc.Keys, 2*n)
	assert.Len(t, doc.Refs, n)
}
