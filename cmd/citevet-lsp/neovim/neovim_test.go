// Package neovim tests the language server with a client that people use:
// Neovim, without a screen.
package neovim

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/cmd/citevet-lsp/internal/client"
)

// saw is what each step of session.lua has to see.
const saw = `diagnostic 10:289 year
diagnostic 10:314 author
diagnostic 14:272 author
hover Read as Marcheti + Ruiz, 2020, page 15–18 (parenthetical)
hover Right would be (Marchetti and Ruiz 2020, 15–18)
definition refs.bib @article{marchetti2020,
fixed true
the diagnostic is gone
completes lindqvist2019
completed See [@lindqvist2019]
renamed in refs.bib true
loaded keys.md true
ended
`

func TestSession(t *testing.T) {
	nvim, err := exec.LookPath("nvim")
	if err != nil {
		t.Skip("skipped: nvim is not there (neovim)")
	}
	folder := t.TempDir()
	paper := filepath.Join(folder, "paper")
	require.NoError(t, os.CopyFS(paper, os.DirFS(filepath.Join("..", "..", "..", "examples", "paper"))))
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	client.Build(folder, "..")
	session, err := filepath.Abs("session.lua")
	require.NoError(t, err)
	cmd := exec.CommandContext(ctx, nvim, "--headless", "-u", configuration(t, folder), "-i", "NONE", "-n", "-c", "luafile "+session)
	cmd.Dir = paper
	cmd.Env = append(os.Environ(), "PATH="+folder+string(os.PathListSeparator)+os.Getenv("PATH"), "PAPER="+paper, "XDG_STATE_HOME="+folder, "XDG_CACHE_HOME="+folder)
	out, err := cmd.Output()
	require.NoError(t, err, string(out))
	assert.Equal(t, saw, string(out))
}

// configuration writes the configuration that docs/editors.md shows into a
// file.
func configuration(t *testing.T, folder string) string {
	page, err := os.ReadFile(filepath.Join("..", "..", "..", "docs", "editors.md"))
	require.NoError(t, err)
	_, text, ok := strings.Cut(string(page), "<!-- tested by: cmd/citevet-lsp/neovim -->\n```lua\n")
	require.True(t, ok)
	text, _, ok = strings.Cut(text, "```\n")
	require.True(t, ok)
	name := filepath.Join(folder, "init.lua")
	require.NoError(t, os.WriteFile(name, []byte(text), 0o666))
	return name
}
