package cli

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
)

// serverName is the program that is the language server. It is one of its own:
// what it needs would cost every run of the command time.
const serverName = "citevet-lsp"

const usageLSP = `    citevet lsp

Starts the language server citevet-lsp, which an editor speaks to over standard
input and output. It is looked for beside citevet, then on PATH. From a copy of
the source it is built by

    go build -C cmd/citevet-lsp -o DIR

docs/editors.md says how Neovim, VS Code, Helix, Emacs, Kate and Zed start it.
`

// lsp is the subcommand of that name.
func (a *app) lsp(args []string) error {
	name, err := findServer()
	if err != nil {
		return err
	}
	cmd := exec.Command(name, args...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = a.stdin, a.stdout, a.stderr
	err = cmd.Run()
	if _, ended := errors.AsType[*exec.ExitError](err); ended {
		a.exitAtLeast(statusFailed) // it has said why
		return nil
	}
	return err
}

// findServer gives the path of the language server.
func findServer() (string, error) {
	name := serverName
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	if own, err := os.Executable(); err == nil {
		if path, err := exec.LookPath(filepath.Join(filepath.Dir(own), name)); err == nil {
			return path, nil
		}
	}
	if path, err := exec.LookPath(name); err == nil {
		return path, nil
	}
	return "", errors.New("the language server " + serverName + " is neither beside citevet nor on PATH: citevet help lsp says how it is installed")
}
