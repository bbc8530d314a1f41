package citekey

import (
	"strings"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/chars"
	"github.com/citevet/citevet/citation/prose/internal/spans"
)

// RoleMode gives the mode of a role of sphinxcontrib-bibtex or MyST.
func RoleMode(role string) (prose.Mode, bool) {
	switch strings.ToLower(role) {
	case "cite", "cite:p", "cite:ps", "cite:alp", "cite:alps", "footcite", "footcite:p", "footcite:ps", "cite:np", "cite:cts", "cite:full", "footfullcite":
		return prose.Normal, true
	case "cite:t", "cite:ts", "cite:ct", "cite:author", "cite:authors", "cite:authorpar", "cite:authorpars", "footcite:t", "footcite:ts", "footcite:ct", "footcite:cts",
		"cite:label", "cite:labelpar":
		return prose.AuthorInText, true
	case "cite:year", "cite:yearpar", "cite:title", "cite:titlepar":
		return prose.SuppressAuthor, true
	}
	return prose.Normal, false
}

// RoleCites reads the argument of a role, which stands at offset at.
func RoleCites(s string, at int, mode prose.Mode) []Cite {
	var cites []Cite
	for _, part := range SplitOutside(s, ",;") {
		c := Cite{Mode: mode}
		from, to := part.From, part.To
		trim := func() {
			for from < to && chars.IsSpace(s[from]) {
				from++
			}
			for from < to && chars.IsSpace(s[to-1]) {
				to--
			}
		}
		trim()
		if from < to && s[from] == '{' {
			if end := strings.IndexByte(s[from:to], '}'); end > 0 {
				c.Prefix = spans.Span{From: at + from + 1, To: at + from + end}
				from += end + 1
			}
		}
		if from < to && s[to-1] == '}' {
			if open := strings.LastIndexByte(s[from:to], '{'); open >= 0 {
				c.Suffix = spans.Span{From: at + from + open + 1, To: at + to - 1}
				to = from + open
			}
		}
		trim()
		if from < to {
			c.Key, c.Name = spans.Span{From: at + from, To: at + to}, s[from:to]
			cites = append(cites, c)
		}
	}
	return cites
}

// SplitOutside cuts s at the bytes in seps that stand in no braces.
func SplitOutside(s, seps string) []spans.Span {
	var parts []spans.Span
	depth, from := 0, 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '{':
			depth++
		case c == '}':
			depth--
		case depth <= 0 && strings.IndexByte(seps, c) >= 0:
			parts = append(parts, spans.Span{From: from, To: i})
			from = i + 1
		}
	}
	return append(parts, spans.Span{From: from, To: len(s)})
}
