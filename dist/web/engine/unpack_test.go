package main

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// packed writes a zip archive of empty files, and of one that holds text.
func packed(t *testing.T, text string, names ...string) string {
	name := filepath.Join(t.TempDir(), "a.zip")
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, n := range names {
		w, err := z.Create(n)
		require.NoError(t, err)
		if !strings.HasSuffix(n, "/") {
			_, err = w.Write([]byte(text))
			require.NoError(t, err)
		}
	}
	require.NoError(t, z.Close())
	require.NoError(t, os.WriteFile(name, b.Bytes(), 0o666))
	return name
}

// locked writes an archive of a file that is encrypted.
func locked(t *testing.T) string {
	name := filepath.Join(t.TempDir(), "locked.zip")
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.CreateRaw(&zip.FileHeader{Name: "a.md", Flags: 1, CompressedSize64: 4, UncompressedSize64: 4})
	require.NoError(t, err)
	_, err = w.Write([]byte("????"))
	require.NoError(t, err)
	require.NoError(t, z.Close())
	require.NoError(t, os.WriteFile(name, b.Bytes(), 0o666))
	return name
}

func TestUnpack(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "in")
	require.NoError(t, unpack(packed(t, "text", "thesis/one.tex", "refs.bib", "thesis/", "__MACOSX/refs.bib", "../out.tex", "/root.tex", "a/../../b.tex"), folder))
	var got []string
	require.NoError(t, filepath.WalkDir(filepath.Dir(folder), func(name string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			rel, _ := filepath.Rel(folder, name)
			got = append(got, filepath.ToSlash(rel))
		}
		return err
	}))
	assert.Equal(t, []string{"refs.bib", "thesis/one.tex"}, got)
	src, err := os.ReadFile(filepath.Join(folder, "refs.bib"))
	require.NoError(t, err)
	assert.Equal(t, "text", string(src))
}

func TestUnpackRefuses(t *testing.T) {
	whole, err := os.ReadFile(packed(t, strings.Repeat("text", 100), "a.md"))
	require.NoError(t, err)
	half := filepath.Join(t.TempDir(), "half.zip")
	require.NoError(t, os.WriteFile(half, whole[:len(whole)/2], 0o666))
	var many []string
	for i := range maxFiles + 1 {
		many = append(many, strconv.Itoa(i)+".md")
	}
	for _, test := range []struct{ name, archive, want string }{
		{"half of one", half, "it is not a zip archive, or only a part of one"},
		{"a password", locked(t), "a.md: it is locked with a password"},
		{"too many files", packed(t, "", many...), "it holds more than 5000 files"},
		{"too much", packed(t, strings.Repeat("\x00", maxBytes/2+1), "a.md", "b.md"), "b.md: the archive holds more than 256 MB"},
		{"a file in the way", packed(t, "", "a", "a/b"), "a/b: "},
	} {
		t.Run(test.name, func(t *testing.T) {
			assert.ErrorContains(t, unpack(test.archive, t.TempDir()), test.want)
		})
	}
}
