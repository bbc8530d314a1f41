package pipeline

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/checks"
)

const (
	refs  = "@article{hale2018, author = {Hale, Ann}, title = {Hills}, journal = {J}, year = 2018}\n@book{idle1950, author = {Idle, Ida}, title = {Idle}, publisher = {P}, year = 1950}\n"
	clean = "---\nbibliography: refs.bib\n---\nAs [@hale2018] says.\n"
	wrong = "---\nbibliography: refs.bib\n---\nAs [@hale2018] and [@nobody1999] say.\n"
)

// withCheck adds a check to the suite for the time of a test.
func withCheck(t *testing.T, run func(*citevet.Pass)) {
	before := suite
	t.Cleanup(func() { suite = before })
	trouble := &citevet.Check{Name: "trouble", Severity: "error", Doc: citevet.Doc{Title: "trouble"}, Run: run}
	suite = func() []*citevet.Check { return append(checks.All(), trouble) }
}

// pipe makes a file that nothing comes from; nil where there is no such thing.
var pipe func(t *testing.T, name string)

// failuresOf gives the rows of failures by the base of their names.
func failuresOf(t *testing.T, o *Options) map[string]Failure {
	out := map[string]Failure{}
	for _, l := range rows(t, o, failures) {
		var f Failure
		require.NoError(t, json.Unmarshal([]byte(l), &f))
		out[filepath.Base(f.Path)] = f
	}
	return out
}

// Whatever is wrong with a paper, it has a row, and the others are checked.
func TestAPaperThatFailsIsARow(t *testing.T) {
	release := make(chan struct{})
	defer close(release)
	withCheck(t, func(pass *citevet.Pass) {
		switch filepath.Base(pass.Paper.Doc.Name) {
		case "panics.md":
			panic("a fault of a check")
		case "hangs.md":
			<-release
		}
	})
	dir := t.TempDir()
	for name, text := range map[string]string{
		"refs.bib": refs, "good.md": clean, "wrong.md": wrong, "panics.md": clean, "hangs.md": clean,
		"large.md": clean + strings.Repeat("Text. ", 2000), "broken.docx": "no zip",
		"other/gone.md":  "---\nbibliography: gone.bib\n---\nAs [@hale2018] says.\n",
		"other/alone.md": "As [@hale2018] says.\n", "other/broken.tar.gz": "no archive",
	} {
		put(t, filepath.Join(dir, name), []byte(text))
	}
	want := map[string]string{
		"panics.md": Panicked, "hangs.md": TooSlow, "large.md": TooLarge, "broken.docx": Unreadable,
		"gone.md": NoList, "alone.md": NoList, "broken.tar.gz": Unreadable, "*.xml": Unlisted,
	}
	if pipe != nil {
		pipe(t, filepath.Join(dir, "pipe.md")) // a read that never ends
		want["pipe.md"] = TooSlow
	}
	o := testOptions(t, dir+"/*", dir+"/other/*", dir+"/none/*.xml")
	o.Limits = Limits{Seconds: 1, Paper: 8 << 10, Text: 8 << 20}
	runAll(t, o)
	got := failuresOf(t, o)
	for name, kind := range want {
		assert.Equal(t, kind, got[name].Kind, "%s: %v", name, got[name])
		assert.NotEmpty(t, got[name].Reason, name)
		delete(got, name)
	}
	assert.Empty(t, got)
	assert.Contains(t, strings.Join(rows(t, o, papers), "\n"), "good.md")
	assert.Len(t, rows(t, o, papers), 2)
	assert.Len(t, rows(t, o, findings), 2) // nobody1999, and that nothing cites idle1950
}

func TestGuardedKeepsErrorsApart(t *testing.T) {
	mine := errors.New("mine")
	for want, do := range map[error]func() (int, error){
		nil:           func() (int, error) { return 1, nil },
		mine:          func() (int, error) { return 0, mine },
		panicked{"p"}: func() (int, error) { panic("p") },
	} {
		_, err := guarded(t.Context(), time.Minute, func(ctxT) (int, error) { return do() })
		assert.Equal(t, want, err)
	}
	_, err := guarded(t.Context(), time.Millisecond, func(ctx ctxT) (int, error) { <-ctx.Done(); return 0, ctx.Err() })
	assert.Equal(t, errTooSlow, err)
}

func zipped(t *testing.T, files map[string]string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, text := range files {
		f, err := w.Create(name)
		require.NoError(t, err)
		_, err = f.Write([]byte(text))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return b.Bytes()
}

// A paper in an archive has the findings that it has in a folder.
func TestArchivesAreFolders(t *testing.T) {
	dir, files := t.TempDir(), map[string]string{
		"a/refs.bib": refs, "a/paper.md": wrong, "a/second.md": clean,
		"b/main.tex": "\\documentclass{article}\\begin{document}\\input{part}\\bibliography{refs}\\end{document}\n",
		"b/part.tex": "As \\cite{nobody1999} says, and \\cite{hale2018}.\n", "b/refs.bib": refs,
	}
	for name, text := range files {
		put(t, filepath.Join(dir, "folder", name), []byte(text))
	}
	put(t, filepath.Join(dir, "papers.zip"), zipped(t, files))
	o := testOptions(t, dir+"/folder/a/*", dir+"/folder/b/main.tex")
	runAll(t, o)
	want := strings.ReplaceAll(strings.Join(withoutIDs(rows(t, o, findings)), "\n"), dir+"/folder", dir+"/papers.zip")
	assert.Len(t, linesOf(want+"\n"), 4)
	o = testOptions(t, dir+"/*.zip")
	runAll(t, o)
	assert.Equal(t, want, strings.Join(withoutIDs(rows(t, o, findings)), "\n"))
	assert.Len(t, rows(t, o, papers), 3)
	assert.Equal(t, PartOfPaper, failuresOf(t, o)["part.tex"].Kind)
}

// withoutIDs leaves out what names the file by a hash.
func withoutIDs(lines []string) []string {
	for i, l := range lines {
		lines[i], _, _ = strings.Cut(l, `,"id":`)
	}
	return lines
}
