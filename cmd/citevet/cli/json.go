package cli

import (
	"encoding/json"
	"go/token"
	"io"

	"github.com/citevet/citevet"
)

// These are the shapes that go vet -json prints.

type jsonDiagnostic struct {
	Posn           string        `json:"posn"`
	End            string        `json:"end"`
	Message        string        `json:"message"`
	SuggestedFixes []jsonFix     `json:"suggested_fixes,omitempty"`
	Related        []jsonRelated `json:"related,omitempty"`
}

type jsonFix struct {
	Message string     `json:"message"`
	Edits   []jsonEdit `json:"edits"`
}

// A jsonEdit has offsets in bytes, from 0.
type jsonEdit struct {
	Filename string `json:"filename"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
	New      string `json:"new"`
}

type jsonRelated struct {
	Posn    string `json:"posn"`
	End     string `json:"end"`
	Message string `json:"message"`
}

// printJSON prints {file: {check: [finding, …]}}.
func printJSON(w io.Writer, fs []finding) error {
	tree := map[string]map[string][]jsonDiagnostic{}
	for _, f := range fs {
		file := f.Pos.Filename
		if tree[file] == nil {
			tree[file] = map[string][]jsonDiagnostic{}
		}
		tree[file][f.Check] = append(tree[file][f.Check], toJSON(f.Diagnostic))
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "\t")
	return enc.Encode(tree)
}

func toJSON(d citevet.Diagnostic) jsonDiagnostic {
	out := jsonDiagnostic{Posn: d.Pos.String(), End: endOf(d.Pos, d.End), Message: d.Message}
	for _, fix := range d.Fixes {
		f := jsonFix{Message: fix.Message, Edits: []jsonEdit{}}
		for _, e := range fix.Edits {
			f.Edits = append(f.Edits, jsonEdit(e))
		}
		out.SuggestedFixes = append(out.SuggestedFixes, f)
	}
	for _, r := range d.Related {
		out.Related = append(out.Related, jsonRelated{r.Pos.String(), endOf(r.Pos, r.End), r.Message})
	}
	return out
}

// endOf prints the end of a stretch; one without an end ends where it begins.
func endOf(pos, end token.Position) string {
	if !end.IsValid() {
		return pos.String()
	}
	return end.String()
}
