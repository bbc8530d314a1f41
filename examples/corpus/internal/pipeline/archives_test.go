package pipeline

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// packers put a folder into an archive of a kind, by its end.
var packers = map[string]func(f *os.File, dir string) error{
	".zip": func(f *os.File, dir string) error {
		w := zip.NewWriter(f)
		return errors.Join(w.AddFS(os.DirFS(dir)), w.Close())
	},
	".tar": func(f *os.File, dir string) error {
		w := tar.NewWriter(f)
		return errors.Join(w.AddFS(os.DirFS(dir)), w.Close())
	},
	".tar.gz": func(f *os.File, dir string) error {
		z := gzip.NewWriter(f)
		w := tar.NewWriter(z)
		return errors.Join(w.AddFS(os.DirFS(dir)), w.Close(), z.Close())
	},
}

// The findings in an archive are those that the command has in it.
func TestFindingsInArchivesAreThoseOfTheCommand(t *testing.T) {
	dir := generate(t, size(500, 100))
	for end, pack := range packers {
		name := filepath.Join(t.TempDir(), "papers"+end)
		f, err := os.Create(name)
		require.NoError(t, err)
		require.NoError(t, errors.Join(pack(f, dir), f.Close()))
		want := command(t, name)
		require.NotEmpty(t, want)
		o := testOptions(t, name)
		runAll(t, o)
		assert.Equal(t, want, rows(t, o, findings), end)
		assert.Len(t, rows(t, o, papers), size(500, 100))
		assert.Empty(t, rows(t, o, failures))
	}
}

// What is left out of an archive is told.
func TestWhatArchivesLeaveOut(t *testing.T) {
	dir := t.TempDir()
	put(t, dir+"/x.zip", zipped(t, map[string]string{
		"good.md": clean, "refs.bib": refs, "../out.md": clean, "inner.zip": "", "large.md": clean + strings.Repeat("Text. ", 2000), ".hidden.md": clean, "notes.csv": "1",
	}))
	put(t, dir+"/cut.tar.gz", []byte("no archive"))
	o := testOptions(t, dir+"/*.zip", dir+"/*.gz")
	o.Limits.Paper = 8 << 10
	runAll(t, o)
	got := failuresOf(t, o)
	for name, kind := range map[string]string{"out.md": Unreadable, "inner.zip": Unreadable, "large.md": TooLarge, "cut.tar.gz": Unreadable} {
		assert.Equal(t, kind, got[name].Kind, "%s: %v", name, got[name])
		assert.Contains(t, got[name].Path, dir)
	}
	assert.Len(t, got, 4)
	assert.Len(t, rows(t, o, papers), 1)
}
