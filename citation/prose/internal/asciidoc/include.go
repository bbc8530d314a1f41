package asciidoc

import (
	"path"
	"strings"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/light"
)

// include notes the file in "include::chapter.adoc[]". A part of a file (its
// lines, or what is tagged), one of another format, and a name with attributes
// in it are left out.
func (a *reader) include(l light.Line) {
	const mark = "include::"
	s := a.src[l.From:l.To]
	name, options, ok := strings.Cut(strings.TrimPrefix(s, mark), "[")
	if !ok || !strings.HasPrefix(s, mark) || strings.ContainsAny(name, "{ ") || strings.Contains(options, "line") || strings.Contains(options, "tag") {
		return
	}
	switch strings.ToLower(path.Ext(name)) {
	case ".adoc", ".asciidoc", ".asc", ".ad":
		a.flush()
		from := l.From + len(mark)
		a.doc.Unread = append(a.doc.Unread, prose.Part{Path: name, Offset: from, End: from + len(name)})
	}
}
