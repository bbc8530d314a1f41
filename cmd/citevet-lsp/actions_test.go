package main_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.lsp.dev/protocol"

	"github.com/citevet/citevet/cmd/citevet-lsp/internal/client"
)

const refs = `@book{okafor2019, author = {Okafor, Ada}, title = {Rings}, year = 2019, publisher = {Quay}}

@book{berg2017, author = {Berg, Jan}, title = {Wires}, year = 2017, publisher = {Quay}}
`

// apply makes the changes of a file.
func apply(text string, edit *protocol.WorkspaceEdit, uri string) string {
	for _, change := range edit.DocumentChanges {
		if string(change.TextDocument.URI) != uri {
			continue
		}
		for _, e := range slices.Backward(change.Edits) {
			lines := strings.SplitAfter(text, "\n")
			offset := func(p protocol.Position) int {
				return len(strings.Join(lines[:min(int(p.Line), len(lines))], "")) + int(p.Character)
			}
			text = text[:offset(e.Range.Start)] + e.NewText + text[offset(e.Range.End):]
		}
	}
	return text
}

func TestActions(t *testing.T) {
	head := "---\nbibliography: refs.bib\n---\n\n"
	for _, test := range []struct {
		paper, mark string
		title       string // begins with this
		kind        protocol.CodeActionKind
		wantPaper   string // "" for no change
		wantList    string // what is added to the list
	}{
		{"See (Okafor 2018).", "2018", "Change 2018 to 2019", protocol.QuickFix, "See (Okafor 2019).", ""},
		{"See (Okafor 2018).", "2018", "Silence year here", protocol.QuickFix, "<!-- citevet:ignore year: why -->\nSee (Okafor 2018).", ""},
		{"- See (Okafor 2018).", "2018", "Silence year here", protocol.QuickFix, "<!-- citevet:ignore year: why -->\n- See (Okafor 2018).", ""},
		{"See (Okafor 2018; Bergg 2017).", "2018", "Make all certain fixes", "source.fixAll.citevet", "See (Okafor 2019; Berg 2017).", ""},
		{"See (Santos and Lee 2020).", "Santos", "Add an entry", protocol.QuickFix, "", "\n@misc{santos2020,\n  author = {Santos and Lee},\n  title = {},\n  year = {2020},\n}\n"},
		{"See [@lee2020].", "lee", "Add an entry", protocol.QuickFix, "", "\n@misc{lee2020,\n  author = {},\n  title = {},\n  year = {},\n}\n"},
		{"See (Okafor 2019, 12).", "Okafor", "Cite by key: [@okafor2019, 12]", protocol.RefactorRewrite, "See [@okafor2019, 12].", ""},
		{"As Okafor (2019) says.", "Okafor", "Cite by key: @okafor2019", protocol.RefactorRewrite, "As @okafor2019 says.", ""},
	} {
		folder := folderOf(t, map[string]string{"paper.md": head + test.paper + "\n", "refs.bib": refs})
		c := client.Start(t, server, client.Options{Folders: []string{folder}})
		paper := uri(folder, "paper.md")
		c.OpenText(paper, "markdown", head+test.paper+"\n")
		line, character := find(t, head+test.paper, test.mark, 1)
		at := map[string]any{"line": line, "character": character}
		var actions []protocol.CodeAction
		c.Call("textDocument/codeAction", map[string]any{
			"textDocument": map[string]any{"uri": paper}, "range": map[string]any{"start": at, "end": at}, "context": map[string]any{"diagnostics": []any{}},
		}, &actions)
		i := slices.IndexFunc(actions, func(a protocol.CodeAction) bool { return strings.HasPrefix(a.Title, test.title) })
		require.GreaterOrEqual(t, i, 0, "%s: %v", test.title, actions)
		assert.Equal(t, test.kind, actions[i].Kind)
		want := test.wantPaper
		if want == "" {
			want = test.paper
		}
		assert.Equal(t, head+want+"\n", apply(head+test.paper+"\n", actions[i].Edit, paper), test.title)
		assert.Equal(t, refs+test.wantList, apply(refs, actions[i].Edit, uri(folder, "refs.bib")), test.title)
	}
}

// Of the kinds that a client asks for no others come.
func TestActionsOfAKind(t *testing.T) {
	folder := folderOf(t, map[string]string{"paper.md": "See (Okafor 2018).\n", "refs.bib": refs})
	c := client.Start(t, server, client.Options{Folders: []string{folder}})
	paper := uri(folder, "paper.md")
	c.OpenText(paper, "markdown", "See (Okafor 2018).\n")
	for _, test := range []struct {
		only string
		want int
	}{{"source.fixAll", 1}, {"quickfix", 2}, {"source.organizeImports", 0}} {
		var actions []protocol.CodeAction
		at := map[string]any{"line": 0, "character": 14}
		c.Call("textDocument/codeAction", map[string]any{
			"textDocument": map[string]any{"uri": paper}, "range": map[string]any{"start": at, "end": at},
			"context": map[string]any{"diagnostics": []any{}, "only": []string{test.only}},
		}, &actions)
		assert.Len(t, actions, test.want, test.only)
	}
}

func TestRename(t *testing.T) {
	files := map[string]string{
		"paper.md":  "---\nbibliography: refs.bib\n---\n\nSee [@okafor2019, 12; @berg2017] and @okafor2019.\n",
		"other.tex": "\\documentclass{article}\n\\begin{document}\nSee \\citep{berg2017,okafor2019}. \\nocite{okafor2019}\n\\bibliography{refs}\n\\end{document}\n",
		"refs.bib":  refs + "\n@incollection{part, crossref = {okafor2019}, author = {Okafor, Ada}, title = {A part}}\n",
	}
	folder := folderOf(t, files)
	c := client.Start(t, server, client.Options{Folders: []string{folder}})
	for _, from := range []struct {
		file, mark string
		on         int
	}{{"paper.md", "@okafor2019, 12", 4}, {"refs.bib", "{okafor2019,", 3}, {"other.tex", "okafor2019", 1}} {
		name := uri(folder, from.file)
		c.OpenText(name, "", files[from.file])
		line, character := find(t, files[from.file], from.mark, from.on)
		at := client.At(name, line, character)
		var span protocol.Range
		c.Call("textDocument/prepareRename", at, &span)
		assert.EqualValues(t, len("okafor2019"), span.End.Character-span.Start.Character, from.file)

		at["newName"] = "ada2019"
		var edit protocol.WorkspaceEdit
		c.Call("textDocument/rename", at, &edit)
		for file, text := range files {
			assert.Equal(t, strings.ReplaceAll(text, "okafor2019", "ada2019"), apply(text, &edit, uri(folder, file)), "%s, from %s", file, from.file)
		}
		for _, bad := range []string{"", "a b", "a,b", "berg2017"} {
			at["newName"] = bad
			assert.Error(t, c.Try("textDocument/rename", at, nil), bad)
		}
	}
	assert.Error(t, c.Try("textDocument/prepareRename", client.At(uri(folder, "paper.md"), 4, 1), nil))
}
