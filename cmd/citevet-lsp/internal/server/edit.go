package server

import (
	"cmp"
	"path/filepath"
	"slices"

	"go.lsp.dev/protocol"

	"github.com/citevet/citevet"
)

// edits are changes of files, by path; each once, and in their order.
type edits map[string][]protocol.TextEdit

// add adds a change, unless it is there.
func (e edits) add(path string, at protocol.Range, text string) {
	path = filepath.Clean(path)
	edit := protocol.TextEdit{Range: at, NewText: text}
	if !slices.Contains(e[path], edit) {
		e[path] = append(e[path], edit)
	}
}

// addAll adds the changes of a fix; false where a file has no text.
func (e edits) addAll(r *result, changes []citevet.Edit) bool {
	for _, c := range changes {
		t := r.text(c.Filename)
		if t == nil {
			return false
		}
		e.add(c.Filename, t.span(c.Start, c.End), c.New)
	}
	return len(changes) > 0
}

// workspace gives changes as the client takes them: of open documents with the
// version that they are for.
func (s *server) workspace(e edits) *protocol.WorkspaceEdit {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := &protocol.WorkspaceEdit{}
	for path, list := range e {
		slices.SortStableFunc(list, func(a, b protocol.TextEdit) int {
			return cmp.Or(cmp.Compare(a.Range.Start.Line, b.Range.Start.Line), cmp.Compare(a.Range.Start.Character, b.Range.Start.Character))
		})
		uri := protocol.DocumentURI(s.uri(path))
		if !s.can.Workspace.Edit.Versions {
			if out.Changes == nil {
				out.Changes = map[protocol.DocumentURI][]protocol.TextEdit{}
			}
			out.Changes[uri] = list
			continue
		}
		id := protocol.OptionalVersionedTextDocumentIdentifier{TextDocumentIdentifier: protocol.TextDocumentIdentifier{URI: uri}}
		if doc := s.docs[path]; doc != nil {
			version := doc.version
			id.Version = &version
		}
		out.DocumentChanges = append(out.DocumentChanges, protocol.TextDocumentEdit{TextDocument: id, Edits: list})
	}
	slices.SortFunc(out.DocumentChanges, func(a, b protocol.TextDocumentEdit) int {
		return cmp.Compare(a.TextDocument.URI, b.TextDocument.URI)
	})
	return out
}
