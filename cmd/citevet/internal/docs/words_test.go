package docs

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/cmd/citevet/cli"
)

// A notUsed is a row of the table of docs/CONTRIBUTING.md of words that are not
// used, and the word that takes their place.
type notUsed struct {
	words   *regexp.Regexp
	instead string
}

// wordsNotUsed reads the table.
func wordsNotUsed(t *testing.T, contributing string) []notUsed {
	_, table, ok := strings.Cut(contributing, "\n| not | but |\n|---|---|\n")
	require.True(t, ok)
	var all []notUsed
	for row := range strings.Lines(table) {
		cells := strings.Split(strings.Trim(row, "|\n"), "|")
		if len(cells) != 2 {
			break
		}
		var words []string
		for word := range strings.SplitSeq(cells[0], ",") {
			words = append(words, regexp.QuoteMeta(strings.TrimSpace(word)))
		}
		all = append(all, notUsed{regexp.MustCompile(`(?i)\b(` + strings.Join(words, "|") + `)\b`), strings.TrimSpace(cells[1])})
	}
	require.Greater(t, len(all), 5)
	return all
}

// The help, the messages, the page and the documentation keep to the words that
// docs/CONTRIBUTING.md sets.
func TestWords(t *testing.T) {
	texts := map[string]string{}
	for _, p := range pages(t) {
		texts[p.name] = fence.ReplaceAllString(p.src, "")
	}
	rules := wordsNotUsed(t, texts["docs/CONTRIBUTING.md"])
	texts["docs/CONTRIBUTING.md"], _, _ = strings.Cut(texts["docs/CONTRIBUTING.md"], "\n| not | but |\n")
	for _, topic := range []string{"", "cites", "bib", "selftest", "lsp", "fix", "config", "json", "html", "docx", "exit", "evidence", "completion"} {
		var help bytes.Buffer
		require.Zero(t, cli.Run(strings.Fields("help "+topic), nil, &help, &help, checks.All()...), topic)
		texts["citevet help "+topic] = help.String()
	}
	for _, folder := range []string{"bib", "checks", "citation", "citevettest", "cmd", "internal/page", "internal/reflist", "internal/selftest"} {
		messages(t, filepath.Join(root, folder), texts)
	}
	for _, pattern := range []string{"dist/web/page/*.html", "cmd/citevet/internal/htmlreport/html/*"} {
		names, err := filepath.Glob(filepath.Join(root, pattern))
		require.NoError(t, err)
		require.NotEmpty(t, names, pattern)
		for _, name := range names {
			src, err := os.ReadFile(name)
			require.NoError(t, err)
			texts[name] = string(src)
		}
	}
	for name, text := range texts {
		for _, r := range rules {
			if found := r.words.FindString(text); found != "" {
				assert.Fail(t, "a word that is not used here", "%s: %q: write %s", name, found, r.instead)
			}
		}
	}
}

// messages adds the texts in quotes of the Go files of a folder, by file: those
// of more than one word.
func messages(t *testing.T, folder string, texts map[string]string) {
	require.NoError(t, filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		var all []string
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				if s, err := strconv.Unquote(lit.Value); err == nil && strings.Contains(s, " ") {
					all = append(all, s)
				}
			}
			return true
		})
		texts[name] = strings.Join(all, "\n")
		return nil
	}))
}
