package prose

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// role gives the name of the MyST role that the text gathered so far ends
// with, "cite:p" in {cite:p}`key`, if it is one that cites.
func (t *inlineText) role() string {
	s := string(t.text[max(0, len(t.text)-40):])
	open := strings.LastIndexByte(s, '{')
	if open < 0 || !strings.HasSuffix(s, "}") {
		return ""
	}
	name := s[open+1 : len(s)-1]
	if _, ok := roleMode(name); !ok {
		return ""
	}
	return name
}

// myst adds the citations of a role: keys parted by commas or semicolons, each
// with text before and after it in braces: {see}key{fig. 1}.
func (t *inlineText) myst(role string, n *ast.CodeSpan, end int) {
	open := strings.LastIndexByte(string(t.text), '{')
	first, last := n.FirstChild(), n.LastChild()
	if first == nil {
		return
	}
	from, to := first.(*ast.Text).Segment.Start, last.(*ast.Text).Segment.Stop
	at := len(t.text)
	t.copy(t.doc.src, from, to)
	mode, _ := roleMode(role)
	g := citeGroup{span: span{open, len(t.text)}}
	g.cites = roleCites(string(t.text[at:]), at, mode)
	// The closing backtick belongs to the group, and to no character.
	t.takeOut(to, max(to+1, end))
	g.to = len(t.text)
	t.roles = append(t.roles, g)
}
