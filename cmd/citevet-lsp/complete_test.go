package main_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.lsp.dev/protocol"

	"github.com/citevet/citevet/cmd/citevet-lsp/internal/client"
)

const library = `@book{kochis24a, author = {Kochis, Ann}, title = {Heat}, year = {2024a}, publisher = {Quay}}
@book{kochis24b, author = {Kochis, Ann}, title = {Cold}, year = {2024b}, publisher = {Quay}}
@book{ring, author = {Okafor, Ada and Lee, Bo}, title = {Rings around towns}, year = 2019, publisher = {Quay}}
`

func TestCompletion(t *testing.T) {
	for _, test := range []struct {
		file, typed string
		want        []string // what is put in its place
		replaced    int      // how many characters
	}{
		{"paper.md", "See [@", []string{"kochis24a", "kochis24b", "ring"}, 0},
		{"paper.md", "See [@kochis24a; @ri", []string{"ring"}, 2},
		{"paper.md", "See @okafor", []string{"ring"}, 6},
		{"paper.md", "See @lee", []string{"ring"}, 3},
		{"paper.md", "See @towns", []string{"ring"}, 5},
		{"paper.md", "See @2024", []string{"kochis24a", "kochis24b"}, 4},
		{"paper.md", "See me@okafor", nil, 0},
		{"paper.md", "{cite}`ri", []string{"ring"}, 2},
		{"paper.tex", `\citep[12]{kochis24a,ri`, []string{"ring"}, 2},
		{"paper.typ", `#cite(<ri`, []string{"ring"}, 2},
		{"paper.typ", `@ri`, []string{"ring"}, 2},
		{"paper.org", `[cite:@ri`, []string{"ring"}, 2},
		{"paper.rst", ":cite:p:`ri", []string{"ring"}, 2},
		{"paper.md", "It is hot (Koch", []string{"Kochis 2024a", "Kochis 2024b"}, 4},
		{"paper.md", "Kochis (2024a) and (Okafor & Lee, 2019) and (Okafor & Lee, 2019). It is hot (Kochis, 2024a; Oka", []string{"Okafor & Lee, 2019"}, 3},
		{"paper.txt", "It is hot (see Koch", []string{"Kochis 2024a", "Kochis 2024b"}, 4},
		{"paper.md", "It is hot (Kochis 2024b", []string{"Kochis 2024b"}, 12},
		{"paper.md", "See @okafor_2019", []string{"ring"}, 11},
		{"paper.md", "It is hot (a Koch", nil, 0},
	} {
		folder := folderOf(t, map[string]string{test.file: "(Kochis 2024a)", "refs.bib": library})
		c := client.Start(t, server, client.Options{Folders: []string{folder}})
		name := uri(folder, test.file)
		c.OpenText(name, "", "(Kochis 2024a)\n\n"+test.typed)
		var list protocol.CompletionList
		c.Call("textDocument/completion", client.At(name, 2, uint32(len(test.typed))), &list)
		var got []string
		for _, item := range list.Items {
			require.NotNil(t, item.TextEdit)
			got = append(got, item.TextEdit.NewText)
			assert.Equal(t, test.replaced, int(item.TextEdit.Range.End.Character-item.TextEdit.Range.Start.Character), test.typed)
		}
		assert.Equal(t, test.want, got, "%s: %s", test.file, test.typed)
	}
}
