package asciidoc

import (
	"strings"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/light"
)

// isAttribute reports whether s is ":name:" or ":name: value".
func isAttribute(s string) bool {
	name, val, ok := strings.Cut(strings.TrimPrefix(s, ":"), ":")
	return s[0] == ':' && ok && name != "" && !strings.ContainsAny(name, " \t[") && (val == "" || val[0] == ' ')
}

// attribute reads ":name: value".
func (a *reader) attribute(l light.Line) {
	name, val, _ := strings.Cut(a.src[l.From+1:l.To], ":")
	val = strings.TrimSpace(val)
	switch name {
	case "bibtex-file", "bibliography-database", "bib-file", "bibliography-file":
		if val != "" {
			a.doc.Lists = append(a.doc.Lists, prose.ListRef{Path: val, Offset: l.To - len(val), End: l.To})
		}
	case "lang":
		a.doc.Lang = val
	}
}

// attributes reads the line "[style,…]" before a block.
func (a *reader) attributes(s string) {
	if strings.HasPrefix(s, "[[") {
		return
	}
	style, _, _ := strings.Cut(strings.Trim(s, "[]"), ",")
	style, _, _ = strings.Cut(style, "%")
	if i := strings.IndexAny(style, "#."); i >= 0 {
		style = style[:i]
	}
	a.style = strings.ToLower(strings.TrimSpace(style))
}
