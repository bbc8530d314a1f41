package server

import (
	"context"
	"path/filepath"

	"go.lsp.dev/protocol"

	"github.com/citevet/citevet/bib"
)

// meant gives the entries that a place speaks of: those that the citation there
// means, or the entry that stands there.
func (at *site) meant() []*bib.Entry {
	if c := at.cited(); c != nil {
		return c.entry
	}
	if e := at.entry(); e != nil {
		return []*bib.Entry{e}
	}
	return nil
}

// references gives all places in all papers that cite an entry.
func (s *server) references(ctx context.Context, p *protocol.ReferenceParams) (any, error) {
	at, err := s.site(ctx, p.TextDocumentPositionParams)
	if err != nil {
		return nil, err
	}
	out := []protocol.Location{}
	seen := map[protocol.Location]bool{}
	add := func(l protocol.Location) {
		if !seen[l] {
			seen[l] = true
			out = append(out, l)
		}
	}
	for _, e := range at.meant() {
		if p.Context.IncludeDeclaration {
			for _, r := range at.results {
				if place, ok := s.place(r, e); ok {
					add(place)
					break
				}
			}
		}
		for _, c := range at.places(e) {
			if name, span, ok := c.span(); ok {
				s.mu.Lock()
				add(s.location(name, span))
				s.mu.Unlock()
			}
		}
	}
	return out, nil
}

// highlights gives the places in a file that cite the same work as the one that
// is pointed at.
func (s *server) highlights(ctx context.Context, p *protocol.DocumentHighlightParams) (any, error) {
	at, err := s.site(ctx, p.TextDocumentPositionParams)
	if err != nil {
		return nil, err
	}
	out := []protocol.DocumentHighlight{}
	seen := map[protocol.Range]bool{}
	for _, e := range at.meant() {
		for _, c := range at.places(e) {
			name, span, ok := c.span()
			if ok && filepath.Clean(name) == at.path && !seen[span] {
				seen[span] = true
				out = append(out, protocol.DocumentHighlight{Range: span, Kind: protocol.DocumentHighlightKindRead})
			}
		}
	}
	return out, nil
}
