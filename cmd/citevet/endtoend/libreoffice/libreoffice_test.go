// Package libreoffice_test has LibreOffice open the copies that -docx writes, and
// reads what it found in them.
package libreoffice_test

import (
	"encoding/xml"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/cmd/citevet/cli"
	"github.com/citevet/citevet/cmd/citevet/internal/clitest"
)

// An element is one of flat OpenDocument: its name, attributes and text.
type element struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Children []element  `xml:",any"`
	Text     string     `xml:",chardata"`
}

// find gives the elements of a name, in the order of the document.
func (e element) find(name string) (out []element) {
	if e.XMLName.Local == name {
		out = append(out, e)
	}
	for _, child := range e.Children {
		out = append(out, child.find(name)...)
	}
	return out
}

// text gives all text in an element, without white space between words.
func (e element) text() string {
	out := e.Text
	for _, child := range e.Children {
		out += " " + child.text()
	}
	return strings.Join(strings.Fields(out), " ")
}

// opened gives a Word document as LibreOffice reads it.
func opened(t *testing.T, name string) (flat element, src string) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("LibreOffice is not there")
	}
	profile, err := filepath.Abs("profile")
	require.NoError(t, err)
	out, err := exec.CommandContext(t.Context(), office, "-env:UserInstallation=file://"+filepath.ToSlash(profile), "--headless", "--convert-to", "fodt", "--outdir", "opened", name).CombinedOutput()
	require.NoError(t, err, string(out))
	read, err := os.ReadFile(filepath.Join("opened", strings.TrimSuffix(filepath.Base(name), ".docx")+".fodt"))
	require.NoError(t, err, string(out))
	require.NoError(t, xml.Unmarshal(read, &flat))
	return flat, string(read)
}

func TestLibreOffice(t *testing.T) {
	note := `</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>`
	clitest.Folder(t, map[string]string{
		"paper.docx": clitest.WordWithNote(t, "The ring (Lindqvist 2018) &amp; all"+note+".</w:t></w:r></w:p><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Bold (Varga 2021).", "Again (Lindqvist 2018)."),
		"refs.bib":   clitest.Refs,
	})
	var out, said strings.Builder
	require.Equal(t, 1, cli.Run([]string{"-year", "-missing", "-fix", "-docx=copy.docx", "paper.docx", "refs.bib"}, nil, &out, &said, checks.All()...), said.String())
	flat, src := opened(t, "copy.docx")
	_, text, _ := strings.Cut(strings.Join(strings.Fields(src), " "), "</text:sequence-decls>")

	comments := flat.find("annotation")
	require.Len(t, comments, 3)
	for i, want := range []string{"Lindqvist 2018: the list has Lindqvist 2019", "footnotes, paragraph 1: Lindqvist 2018", "Varga 2021: not in refs.bib (missing)"} {
		assert.Contains(t, comments[i].text(), want)
		assert.Contains(t, comments[i].text(), "citevet")
	}
	assert.Regexp(t, `Lindqvist <text:change-start [^>]*>2018<text:change-end [^>]*><text:change-start [^>]*>2019<text:change-end [^>]*><office:annotation-end `, text)
	assert.Regexp(t, `</text:note><office:annotation-end `, text)
	assert.Regexp(t, `Bold \(<.*>Varga 2021</text:span><office:annotation-end .*>\)\.<`, text)
	assert.Len(t, flat.find("insertion"), 1)
	assert.Len(t, flat.find("deletion"), 1)
}
