package main_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/require"
	"go.lsp.dev/protocol"

	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/cmd/citevet-lsp/internal/client"
	"github.com/citevet/citevet/cmd/citevet/cli"
)

// server is the binary of the server.
var server string

func TestMain(m *testing.M) {
	os.Exit(func() int {
		folder, err := os.MkdirTemp("", "citevet-lsp")
		if err != nil {
			panic(err)
		}
		defer os.RemoveAll(folder)
		server = client.Build(folder, ".")
		return m.Run()
	}())
}

// example copies the sample paper into a new folder.
func example(t testing.TB) string {
	folder := t.TempDir()
	require.NoError(t, os.CopyFS(folder, os.DirFS(filepath.Join("..", "..", "examples", "paper"))))
	return folder
}

// folderOf writes files, by name, into a new folder.
func folderOf(t testing.TB, files map[string]string) string {
	folder := t.TempDir()
	for name, text := range files {
		name = filepath.Join(folder, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o777))
		require.NoError(t, os.WriteFile(name, []byte(text), 0o666))
	}
	return folder
}

// uri gives the URI of a file in a folder.
func uri(folder, name string) string { return client.URI(filepath.Join(folder, name)) }

// command gives what the command prints of folders, a line each, by file.
func command(args ...string) map[string][]string {
	var out bytes.Buffer
	cli.Run(args, nil, &out, nil, checks.All()...)
	lines := map[string][]string{}
	for line := range strings.Lines(out.String()) {
		file, finding, _ := strings.Cut(strings.TrimSpace(line), ":")
		lines[file] = append(lines[file], finding)
	}
	for _, found := range lines {
		slices.Sort(found)
	}
	return lines
}

// asCommand gives diagnostics of a text as the command prints them.
func asCommand(text string, ds []protocol.Diagnostic) []string {
	lines := strings.SplitAfter(text, "\n")
	var out []string
	for _, d := range ds {
		at := d.Range.Start
		units := utf16.Encode([]rune(lines[at.Line]))[:at.Character]
		column := len(string(utf16.Decode(units)))
		out = append(out, fmt.Sprintf("%d:%d: %s (%v)", at.Line+1, column+1, d.Message, d.Code))
	}
	slices.Sort(out)
	return out
}

// find gives the place of the first mark in a text, and moves on from there by
// some characters of ASCII.
func find(t testing.TB, text, mark string, on int) (line, character uint32) {
	i := strings.Index(text, mark)
	require.GreaterOrEqual(t, i, 0, mark)
	head := text[:i+on]
	start := strings.LastIndex(head, "\n") + 1
	return uint32(strings.Count(head, "\n")), uint32(len(utf16.Encode([]rune(head[start:]))))
}

func read(t testing.TB, name string) string {
	src, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(src)
}
