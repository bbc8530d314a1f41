package htmlreport_test

import (
	"bytes"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"github.com/citevet/citevet/cmd/citevet/internal/htmlreport"
	"github.com/citevet/citevet/cmd/citevet/internal/htmlreport/pagetest"
)

// nodes gives the elements of a page.
func nodes(t testing.TB, page string) []*html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	require.NoError(t, err)
	var out []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			out = append(out, n)
		}
	}
	return out
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func text(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// inClass gives the elements of a class.
func inClass(ns []*html.Node, class string) []*html.Node {
	var out []*html.Node
	for _, n := range ns {
		if strings.Contains(" "+attr(n, "class")+" ", " "+class+" ") {
			out = append(out, n)
		}
	}
	return out
}

// isSound holds for every page: its ids differ, its anchors lead somewhere,
// and nothing in it could run but its own script.
func isSound(t testing.TB, page string) {
	t.Helper()
	ids := map[string]bool{}
	ns := nodes(t, page)
	for _, n := range ns {
		if id := attr(n, "id"); id != "" {
			assert.False(t, ids[id], "two elements have the id %s", id)
			ids[id] = true
		}
	}
	scripts := 0
	for _, n := range ns {
		switch n.Data {
		case "script":
			scripts++
		case "img", "iframe", "object", "embed", "link", "base", "video", "audio":
			assert.Fail(t, "the page holds the element "+n.Data)
		}
		for _, a := range n.Attr {
			assert.False(t, strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "src", "%s has %s=%q", n.Data, a.Key, a.Val)
			if a.Key != "href" {
				continue
			}
			if anchor, ok := strings.CutPrefix(a.Val, "#"); ok {
				assert.True(t, ids[anchor], "%s leads nowhere", a.Val)
			} else {
				assert.Regexp(t, `^https?://`, a.Val)
			}
		}
	}
	assert.Equal(t, 1, scripts)
}

func TestPage(t *testing.T) {
	page := pagetest.Render(t, pagetest.List, pagetest.File{Name: "paper.md", Text: pagetest.Paper})
	isSound(t, page)
	ns := nodes(t, page)

	var marks []string
	for _, n := range inClass(ns, "cite") {
		marks = append(marks, attr(n, "class")+": "+text(n))
	}
	assert.Equal(t, []string{
		"cite finding: Lindqvist 2018 (finding1)",
		"cite agrees: Lindqvist 2019, 34",
		"cite agrees: Marchetti and Ruiz (2020)",
		"cite finding: Varga (2021) (finding2)",
		"cite agrees: @marchetti2020",
		"cite finding: Varga 2021 (finding3)",
		"cite agrees: Lindqvist 2019",
		"cite agrees: Marchetti & Ruiz 2020",
		"cite agrees: Lindqvist (2019)",
	}, marks)

	for class, want := range map[string]string{
		"heading":   "Rings",
		"quotation": "What a ring joins nobody divides (Varga 2021 (finding3)).",
		"note":      "Note Quietly (Marchetti & Ruiz 2020).",
		"cell":      "Ring",
		"object":    "$E = mc^2$",
	} {
		found := inClass(ns, class)
		if assert.NotEmpty(t, found, class) {
			assert.Equal(t, want, text(found[0]))
		}
	}
	assert.Contains(t, text(inClass(ns, "text")[0]), "who profits [see @marchetti2020, p. 3].")

	var backs []string
	for _, n := range inClass(ns, "back") {
		backs = append(backs, text(n))
	}
	assert.Equal(t, []string{
		"Cited at 3:33, 10:30, 16:10",
		"Perhaps meant at 3:17 (Lindqvist 2018)",
		"Cited at 3:54, 4:45, 12:16",
		"Not cited",
	}, backs)
	assert.Contains(t, page, `href="https://doi.org/10.5555/gr.2019.33"`)
	assert.Contains(t, page, `href="https://example.org/light"`)
	assert.Len(t, inClass(ns, "tick"), 3)
	assert.Equal(t, "9 citations of 2 works, 4 findings, 1 of them in the reference list.", text(inClass(ns, "sum")[0]))
}

// Papers that share a list stand in one page; places name their file.
func TestSeveralPapers(t *testing.T) {
	page := pagetest.Render(t, pagetest.List, pagetest.File{Name: "one.md", Text: pagetest.Paper}, pagetest.File{Name: "two.txt", Text: "As is known (Petersen 2016).\n"})
	isSound(t, page)
	ns := nodes(t, page)
	assert.Len(t, inClass(ns, "paper"), 2)
	assert.Len(t, inClass(ns, "list"), 1)
	backs := inClass(ns, "back")
	assert.Equal(t, "Cited at two.txt:1:14", text(backs[len(backs)-1]))
	assert.NotContains(t, page, "Not cited")
}

// Of a list kept for many papers only what matters to these is shown.
func TestLargeList(t *testing.T) {
	var list strings.Builder
	list.WriteString(pagetest.List)
	for i := range 1000 {
		n := strconv.Itoa(i)
		list.WriteString("@book{abel" + n + ", author = {Abel" + n + ", Ann}, title = {On the number " + n + "}, year = {1999}}\n")
	}
	page := pagetest.Render(t, list.String(), pagetest.File{Name: "paper.md", Text: pagetest.Paper})
	isSound(t, page)
	assert.Less(t, len(inClass(nodes(t, page), "key")), 50)
	assert.True(t, strings.Contains(page, "more entries, which nothing cites"))
	assert.True(t, strings.Contains(page, "Who may switch off whom"))
}

// A paper without text, citations or entries is a page too.
func TestEmpty(t *testing.T) {
	isSound(t, pagetest.Render(t, "", pagetest.File{Name: "paper.md", Text: ""}))
	isSound(t, pagetest.Render(t, "@misc{a,", pagetest.File{Name: "paper.md", Text: "No citation.\n"}))
	var out bytes.Buffer
	require.NoError(t, htmlreport.Write(&out, htmlreport.Report{}))
	isSound(t, out.String())
}

func TestHostile(t *testing.T) {
	page := pagetest.Hostile(t)
	isSound(t, page)
	assert.NotContains(t, page, "\u202e")
	assert.NotContains(t, page, "\x00")
	assert.Contains(t, page, "&lt;img src=x onerror=")
}

func FuzzPage(f *testing.F) {
	f.Add(pagetest.Paper, pagetest.List)
	for _, h := range pagetest.HostileTexts() {
		f.Add(h+" (Lindqvist 2018) "+h, "@misc{a, author = {Lindqvist}, title = {"+h+"}, year = 2018, url = {"+h+"}}")
	}
	f.Fuzz(func(t *testing.T, paper, list string) {
		isSound(t, pagetest.Render(t, list, pagetest.File{Name: "paper.md", Text: paper}))
	})
}
