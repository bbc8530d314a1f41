package cli_test

import (
	"bytes"
	"encoding/binary"
	"os"
	"runtime"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/cmd/citevet/cli"
	"github.com/citevet/citevet/cmd/citevet/internal/clitest"
)

// An outcome is what a run of the command gave.
type outcome struct {
	status      int
	out, errors string
}

// runAll runs the command as users have it.
func runAll(args ...string) outcome {
	var out, errs bytes.Buffer
	status := cli.Run(args, strings.NewReader(""), &out, &errs, checks.All()...)
	return outcome{status, out.String(), errs.String()}
}

func run(suite []*citevet.Check, args ...string) outcome {
	var out, errs bytes.Buffer
	status := cli.Run(append(args, "-unused=false"), strings.NewReader(""), &out, &errs, suite...)
	return outcome{status, out.String(), errs.String()}
}

func content(t *testing.T, name string) string {
	src, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(src)
}

func inUTF16(order binary.AppendByteOrder, s string) string {
	var out []byte
	for _, unit := range utf16.Encode([]rune("\ufeff" + s)) {
		out = order.AppendUint16(out, unit)
	}
	return string(out)
}

// Ends of lines, byte order marks and encodings stay; the rest of a file too,
// byte for byte, and a second run has nothing to do.
func TestFixKeepsBytes(t *testing.T) {
	for name, c := range map[string]struct{ src, want string }{
		"CRLF":              {"One.\r\nTwo (Lindqvist 2018).\r\n", "One.\r\nTwo (Lindqvist 2019).\r\n"},
		"CR":                {"One.\rTwo (Lindqvist 2018).\r", "One.\rTwo (Lindqvist 2019).\r"},
		"mixed":             {"One.\r\nTwo (Lindqvist 2018).\nThree", "One.\r\nTwo (Lindqvist 2019).\nThree"},
		"no last line":      {"(Lindqvist 2018)", "(Lindqvist 2019)"},
		"byte order mark":   {"\ufeffÄ (Lindqvist 2018).\n", "\ufeffÄ (Lindqvist 2019).\n"},
		"Latin-1":           {"\xc4rger (Lindqvist 2018).\n", "\xc4rger (Lindqvist 2019).\n"},
		"UTF-16":            {inUTF16(binary.LittleEndian, "Ä (Mullar 2016).\r\n"), inUTF16(binary.LittleEndian, "Ä (Müller 2016).\r\n")},
		"UTF-16 big-endian": {inUTF16(binary.BigEndian, "Ä (Lindqvist 2018).\r\n"), inUTF16(binary.BigEndian, "Ä (Lindqvist 2019).\r\n")},
		"broken UTF-8":      {"Ä\xff Ö Ü (Lindqvist 2018).\n", "Ä\xff Ö Ü (Lindqvist 2019).\n"},
	} {
		t.Run(name, func(t *testing.T) {
			clitest.Folder(t, map[string]string{"paper.txt": c.src, "refs.bib": clitest.Refs})
			assert.Equal(t, outcome{0, "", "citevet: paper.txt: fixed 1 finding\n"}, run(checks.All(), "-fix", "paper.txt"))
			assert.Equal(t, c.want, content(t, "paper.txt"))
			assert.Equal(t, outcome{0, "", ""}, run(checks.All(), "-fix", "paper.txt"))
			assert.Equal(t, outcome{0, "", ""}, run(checks.All(), "-diff", "paper.txt"))
		})
	}
}

