package formats_test

import (
	"testing"

	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/citation/prose/internal/prosetest"
	"github.com/stretchr/testify/require"
)

func TestFormatIsChosen(t *testing.T) {
	for _, tt := range []struct{ name, src, want string }{
		{"a.txt", "# Title\n", "text"},
		{"a.md", "x", "markdown"},
		{"A.QMD", "x", "markdown"},
		{"a.Rmd", "x", "markdown"},
		{"a.typ", "x", "typst"},
		{"a.org", "x", "org"},
		{"a.rst", "x", "rst"},
		{"a.adoc", "x", "asciidoc"},
		{"a.tex", "x", "latex"},
		{"paper", "Just text.", "text"},
		{"paper", "---\ntitle: X\n---\n# A\n", "markdown"},
		{"paper", "#+TITLE: X\n", "org"},
		{"paper", "#set page(width: 3cm)\n", "typst"},
		{"paper", "= Title\n:lang: en\n", "asciidoc"},
		{"paper", "Title\n=====\n\n.. note::\n", "rst"},
		{"paper.v2", "\\documentclass{article}\n", "latex"},
	} {
		require.Equal(t, tt.want, prosetest.Read(t, tt.name, tt.src).Format, tt.name+": "+tt.src)
	}
	names := map[string]bool{}
	for _, r := range formats.Readers() {
		require.NotEmpty(t, r.Exts, r.Name)
		require.False(t, names[r.Name], r.Name)
		names[r.Name] = true
	}
}
