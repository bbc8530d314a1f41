package bib

import (
	"strings"

	"github.com/citevet/citevet/internal/tex"
)

// extendedName reads a name in biblatex's extended format, which names its
// parts: "family=Beethoven, given=Ludwig, prefix=van". What else has a "=",
// such as useprefix=true, is an option. A part, or the whole name, that holds a comma stands in quotation marks.
func extendedName(s string) (Name, bool) {
	if !strings.Contains(s, "=") {
		return Name{}, false
	}
	var n Name
	for _, p := range splitParts(strings.TrimSpace(s)) {
		p = unquote(strings.TrimSpace(p))
		label, value, ok := strings.Cut(p, "=")
		if !ok {
			return Name{}, false
		}
		value = tex.Decode(unquote(strings.TrimSpace(value)))
		switch strings.ToLower(strings.TrimSpace(label)) {
		case "family":
			n.Family = value
		case "given":
			n.Given = value
		case "prefix":
			n.Particle = value
		case "suffix":
			n.Suffix = value
		}
	}
	return n, n.Family != "" || n.Given != ""
}

// splitParts splits at the commas outside of braces and quotation marks.
func splitParts(s string) []string {
	var parts []string
	depth, from := 0, 0
	quoted := false
	for i := range len(s) {
		switch c := s[i]; {
		case c == '{':
			depth++
		case c == '}':
			depth--
		case c == '"' && depth == 0:
			quoted = !quoted
		case c == ',' && depth == 0 && !quoted:
			parts = append(parts, s[from:i])
			from = i + 1
		}
	}
	return append(parts, s[from:])
}

func unquote(s string) string {
	if len(s) >= 2 && s[0] == '"' && s[len(s)-1] == '"' {
		return s[1 : len(s)-1]
	}
	return s
}
