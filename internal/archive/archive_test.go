package archive

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A packer makes an archive of files, each a name and a text in turn.
type packer func(t *testing.T, files ...string) []byte

func packTar(t *testing.T, files ...string) []byte {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	require.NoError(t, w.WriteHeader(&tar.Header{Name: "10.1/", Typeflag: tar.TypeDir, Mode: 0o755}))
	require.NoError(t, w.WriteHeader(&tar.Header{Name: "10.1/link.xml", Typeflag: tar.TypeSymlink, Linkname: "/etc/passwd"}))
	for i := 0; i < len(files); i += 2 {
		require.NoError(t, w.WriteHeader(&tar.Header{Name: files[i], Size: int64(len(files[i+1])), Mode: 0o644}))
		_, err := io.WriteString(w, files[i+1])
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return b.Bytes()
}

func packGz(t *testing.T, src []byte) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := w.Write(src)
	require.NoError(t, errors.Join(err, w.Close()))
	return b.Bytes()
}

func packTarGz(t *testing.T, files ...string) []byte { return packGz(t, packTar(t, files...)) }

func packZip(t *testing.T, files ...string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	_, err := w.Create("10.1/")
	require.NoError(t, err)
	for i := 0; i < len(files); i += 2 {
		f, err := w.Create(files[i])
		require.NoError(t, err)
		_, err = io.WriteString(f, files[i+1])
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return b.Bytes()
}

// packers are by the end of an archive's name.
var packers = map[string]packer{".tar": packTar, ".tar.gz": packTarGz, ".TGZ": packTarGz, ".zip": packZip}

// list reads all files of an archive, each a name and a text in turn.
func list(name string, r io.Reader, l Limits) (files []string, err error) {
	err = Each(name, r, l, func(f File) error {
		src, err := f.Read()
		files = append(files, f.Name, string(src))
		return err
	})
	return files, err
}

func TestEachGivesTheFilesOfAnArchive(t *testing.T) {
	for ext, pack := range packers {
		src := pack(t, "10.1/a.xml", "<a/>", "./b.txt", "B", `c\d.md`, "D", "../out.md", "no", "/root.md", "no", "e/", "")
		want := []string{"x" + ext + "/10.1/a.xml", "<a/>", "x" + ext + "/b.txt", "B", "x" + ext + "/c/d.md", "D"}
		if ext != ".zip" {
			want = append(want, "x"+ext+"/e", "") // a folder's name with a file's type
		}
		got, err := list("x"+ext, bytes.NewReader(src), Limits{})
		require.NoError(t, err, ext)
		assert.Equal(t, want[:6], got[:6], ext)
		got, err = list("x"+ext, io.MultiReader(bytes.NewReader(src)), Limits{}) // front to back
		require.NoError(t, err, ext)
		assert.Equal(t, want[:6], got[:6], ext)
		assert.True(t, Is("X"+ext))
	}
	got, err := list("a/paper.xml.gz", bytes.NewReader(packGz(t, []byte("<a/>"))), Limits{})
	require.NoError(t, err)
	assert.Equal(t, []string{"a/paper.xml.gz/paper.xml", "<a/>"}, got)
	for _, name := range []string{"paper.xml", "paper.docx", "tar", "gz", ""} {
		assert.False(t, Is(name), name)
	}
}

func TestFilesThatNobodyReadsArePassedOver(t *testing.T) {
	for ext, pack := range packers {
		var names []string
		err := Each("x"+ext, bytes.NewReader(pack(t, "a.xml", "AAAA", "b.xml", "B")), Limits{}, func(f File) error {
			names = append(names, f.Name)
			return nil
		})
		require.NoError(t, err)
		assert.Equal(t, []string{"x" + ext + "/a.xml", "x" + ext + "/b.xml"}, names)
	}
}

func TestEachEndsAtTheFirstError(t *testing.T) {
	enough := errors.New("enough")
	for ext, pack := range packers {
		n := 0
		err := Each("x"+ext, bytes.NewReader(pack(t, "a.xml", "A", "b.xml", "B")), Limits{}, func(File) error {
			n++
			return enough
		})
		assert.Same(t, enough, err)
		assert.Equal(t, 1, n)
	}
}

func TestArchivesHaveBounds(t *testing.T) {
	zeros := string(make([]byte, 70<<20))
	for ext, pack := range packers {
		for _, tt := range []struct {
			src    []byte
			limits Limits
			why    string
		}{
			{pack(t, "a.xml", "12345"), Limits{File: 4}, "a.xml: is too large: more than 4 bytes"},
			{pack(t, "a.xml", "12345", "b.xml", "1"), Limits{Files: 1}, "has more than 1 files"},
			{pack(t, "a.xml", zeros[:20<<10], "b.xml", zeros[:20<<10]), Limits{Total: 30 << 10}, "it unpacks to more than 30720 bytes"},
			{pack(t, "a.xml", "12345")[:100], Limits{}, "the archive is damaged"},
			{nil, Limits{}, "the archive is damaged"},
		} {
			_, err := list("x"+ext, bytes.NewReader(tt.src), tt.limits)
			if ext == ".tar" && tt.src == nil {
				continue // an empty file is an empty archive of this kind
			}
			assert.ErrorContains(t, err, tt.why, ext)
		}
		if ext != ".tar" { // which packs nothing
			_, err := list("x"+ext, bytes.NewReader(pack(t, "a.xml", zeros)), Limits{})
			assert.ErrorIs(t, err, ErrTooLarge, ext)
		}
	}
	_, err := list("x.rar", bytes.NewReader(nil), Limits{})
	assert.ErrorContains(t, err, "is not an archive")
}
