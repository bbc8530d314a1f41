package markdown_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/citation/prose/internal/prosetest"
)

// A pandocCite is a citation as pandoc reports it.
type pandocCite struct{ Key, Mode, Prefix, Suffix string }

// notLikePandoc lists what is read otherwise than pandoc 2.17 reads it, and
// why. A citation with a minus is one of pandoc's that is not read.
var notLikePandoc = map[string][]string{}

func TestMarkdownCitationsAreThoseOfPandoc(t *testing.T) {
	papers, err := filepath.Glob("testdata/*.md")
	require.NoError(t, err)
	require.NotEmpty(t, papers)
	for _, paper := range papers {
		t.Run(filepath.Base(paper), func(t *testing.T) {
			golden := strings.TrimSuffix(paper, ".md") + ".cites"
			if *prosetest.Update {
				require.NoError(t, os.WriteFile(golden, citesOfPandoc(t, paper), 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			doc, err := formats.ReadFile(paper)
			require.NoError(t, err)
			prosetest.Spans(t, doc)
			var got []string
			for _, k := range doc.Keys {
				src := string(doc.Src[k.Offset:k.End])
				require.Contains(t, src, k.Key)
				if k.Mode != prose.NoCite && k.Command == "@" { // others pandoc leaves to LaTeX
					got = append(got, citeLine(t, pandocCite{k.Key, k.Mode.String(), plain(k.Prefix), plain(k.Suffix)}))
				}
			}
			wanted := strings.Split(strings.TrimSpace(string(want)), "\n")
			for _, x := range notLikePandoc[filepath.Base(paper)] {
				if line, lacks := strings.CutPrefix(x, "-"); lacks {
					wanted = slices.DeleteFunc(wanted, func(s string) bool { return s == line })
				} else {
					wanted = append(wanted, x)
				}
			}
			require.ElementsMatch(t, wanted, got)
		})
	}
}

func citeLine(t testing.TB, c pandocCite) string {
	line, err := json.Marshal(c)
	require.NoError(t, err)
	return string(line)
}

// plain folds what pandoc's typography changes.
func plain(s string) string {
	s = strings.NewReplacer("\u00a0", " ", "–", "--", "—", "---", "…", "...", "“", `"`, "”", `"`, "‘", "'", "’", "'").Replace(s)
	return strings.Join(strings.Fields(s), " ")
}

// citesOfPandoc gives the citations in the order that pandoc gives them.
func citesOfPandoc(t *testing.T, paper string) []byte {
	out, err := exec.Command("pandoc", "-f", "markdown", "-t", "json", paper).Output()
	require.NoError(t, err)
	var doc struct{ Blocks any }
	require.NoError(t, json.Unmarshal(out, &doc))
	var buf bytes.Buffer
	walkCites(doc.Blocks, func(c pandocCite) { buf.WriteString(citeLine(t, c) + "\n") })
	return buf.Bytes()
}

// walkCites calls f for each citation under a node of pandoc's JSON, those in
// prefixes and suffixes behind those around them.
func walkCites(node any, f func(pandocCite)) {
	switch n := node.(type) {
	case []any:
		for _, c := range n {
			walkCites(c, f)
		}
	case map[string]any:
		if n["t"] != "Cite" {
			for _, c := range n {
				walkCites(c, f)
			}
			return
		}
		cites := n["c"].([]any)[0].([]any)
		for _, c := range cites {
			c := c.(map[string]any)
			f(pandocCite{
				c["citationId"].(string), c["citationMode"].(map[string]any)["t"].(string),
				plain(inlineText(c["citationPrefix"])), plain(inlineText(c["citationSuffix"])),
			})
		}
		for _, c := range cites {
			walkCites(c.(map[string]any)["citationPrefix"], f)
			walkCites(c.(map[string]any)["citationSuffix"], f)
		}
	}
}

// inlineText gives the text of inlines of pandoc's.
func inlineText(node any) string {
	switch n := node.(type) {
	case []any:
		var s strings.Builder
		for _, c := range n {
			s.WriteString(inlineText(c))
		}
		return s.String()
	case map[string]any:
		switch n["t"] {
		case "Str":
			return n["c"].(string)
		case "Space", "SoftBreak", "LineBreak":
			return " "
		case "Code", "Math":
			return string(prose.Object)
		case "Quoted":
			parts := n["c"].([]any)
			mark := `"`
			if parts[0].(map[string]any)["t"] == "SingleQuote" {
				mark = "'"
			}
			return mark + inlineText(parts[1]) + mark
		case "Cite", "Link", "Span":
			return inlineText(n["c"].([]any)[1])
		case "Note":
			return ""
		}
		return inlineText(n["c"])
	}
	return ""
}
