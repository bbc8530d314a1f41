package main_test

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.lsp.dev/protocol"

	"github.com/citevet/citevet/cmd/citevet-lsp/internal/client"
)

func TestHover(t *testing.T) {
	folder := example(t)
	c := client.Start(t, server, client.Options{Folders: []string{folder}})
	for _, test := range []struct {
		file, mark string
		on         int
		want       []string
	}{
		{"paper.md", "Marcheti", 3, []string{"Read as** Marcheti + Ruiz, 2020, page 15–18 (parenthetical)", "Marchetti, Carla, and Pablo Ruiz. 2020. *Paying for a neighbour's light*. Public Accounts 27: 1–29.", "`marchetti2020` · refs.bib:57", "the list spells it Marchetti", "Right would be** (Marchetti and Ruiz 2020, 15–18)"}},
		{"paper.md", "Varga 2021", 0, []string{"The list has no such work", "not in refs.bib (missing)"}},
		{"keys.md", "@berg2017", 4, []string{"Read as** key berg2017", "Berg"}},
		{"refs.bib", "@article{berg2017", 12, []string{"`berg2017` · refs.bib:12", "Cited 7 times"}},
	} {
		name := filepath.Join(folder, test.file)
		c.Open(name)
		line, character := find(t, read(t, name), test.mark, test.on)
		var h protocol.Hover
		c.Call("textDocument/hover", client.At(client.URI(name), line, character), &h)
		assert.Equal(t, protocol.Markdown, h.Contents.Kind)
		for _, want := range test.want {
			assert.Contains(t, h.Contents.Value, want, test.mark)
		}
	}
	var h *protocol.Hover
	c.Call("textDocument/hover", client.At(uri(folder, "paper.md"), 5, 3), &h)
	assert.Nil(t, h, "on a heading")
}

func TestDefinition(t *testing.T) {
	folder := example(t)
	c := client.Start(t, server, client.Options{Folders: []string{folder}})
	for _, test := range []struct {
		file, mark string
		on         int
		wantFile   string
		want       string // at the place; "" for none
	}{
		{"paper.md", "Marcheti", 3, "refs.bib", "@article{marchetti2020"},
		{"paper.md", "Northern Grid Council 2024", 3, "refs.bib", "@"},
		{"paper.md", "refs.bib", 3, "refs.bib", "@"},
		{"paper.md", "Varga 2021", 0, "", ""},
		{"paper.md", "Keeping the lights", 0, "", ""},
		{"keys.md", "@berg2017", 4, "refs.bib", "@"},
		{"typed.txt", "(", 3, "typed.txt", ""},
	} {
		name := filepath.Join(folder, test.file)
		c.Open(name)
		line, character := find(t, read(t, name), test.mark, test.on)
		var places []protocol.Location
		c.Call("textDocument/definition", client.At(client.URI(name), line, character), &places)
		if test.wantFile == "" {
			assert.Empty(t, places, test.mark)
			continue
		}
		require.NotEmpty(t, places, test.mark)
		assert.Equal(t, uri(folder, test.wantFile), string(places[0].URI), test.mark)
		if test.want == "@article{marchetti2020" {
			wantLine, _ := find(t, read(t, filepath.Join(folder, test.wantFile)), test.want, 0)
			assert.Equal(t, wantLine, places[0].Range.Start.Line)
		}
	}
}

// From an entry, and from a citation of it, all places are found that cite it.
func TestReferences(t *testing.T) {
	files := map[string]string{
		"a/one.md": "---\nbibliography: ../refs.bib\n---\n\nSee [@okafor2019] and Okafor (2019). Not (Berg 2017).\n",
		"two.tex":  "\\begin{document}\n\\citep{okafor2019}\n\\bibliography{refs}\n\\end{document}\n",
		"refs.bib": refs,
	}
	folder := folderOf(t, files)
	c := client.Start(t, server, client.Options{Folders: []string{folder}})
	for _, from := range []struct{ file, mark string }{{"refs.bib", "okafor2019"}, {"a/one.md", "okafor2019"}, {"two.tex", "okafor2019"}} {
		name := uri(folder, from.file)
		c.OpenText(name, "", files[from.file])
		line, character := find(t, files[from.file], from.mark, 2)
		at := client.At(name, line, character)
		at["context"] = map[string]any{"includeDeclaration": true}
		var places []protocol.Location
		c.Call("textDocument/references", at, &places)
		count := map[string]int{}
		for _, place := range places {
			count[string(place.URI)]++
		}
		assert.Equal(t, map[string]int{uri(folder, "a/one.md"): 2, uri(folder, "two.tex"): 1, uri(folder, "refs.bib"): 1}, count, from.file)
	}
	line, character := find(t, files["a/one.md"], "okafor2019", 2)
	var marks []protocol.DocumentHighlight
	c.Call("textDocument/documentHighlight", client.At(uri(folder, "a/one.md"), line, character), &marks)
	assert.Len(t, marks, 2)
}

func TestSymbols(t *testing.T) {
	folder := folderOf(t, map[string]string{"paper.md": "See (Okafor 2019).\n", "refs.bib": refs})
	alone := folderOf(t, map[string]string{"refs.bib": refs})
	for _, open := range [][]string{{folder}, nil} { // with and without a folder
		c := client.Start(t, server, client.Options{Folders: open})
		name := uri(folder, "refs.bib")
		if open == nil {
			name = uri(alone, "refs.bib")
		}
		c.OpenText(name, "bibtex", refs)
		var symbols []protocol.DocumentSymbol
		c.Call("textDocument/documentSymbol", map[string]any{"textDocument": map[string]any{"uri": name}}, &symbols)
		require.Len(t, symbols, 2)
		assert.Equal(t, "okafor2019", symbols[0].Name)
		assert.Equal(t, "Okafor 2019, Rings", symbols[0].Detail)
		assert.Equal(t, protocol.Range{Start: protocol.Position{Line: 0, Character: 6}, End: protocol.Position{Line: 0, Character: 16}}, symbols[0].SelectionRange)
	}
}

// A list that is typed in a paper is a list like any other.
func TestTypedList(t *testing.T) {
	folder := example(t)
	c := client.Start(t, server, client.Options{Folders: []string{folder}})
	name := filepath.Join(folder, "typed.txt")
	c.Open(name)
	paper, text := client.URI(name), read(t, name)

	line, character := find(t, text, "(Lindqvist 2019", 3)
	var places []protocol.Location
	c.Call("textDocument/definition", client.At(paper, line, character), &places)
	require.Len(t, places, 1)
	wantLine, _ := find(t, text, "Lindqvist, Å", 0)
	assert.Equal(t, wantLine, places[0].Range.Start.Line)

	line, character = find(t, text, "Lindqvist, Å", 3)
	at := client.At(paper, line, character)
	at["context"] = map[string]any{"includeDeclaration": false}
	c.Call("textDocument/references", at, &places)
	require.Len(t, places, 1)
	assert.EqualValues(t, 2, places[0].Range.Start.Line)

	var h protocol.Hover
	c.Call("textDocument/hover", client.At(paper, line, character), &h)
	assert.Contains(t, h.Contents.Value, "*Who may switch off whom*")
	assert.Contains(t, h.Contents.Value, "Cited once")

	var symbols []protocol.DocumentSymbol
	c.Call("textDocument/documentSymbol", map[string]any{"textDocument": map[string]any{"uri": paper}}, &symbols)
	require.Len(t, symbols, 2)
	assert.Contains(t, symbols[0].Name, "Lindqvist 2019")
}
