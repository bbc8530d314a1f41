package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A page of somebody else stays as it is; one that was built is built anew.
func TestKeepsOthers(t *testing.T) {
	folder := t.TempDir()
	assert.NoError(t, keepsOthers(folder))
	name := filepath.Join(folder, "index.html")
	require.NoError(t, os.WriteFile(name, []byte("<title>My site</title>"), 0o666))
	assert.ErrorContains(t, keepsOthers(folder), "is another page; nothing was written")
	assert.ErrorContains(t, build(folder, "1"), "is another page")
	src, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, "<title>My site</title>", string(src))
	require.NoError(t, os.WriteFile(name, []byte("open citevet-offline.html"), 0o666))
	assert.NoError(t, keepsOthers(folder))
}
