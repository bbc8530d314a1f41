package archive_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/internal/archive"
)

// Whatever an archive holds: no name leads out of it, and no file is larger than
// the limit.
func FuzzArchive(f *testing.F) {
	ends := []string{".zip", ".tar", ".tar.gz", ".gz"}
	for i, end := range ends {
		var name string
		switch end {
		case ".zip":
			name = makeZip(f, "x.zip", file{name: "a/paper.md", text: "text"}, file{name: "../b.md", text: "text"})
		case ".tar", ".tar.gz":
			name = makeTar(f, "x"+end, file{name: "a/paper.md", text: "text"}, file{name: "../b.md", text: "text"})
		default:
			name = write(f, "paper.md.gz", []byte("text"))
		}
		src, err := os.ReadFile(name)
		require.NoError(f, err)
		f.Add(src, i)
	}
	limits := archive.Usual
	limits.Entries, limits.Entry, limits.Total = 100, 1<<20, 8<<20
	f.Fuzz(func(t *testing.T, src []byte, kind int) {
		name := filepath.Join(t.TempDir(), "x"+ends[uint(kind)%uint(len(ends))])
		require.NoError(t, os.WriteFile(name, src, 0o666))
		a, err := open(t, name, limits)
		if err != nil {
			return
		}
		assert.NoError(t, fs.WalkDir(a, ".", func(name string, d fs.DirEntry, err error) error {
			assert.True(t, filepath.IsLocal(name), name)
			if err == nil && !d.IsDir() {
				if src, err := fs.ReadFile(a, name); err == nil {
					assert.LessOrEqual(t, int64(len(src)), limits.Entry)
				}
			}
			return err
		}))
	})
}
