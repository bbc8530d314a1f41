package docx_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/citation/prose/internal/prosetest"
)

// lists are the lists of a document: 1 and 2 count on together, 3 begins at 7, 4 has
// bullets, 5 letters, 6 numbers with words.
const lists = `<w:numbering ` + docxSpaces + `>` +
	`<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="[%1]"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>` +
	`<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>` +
	`<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>` +
	`<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="Theorem %1"/></w:lvl></w:abstractNum>` +
	`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>` +
	`<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>` +
	`<w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="5"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="3"/></w:num></w:numbering>`

// listItem is a paragraph of a list.
func listItem(list, level, text string) string {
	return `<w:p><w:pPr><w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="` + list + `"/></w:numPr></w:pPr>` + run(text) + `</w:p>`
}

func TestDOCXNumbering(t *testing.T) {
	body := para(run("None")) + listItem("1", "0", "one") + listItem("2", "0", "two") + listItem("1", "1", "inside") + listItem("1", "0", "") + listItem("1", "0", "four") +
		listItem("3", "0", "seven") + listItem("3", "0", "eight") + listItem("4", "0", "bullet") + listItem("5", "0", "letter") + listItem("6", "0", "word") + listItem("9", "0", "no list") +
		`<w:p><w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>` + run("Heading") + `</w:p>`
	doc, err := formats.Read("a.docx", docx(t, body, map[string]string{"word/numbering.xml": lists}))
	require.NoError(t, err)
	assert.Equal(t, "None|[1] one|[2] two|inside|[4] four|[7] seven|[8] eight|bullet|letter|word|no list", strings.Join(prosetest.Texts(doc, prose.Body), "|"))
	assert.Equal(t, []string{"Heading"}, prosetest.Texts(doc, prose.Heading))
	prosetest.Spans(t, doc)
}
