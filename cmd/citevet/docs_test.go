package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const root = "../.."

// named are the paths in backticks, and what links of Markdown lead to.
var (
	named  = regexp.MustCompile("`([a-z.]+/[A-Za-z0-9_./-]+|[a-z_]+\\.go)`")
	linked = regexp.MustCompile(`\]\(([^)#:]+)(?:#[^)]*)?\)`)
)

// Every file and folder that the documentation names is there.
func TestDocsNameWhatIsThere(t *testing.T) {
	pages, err := filepath.Glob(root + "/docs/*.md")
	require.NoError(t, err)
	require.NotEmpty(t, pages)
	for _, page := range pages {
		src, err := os.ReadFile(page)
		require.NoError(t, err)
		for _, m := range named.FindAllStringSubmatch(string(src), -1) {
			assert.True(t, exists(filepath.Join(root, m[1])), "%s names %s", page, m[1])
		}
		for _, m := range linked.FindAllStringSubmatch(string(src), -1) {
			assert.True(t, exists(filepath.Join(filepath.Dir(page), m[1])), "%s leads to %s", page, m[1])
		}
	}
}

// exists tells whether a file or a folder is there; github.com/… is an import
// path, and TAG stands for a language.
func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil || strings.Contains(name, "github.com") || strings.Contains(name, "TAG")
}
