package docx_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/citation/prose/internal/prosetest"
)

// Every text is read once, where it stands.
func TestDOCXOnce(t *testing.T) {
	const begin, separate, end = `<w:r><w:fldChar w:fldCharType="begin"/></w:r>`, `<w:r><w:fldChar w:fldCharType="separate"/></w:r>`, `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
	code := func(s string) string { return `<w:r><w:instrText>` + s + `</w:instrText></w:r>` }
	box := func(text string) string { return `<w:txbxContent>` + para(run(text)) + `</w:txbxContent>` }
	deleted := func(runs string) string {
		return para(`<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>` + runs)
	}
	for _, c := range []struct{ name, body, want string }{
		{"the first of two alternatives", para(run("a ") + `<mc:AlternateContent><mc:Choice Requires="wps">` + run("b") + `</mc:Choice><mc:Choice Requires="wpg">` + run("b") + `</mc:Choice><mc:Fallback>` + run("b") + `</mc:Fallback></mc:AlternateContent>` + run(" c")), "a b c"},
		{"nothing but what is left", para(run("a ") + `<mc:AlternateContent><mc:Fallback>` + run("b") + `</mc:Fallback></mc:AlternateContent>`), "a b"},
		{"alternatives in each other", para(`<mc:AlternateContent><mc:Choice>` + `<mc:AlternateContent><mc:Choice>` + run("a") + `</mc:Choice><mc:Fallback>` + run("b") + `</mc:Fallback></mc:AlternateContent>` + `</mc:Choice><mc:Fallback>` + run("c") + `</mc:Fallback></mc:AlternateContent>`), "a"},
		{"a text box and its picture", para(`<w:r><mc:AlternateContent><mc:Choice><w:drawing>` + box("In a box.") + `</w:drawing></mc:Choice><mc:Fallback><w:pict>` + box("In a box.") + `</w:pict></mc:Fallback></mc:AlternateContent></w:r>` + run("Around it.")), "In a box. / Around it."},
		{"an old text box", para(run("Around ") + `<w:r><w:pict><v:textbox>` + box("In a box.") + `</v:textbox></w:pict></w:r>` + run("it.")), "In a box. / Around it."},
		{"raised around a box", para(run("a") + `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:drawing>` + box("b") + `</w:drawing><w:t>2</w:t></w:r>`), "b / a²"},
		{"moved text", para(run("a ")+`<w:moveFromRangeStart w:id="1"/><w:moveFrom>`+run("b")+`</w:moveFrom><w:moveFromRangeEnd w:id="1"/>`+run("c ")) + para(`<w:moveTo>`+run("b")+`</w:moveTo>`), "a c / b"},
		{"a moved paragraph", para(run("a")) + para(`<w:pPr><w:rPr><w:moveFrom w:id="1"/></w:rPr></w:pPr><w:moveFrom>`+run("b")+`</w:moveFrom>`) + para(run("c")) + para(`<w:pPr><w:rPr><w:moveTo w:id="2"/></w:rPr></w:pPr><w:moveTo>`+run("b")+`</w:moveTo>`), "a / c / b"},
		{"the end of a paragraph deleted", deleted(run("Alm et al. ")) + para(run("(2001) says.")), "Alm et al. (2001) says."},
		{"two ends deleted", deleted(run("a ")) + deleted(run("b ")) + para(run("c")) + para(run("d")), "a b c / d"},
		{"the last end deleted", para(run("a")) + deleted(run("b")), "a / b"},
		{"the end deleted before a table", deleted(run("a")) + `<w:tbl><w:tr><w:tc>` + deleted(run("b")) + `</w:tc><w:tc>` + para(run("c")) + `</w:tc></w:tr></w:tbl>`, "a / b / c"},
		{"a link", para(run("see ") + `<w:hyperlink r:id="x" w:anchor="a">` + run("Alm ") + run("(2001)") + `</w:hyperlink>` + run(" and ") + begin + code(`HYPERLINK "https://example.org/(Lee%202000)"`) + separate + run("Moss (2012)") + end), "see Alm (2001) and Moss (2012)"},
		{"fields in a field", para(begin + code("IF ") + begin + code("PAGE") + separate + run("3") + end + code(` = 3 "x"`) + separate + run("a ") + begin + code("REF b") + separate + run("b") + end + end + run(" c")), "a b c"},
		{"a field without a result", para(run("a") + begin + code(`XE "index"`) + end + run("b")), "ab"},
		{"a field over paragraphs", para(begin+code("QUOTE")+separate+run("a")) + para(run("b")+end+run(" c")), "a / b c"},
		{"code over paragraphs", para(run("a")+begin+code("ADDIN ")) + para(code("X")+separate+run("b")+end), "a / b"},
		{"a table of contents", para(begin+code(`TOC \o "1-3"`)+separate+`<w:hyperlink w:anchor="_Toc1">`+run("One")+`<w:r><w:tab/></w:r>`+begin+code("PAGEREF _Toc1")+separate+run("3")+end+`</w:hyperlink>`) + para(end), "One\t3"},
		{"a custom element", para(`<w:customXml w:element="x"><w:smartTag w:element="y">` + run("a") + `</w:smartTag></w:customXml>`), "a"},
		{"a picture's words", para(run("a") + `<w:r><w:drawing><wp:docPr descr="b"/></w:drawing></w:r>`), "a"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, err := formats.Read("a.docx", docx(t, c.body, nil))
			require.NoError(t, err)
			var texts []string
			for _, b := range doc.Blocks {
				texts = append(texts, b.Text)
			}
			assert.Equal(t, c.want, strings.Join(texts, " / "))
			prosetest.Spans(t, doc)
		})
	}
}

// What a header or a footer cites counts once; its text, which may name the
// paper itself, is not read.
func TestDOCXHeaders(t *testing.T) {
	header := notesPart("hdr", para(run("Alm et al. (2024) ")+cslField("1", "m:1", "Lee", 1999, "Quays")))
	doc, err := formats.Read("a.docx", docx(t, para(run("Text.")), map[string]string{
		"word/header1.xml": header, "word/header2.xml": header,
		"word/footer1.xml": notesPart("ftr", para(run("Moss (2012), page ")+field("PAGE", "3"))),
	}))
	require.NoError(t, err)
	assert.Equal(t, []docxLink{{"Lee 1999", "NormalCitation", "", "", "(Lee, 1999)"}}, docxLinks(doc))
	assert.Equal(t, -1, doc.Keys[0].Block)
	assert.Equal(t, "a.docx#header1:1:19", doc.Position(doc.Keys[0].Offset).String())
	require.Len(t, doc.Blocks, 1)
	assert.Len(t, doc.Refs, 1)
	prosetest.Spans(t, doc)
}
