package docs

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// maxReadme is how many words README.md has at most, with its tables and
// commands.
const maxReadme = 900

// README.md stays short enough to be read; the rest is in docs.
func TestReadmeIsShort(t *testing.T) {
	for _, p := range pages(t) {
		if p.name == "README.md" {
			assert.LessOrEqual(t, len(strings.Fields(p.src)), maxReadme, "words of README.md")
		}
	}
}

// measured are the pages whose tables hold what was measured.
var measured = map[string]bool{"docs/accuracy.md": true, "docs/speed.md": true}

var (
	section = regexp.MustCompile(`(?m)^#+ .*\n`)
	figures = regexp.MustCompile(`(?m)^\|.*\d.*\|$`)
	madeBy  = regexp.MustCompile("(?i)\\bmade\\s+by\\s+`[^`]+`")
)

// Each section with a table of numbers names the command that made them.
func TestNumbersHaveTheirCommand(t *testing.T) {
	tables := 0
	for _, p := range pages(t) {
		if !measured[p.name] {
			continue
		}
		titles := section.FindAllString(p.src, -1)
		for i, text := range section.Split(p.src, -1)[1:] {
			if figures.MatchString(text) {
				tables++
				assert.Regexp(t, madeBy, text, "%s: %s", p.name, titles[i])
			}
		}
	}
	require.Positive(t, tables)
}

// The pages are plain Markdown, as any generator of sites takes it: one title,
// at the top, and no HTML but comments.
func TestPagesArePlain(t *testing.T) {
	tag := regexp.MustCompile(`</?[a-z]+[^>]*>`)
	code := regexp.MustCompile("`[^`\n]*`|<!-- .*? -->")
	for _, p := range pages(t) {
		text := fence.ReplaceAllString(p.src, "")
		assert.True(t, strings.HasPrefix(text, "# "), "%s begins with its title", p.name)
		assert.Equal(t, 1, len(regexp.MustCompile(`(?m)^# `).FindAllString(text, -1)), "%s has one title", p.name)
		assert.Empty(t, tag.FindString(code.ReplaceAllString(text, "")), "%s has HTML", p.name)
	}
}
