package server

import (
	"encoding/json"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"go.lsp.dev/protocol"

	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/cmd/citevet/cli"
)

// published is what was last sent of a file.
type published struct {
	version int32
	text    string // as JSON
}

// publish sends the diagnostics of files where they changed. The caller holds
// s.mu.
func (s *server) publish() {
	all := map[string][]protocol.Diagnostic{}
	for _, r := range s.sorted() {
		for path, ds := range s.diagnostics(r) {
			all[path] = join(all[path], ds)
		}
	}
	for path := range s.sent {
		if all[path] == nil {
			all[path] = []protocol.Diagnostic{}
		}
	}
	for path := range s.docs {
		if all[path] == nil {
			all[path] = []protocol.Diagnostic{}
		}
	}
	for _, path := range slices.Sorted(maps.Keys(all)) {
		s.send(path, all[path])
	}
}

// sorted gives the results by the names of their projects.
func (s *server) sorted() []*result {
	return slices.SortedFunc(maps.Values(s.results), compareResults)
}

// join adds to the findings of one project those of another, each once.
func join(ds, more []protocol.Diagnostic) []protocol.Diagnostic {
	for _, d := range more {
		same := func(o protocol.Diagnostic) bool {
			return o.Range == d.Range && o.Code == d.Code && o.Message == d.Message
		}
		if !slices.ContainsFunc(ds, same) {
			ds = append(ds, d)
		}
	}
	return ds
}

// send sends the diagnostics of a file, unless the client has them.
func (s *server) send(path string, ds []protocol.Diagnostic) {
	p := protocol.PublishDiagnosticsParams{URI: protocol.DocumentURI(s.uri(path)), Diagnostics: ds}
	now := published{}
	if doc := s.docs[path]; doc != nil {
		now.version, p.Version = doc.version, uint32(doc.version)
	}
	data, err := json.Marshal(ds)
	if err != nil {
		return // there is nothing in it that has no JSON
	}
	now.text = string(data)
	if old, ok := s.sent[path]; ok && old == now {
		return
	}
	s.sent[path] = now
	if len(ds) == 0 && s.docs[path] == nil {
		delete(s.sent, path)
	}
	s.client.Notify(s.ctx, protocol.MethodTextDocumentPublishDiagnostics, p)
}

// uri gives the URI of a file, as the client writes it if it has it open. The
// caller holds s.mu.
func (s *server) uri(path string) string {
	if doc := s.docs[path]; doc != nil {
		return doc.uri
	}
	return uriOf(path)
}

// diagnostics gives what was found in a project by the paths of files. What
// stands in a zipped file, which no editor shows as text, is left out.
func (s *server) diagnostics(r *result) map[string][]protocol.Diagnostic {
	out := map[string][]protocol.Diagnostic{}
	for _, f := range r.Findings {
		path := filepath.Clean(f.Pos.Filename)
		if t := r.text(f.Pos.Filename); t != nil {
			out[path] = append(out[path], s.diagnostic(r, t, f))
		}
	}
	for _, p := range r.Problems {
		if path, d, ok := s.problem(r, p); ok {
			out[path] = append(out[path], d)
		}
	}
	return out
}

var severities = map[string]protocol.DiagnosticSeverity{
	"error":   protocol.DiagnosticSeverityError,
	"warning": protocol.DiagnosticSeverityWarning,
	"note":    protocol.DiagnosticSeverityInformation,
}

const help = "https://github.com/citevet/citevet/blob/main/docs/checks.md#"

func (s *server) diagnostic(r *result, t *text, f cli.Finding) protocol.Diagnostic {
	d := protocol.Diagnostic{
		Range:           t.span(f.Pos.Offset, f.End.Offset),
		Severity:        severities[f.Level],
		Code:            f.Check,
		CodeDescription: &protocol.CodeDescription{Href: protocol.URI(help + f.Check)},
		Source:          "citevet",
		Message:         f.Message,
	}
	if f.Check == checks.Unused.Name {
		d.Tags = []protocol.DiagnosticTag{protocol.DiagnosticTagUnnecessary}
	}
	for _, related := range f.Related {
		if t := r.text(related.Pos.Filename); t != nil {
			d.RelatedInformation = append(d.RelatedInformation, protocol.DiagnosticRelatedInformation{
				Location: s.location(related.Pos.Filename, t.span(related.Pos.Offset, related.End.Offset)),
				Message:  related.Message,
			})
		}
	}
	return d
}

// location gives a place in a file. The caller holds s.mu.
func (s *server) location(name string, at protocol.Range) protocol.Location {
	return protocol.Location{URI: protocol.DocumentURI(s.uri(filepath.Clean(name))), Range: at}
}

// problem gives what could not be read or checked as a diagnostic: at its place,
// or at the beginning of a file that is open.
func (s *server) problem(r *result, p cli.Problem) (path string, d protocol.Diagnostic, ok bool) {
	path = filepath.Clean(p.File)
	d = protocol.Diagnostic{Source: "citevet", Code: "unread", Severity: protocol.DiagnosticSeverityWarning, Message: p.Message}
	if p.Level == "note" {
		d.Severity = protocol.DiagnosticSeverityInformation
	}
	if p.Pos.IsValid() {
		t := r.text(p.Pos.Filename)
		if t == nil {
			return "", d, false
		}
		end := p.Pos.Offset
		if p.End.Offset > end {
			end = p.End.Offset
		}
		d.Range = t.span(p.Pos.Offset, end)
		return path, d, true
	}
	d.Message = strings.TrimPrefix(p.Message, p.File+": ")
	return path, d, p.File != "" && s.docs[path] != nil
}
