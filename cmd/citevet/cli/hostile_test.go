//go:build unix

package cli_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/cmd/citevet/internal/clitest"
)

// ways are the ways by which text comes to be printed.
var ways = [][]string{
	nil, {"-all"}, {"-all", "-c=2"}, {"-all", "-color=never"}, {"-all", "-json"}, {"-all", "-sarif"}, {"-all", "-github"}, {"-all", "-gitlab"}, {"-all", "-junit"}, {"-summary"},
	{"-html=-"}, {"-write-baseline=-"}, {"-config=bad.yaml"}, {"-config=no" + clitest.Evil}, {"-baseline=no" + clitest.Evil}, {"-no" + clitest.Evil}, {"-html=no" + clitest.Evil + "/x"}, {"-html=x" + clitest.Evil + ".md"},
	{"-json=" + clitest.Evil}, {"-color=" + clitest.Evil}, {"-c=" + clitest.Evil}, {"no" + clitest.Evil + ".md"}, {"-stdin-name=" + clitest.Evil, "-"},
	{"cites"}, {"cites", "-json", "-all"}, {"bib"}, {"bib", "-json"}, {"bib", "-bibtex"}, {"bib", "-csl"}, {"selftest"}, {"help", "no" + clitest.Evil}, {"-V=" + clitest.Evil}, {"-flags"},
}

// Nothing that a paper, a list, the name of a file or the configuration says
// drives the terminal, and none of it makes a line of its own.
func TestHostileText(t *testing.T) {
	papers, list := clitest.Hostile(t)
	for _, way := range ways {
		args := append(append(append([]string{}, way...), papers...), list)
		if len(way) > 0 && way[0] == "bib" {
			args = append(append([]string{}, way...), list)
		}
		if len(way) > 0 && !slices.Contains([]string{"cites", "bib", "help", "selftest"}, way[0]) {
			args = append([]string{"check"}, args...)
		}
		got := runAll(args...)
		if len(way) > 0 && way[0] == "-html=-" { // U+2066 isolates text in a page
			got.out = strings.NewReplacer("\u2066", "", "\u202a", "").Replace(got.out)
		}
		assert.Empty(t, clitest.Drives(got.out), "%q prints %q", way, got.out)
		assert.Empty(t, clitest.Drives(got.errors), "%q says %q", way, got.errors)
		assert.Empty(t, clitest.Orders(got.errors), "%q", way)
		if !slices.Contains(way, "-github") && !slices.Contains(way, "-html=-") {
			assert.Empty(t, clitest.Orders(got.out), "%q", way)
		}
		for line := range strings.Lines(got.errors) {
			assert.True(t, strings.HasPrefix(line, "citevet: "), "%q says %q", way, line)
		}
		assert.LessOrEqual(t, got.status, 2, "%q", way)
		if len(way) > 1 && way[0] == "-all" && slices.Contains([]string{"-json", "-sarif", "-gitlab"}, way[1]) {
			assert.True(t, json.Valid([]byte(got.out)), "%q", way)
		}
	}
}

// A # in a file's name belongs to it; what stands behind the # that the
// command writes itself is a part of a zipped file.
func TestHashInName(t *testing.T) {
	clitest.Folder(t, map[string]string{
		"a#b.md": "The ring (Lindqvist 2018).\n", "c#d.docx": clitest.WordWithNote(t, "The ring (Lindqvist 2018).", "Again (Lindqvist 2017)."), "refs.bib": clitest.Refs,
		"e#f.bib": clitest.Refs, "x#y.tex": "\\documentclass{article}\\begin{document}\\input{z#w}\\end{document}\n", "z#w.tex": "The ring (Lindqvist 2018).\n",
	})
	got := run(checks.All(), "-github", "a#b.md", "c#d.docx", "x#y.tex", "refs.bib").out
	assert.Contains(t, got, "::error file=a#b.md,line=1,")
	assert.Contains(t, got, "::error file=c#d.docx,title=citevet%3A year in paragraph 1::")
	assert.Contains(t, got, "::error file=c#d.docx,title=citevet%3A year in footnotes%2C paragraph 1::")
	got = run(checks.All(), "-sarif", "a#b.md", "c#d.docx", "x#y.tex", "refs.bib").out
	for _, uri := range []string{"a%23b.md", "c%23d.docx"} {
		assert.Contains(t, got, `"uri": "`+uri+`"`)
	}
	assert.NotContains(t, got, "%23footnotes", "no part is a file")
	got = runAll("-github", "-unused", "a#b.md", "e#f.bib").out
	assert.Contains(t, got, "file=e#f.bib,line=")
}
