package docs

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

const root = "../../../.."

// A page is one of the Markdown files that the project is documented with.
type page struct {
	name string // from the root of the project
	src  string
}

// pages reads all of them: README.md, docs, and the READMEs of folders.
func pages(t *testing.T) []page {
	t.Helper()
	var all []page
	for _, pattern := range []string{"README.md", "docs/*.md", "examples/*/README.md", "dist/*/README.md"} {
		names, err := filepath.Glob(filepath.Join(root, pattern))
		require.NoError(t, err)
		for _, name := range names {
			src, err := os.ReadFile(name)
			require.NoError(t, err)
			rel, err := filepath.Rel(root, name)
			require.NoError(t, err)
			all = append(all, page{name: filepath.ToSlash(rel), src: string(src)})
		}
	}
	require.Greater(t, len(all), 5)
	return all
}

// A block is one fenced block of a page.
type block struct {
	page       string
	line       int
	lang       string
	mark       mark
	start, end int // of its content, bytes from the beginning of the page
	content    string
}

func (b block) String() string { return fmt.Sprintf("%s:%d", b.page, b.line) }

// A mark is the comment in front of a block that says what tests do with it,
// such as <!-- not run: it needs the network -->.
type mark struct{ kind, arg string }

// The kinds of marks, each with what its arg is.
const (
	notRun   = "not run"   // why
	testedBy = "tested by" // the file or folder of the test that reads the block
	partOf   = "part of"   // the file that the block stands in
	writes   = "file"      // what the block is called in the folder that later commands of the page run in
	needs    = "needs"     // programs without which the block is not run
)

// fence is a block with its mark, which may be missing. Blocks of lists are
// indented.
var fence = regexp.MustCompile("(?ms)(?:^ *<!-- (not run|tested by|part of|file|needs):? (.+?) -->\n)?^ *```+([a-z-]*)\n(.*?)^ *```+$")

// blocks are the fenced blocks of a page, in order.
func (p page) blocks() []block {
	var all []block
	for _, at := range fence.FindAllStringSubmatchIndex(p.src, -1) {
		group := func(i int) string {
			if at[2*i] < 0 {
				return ""
			}
			return p.src[at[2*i]:at[2*i+1]]
		}
		all = append(all, block{
			page: p.name, line: strings.Count(p.src[:at[8]], "\n"), lang: group(3), content: group(4),
			mark: mark{kind: group(1), arg: group(2)}, start: at[8], end: at[9],
		})
	}
	return all
}

// Code stands in fenced blocks, each of which is one that nothing can be wrong
// with (text), a run that a test compares (console), or is marked with what
// keeps it right.
func TestBlocks(t *testing.T) {
	var left []string
	for _, p := range pages(t) {
		assert.Empty(t, indentedCode(p.src), "%s: code stands in a fenced block", p.name)
		for _, b := range p.blocks() {
			switch {
			case b.mark.kind == notRun:
				left = append(left, fmt.Sprintf("%s: %s", b, b.mark.arg))
			case b.mark.kind == needs:
				assert.Equal(t, "console", b.lang, b)
				if missing := notOnPath(b.mark.arg); missing != "" {
					left = append(left, fmt.Sprintf("%s: %s is not installed", b, missing))
				}
			case b.mark.kind == testedBy:
				assert.True(t, exists(filepath.Join(root, b.mark.arg)), "%s: %s tests it, but is not there", b, b.mark.arg)
			case b.mark.kind == partOf:
				src, err := os.ReadFile(filepath.Join(root, b.mark.arg))
				require.NoError(t, err, b)
				assert.Contains(t, string(src), b.content, "%s stands in %s", b, b.mark.arg)
			case b.mark.kind == writes, b.lang == "text", b.lang == "console":
			default:
				assert.Fail(t, "nothing tests this block", "%s, of %q: write in front of it <!-- not run: why -->, <!-- tested by: a file or folder -->, <!-- part of: a file --> or <!-- file: a name -->", b, b.lang)
			}
		}
	}
	t.Logf("%d blocks are not run:\n%s", len(left), strings.Join(left, "\n"))
}

// indentedCode gives the first indented block of code of a page, which can have
// no language and no mark.
func indentedCode(src string) (code string) {
	doc := goldmark.DefaultParser().Parse(text.NewReader([]byte(src)))
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if n.Kind() != ast.KindCodeBlock {
			return ast.WalkContinue, nil
		}
		code = string(n.Lines().Value([]byte(src)))
		return ast.WalkStop, nil
	})
	return code
}

// notOnPath gives the first of some programs that is not there.
func notOnPath(programs string) string {
	for _, program := range strings.Fields(programs) {
		if _, err := exec.LookPath(program); err != nil {
			return program
		}
	}
	return ""
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}
