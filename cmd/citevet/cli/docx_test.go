package cli_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/citation/prose/review"
	"github.com/citevet/citevet/cmd/citevet/internal/clitest"
)

// wordText gives the text of a Word document.
func wordText(t *testing.T, name string) string {
	doc, err := formats.Read(name, []byte(content(t, name)))
	require.NoError(t, err)
	return string(doc.Src)
}

// -docx writes a copy with comments, with -fix also with tracked changes, and
// leaves the paper alone.
func TestDocx(t *testing.T) {
	clitest.Folder(t, map[string]string{"word.docx": clitest.WordWithNote(t, "The ring (Lindqvist 2018).", "Again (Lindqvist 2018)."), "refs.bib": clitest.Refs})
	before := content(t, "word.docx")
	plain := run(checks.All(), "-year", "word.docx", "refs.bib")
	require.Equal(t, 1, plain.status)
	assert.Equal(t, plain, run(checks.All(), "-year", "-docx=out.docx", "word.docx", "refs.bib"))
	assert.True(t, review.IsCopy(strings.NewReader(content(t, "out.docx"))))
	assert.Equal(t, wordText(t, "word.docx"), wordText(t, "out.docx"))

	got := run(checks.All(), "-year", "-fix", "-docx=out.docx", "word.docx", "refs.bib")
	assert.Equal(t, plain.out, got.out)
	assert.Equal(t, "citevet: word.docx#footnotes:1:8: not fixed (change 2018 to 2019): make the change in Word\n", got.errors)
	assert.Equal(t, "The ring (Lindqvist 2019).\nAgain (Lindqvist 2018).\n", wordText(t, "out.docx"))
	assert.Equal(t, before, content(t, "word.docx"))

	// The copy is no paper of the folder.
	assert.Equal(t, plain.out, run(checks.All(), "-year", ".").out)
	// To standard output it goes alone.
	assert.True(t, review.IsCopy(strings.NewReader(run(checks.All(), "-year", "-docx=-", "word.docx", "refs.bib").out)))
}

// Nothing that citevet did not write is replaced, and no file of the run.
func TestDocxRefused(t *testing.T) {
	files := map[string]string{"word.docx": clitest.Word(t, "The ring (Lindqvist 2018)."), "other.docx": clitest.Word(t, "Mine."), "paper.txt": "The ring (Lindqvist 2018).\n", "refs.bib": clitest.Refs}
	clitest.Folder(t, files)
	require.NoError(t, os.Symlink("word.docx", "link.docx"))
	for _, c := range []struct {
		args []string
		err  string
	}{
		{[]string{"-docx=word.docx", "word.docx"}, "it is a file of this run"},
		{[]string{"-docx=link.docx", "word.docx"}, "it is a file of this run"},
		{[]string{"-docx=other.docx", "word.docx"}, "it exists, and citevet did not write it"},
		{[]string{"-docx=refs.bib", "word.docx"}, ".bib is for lists"},
		{[]string{"-docx=new.md", "word.docx"}, ".md is for papers"},
		{[]string{"-docx=new.docx", "paper.txt"}, "paper.txt is not a Word document (.docx)"},
		{[]string{"-docx=new.docx", "word.docx", "paper.txt"}, "-docx takes one Word document"},
		{[]string{"-docx=new.docx", "-diff", "word.docx"}, "-diff does not go together with -html and -docx"},
		{[]string{"-docx=-", "-json", "word.docx"}, "-json and -docx=- do not go together"},
	} {
		got := run(checks.All(), c.args...)
		assert.Equal(t, 2, got.status, "%q", c.args)
		assert.Contains(t, got.errors, c.err, "%q", c.args)
		assert.NoFileExists(t, "new.docx", "%q", c.args)
	}
	for name, want := range files {
		assert.Equal(t, want, content(t, name), name)
	}
}
