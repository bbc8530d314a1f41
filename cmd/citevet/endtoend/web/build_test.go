package web_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

// root is that of the main module.
var root = filepath.Join("..", "..", "..", "..")

// goTool runs the go command in the main module and gives what it prints.
func goTool(t *testing.T, args ...string) string {
	t.Helper()
	cmd := exec.Command("go", args...)
	cmd.Dir, cmd.Stderr = root, os.Stderr
	out, err := cmd.Output()
	require.NoError(t, err)
	return string(out)
}

var (
	pageFolder string
	making     sync.Once
)

// built gives the folder that the page was built to: the one that CITEVET_WEB
// names, or a new one, for all tests.
func built(t *testing.T) string {
	making.Do(func() {
		if pageFolder = os.Getenv("CITEVET_WEB"); pageFolder == "" {
			folder, err := os.MkdirTemp("", "citevet-web")
			require.NoError(t, err)
			goTool(t, "run", "./dist/web/build", "-o", folder)
			pageFolder = folder
		}
	})
	return pageFolder
}

func TestMain(m *testing.M) {
	status := m.Run()
	if os.Getenv("CITEVET_WEB") == "" && pageFolder != "" {
		os.RemoveAll(pageFolder)
	}
	os.Exit(status)
}
