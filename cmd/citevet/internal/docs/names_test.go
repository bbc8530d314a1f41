package docs

import (
	"bytes"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/cmd/citevet/cli"
)

var (
	// ours are paths of the project in backticks.
	ours = regexp.MustCompile("`((?:internal|cmd|citation|bib|checks|citevettest|examples|dist)/[A-Za-z0-9_./-]+)`")

	// forDevelopers are the pages that speak of the code, and not to users.
	forDevelopers = []string{"docs/how-it-works.md", "docs/CONTRIBUTING.md"}
)

// Every file and folder of the project that the documentation names is there;
// TAG stands for a language.
func TestNameFiles(t *testing.T) {
	named := 0
	for _, p := range pages(t) {
		for _, m := range ours.FindAllStringSubmatch(p.src, -1) {
			named++
			assert.True(t, exists(filepath.Join(root, m[1])) || strings.Contains(m[1], "TAG"), "%s names %s", p.name, m[1])
		}
	}
	require.Greater(t, named, 50)
}

var (
	// span is code in a line of text, after a backtick.
	span    = regexp.MustCompile("`(citevet [^`\n]+|-[a-z][^`\n]*)`")
	flagged = regexp.MustCompile(`(?:^|[ (|\[])-([a-z][a-z-]*)`)
)

// Every flag that the documentation names is one of the help's, a check, or one
// of a program named with it.
func TestNameFlags(t *testing.T) {
	known := map[string]bool{}
	for _, topic := range []string{"", "cites", "bib", "selftest", "docx", "html", "config", "fix", "lsp"} {
		var help bytes.Buffer
		require.Zero(t, cli.Run(strings.Fields("help "+topic), nil, &help, &help, checks.All()...), topic)
		for _, m := range regexp.MustCompile(`(?:^|[\s(|\[])-([a-z][a-z-]*)`).FindAllStringSubmatch(help.String(), -1) {
			known[m[1]] = true
		}
	}
	for _, check := range checks.All() {
		known[check.Name] = true
	}
	require.True(t, known["json"] && known["write-baseline"])
	for _, p := range pages(t) {
		if slices.Contains(forDevelopers, p.name) {
			continue
		}
		for _, m := range span.FindAllStringSubmatch(p.src, -1) {
			for _, f := range flagged.FindAllStringSubmatch(m[1], -1) {
				assert.True(t, known[f[1]], "%s: %s: no flag is called -%s", p.name, m[1], f[1])
			}
		}
	}
}
