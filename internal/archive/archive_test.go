package archive_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/internal/archive"
)

// A file goes into an archive; kind is the type flag of a tar, 0 for a file.
type file struct {
	name, text string
	kind       byte
	size       int // of zeros, in place of text
}

func (f file) content() []byte {
	if f.size > 0 {
		return make([]byte, f.size)
	}
	return []byte(f.text)
}

func makeTar(t testing.TB, name string, files ...file) string {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, f := range files {
		head := &tar.Header{Name: f.name, Mode: 0o644, Size: int64(len(f.content())), Typeflag: f.kind}
		if f.kind != 0 {
			head.Linkname, head.Size = f.text, 0
		}
		require.NoError(t, w.WriteHeader(head))
		if head.Size > 0 {
			_, err := w.Write(f.content())
			require.NoError(t, err)
		}
	}
	require.NoError(t, w.Close())
	return write(t, name, b.Bytes())
}

func makeZip(t testing.TB, name string, files ...file) string {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		head := &zip.FileHeader{Name: f.name, Method: zip.Deflate}
		if f.kind == tar.TypeSymlink {
			head.SetMode(fs.ModeSymlink | 0o777)
		}
		out, err := w.CreateHeader(head)
		require.NoError(t, err)
		_, err = out.Write(f.content())
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return write(t, name, b.Bytes())
}

// write writes a file, packed if its name ends with .gz.
func write(t testing.TB, name string, src []byte) string {
	name = filepath.Join(t.TempDir(), name)
	if strings.HasSuffix(name, ".gz") {
		var b bytes.Buffer
		w := gzip.NewWriter(&b)
		_, err := w.Write(src)
		require.NoError(t, err)
		require.NoError(t, w.Close())
		src = b.Bytes()
	}
	require.NoError(t, os.WriteFile(name, src, 0o666))
	return name
}

func open(t *testing.T, name string, l archive.Limits) (*archive.Archive, error) {
	pool := &archive.Pool{}
	t.Cleanup(pool.Close)
	return pool.Open(context.Background(), name, l)
}

func TestArchivesAreFileSystems(t *testing.T) {
	files := []file{{name: "a/b/paper.md", text: "text"}, {name: "./refs.bib", text: "@x"}, {name: "a/", kind: tar.TypeDir}, {name: "big.txt", text: strings.Repeat("word ", 1000)}}
	for _, name := range []string{
		makeTar(t, "x.tar", files...), makeTar(t, "x.tar.gz", files...), makeZip(t, "x.zip", files...),
	} {
		a, err := open(t, name, archive.Usual)
		require.NoError(t, err)
		assert.Empty(t, a.Skipped)
		require.NoError(t, fstest.TestFS(a, "a/b/paper.md", "refs.bib", "big.txt"), name)
	}
	a, err := open(t, write(t, "paper.md.gz", []byte("text")), archive.Usual)
	require.NoError(t, err)
	src, err := fs.ReadFile(a, "paper.md")
	require.NoError(t, err)
	assert.Equal(t, "text", string(src))
}

// A hostile file is left out, and why is said; the others are read.
func TestHostileFilesAreLeftOut(t *testing.T) {
	small := archive.Usual
	small.Entry, small.Name, small.Depth = 4<<20, 100, 5
	for _, tt := range []struct {
		why  string
		file file
	}{
		{"leads out", file{name: "../paper.md", text: "x"}},
		{"leads out", file{name: "a/../../paper.md", text: "x"}},
		{"leads out", file{name: "/etc/paper.md", text: "x"}},
		{"leads out", file{name: `..\paper.md`, text: "x"}},
		{"too long", file{name: strings.Repeat("n", 101), text: "x"}},
		{"too deep", file{name: "a/b/c/d/e/f/paper.md", text: "x"}},
		{"a link", file{name: "link.md", text: "/etc/passwd", kind: tar.TypeSymlink}},
		{"larger than 4 MB", file{name: "large.md", size: 5 << 20}},
		{"twice", file{name: "good.md", text: "again"}},
		{"in a file", file{name: "good.md/paper.md", text: "x"}},
	} {
		for _, name := range []string{
			makeTar(t, "x.tar", file{name: "good.md", text: "good"}, tt.file),
			makeTar(t, "x.tar.gz", file{name: "good.md", text: "good"}, tt.file),
			makeZip(t, "x.zip", file{name: "good.md", text: "good"}, tt.file),
		} {
			a, err := open(t, name, small)
			require.NoError(t, err)
			if assert.Len(t, a.Skipped, 1, "%s: %s", name, tt.why) {
				assert.Contains(t, a.Skipped[0].Why, tt.why, name)
			}
			src, err := fs.ReadFile(a, "good.md")
			require.NoError(t, err)
			assert.Equal(t, "good", string(src))
		}
	}
	for _, kind := range []byte{tar.TypeLink, tar.TypeFifo, tar.TypeChar} {
		a, err := open(t, makeTar(t, "x.tar", file{name: "odd.md", text: "good.md", kind: kind}), small)
		require.NoError(t, err)
		assert.Len(t, a.Skipped, 1, string(kind))
	}
}