// What can't be written in the file's encoding is refused; so is what the
// bytes of the file do not hold.
func TestFixRefused(t *testing.T) {
	clitest.Folder(t, map[string]string{"paper.txt": "\xc4rger (Mullar 2016).\n", "refs.bib": clitest.Refs, "word.docx": clitest.Word(t, "The ring (Lindqvist 2018).")})
	before := content(t, "word.docx")
	got := run(checks.All(), "-fix", "paper.txt")
	assert.Equal(t, 1, got.status)
	assert.Contains(t, got.out, "paper.txt:1:8: Mullar 2016")
	assert.Contains(t, got.errors, "paper.txt:1:8: not fixed (change Mullar to Müller): the file is not UTF-8, and “Müller” is not ASCII: save the file as UTF-8 first")
	got = run(checks.All(), "-fix", "word.docx")
	assert.Equal(t, 1, got.status)
	assert.Contains(t, got.errors, "not fixed (change 2018 to 2019): the text is in a zipped file: make the change in the program that wrote it")
	assert.Equal(t, before, content(t, "word.docx"))
}

// A file keeps its permissions; of a symbolic link the target is replaced.
func TestFixKeepsFile(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no permissions and links as on Unix")
	}
	clitest.Folder(t, map[string]string{"real/paper.txt": "(Lindqvist 2018)\n", "refs.bib": clitest.Refs})
	require.NoError(t, os.Chmod("real/paper.txt", 0o604))
	require.NoError(t, os.Symlink("real/paper.txt", "link.txt"))
	assert.Equal(t, 0, run(checks.All(), "-fix", "link.txt", "refs.bib").status)
	info, err := os.Lstat("link.txt")
	require.NoError(t, err)
	assert.NotZero(t, info.Mode()&os.ModeSymlink)
	info, err = os.Stat("real/paper.txt")
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o604), info.Mode().Perm())
	assert.Equal(t, "(Lindqvist 2019)\n", content(t, "real/paper.txt"))
	files, err := os.ReadDir("real")
	require.NoError(t, err)
	assert.Len(t, files, 1, "no temporary file is left")
}

// meddler is a check that changes the paper's file while it is checked.
func meddler(t *testing.T) *citevet.Check {
	return &citevet.Check{Name: "meddler", Doc: citevet.Doc{Title: "changes the file"}, Run: func(pass *citevet.Pass) {
		assert.NoError(t, os.WriteFile("paper.txt", []byte("Mine (Lindqvist 2018).\n"), 0o666))
	}}
}

func TestFixOfChangedFile(t *testing.T) {
	clitest.Folder(t, map[string]string{"paper.txt": "Yours (Lindqvist 2018).\n", "refs.bib": clitest.Refs})
	got := run([]*citevet.Check{checks.Year, checks.Unused, meddler(t)}, "-fix", "paper.txt")
	assert.Equal(t, 2, got.status)
	assert.Equal(t, "citevet: paper.txt: not fixed: it was changed since it was read\n", got.errors)
	assert.Equal(t, "Mine (Lindqvist 2018).\n", content(t, "paper.txt"))
}

// writer is a check that wants the first from in a paper to be to.
func writer(name, from, to string) *citevet.Check {
	return &citevet.Check{Name: name, Doc: citevet.Doc{Title: "wants " + to + ""}, Run: func(pass *citevet.Pass) {
		doc := pass.Paper.Doc
		if i := bytes.Index(doc.Src, []byte(from)); i >= 0 {
			pos := doc.Position(i)
			pass.Report(citevet.Diagnostic{Pos: pos, End: doc.Position(i + len(from)), Message: "wants " + to, Fixes: []citevet.Fix{{
				Message: "write " + to, Edits: []citevet.Edit{{Filename: pos.Filename, Start: pos.Offset, End: pos.Offset + len(from), New: to}},
			}}})
		}
	}}
}

