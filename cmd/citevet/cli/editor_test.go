package cli_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/cmd/citevet/cli"
	"github.com/citevet/citevet/internal/gen"
)

// command gives what the command prints for a folder.
func command(folder string) string {
	var out bytes.Buffer
	cli.Run([]string{folder}, nil, &out, nil, checks.All()...)
	return out.String()
}

// lines gives findings as the command prints them.
func lines(found *cli.Checked) string {
	var out strings.Builder
	for _, f := range found.Findings {
		out.WriteString(f.String() + "\n")
	}
	return out.String()
}

func copyOf(t *testing.T, folder string) string {
	to := t.TempDir()
	require.NoError(t, os.CopyFS(to, os.DirFS(folder)))
	return to
}

func newEditor(t testing.TB, flags ...string) *cli.Editor {
	e, err := cli.NewEditor(flags, nil, checks.All()...)
	require.NoError(t, err)
	return e
}

func TestEditorFindsWhatTheCommandFinds(t *testing.T) {
	for _, name := range []string{"paper", "draft", "tested"} {
		folder := copyOf(t, filepath.Join("..", "..", "..", "examples", name))
		e := newEditor(t)
		for _, when := range []string{"at first", "again"} {
			found, err := e.Check(context.Background(), folder)
			require.NoError(t, err)
			assert.Equal(t, command(folder), lines(found), "%s, %s", name, when)
		}
	}
}

// A text that is open counts as if it stood in its file.
func TestEditorTakesOpenTexts(t *testing.T) {
	e := newEditor(t)
	folder := copyOf(t, filepath.Join("..", "..", "..", "examples", "paper"))
	edits := []struct{ file, old, new string }{
		{"paper.md", "Marcheti", "Marchetti"},
		{"paper.md", "Varga 2021", "Berg 2017"},
		{"refs.bib", "2017", "2016"},
		{"refs.bib", "@", "@@"},
		{"typed.txt", "\n", "\r\n"},
	}
	for _, edit := range edits {
		name := filepath.Join(folder, edit.file)
		old, err := os.ReadFile(name)
		require.NoError(t, err)
		now := bytes.ReplaceAll(old, []byte(edit.old), []byte(edit.new))
		e.SetText(name, now)
		found, err := e.Check(context.Background(), folder)
		require.NoError(t, err)

		require.NoError(t, os.WriteFile(name, now, 0o666))
		assert.Equal(t, command(folder), lines(found), edit)
		e.SetText(name, nil)
		found, err = e.Check(context.Background(), folder)
		require.NoError(t, err)
		assert.Equal(t, command(folder), lines(found), "%v, closed", edit)
	}
}

func TestEditorIsStopped(t *testing.T) {
	folder := copyOf(t, filepath.Join("..", "..", "..", "examples", "paper"))
	e := newEditor(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for range 3 {
		_, err := e.Check(ctx, folder)
		assert.ErrorIs(t, err, context.Canceled)
	}
	found, err := e.Check(context.Background(), folder)
	require.NoError(t, err)
	assert.Equal(t, command(folder), lines(found))
}

func TestEditorFlags(t *testing.T) {
	for _, flags := range [][]string{{"-nonsense"}, {"-style=mine"}, {"-color=mauve"}, {"-h"}} {
		_, err := cli.NewEditor(flags, nil, checks.All()...)
		assert.Error(t, err, flags)
	}
	for _, levels := range []map[string]string{{"nonsense": "on"}, {"year": "loud"}} {
		_, err := cli.NewEditor(nil, levels, checks.All()...)
		assert.Error(t, err, levels)
	}
	folder := copyOf(t, filepath.Join("..", "..", "..", "examples", "paper"))
	e, err := cli.NewEditor(nil, map[string]string{"year": "off", "missing": "note"}, checks.All()...)
	require.NoError(t, err)
	found, err := e.Check(context.Background(), folder)
	require.NoError(t, err)
	for _, f := range found.Findings {
		assert.NotEqual(t, "year", f.Check)
		assert.Equal(t, f.Check == "missing", f.Check == "missing" && f.Level == "note")
	}
}

// BenchmarkEditor types one letter into a paper of 10,000 words with a list of
// 300 entries.
func BenchmarkEditor(b *testing.B) {
	folder := b.TempDir()
	paper, _ := gen.Keyed(10_000, 300)
	name := filepath.Join(folder, "paper.md")
	require.NoError(b, os.WriteFile(name, paper, 0o666))
	require.NoError(b, os.WriteFile(filepath.Join(folder, "refs.bib"), gen.List(300), 0o666))
	e := newEditor(b)
	for i := 0; b.Loop(); i++ {
		e.SetText(name, append(bytes.Clone(paper), byte('a'+i%26)))
		_, err := e.Check(context.Background(), folder)
		require.NoError(b, err)
	}
}

// BenchmarkEditorFolder does the same in a folder with 50 such papers.
func BenchmarkEditorFolder(b *testing.B) {
	folder := b.TempDir()
	paper, _ := gen.Keyed(10_000, 300)
	require.NoError(b, os.WriteFile(filepath.Join(folder, "refs.bib"), gen.List(300), 0o666))
	name := ""
	for i := range 50 {
		name = filepath.Join(folder, fmt.Sprintf("paper%d.md", i))
		require.NoError(b, os.WriteFile(name, paper, 0o666))
	}
	e := newEditor(b)
	_, err := e.Check(context.Background(), folder)
	require.NoError(b, err)
	for i := 0; b.Loop(); i++ {
		e.SetText(name, append(bytes.Clone(paper), byte('a'+i%26)))
		_, err := e.Check(context.Background(), folder)
		require.NoError(b, err)
	}
}
