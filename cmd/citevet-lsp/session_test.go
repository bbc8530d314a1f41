package main_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.lsp.dev/protocol"

	"github.com/citevet/citevet/cmd/citevet-lsp/internal/client"
	"github.com/citevet/citevet/internal/gen"
)

// says fits diagnostics that have a text; with "" those that are none.
func says(what string) func([]protocol.Diagnostic) bool {
	return func(ds []protocol.Diagnostic) bool {
		return strings.Contains(client.Text(ds), what) && (what != "" || len(ds) == 0)
	}
}

// A paper that was never saved is checked against the list of the folder.
func TestUnsaved(t *testing.T) {
	folder := folderOf(t, map[string]string{"refs.bib": refs})
	c := client.Start(t, server, client.Options{Folders: []string{folder}})
	c.OpenText("untitled:Untitled-1", "markdown", "See (Okafor 2018).\n")
	c.Diagnostics("untitled:Untitled-1", says("the list has Okafor 2019"))

	name := uri(folder, "new.md") // it has a name, and is not on disk
	c.OpenText(name, "markdown", "See (Berg 2018).\n")
	c.Diagnostics(name, says("the list has Berg 2017"))
}

// A paper that stands in no folder that is open is checked as if it was named
// alone, and no longer when it is closed.
func TestNoFolder(t *testing.T) {
	folder := folderOf(t, map[string]string{"paper.md": "See (Okafor 2018).\n", "refs.bib": refs})
	c := client.Start(t, server, client.Options{})
	paper := uri(folder, "paper.md")
	c.Open(filepath.Join(folder, "paper.md"))
	lines := command(filepath.Join(folder, "paper.md"))
	ds := c.Diagnostics(paper, says("the list has Okafor 2019"))
	assert.Equal(t, lines[filepath.Join(folder, "paper.md")], asCommand(read(t, filepath.Join(folder, "paper.md")), ds))
	c.Close(paper)
	c.Forget(paper)
	c.Diagnostics(paper, says(""))
}

func TestSeveralFolders(t *testing.T) {
	one := folderOf(t, map[string]string{"paper.md": "See (Okafor 2018).\n", "refs.bib": refs})
	two := folderOf(t, map[string]string{"paper.md": "See (Okafor 2019).\n", "refs.bib": strings.ReplaceAll(refs, "2019", "2011"), ".citevet.yaml": "checks: {unused: off}\n"})
	three := folderOf(t, map[string]string{"paper.md": "See (Berg 2011).\n", "refs.bib": refs})
	c := client.Start(t, server, client.Options{Folders: []string{one, two, one}})
	c.Open(filepath.Join(one, "paper.md"))
	c.Open(filepath.Join(two, "paper.md"))
	assert.Len(t, c.Diagnostics(uri(one, "paper.md"), says("the list has Okafor 2019")), 1)
	assert.Len(t, c.Diagnostics(uri(two, "paper.md"), says("the list has Okafor 2011")), 1)
	c.Diagnostics(uri(one, "refs.bib"), says("nothing cites Berg 2017"))

	c.Close(uri(one, "paper.md"))
	folder := func(path string) []any { return []any{map[string]any{"uri": client.URI(path), "name": "x"}} }
	c.Notify("workspace/didChangeWorkspaceFolders", map[string]any{"event": map[string]any{"added": folder(three), "removed": folder(one)}})
	c.Diagnostics(uri(three, "paper.md"), says("the list has Berg 2017"))
	c.Diagnostics(uri(one, "refs.bib"), says(""))
}

// The configuration and directives count as they do for the command.
func TestConfiguration(t *testing.T) {
	folder := folderOf(t, map[string]string{
		"paper.md":      "<!-- citevet:ignore year: it is so -->\nSee (Okafor 2018).\n\nSee (Okafor 2017).\n\nSee (Varga 2021).\n",
		"draft/old.md":  "See (Okafor 2018).\n",
		"refs.bib":      refs,
		".citevet.yaml": "checks: {missing: note, unused: off}\nignore: [draft/**]\n",
	})
	c := client.Start(t, server, client.Options{Folders: []string{folder}})
	c.Open(filepath.Join(folder, "paper.md"))
	c.Open(filepath.Join(folder, "draft", "old.md"))
	ds := c.Diagnostics(uri(folder, "paper.md"), client.Any)
	assert.Equal(t, command(folder)[filepath.Join(folder, "paper.md")], asCommand(read(t, filepath.Join(folder, "paper.md")), ds))
	assert.Equal(t, protocol.DiagnosticSeverityInformation, ds[1].Severity, "missing is a note")
	assert.Empty(t, c.Diagnostics(uri(folder, "draft/old.md"), client.Any))

	c.Notify("workspace/didChangeConfiguration", map[string]any{"settings": map[string]any{"citevet": map[string]any{"checks": map[string]any{"year": "off"}}}})
	c.Diagnostics(uri(folder, "paper.md"), func(ds []protocol.Diagnostic) bool { return !says("2017")(ds) && says("Varga")(ds) })
}

// Wrong settings are told and left out.
func TestWrongSettings(t *testing.T) {
	folder := example(t)
	for _, settings := range []any{
		map[string]any{"checks": map[string]any{"nonsense": "on"}}, map[string]any{"flags": []string{"-nonsense"}}, map[string]any{"checks": 7},
	} {
		c := client.Start(t, server, client.Options{Folders: []string{folder}, Settings: settings})
		c.Open(filepath.Join(folder, "paper.md"))
		c.Diagnostics(uri(folder, "paper.md"), says("the list has Lindqvist 2019"))
		assert.Contains(t, strings.Join(c.Messages(), "\n"), "the settings")
	}
}

