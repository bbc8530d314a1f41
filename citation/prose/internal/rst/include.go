package rst

import (
	"path"
	"strings"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/light"
)

// include notes the file of the directive include, which stands at offset at.
// Code, a part of a file and the files of docutils ("<isonum.txt>") are left
// out.
func (r *reader) include(name string, at int, options []light.Line) {
	for _, l := range options {
		if r.isOption(l) && !strings.HasPrefix(r.src[l.From:l.To], ":encoding:") {
			return
		}
	}
	switch strings.ToLower(path.Ext(name)) {
	case ".rst", ".rest", ".txt", ".inc":
		if !strings.ContainsAny(name, "<> ") {
			r.doc.Unread = append(r.doc.Unread, prose.Part{Path: name, Offset: at, End: at + len(name)})
		}
	}
}
