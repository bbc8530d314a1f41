package docx_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/citation/prose/internal/prosetest"
)

// Who writes for pandoc types its citations into Word.
func TestDOCXTypedKeys(t *testing.T) {
	body := para(run("  Ferries [see @alm2001, p. 3; -@moss2012] are slow ")+cslField("1", "m:1", "Lee", 1999, "Quays")+run(" and dear [@alm2001].")) +
		para(field("ADDIN CSL_CITATION "+cslJSON(t, item("a", 2019, nil)), "[@smith2019]")) +
		para(run("Write to [me@example.org] or [a note].")) + para(`<w:pPr><w:pStyle w:val="Bibliography"/></w:pPr>`+run("[@alm2001]"))
	doc, err := formats.Read("a.docx", docx(t, body, nil))
	require.NoError(t, err)
	assert.Equal(t, "Ferries "+object+" are slow (Lee, 1999) and dear "+object+".", doc.Blocks[0].Text)
	assert.Equal(t, []docxLink{
		{"alm2001", "NormalCitation", "see", ", p. 3", "@alm2001"},
		{"moss2012", "SuppressAuthor", "", "", "-@moss2012"},
		{"Lee 1999", "NormalCitation", "", "", "(Lee, 1999)"},
		{"alm2001", "NormalCitation", "", "", "@alm2001"},
		{"Smith 2019", "NormalCitation", "", "", "[@smith2019]"},
	}, docxLinks(doc))
	for _, k := range doc.Keys[:4] {
		text := doc.Blocks[k.Block].Text[k.At:]
		assert.Equal(t, k.Printed == "", text[:len(object)] == object)
		assert.Contains(t, text, k.Printed)
	}
	prosetest.Spans(t, doc)
}

// What EndNote has not formatted yet reads as it will be printed.
func TestUnformattedEndNote(t *testing.T) {
	for _, c := range []struct{ typed, want string }{
		{"Seen {Smith, 2019 #42}.", "Seen (Smith, 2019    )."},
		{"{Smith, 2019 #42;van Dam, 2020b #7@12-14} and", "(Smith, 2019    ;van Dam, 2020b ,  12-14) and"},
		{"A set {1, 2019} and #42, or {a #1}.", "A set {1, 2019} and #42, or {a #1}."},
	} {
		doc, err := formats.Read("a.docx", docx(t, para(run(c.typed)), nil))
		require.NoError(t, err)
		assert.Equal(t, c.want, doc.Blocks[0].Text)
		prosetest.Spans(t, doc)
	}
}
