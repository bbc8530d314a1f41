package paper

import (
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/prose"
)

var update = flag.Bool("update", false, "rewrite findings.txt")

// TestPaper checks the paper with all checks and compares the findings with
// findings.txt; each check that README.md plants a fault for reports one.
func TestPaper(t *testing.T) {
	doc, err := prose.ReadFile("paper.md")
	require.NoError(t, err)
	list, err := bib.ReadFile("refs.bib")
	require.NoError(t, err)
	var got strings.Builder
	for _, d := range citevet.Verify(doc, list, citevet.Checks()...) {
		got.WriteString(d.String() + "\n")
	}
	if *update {
		require.NoError(t, os.WriteFile("findings.txt", []byte(got.String()), 0o666))
	}
	want, err := os.ReadFile("findings.txt")
	require.NoError(t, err)
	assert.Equal(t, string(want), got.String())

	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	for _, c := range citevet.Checks() {
		assert.Regexp(t, regexp.MustCompile("(?m)^\\| `"+c.Name+"`"), string(readme), "README.md plants no fault for it")
		assert.Contains(t, got.String(), "("+c.Name+")\n")
	}
}