// Of fixes that overlap none is made, in whatever order and however often.
func TestFixOverlap(t *testing.T) {
	clitest.Folder(t, map[string]string{"paper.txt": "The ring (Lindqvist 2019) holds.\n", "refs.bib": clitest.Refs})
	a, b, c := writer("first", "The ring", "A ring"), writer("second", "ring (", "circle ("), writer("third", "holds", "held")
	for _, suite := range [][]*citevet.Check{{a, b, c, checks.Unused}, {checks.Unused, c, b, a}} {
		require.NoError(t, os.WriteFile("paper.txt", []byte("The ring (Lindqvist 2019) holds.\n"), 0o666))
		for range 2 {
			got := run(suite, "-fix", "paper.txt")
			assert.Equal(t, 1, got.status)
			assert.Contains(t, got.errors, "paper.txt:1:1: not fixed (write A ring): it overlaps the fix of another finding (second)\n")
			assert.Contains(t, got.errors, "paper.txt:1:5: not fixed (write circle (): it overlaps the fix of another finding (first)\n")
			assert.Equal(t, "The ring (Lindqvist 2019) held.\n", content(t, "paper.txt"))
		}
	}
}

// Two findings that want the same change are both fixed by it.
func TestFixSame(t *testing.T) {
	clitest.Folder(t, map[string]string{"paper.txt": "The ring (Lindqvist 2019) holds.\n", "refs.bib": clitest.Refs})
	suite := []*citevet.Check{writer("first", "holds", "held"), writer("second", "holds", "held"), checks.Unused}
	assert.Equal(t, outcome{0, "", "citevet: paper.txt: fixed 2 findings\n"}, run(suite, "-fix", "paper.txt"))
	assert.Equal(t, "The ring (Lindqvist 2019) held.\n", content(t, "paper.txt"))
}

// Fixes that bring each other up have no end; then nothing is written.
func TestFixEndless(t *testing.T) {
	clitest.Folder(t, map[string]string{"paper.txt": "The ring (Lindqvist 2019) holds.\n", "refs.bib": clitest.Refs})
	suite := []*citevet.Check{writer("first", "holds", "held"), writer("second", "held", "holds"), checks.Unused}
	got := run(suite, "-fix", "paper.txt")
	assert.Equal(t, outcome{2, "", "citevet: nothing was changed: after 10 rounds there still were fixes of fixes\n"}, got)
	assert.Equal(t, "The ring (Lindqvist 2019) holds.\n", content(t, "paper.txt"))
}

// Lines around a finding are shown as text in whatever encoding the file is.
func TestExcerptEncodings(t *testing.T) {
	for name, src := range map[string]string{
		"UTF-8":   "\ufeffEins.\r\nÄrger (Lindqvist 2018).\r\n",
		"Latin-1": "Eins.\n\xc4rger (Lindqvist 2018).\n",
		"UTF-16":  inUTF16(binary.LittleEndian, "Eins.\nÄrger (Lindqvist 2018).\n"),
	} {
		clitest.Folder(t, map[string]string{"paper.txt": src, "refs.bib": clitest.Refs})
		got := run(checks.All(), "-c=1", "-color=always", "paper.txt").out
		_, lines, _ := strings.Cut(got, "\n")
		assert.Equal(t, "1\tEins.\n2\tÄrger (\x1b[4mLindqvist 2018\x1b[m).\n", lines, name)
	}
}

func TestCheckNamedAsFlag(t *testing.T) {
	got := run([]*citevet.Check{checks.Year, checks.Unused, writer("fix", "a", "b")}, "paper.txt")
	assert.Equal(t, outcome{2, "", "citevet: the check fix has the name of a flag\n"}, got)
}

// A chapter that two papers include is fixed once.
func TestFixShared(t *testing.T) {
	tex := "\\documentclass{article}\\begin{document}\\input{part}\\end{document}\n"
	clitest.Folder(t, map[string]string{"one.tex": tex, "two.tex": tex, "part.tex": "The ring (Lindqvist 2018).\n", "refs.bib": clitest.Refs})
	got := run(checks.All(), "-fix", "one.tex", "two.tex", "refs.bib")
	assert.Equal(t, 0, got.status, got)
	assert.Equal(t, "The ring (Lindqvist 2019).\n", content(t, "part.tex"))
	assert.Equal(t, tex, content(t, "one.tex"))
}
