package markdown

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// tree prints what a parser makes of a text: kinds of nodes and offsets.
func tree(p parser.Parser, src string) string {
	var b strings.Builder
	depth := 0
	_ = ast.Walk(p.Parse(text.NewReader([]byte(src))), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			depth--
			return ast.WalkContinue, nil
		}
		fmt.Fprintf(&b, "%s%s", strings.Repeat(" ", depth), strings.Replace(n.Kind().String(), "TextBlock", "Paragraph", 1))
		if n.Type() == ast.TypeBlock {
			for i := range n.Lines().Len() {
				fmt.Fprintf(&b, " %d-%d", n.Lines().At(i).Start, n.Lines().At(i).Stop)
			}
		}
		if t, ok := n.(*ast.Text); ok {
			fmt.Fprintf(&b, " %d-%d", t.Segment.Start, t.Segment.Stop)
		}
		b.WriteByte('\n')
		depth++
		return ast.WalkContinue, nil
	})
	return b.String()
}

// TestTablesTermsAndStruckTextAsGoldmark puts lines together at random: the
// readers here make the same tree of them as goldmark's extensions.
func TestTablesTermsAndStruckTextAsGoldmark(t *testing.T) {
	theirs := goldmark.New(goldmark.WithExtensions(extension.Table, extension.DefinitionList, extension.Strikethrough)).Parser()
	ours := parser.NewParser(
		parser.WithBlockParsers(append(parser.DefaultBlockParsers(), util.Prioritized(termsParser{}, 101), util.Prioritized(meaningParser{}, 102))...),
		parser.WithInlineParsers(append(parser.DefaultInlineParsers(), util.Prioritized(struckParser{}, 500))...),
		parser.WithParagraphTransformers(append(parser.DefaultParagraphTransformers(), util.Prioritized(tables{}, 200))...),
	)
	lines := []string{
		"a | b", "| a | b |", "|a|b|c|", "|a", "| \\| | b |", "a|", "|", "|---|---|", "|:-:|--:|", "--|--", "-|", "  --- | ---", "    --|--", "|--|", ":--", "| - x |", "|||",
		": a", ":   a b", ":\ta", ":         a", ":a", " : a", "  a", "    a", "> : a", "- a", "term", "",
		"~~a~~ b", "~a~", "~~~a~~~ b", "a~~ ~~b", "*~~a*~~", "~~a", "# a", "===", "",
	}
	rng := rand.New(rand.NewPCG(1, 2))
	seen := map[string]int{}
	for range 4000 {
		var src strings.Builder
		for range 1 + rng.IntN(7) {
			src.WriteString(lines[rng.IntN(len(lines))] + "\n")
		}
		want := tree(theirs, src.String())
		if !assert.Equal(t, want, tree(ours, src.String()), "%q", src.String()) {
			return
		}
		for _, kind := range []ast.NodeKind{extast.KindTable, extast.KindDefinitionDescription, extast.KindStrikethrough} {
			seen[kind.String()] += strings.Count(want, kind.String()+" ") + strings.Count(want, kind.String()+"\n")
		}
	}
	for kind, n := range seen {
		assert.Greater(t, n, 100, kind)
	}
	assert.Len(t, seen, 3)
}
