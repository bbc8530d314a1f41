package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"github.com/citevet/citevet/citation/prose"
)

// directive gives the name in "{name}" or "{name} arguments", as MyST writes
// directives; "" for the engine of a chunk.
func directive(s string) string {
	name, ok := strings.CutPrefix(s, "{")
	name, _, closed := strings.Cut(name, "}")
	if !ok || !closed || name == "" || strings.ContainsAny(name, " ,=\"'#") || name[0] == '.' {
		return ""
	}
	switch strings.ToLower(name) {
	case "r", "python", "julia", "bash", "sh", "sql", "ojs", "stan", "rcpp", "css", "js", "cat", "dot", "mermaid", "asis", "octave", "perl", "ruby":
		return ""
	}
	return name
}

const maxDirectives = 8 // in one another

// fenced reads a fenced block: code, or a directive of MyST that holds text.
func (m *reader) fenced(n *ast.FencedCodeBlock, kind prose.Kind) {
	if m.chunks && m.depth < maxDirectives {
		m.captions(n)
	}
	if n.Info == nil || n.Lines().Len() == 0 || m.depth >= maxDirectives {
		return
	}
	name := directive(strings.TrimSpace(string(n.Info.Segment.Value(m.src))))
	if !isTextDirective(name) {
		return
	}
	if name == "figure" || name == "table" {
		kind = prose.Caption
	}
	m.depth++
	m.blocks(m.parse(text.NewBlockReader(m.src, n.Lines())), kind)
	m.depth--
}

// isTextDirective knows the directives whose content is Markdown.
func isTextDirective(name string) bool {
	switch strings.TrimPrefix(name, "prf:") {
	case "note", "tip", "hint", "important", "warning", "caution", "attention", "danger", "error", "seealso", "admonition", "topic", "sidebar",
		"margin", "epigraph", "pull-quote", "highlights", "figure", "table", "list-table", "div", "container", "dropdown", "card", "grid",
		"tab-set", "tab-item", "proof", "theorem", "lemma", "definition", "remark", "example", "exercise", "solution", "abstract", "aside",
		"blockquote", "exercise-start":
		return true
	}
	return false
}
