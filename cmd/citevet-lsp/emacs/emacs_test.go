// Package emacs tests the language server with eglot, the client of Emacs.
package emacs

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/cmd/citevet-lsp/internal/client"
)

// saw is what each step of session.el has to see.
const saw = `diagnostic 10 year
diagnostic 10 author
diagnostic 14 author
hover **Read as** Marcheti + Ruiz, 2020, page 15–18 (parenthetical)
hover **Right would be** (Marchetti and Ruiz 2020, 15–18)
definition refs.bib
ended
`

func TestSession(t *testing.T) {
	emacs, err := exec.LookPath("emacs")
	if err != nil {
		t.Skip("skipped: emacs is not there (emacs-nox, and before Emacs 29 elpa-eglot)")
	}
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	if err := exec.CommandContext(ctx, emacs, "--batch", "--eval", "(require 'eglot)").Run(); err != nil {
		t.Skip("skipped: eglot is not there (before Emacs 29 elpa-eglot)")
	}
	folder := t.TempDir()
	paper := filepath.Join(folder, "paper")
	require.NoError(t, os.CopyFS(paper, os.DirFS(filepath.Join("..", "..", "..", "examples", "paper"))))
	cmd := exec.CommandContext(ctx, emacs, "--batch", "-l", "session.el")
	cmd.Env = append(os.Environ(), "SERVER="+client.Build(folder, ".."), "PAPER="+paper, "HOME="+folder)
	out, err := cmd.Output()
	require.NoError(t, err, string(out))
	assert.Equal(t, saw, string(out))
}
