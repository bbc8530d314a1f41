package docx_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/citation/prose/formats"
)

func TestDOCXLocators(t *testing.T) {
	for _, c := range []struct{ label, locator, suffix, want string }{
		{"page", "12", "", "p. 12"},
		{"page", "12–14", "", "pp. 12–14"},
		{"", "3, 7", "", "pp. 3, 7"},
		{"chapter", "2", "", "chap. 2"},
		{"section", "2-3", "", "sec. 2-3"},
		{"sub verbo", "tide", "", "s.v. tide"},
		{"canon", "4", "", "canon 4"}, // a label that has no short form
		{"page", "12", ", too", "p. 12, too"},
		{"page", "12", "for a review", "p. 12 for a review"},
		{"chapter", "", "for a review", "for a review"}, // a label of nothing
		{"chapter", " ", "", ""},
	} {
		cite := field("ADDIN ZOTERO_ITEM CSL_CITATION "+cslJSON(t, item("abc", 2019, map[string]any{"label": c.label, "locator": c.locator, "suffix": c.suffix})), "(Smith 2019)")
		doc, err := formats.Read("a.docx", docx(t, para(cite), nil))
		require.NoError(t, err)
		require.Len(t, doc.Keys, 1)
		assert.Equal(t, c.want, doc.Keys[0].Suffix, c)
	}
}

func TestDOCXSuppressed(t *testing.T) {
	for value, want := range map[any]string{true: "SuppressAuthor", 1: "SuppressAuthor", false: "NormalCitation", 0: "NormalCitation", "yes": "NormalCitation"} {
		cite := field("ADDIN ZOTERO_ITEM CSL_CITATION "+cslJSON(t, item("abc", 2019, map[string]any{"suppress-author": value})), "(Smith 2019)")
		doc, err := formats.Read("a.docx", docx(t, para(cite), nil))
		require.NoError(t, err)
		require.Len(t, doc.Keys, 1)
		assert.Equal(t, want, doc.Keys[0].Mode.String(), "%v", value)
	}
}

func TestDOCXEndNoteTypes(t *testing.T) {
	for name, want := range map[string]string{
		"Journal Article": "article",
		"Book Section":    "incollection",
		"Blog":            "online",
		"Artwork":         "misc",
	} {
		cite := field(`ADDIN EN.CITE <EndNote><Cite><RecNum>12</RecNum><record><rec-number>12</rec-number><ref-type name="`+name+`">1</ref-type><titles><title>On tides</title></titles></record></Cite></EndNote>`, "(2019)")
		doc, err := formats.Read("a.docx", docx(t, para(cite), nil))
		require.NoError(t, err)
		require.Len(t, doc.Refs, 1, name)
		assert.Equal(t, want, doc.Refs[0].Type, name)
	}
}

func TestDOCXWordTypes(t *testing.T) {
	for name, want := range map[string]string{
		"JournalArticle": "article",
		"BookSection":    "incollection",
		"InternetSite":   "online",
		"Painting":       "misc",
	} {
		sources := `<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"><b:Source><b:Tag>A</b:Tag><b:SourceType>` + name + `</b:SourceType><b:Title>Tides</b:Title></b:Source></b:Sources>`
		doc, err := formats.Read("a.docx", docx(t, para(field("CITATION A", "(2019)")), map[string]string{"customXml/item1.xml": sources}))
		require.NoError(t, err)
		require.Len(t, doc.Refs, 1, name)
		assert.Equal(t, want, doc.Refs[0].Type, name)
	}
}
