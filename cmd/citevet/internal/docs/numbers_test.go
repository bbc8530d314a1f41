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
const maxReadme = 1700

// README.md stays short enough to be read; the rest is in docs.
func TestReadmeIsShort(t *testing.T) {
	for _, p := range pages(t) {
		if p.name == "README.md" {
			assert.LessOrEqual(t, len(strings.Fields(p.src)), maxReadme, "words of README.md")
		}
	}
}

// measured are the pages whose tables hold what was measured.
var measured = map[string]bool{"docs/accuracy.md": true}

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
