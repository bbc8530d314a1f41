package clitest

import (
	"archive/zip"
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"
)

const (
	wordSpace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	wordType  = `application/vnd.openxmlformats-officedocument.wordprocessingml.`
	wordRels  = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/`
)

// Word is a Word document of a paragraph; text may hold XML.
func Word(t *testing.T, text string) string { return WordWithNote(t, text, "") }

// WordWithNote is a Word document with a footnote.
func WordWithNote(t *testing.T, text, note string) string {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, part := range [][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="` + wordType + `document.main+xml"/><Override PartName="/word/footnotes.xml" ContentType="` + wordType + `footnotes+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="` + wordRels + `officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/document.xml", `<w:document ` + wordSpace + `><w:body><w:p><w:r><w:t>` + text + `</w:t></w:r></w:p></w:body></w:document>`},
		{"word/_rels/document.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="` + wordRels + `footnotes" Target="footnotes.xml"/></Relationships>`},
		{"word/footnotes.xml", `<w:footnotes ` + wordSpace + `><w:footnote w:id="2"><w:p><w:r><w:t>` + note + `</w:t></w:r></w:p></w:footnote></w:footnotes>`},
	} {
		w, err := z.Create(part[0])
		require.NoError(t, err)
		_, err = w.Write([]byte(part[1]))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return b.String()
}