func TestBombsAreNotUnpacked(t *testing.T) {
	zeros := 40 << 20
	a, err := open(t, makeZip(t, "x.zip", file{name: "bomb.md", size: zeros}), archive.Usual)
	require.NoError(t, err)
	require.Len(t, a.Skipped, 1)
	assert.Contains(t, a.Skipped[0].Why, "expands more than 250 times")

	a, err = open(t, write(t, "bomb.md.gz", make([]byte, zeros)), archive.Usual)
	require.NoError(t, err)
	_, err = fs.ReadFile(a, "bomb.md")
	assert.ErrorContains(t, err, "expands beyond")

	_, err = open(t, makeTar(t, "x.tar.gz", file{name: "bomb.md", size: zeros}), archive.Usual)
	assert.ErrorContains(t, err, "expands to more than")

	few := archive.Usual
	few.Entries = 10
	var files []file
	for i := range 20 {
		files = append(files, file{name: fmt.Sprintf("%d.md", i), text: "x"})
	}
	a, err = open(t, makeTar(t, "x.tar", files...), few)
	require.NoError(t, err)
	require.Len(t, a.Skipped, 1)
	assert.Contains(t, a.Skipped[0].Why, "too many files")
}

// Of a damaged archive what stands before the damage is read; the rest is told.
func TestDamagedArchives(t *testing.T) {
	name := makeTar(t, "x.tar", file{name: "good.md", text: "good"}, file{name: "lost.md", size: 4000})
	src, err := os.ReadFile(name)
	require.NoError(t, err)
	a, err := open(t, write(t, "cut.tar", append(src[:1024], bytes.Repeat([]byte("x"), 512)...)), archive.Usual)
	require.NoError(t, err)
	require.Len(t, a.Skipped, 1)
	assert.Contains(t, a.Skipped[0].Why, "1 files before it are read")
	for _, name := range []string{"x.zip", "x.tar"} {
		_, err := open(t, write(t, name, []byte(strings.Repeat("no archive", 100))), archive.Usual)
		assert.Error(t, err, name)
	}
	require.NoError(t, os.WriteFile(filepath.Join(t.TempDir(), "x.tar.gz"), []byte("no gzip"), 0o666))
}

// More archives may be in use than are kept open, at once.
func TestManyArchives(t *testing.T) {
	pool := &archive.Pool{}
	defer pool.Close()
	var all []*archive.Archive
	for i := range 20 {
		a, err := pool.Open(context.Background(), makeTar(t, "x.tar.gz", file{name: "paper.md", text: fmt.Sprint(i)}), archive.Usual)
		require.NoError(t, err)
		all = append(all, a)
	}
	done := make(chan error)
	for i, a := range all {
		for range 5 {
			go func() {
				src, err := fs.ReadFile(a, "paper.md")
				if err == nil && string(src) != fmt.Sprint(i) {
					err = fmt.Errorf("archive %d has %s", i, src)
				}
				done <- err
			}()
		}
	}
	for range 5 * len(all) {
		assert.NoError(t, <-done)
	}
}

func TestIs(t *testing.T) {
	for _, name := range []string{"a.zip", "a.TAR", "b/a.tar.gz", "a.tgz", "paper.xml.gz"} {
		assert.True(t, archive.Is(name), name)
	}
	for _, name := range []string{"a.docx", "a.odt", "a.epub", ".gz", "zip", "a.md", "a.bz2"} {
		assert.False(t, archive.Is(name), name)
	}
}
