package asciidoc

import (
	"strings"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/citekey"
	"github.com/citevet/citevet/citation/prose/internal/light"
	"github.com/citevet/citevet/citation/prose/internal/spans"
)

// modeOf gives the mode of the macros of asciidoctor-bibtex and
// asciidoctor-bibliography.
func modeOf(name string) (prose.Mode, bool) {
	switch name {
	case "cite", "citep", "fullcite", "footcite", "autocite", "citealp":
		return prose.Normal, true
	case "citenp", "citet", "citeauthor", "textcite", "citealt":
		return prose.AuthorInText, true
	case "citeyear", "citeyearpar":
		return prose.SuppressAuthor, true
	case "nocite":
		return prose.NoCite, true
	}
	return prose.Normal, false
}

// keys reads "Lane12(59),Lane11", "Lane12, page=59" and "see; Lane12".
func (a *reader) keys(from, to int, command string, mode prose.Mode) []prose.KeyCite {
	var cites []citekey.Cite
	s := a.src[from:to]
	prefix := spans.Span{}
	for _, p := range splitParens(s) {
		part := spans.Trim(s, p)
		at := p.From + strings.Index(s[p.From:p.To], part)
		name, rest := part, ""
		if i := strings.IndexByte(part, '('); i > 0 && strings.HasSuffix(part, ")") {
			name, rest = part[:i], part[i+1:len(part)-1]
		}
		end := at + len(name)
		switch {
		case part == "":
		case strings.Contains(name, "=") || len(cites) > 0 && isLocator(name):
			if len(cites) > 0 {
				cites[len(cites)-1].Suffix = spans.Span{From: at + strings.IndexByte(name, '=') + 1, To: end}
			}
		case strings.ContainsAny(name, " \t\n"):
			prefix = spans.Span{From: at, To: end}
		default:
			c := citekey.Cite{Key: spans.Span{From: at, To: end}, Name: name, Mode: mode, Prefix: prefix}
			if rest != "" {
				c.Suffix = spans.Span{From: end + 1, To: end + 1 + len(rest)}
			}
			cites = append(cites, c)
			prefix = spans.Span{}
		}
	}
	return citekey.Cites(cites, s, from, command)
}

// isLocator reports whether s is a page rather than a key.
func isLocator(s string) bool { return strings.Trim(s, "0123456789-–f.") == "" }

// splitParens cuts s at commas and semicolons that stand in no parenthesis.
func splitParens(s string) []spans.Span {
	var parts []spans.Span
	depth, from := 0, 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '(', '"':
			depth++
			if s[i] == '"' {
				depth--
			}
		case ')':
			depth--
		case ',', ';':
			if depth <= 0 {
				parts = append(parts, spans.Span{From: from, To: i})
				from = i + 1
			}
		}
	}
	return append(parts, spans.Span{From: from, To: len(s)})
}

// bracket reads [cite:See:Lane12,59;Lane11] as asciidoc-bib writes it, [[x]]
// and the attributes in [.role]#text#.
func (a *reader) bracket(at int, rest string) int {
	size := light.MaxMath
	if !strings.HasPrefix(rest, "[cite") && !strings.HasPrefix(rest, "[fullcite") && !strings.HasPrefix(rest, "[textcite") {
		size = 200
	}
	n := light.Balanced(rest[:min(len(rest), size)])
	if n == 0 {
		return 0
	}
	in := rest[1 : n-1]
	name, args, ok := strings.Cut(in, ":")
	mode, cites := modeOf(name)
	switch {
	case ok && cites:
		prefix := spans.Span{}
		if pre, list, ok := strings.Cut(args, ":"); ok && !strings.ContainsAny(pre, ",;") {
			prefix = spans.Span{From: 0, To: len(pre)}
			args = strings.Repeat(" ", len(pre)+1) + list
		}
		keys := a.bibKeys(at+1+len(name)+1, args, name, mode)
		if len(keys) > 0 {
			keys[0].Prefix = spans.Trim(in[len(name)+1:], prefix)
		}
		a.w.Cite(at, at+n, keys...)
		return n
	case strings.HasPrefix(in, "[") || n < len(rest) && rest[n] == '#':
		return n
	}
	return 0
}

// bibKeys reads "Lane12,59;Lane11".
func (a *reader) bibKeys(from int, s, command string, mode prose.Mode) []prose.KeyCite {
	var cites []citekey.Cite
	for _, p := range citekey.SplitOutside(s, ";") {
		part := s[p.From:p.To]
		name, _, page := strings.Cut(part, ",")
		key := strings.TrimSpace(name)
		if key == "" {
			continue
		}
		at := p.From + strings.Index(part, key)
		c := citekey.Cite{Key: spans.Span{From: at, To: at + len(key)}, Name: key, Mode: mode}
		if page {
			c.Suffix = spans.Span{From: p.From + len(name) + 1, To: p.To}
		}
		cites = append(cites, c)
	}
	return citekey.Cites(cites, s, from, command)
}