// What can't be checked is said at the beginning of the paper.
func TestUncheckedPaper(t *testing.T) {
	folder := folderOf(t, map[string]string{"paper.md": "---\nbibliography: none.bib\n---\n\nSee [@okafor2019].\n"})
	c := client.Start(t, server, client.Options{Folders: []string{folder}})
	c.Open(filepath.Join(folder, "paper.md"))
	c.Diagnostics(uri(folder, "paper.md"), says("none.bib"))
}

// A chapter is checked with the book that includes it.
func TestChapters(t *testing.T) {
	folder := folderOf(t, map[string]string{
		"book.tex": "\\documentclass{book}\n\\begin{document}\n\\include{one}\n\\bibliography{refs}\n\\end{document}\n",
		"one.tex":  "\\chapter{One}\nSee \\citep{okafor2018} and \\citep{okafor2019}.\n",
		"refs.bib": refs,
	})
	c := client.Start(t, server, client.Options{Folders: []string{folder}})
	name := filepath.Join(folder, "one.tex")
	c.Open(name)
	ds := c.Diagnostics(uri(folder, "one.tex"), says("okafor2018"))
	assert.EqualValues(t, 1, ds[0].Range.Start.Line)
	line, character := find(t, read(t, name), "{okafor2019", 3)
	var places []protocol.Location
	c.Call("textDocument/definition", client.At(uri(folder, "one.tex"), line, character), &places)
	require.Len(t, places, 1)
	assert.Equal(t, uri(folder, "refs.bib"), string(places[0].URI))
}

// Lists in other formats lead to their entries, too.
func TestOtherLists(t *testing.T) {
	const json = `[{"id": "okafor2019", "type": "book", "title": "Rings", "author": [{"family": "Okafor", "given": "Ada"}], "issued": {"date-parts": [[2019]]}, "publisher": "Quay"}]`
	folder := folderOf(t, map[string]string{"paper.md": "See [@okafor2019].\n", "refs.json": json})
	c := client.Start(t, server, client.Options{Folders: []string{folder}})
	c.Open(filepath.Join(folder, "paper.md"))
	var edit protocol.WorkspaceEdit
	at := client.At(uri(folder, "paper.md"), 0, 8)
	at["newName"] = "ada"
	c.Call("textDocument/rename", at, &edit)
	assert.Equal(t, strings.ReplaceAll(json, "okafor2019", "ada"), apply(json, &edit, uri(folder, "refs.json")))
}

// Files beyond the limits are refused, and the server goes on.
func TestLimits(t *testing.T) {
	folder := folderOf(t, map[string]string{"paper.md": "See (Okafor 2018).\n", "refs.bib": refs})
	c := client.Start(t, server, client.Options{Folders: []string{folder}})
	large := uri(folder, "large.md")
	c.OpenText(large, "markdown", strings.Repeat("See (Okafor 2018), which is a long text.\n\n", 9<<20/42))
	c.Diagnostics(large, says("holds more than 8 MB of text"))
	c.Open(filepath.Join(folder, "paper.md"))
	c.Diagnostics(uri(folder, "paper.md"), says("the list has Okafor 2019"))
}

// A server that is asked for nonsense says so and goes on.
func TestNonsense(t *testing.T) {
	folder := example(t)
	c := client.Start(t, server, client.Options{Folders: []string{folder}})
	paper := uri(folder, "paper.md")
	assert.Error(t, c.Try("textDocument/nonsense", map[string]any{}, nil))
	assert.Error(t, c.Try("textDocument/hover", []int{1}, nil))
	assert.Error(t, c.Try("textDocument/hover", client.At("file:///not/open.md", 0, 0), nil))
	c.Open(filepath.Join(folder, "paper.md"))
	c.Change(paper, &protocol.Range{Start: protocol.Position{Line: 1 << 30}, End: protocol.Position{Line: 3, Character: 1 << 30}}, "")
	for _, method := range []string{"hover", "definition", "documentHighlight", "completion"} {
		for _, at := range [][2]uint32{{0, 0}, {1 << 31, 5}, {3, 1 << 31}} {
			assert.NoError(t, c.Try("textDocument/"+method, client.At(paper, at[0], at[1]), nil), method)
		}
	}
	c.Notify("textDocument/didClose", map[string]any{"textDocument": map[string]any{"uri": "untitled:none"}})
	c.Notify("textDocument/didChange", []int{1})
	require.NoError(t, os.RemoveAll(folder))
	c.Change(paper, nil, "See (Okafor 2018).")
	c.Try("textDocument/hover", client.At(paper, 0, 0), nil)
	c.Diagnostics(paper, client.Any)
}

// BenchmarkKeyStroke types one letter into a paper of 10,000 words with a list
// of 300 entries, and waits for the diagnostics.
func BenchmarkKeyStroke(b *testing.B) {
	for name, paper := range map[string]func(words, entries int) ([]byte, int){"keys": gen.Keyed, "names": gen.Paper} {
		b.Run(name, func(b *testing.B) {
			src, _ := paper(10_000, 300)
			folder := folderOf(b, map[string]string{"paper.md": string(src), "refs.bib": string(gen.List(300))})
			c := client.Start(b, server, client.Options{Folders: []string{folder}})
			c.Open(filepath.Join(folder, "paper.md"))
			name := uri(folder, "paper.md")
			c.Diagnostics(name, client.Any)
			for b.Loop() {
				c.Change(name, &protocol.Range{}, "x")
				c.Diagnostics(name, client.Any)
			}
		})
	}
}
