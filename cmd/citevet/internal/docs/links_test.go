package docs

import (
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// home is where the project's files can be read.
const home = "https://github.com/citevet/citevet/blob/main/"

// Every link and picture of the documentation leads to a file, and to a heading
// of it, that are there. Addresses of other sites are only read, and listed.
func TestLinks(t *testing.T) {
	headings := map[string]map[string]bool{}
	var elsewhere []string
	for _, p := range pages(t) {
		for _, dest := range links(p.src) {
			dest, ours := strings.CutPrefix(dest, home)
			address, err := url.Parse(dest)
			require.NoError(t, err, p.name)
			if address.IsAbs() {
				assert.Equal(t, "https", address.Scheme, "%s: %s", p.name, dest)
				elsewhere = append(elsewhere, dest)
				continue
			}
			folder := filepath.Dir(p.name)
			if ours {
				folder = ""
			}
			name := filepath.Join(root, folder, filepath.FromSlash(address.Path))
			if address.Path == "" {
				name = filepath.Join(root, p.name)
			}
			if !assert.True(t, exists(name), "%s leads to %s", p.name, dest) || address.Fragment == "" {
				continue
			}
			if headings[name] == nil {
				src, err := os.ReadFile(name)
				require.NoError(t, err)
				headings[name] = anchors(string(src))
			}
			assert.True(t, headings[name][address.Fragment], "%s leads to %s, which has no such heading", p.name, dest)
		}
	}
	t.Logf("%d addresses of other sites are not tried:\n%s", len(elsewhere), strings.Join(elsewhere, "\n"))
}

// links are the destinations of the links and pictures of a page.
func links(src string) (all []string) {
	walk(src, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.Link:
			all = append(all, string(n.Destination))
		case *ast.Image:
			all = append(all, string(n.Destination))
		case *ast.RawHTML, *ast.HTMLBlock:
			for _, m := range regexp.MustCompile(`(?:src|srcset|href)="([^"]+)"`).FindAllStringSubmatch(string(n.(interface{ Text([]byte) []byte }).Text([]byte(src))), -1) {
				all = append(all, m[1])
			}
		}
	})
	return all
}

// anchors are what a link can name in a page: its headings as GitHub and most
// generators of sites name them.
func anchors(src string) map[string]bool {
	all, count := map[string]bool{}, map[string]int{}
	walk(src, func(n ast.Node) {
		if n.Kind() != ast.KindHeading {
			return
		}
		slug := strings.Map(func(r rune) rune {
			switch {
			case r == ' ':
				return '-'
			case unicode.IsLetter(r), unicode.IsDigit(r), r == '-', r == '_':
				return unicode.ToLower(r)
			}
			return -1
		}, plainText(n, src))
		if count[slug]++; count[slug] > 1 {
			slug += "-" + strconv.Itoa(count[slug]-1)
		}
		all[slug] = true
	})
	return all
}

// plainText is the text of a node without its markup.
func plainText(n ast.Node, src string) string {
	var b strings.Builder
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, ok := n.(*ast.Text); ok && entering {
			b.Write(t.Segment.Value([]byte(src)))
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}

// walk goes through a page.
func walk(src string, visit func(ast.Node)) {
	doc := goldmark.DefaultParser().Parse(text.NewReader([]byte(src)))
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			visit(n)
		}
		return ast.WalkContinue, nil
	})
}

func TestAnchors(t *testing.T) {
	got := anchors("# In CI\n\n## `-json`, “places”\n\n### In CI\n\n```\n# no heading\n```\n")
	assert.Equal(t, map[string]bool{"in-ci": true, "-json-places": true, "in-ci-1": true}, got)
}

// The index of the documentation has every page.
func TestIndex(t *testing.T) {
	led := map[string]bool{}
	all := pages(t)
	for _, p := range all {
		if p.name == "docs/README.md" {
			for _, dest := range links(p.src) {
				led["docs/"+dest] = true
			}
		}
	}
	for _, p := range all {
		if strings.HasPrefix(p.name, "docs/") && p.name != "docs/README.md" {
			assert.True(t, led[p.name], "docs/README.md does not lead to %s", p.name)
		}
	}
}
