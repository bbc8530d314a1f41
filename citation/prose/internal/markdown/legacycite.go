package markdown

import (
	"github.com/yuin/goldmark/ast"

	"github.com/citevet/citevet/citation/prose/internal/distill"
)

// legacyCite adds a citation as nbconvert reads it, and gives the node of its
// end; nil where n opens none:
//
//	<cite data-cite="granger2013">(Granger, 2013)</cite>
func (t *inlineText) legacyCite(n *ast.RawHTML) ast.Node {
	last := n.Segments.Len() - 1
	if last < 0 || !distill.OpensCite(t.rawHTML(n)) {
		return nil
	}
	from, to := n.Segments.At(0).Start, n.Segments.At(last).Stop
	if len(distill.Keys(t.doc.src, from, to)) == 0 {
		return nil
	}
	for next, i := n.NextSibling(), 0; next != nil && i < maxElement; next, i = next.NextSibling(), i+1 {
		if tag, ok := next.(*ast.RawHTML); ok && distill.ClosesCite(t.rawHTML(tag)) {
			t.distill(from, to)
			return next
		}
	}
	return nil
}
