package main

import (
	"bytes"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/cmd/citevet/cli"
)

// TestReadme runs the commands that README.md shows with their output.
func TestReadme(t *testing.T) {
	t.Chdir("../..")
	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	block := regexp.MustCompile("(?s)```console\n\\$ (?:go run \\./cmd/)?citevet ([^\n]*)\n(.*?)```\n")
	shown := 0
	got := block.ReplaceAllFunc(readme, func(b []byte) []byte {
		shown++
		command := block.FindSubmatch(b)
		var out, errs bytes.Buffer
		cli.Run(strings.Fields(string(command[1])), nil, &out, &errs, checks.All()...)
		assert.Empty(t, errs.String())
		head, _, _ := bytes.Cut(b, []byte("\n$ "))
		line, _, _ := bytes.Cut(b[len(head)+1:], []byte("\n"))
		return bytes.Join([][]byte{head, line, append(out.Bytes(), "```\n"...)}, []byte("\n"))
	})
	require.NotZero(t, shown)
	if *update {
		require.NoError(t, os.WriteFile("README.md", got, 0o666))
		return
	}
	assert.Equal(t, string(readme), string(got))
}
