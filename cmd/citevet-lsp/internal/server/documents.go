package server

import (
	"path/filepath"
	"slices"

	"go.lsp.dev/protocol"
)

// A document is a file that the client has open.
type document struct {
	uri     string // as the client writes it
	version int32
	text    *text
}

// extensions are those of documents that were never saved, by the client's name
// of their language.
var extensions = map[string]string{
	"asciidoc": ".adoc", "bibtex": ".bib", "html": ".html", "latex": ".tex", "tex": ".tex", "markdown": ".md", "org": ".org",
	"plaintext": ".txt", "quarto": ".qmd", "restructuredtext": ".rst", "rmd": ".Rmd", "typst": ".typ",
}

// path gives the file of a document. One that was never saved is taken for a
// file in the first folder, if its language is known.
func (s *server) path(uri string) (string, bool) {
	if path, ok := pathOf(uri); ok {
		return filepath.Clean(path), true
	}
	for path, doc := range s.docs {
		if doc.uri == uri {
			return path, true
		}
	}
	return "", false
}

// unsaved gives the path that a document without a file is taken for.
func (s *server) unsaved(uri, language string) (string, bool) {
	ext := extensions[language]
	if ext == "" || len(s.folders) == 0 {
		return "", false
	}
	name := "untitled-"
	for _, c := range uri {
		if c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' {
			name += string(c)
		}
	}
	return filepath.Join(s.folders[0], name+ext), true
}

func (s *server) didOpen(p *protocol.DidOpenTextDocumentParams) {
	s.mu.Lock()
	defer s.mu.Unlock()
	doc := &document{uri: string(p.TextDocument.URI), version: p.TextDocument.Version, text: newText([]byte(p.TextDocument.Text))}
	path, ok := s.path(doc.uri)
	if !ok {
		path, ok = s.unsaved(doc.uri, string(p.TextDocument.LanguageID))
	}
	if ok {
		s.set(path, doc)
	}
}

// A change is a change of a document; without a range it is its whole text.
type change struct {
	Range *protocol.Range `json:"range"`
	Text  string          `json:"text"`
}

func (s *server) didChange(p *struct {
	TextDocument protocol.VersionedTextDocumentIdentifier `json:"textDocument"`
	Changes      []change                                 `json:"contentChanges"`
}) {
	s.mu.Lock()
	defer s.mu.Unlock()
	path, ok := s.path(string(p.TextDocument.URI))
	old := s.docs[path]
	if !ok || old == nil {
		return
	}
	doc := &document{uri: old.uri, version: p.TextDocument.Version, text: old.text}
	for _, c := range p.Changes {
		doc.text = doc.text.replace(c.Range, c.Text)
	}
	s.set(path, doc)
}

// set takes the new text of a document. The caller holds s.mu.
func (s *server) set(path string, doc *document) {
	s.docs[path] = doc
	s.editor.SetText(path, doc.text.src)
	s.touch(path)
}

func (s *server) didClose(p *protocol.DidCloseTextDocumentParams) {
	s.mu.Lock()
	defer s.mu.Unlock()
	path, ok := s.path(string(p.TextDocument.URI))
	if !ok || s.docs[path] == nil {
		return
	}
	delete(s.docs, path)
	s.editor.SetText(path, nil)
	s.touch(path)
}

func (s *server) didSave(p *protocol.DidSaveTextDocumentParams) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if path, ok := s.path(string(p.TextDocument.URI)); ok {
		s.touch(path)
	}
}

func (s *server) didChangeFiles(p *protocol.DidChangeWatchedFilesParams) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var paths []string
	for _, change := range p.Changes {
		if path, ok := pathOf(string(change.URI)); ok {
			paths = append(paths, filepath.Clean(path))
		}
	}
	if len(paths) > 0 {
		s.touch(paths...)
	}
}

func (s *server) didChangeFolders(p *protocol.DidChangeWorkspaceFoldersParams) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, f := range p.Event.Removed {
		if path, ok := pathOf(f.URI); ok {
			s.folders = slices.DeleteFunc(s.folders, func(old string) bool { return old == path })
		}
	}
	for _, f := range p.Event.Added {
		if path, ok := pathOf(f.URI); ok && !slices.Contains(s.folders, path) {
			s.folders = append(s.folders, path)
		}
	}
	s.touch()
}
