package docs

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/cmd/citevet/cli"
)

// docs/checks.md has the help of each check under its name, where editors lead
// to. -update writes it.
func TestChecksPage(t *testing.T) {
	var page strings.Builder
	page.WriteString("# Checks\n\nThis is what `citevet help CHECK` prints.\n")
	for _, check := range checks.All() {
		var help bytes.Buffer
		require.Zero(t, cli.Run([]string{"help", check.Name}, nil, &help, nil, checks.All()...))
		page.WriteString("\n## " + check.Name + "\n\n```text\n" + strings.TrimSpace(help.String()) + "\n```\n")
	}
	name := filepath.Join(root, "docs", "checks.md")
	if *update {
		require.NoError(t, os.WriteFile(name, []byte(page.String()), 0o666))
	}
	now, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, page.String(), string(now), "go test ./cmd/citevet/internal/docs -update writes it")
}
