package asciidoc

import (
	"strings"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/light"
)

// isFence reports whether s is the line before and after a block.
func isFence(s string) bool {
	switch s {
	case "--", "|===", "!===", ",===", ":===":
		return true
	}
	if lang, ok := strings.CutPrefix(s, "```"); ok {
		return !strings.ContainsAny(lang, " `")
	}
	return len(s) >= 4 && strings.IndexByte("-.+/_=*", s[0]) >= 0 && strings.Trim(s, s[:1]) == ""
}

// fence begins or ends a block; what is no text is skipped.
func (a *reader) fence(s string, next int) int {
	a.flush()
	style := a.style
	a.style = ""
	switch c := s[0]; {
	case strings.HasSuffix(s, "==="):
		if len(s) == 4 && c != '=' {
			a.table = !a.table
		}
	case c == '_':
		if a.quotes == "" {
			a.quotes = s
		} else {
			a.quotes = ""
		}
	case c == '`':
		return a.skip("```", next)
	case c == '-' && len(s) > 2, c == '.', c == '+', c == '/', isCodeStyle(style):
		return a.skip(s, next)
	}
	return next
}

// skip gives the offset after the next line that is fence; at where there is
// none, for then nothing is fenced.
func (a *reader) skip(fence string, at int) int {
	for from := at; from < len(a.src) && !a.lost[fence]; {
		l, next := light.LineAt(a.src, from)
		if a.src[l.From:l.To] == fence {
			return next
		}
		from = next
	}
	a.lost[fence] = true
	return at
}

func isCodeStyle(style string) bool {
	switch style {
	case "source", "listing", "literal", "stem", "latexmath", "asciimath", "pass", "comment", "plantuml", "mermaid", "graphviz", "ditaa":
		return true
	}
	return false
}

// row reads a line of a table: cells begin with "|".
func (a *reader) row(l light.Line) {
	for at := l.From; at < l.To; {
		end := l.To
		if i := strings.IndexByte(a.src[at:l.To], '|'); i >= 0 {
			end = at + i
		}
		a.w.Kind = prose.Cell
		if at > l.From || a.src[l.From] != '|' {
			a.inline(at, end)
		}
		if end < l.To {
			a.w.End()
		}
		at = end + 1
	}
	a.w.End()
	a.w.Kind = prose.Body
}
