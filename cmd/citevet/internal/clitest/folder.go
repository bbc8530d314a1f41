// Package clitest has what the tests of the command share: a list, folders of
// papers, and papers that try to drive the terminal.
package clitest

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// Refs is a short reference list.
const Refs = `@article{lindqvist2019, author = {Lindqvist, Åsa}, title = {Who may switch off whom}, year = {2019}}
@book{muller2016, author = {Müller, Jan}, title = {Lines}, year = {2016}}
`

// Folder makes a folder with files and goes there.
func Folder(t *testing.T, files map[string]string) {
	t.Chdir(t.TempDir())
	for name, content := range files {
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o777))
		require.NoError(t, os.WriteFile(name, []byte(content), 0o666))
	}
}
