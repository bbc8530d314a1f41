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
)

// The server finds what the command finds, in papers that are open and in files
// that are not.
func TestSameFindingsAsTheCommand(t *testing.T) {
	folder := example(t)
	c := client.Start(t, server, client.Options{Folders: []string{folder}})
	c.Open(filepath.Join(folder, "paper.md"))
	for file, lines := range command(folder) {
		ds := c.Diagnostics(client.URI(file), func(ds []protocol.Diagnostic) bool { return len(ds) >= len(lines) })
		assert.Equal(t, lines, asCommand(read(t, file), ds), file)
	}
}

func TestDiagnostic(t *testing.T) {
	folder := folderOf(t, map[string]string{
		"paper.md": "---\nbibliography: refs.bib\n---\n\n😀 See (Okafor 2018).\n",
		"refs.bib": "@book{okafor2019, author = {Okafor, Ada}, title = {Rings}, year = 2019, publisher = {Quay}}\n\n@book{berg2017, author = {Berg, Jan}, title = {Wires}, year = 2017, publisher = {Quay}}\n",
	})
	c := client.Start(t, server, client.Options{Folders: []string{folder}})
	c.Open(filepath.Join(folder, "paper.md"))
	ds := c.Diagnostics(uri(folder, "paper.md"), client.Any)
	require.Len(t, ds, 1)
	d := ds[0]
	assert.Equal(t, protocol.Range{Start: protocol.Position{Line: 4, Character: 8}, End: protocol.Position{Line: 4, Character: 19}}, d.Range, "in UTF-16")
	assert.Equal(t, protocol.DiagnosticSeverityError, d.Severity)
	assert.Equal(t, "year", d.Code)
	assert.Equal(t, "citevet", d.Source)
	assert.Contains(t, string(d.CodeDescription.Href), "checks.md#year")
	require.Len(t, d.RelatedInformation, 1)
	assert.Equal(t, uri(folder, "refs.bib"), string(d.RelatedInformation[0].Location.URI))
	assert.Contains(t, d.RelatedInformation[0].Message, "Okafor 2019")

	ds = c.Diagnostics(uri(folder, "refs.bib"), client.Any)
	require.Len(t, ds, 1)
	assert.Equal(t, []protocol.DiagnosticTag{protocol.DiagnosticTagUnnecessary}, ds[0].Tags)
	assert.Equal(t, protocol.DiagnosticSeverityWarning, ds[0].Severity)
}

// Diagnostics follow the text of papers and lists, open or on disk.
func TestDiagnosticsFollowTheText(t *testing.T) {
	folder := folderOf(t, map[string]string{
		"paper.md": "---\nbibliography: refs.bib\n---\n\nSee (Okafor 2019).\n",
		"refs.bib": "@book{okafor2019, author = {Okafor, Ada}, title = {Rings}, year = 2019, publisher = {Quay}}\n",
	})
	paper, list := uri(folder, "paper.md"), uri(folder, "refs.bib")
	c := client.Start(t, server, client.Options{Folders: []string{folder}, Watches: true})
	none := func(ds []protocol.Diagnostic) bool { return len(ds) == 0 }
	says := func(what string) func([]protocol.Diagnostic) bool {
		return func(ds []protocol.Diagnostic) bool { return strings.Contains(client.Text(ds), what) }
	}
	c.Open(filepath.Join(folder, "paper.md"))
	c.Diagnostics(paper, none)

	at := protocol.Range{Start: protocol.Position{Line: 4, Character: 15}, End: protocol.Position{Line: 4, Character: 16}}
	for _, digit := range "12345678" {
		c.Change(paper, &at, string(digit))
	}
	c.Diagnostics(paper, says("the list has Okafor 2019"))

	c.Open(filepath.Join(folder, "refs.bib"))
	c.Change(list, nil, strings.ReplaceAll(read(t, filepath.Join(folder, "refs.bib")), "2019", "2018"))
	c.Diagnostics(paper, none)

	c.Close(list) // what was not saved is gone
	c.Diagnostics(paper, says("the list has Okafor 2019"))

	name := filepath.Join(folder, "refs.bib")
	require.NoError(t, os.WriteFile(name, []byte(strings.ReplaceAll(read(t, name), "2019", "2018")), 0o666))
	c.Notify("workspace/didChangeWatchedFiles", map[string]any{"changes": []any{map[string]any{"uri": list, "type": 2}}})
	c.Diagnostics(paper, none)
}
