package citekey

import (
	"strings"

	"github.com/citevet/citevet/citation/prose"
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
		if c, ok := roleCite(s, part); ok {
			c.Mode = mode
			for _, in := range []*spans.Span{&c.Key, &c.Prefix, &c.Suffix} {
				in.From, in.To = in.From+at, in.To+at
			}
			cites = append(cites, c)
		}
	}
	return cites
}

// roleCite reads {see}key{p. 3} in a part of s.
func roleCite(s string, part spans.Span) (c Cite, ok bool) {
	in := spans.Inner(s, part)
	if end := strings.IndexByte(s[in.From:in.To], '}'); end > 0 && s[in.From] == '{' {
		c.Prefix = spans.Span{From: in.From + 1, To: in.From + end}
		in.From += end + 1
	}
	if open := strings.LastIndexByte(s[in.From:in.To], '{'); open >= 0 && s[in.To-1] == '}' {
		c.Suffix = spans.Span{From: in.From + open + 1, To: in.To - 1}
		in.To = in.From + open
	}
	in = c.brackets(s, in)
	c.Key = spans.Inner(s, in)
	c.Name = s[c.Key.From:c.Key.To]
	return c, c.Name != ""
}

// brackets reads the page after a key as sphinx-natbib has it, key [p. 3], and
// the text before it, key [see][p. 3]. It gives what stands before them.
func (c *Cite) brackets(s string, in spans.Span) spans.Span {
	if !strings.HasSuffix(s[in.From:in.To], "]") {
		return in
	}
	open := strings.IndexByte(s[in.From:in.To], '[')
	if open <= 0 {
		return in
	}
	inner := spans.Span{From: in.From + open + 1, To: in.To - 1}
	if i := strings.Index(s[inner.From:inner.To], "]["); i >= 0 {
		c.Prefix = spans.Span{From: inner.From, To: inner.From + i}
		inner.From += i + len("][")
	}
	c.Suffix = inner
	return spans.Span{From: in.From, To: in.From + open}
}

// SplitOutside cuts s at the bytes in seps that stand in no braces or brackets.
func SplitOutside(s, seps string) []spans.Span {
	var parts []spans.Span
	depth, from := 0, 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']':
			depth--
		case depth <= 0 && strings.IndexByte(seps, c) >= 0:
			parts = append(parts, spans.Span{From: from, To: i})
			from = i + 1
		}
	}
	return append(parts, spans.Span{From: from, To: len(s)})
}
