package cli

import (
	"go/token"
	"net/url"
	"path/filepath"
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
)

func (w *sarifWriter) location(pos, end token.Position) *sarif.Location {
	uri := w.uri(pos.Filename)
	w.files[uri] = true
	at := sarif.NewPhysicalLocation().WithArtifactLocation(artifactAt(uri))
	if pos.Line > 0 {
		at.WithRegion(w.region(pos, end))
	}
	return sarif.NewLocationWithPhysicalLocation(at)
}

func (w *sarifWriter) region(pos, end token.Position) *sarif.Region {
	src := w.sources.get(pos.Filename)
	r := sarif.NewRegion().WithStartLine(pos.Line).WithStartColumn(src.column(pos))
	if end.IsValid() && end.Offset >= pos.Offset {
		r.WithEndLine(end.Line).WithEndColumn(src.column(end))
	}
	return r
}

// uri names a file from the working directory; one that is not in there has
// its whole name. The parts of a zipped file are that file.
func (w *sarifWriter) uri(name string) string {
	name, _, _ = strings.Cut(name, "#")
	if rel := nameFrom(w.root, name); filepath.IsLocal(filepath.FromSlash(rel)) {
		return (&url.URL{Path: rel}).EscapedPath()
	}
	full, err := filepath.Abs(name)
	if err != nil {
		full = name
	}
	return fileURI(full)
}

func artifactAt(uri string) *sarif.ArtifactLocation {
	at := sarif.NewArtifactLocation().WithURI(uri)
	if !strings.HasPrefix(uri, "file:") {
		at.WithURIBaseID(rootName)
	}
	return at
}

func fileURI(full string) string {
	path := filepath.ToSlash(full)
	if !strings.HasPrefix(path, "/") { // C:/…
		path = "/" + path
	}
	return (&url.URL{Scheme: "file", Path: strings.TrimSuffix(path, "/")}).String()
}
