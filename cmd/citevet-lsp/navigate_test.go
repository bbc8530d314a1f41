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
		{"paper.md", "Varga 2021", 0, []string{"The list has no such work", "not in the list (missing)"}},
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
