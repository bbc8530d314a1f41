package docs

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/checks"
)

// docs/checks.md has each check under its name, where editors lead to. It is
// made of what the checks say of themselves; -update writes it.
func TestChecksPage(t *testing.T) {
	var page strings.Builder
	page.WriteString("# Checks\n\nWhat each check reports, what it does not, and where the rule comes from. `citevet help\nCHECK` prints the same. Optional checks run when you ask for them: `-all`, or `-NAME`.\n\n| check | reports | |\n|---|---|---|\n")
	for _, check := range checks.All() {
		optional := ""
		if check.Optional {
			optional = "optional"
		}
		page.WriteString("| [" + check.Name + "](#" + check.Name + ") | " + check.Doc.Title + " | " + optional + " |\n")
	}
	for _, check := range checks.All() {
		page.WriteString(checkSection(check))
	}
	name := filepath.Join(root, "docs", "checks.md")
	if *update {
		require.NoError(t, os.WriteFile(name, []byte(page.String()), 0o666))
	}
	now, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, page.String(), string(now), "go test ./cmd/citevet/internal/docs -update writes it")
}

// README.md has a row for each check, with a star for an optional one.
func TestReadmeHasEachCheck(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join(root, "README.md"))
	require.NoError(t, err)
	for _, check := range checks.All() {
		row := "\n| `" + check.Name + "`"
		if check.Optional {
			row += `\*`
		}
		assert.Contains(t, string(readme), row+" | ")
	}
}

// checkSection is the section of a check.
func checkSection(check *citevet.Check) string {
	doc := check.Doc
	s := "\n## " + check.Name + "\n\n*" + strings.ToUpper(doc.Title[:1]) + doc.Title[1:] + ".*\n\n" + markdown(doc.Rule) + "\n" +
		examples("Reported", doc.Reported) + examples("Not reported", doc.NotReported)
	if doc.Source != "" {
		s += "\nSource: " + markdown(doc.Source) + "\n"
	}
	return s
}

// markdown gives paragraphs of plain text, and indented examples, as Markdown.
func markdown(text string) string {
	paragraphs := strings.Split(text, "\n\n")
	for i, p := range paragraphs {
		if strings.HasPrefix(p, "    ") {
			paragraphs[i] = "```text\n" + strings.ReplaceAll("\n"+p, "\n    ", "\n")[1:] + "\n```"
		} else {
			paragraphs[i] = regexp.MustCompile("[\\\\`*_\\[\\]<>|]").ReplaceAllString(p, `\$0`)
		}
	}
	return strings.Join(paragraphs, "\n\n")
}

func examples(title string, all []citevet.Example) string {
	var s strings.Builder
	for i, e := range all {
		if i == 0 {
			s.WriteString("\n" + title + ":\n")
		}
		s.WriteString("\n```text\n" + strings.TrimSpace(e.Paper+"\n\n"+e.List) + "\n```\n")
	}
	return s.String()
}
