package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/cmd/citevet/cli"
	"github.com/citevet/citevet/cmd/citevet/internal/clitest"
	"github.com/citevet/citevet/internal/gen"
)

// A paper of several pages in two columns with running heads has the findings
// that its text has, each with its page and line.
func TestPDF(t *testing.T) {
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext is not installed")
	}
	body, _ := gen.Paper(1500, 30)
	list := string(gen.References(30))
	entries := strings.Split(list, "\n\n")
	entries = slices.Delete(entries, 7, 8) // its citations are missing
	entries[12] = regexp.MustCompile(`\(\d{4}\)`).ReplaceAllString(entries[12], "(1911)")
	text := string(body) + "\n\n" + strings.Join(entries, "\n\n")

	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "paper.txt"), []byte(text), 0o666))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "paper.pdf"), clitest.PDF(text, "Journal of Fields"), 0o666))
	t.Chdir(dir)
	want, got := findingsIn(t, "paper.txt"), findingsIn(t, "paper.pdf")
	assert.Greater(t, len(want), 2)
	assert.ElementsMatch(t, messages(want), messages(got))
	pages := map[string]bool{}
	for _, line := range got {
		m := regexp.MustCompile(`^paper\.pdf#page=(\d+):\d+:\d+: `).FindStringSubmatch(line)
		require.NotNil(t, m, line)
		pages[m[1]] = true
	}
	assert.Greater(t, len(pages), 1)
}

func findingsIn(t *testing.T, paper string) []string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	assert.Equal(t, 1, cli.Run([]string{"-config=none", paper}, nil, &stdout, &stderr, checks.All()...), &stderr)
	return strings.Split(strings.TrimSpace(stdout.String()), "\n")
}

// messages gives findings without their places.
func messages(findings []string) []string {
	var out []string
	for _, f := range findings {
		_, f, _ = strings.Cut(f, ": ")
		out = append(out, regexp.MustCompile(`paper\.(txt|pdf)(#page=\d+)?:\d+(:\d+)?`).ReplaceAllString(f, "paper"))
	}
	return out
}
