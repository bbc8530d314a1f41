//go:build unix

package cli_test

import (
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/checks"
)

// evil would set the title of a terminal, end a line and turn the writing
// direction; some of it as bytes that are no UTF-8, for 8-bit terminals.
const evil = "\x1b]0;owned\a\x1b[31m\u202e\u2066\u009b31m\x7f\b\x9b"

// hostile makes a folder in which everything that can be is evil: names of
// files and folders, keys, names, titles, fields, comments, the configuration.
func hostile(t *testing.T) (papers []string, list string) {
	name := strings.NewReplacer("\x9b", "", "\a", "").Replace(evil)
	list = name + "\r\n.bib"
	entry := func(key string) string {
		return "@article{" + key + ", author = {Lind" + evil + "qvist, Åsa}, title = {Rings " + evil + "}, year = {2019}, journal = {J" + evil + "}, pages = {9-3}, doi = {x" + evil + "}, isbn = {1" + evil + "}, crossref = {no" + evil + "}}\n"
	}
	files := map[string]string{
		list:               entry("k"+evil) + entry("K"+evil) + "@book{b, author = {Lindqvist, Åsa}, title = {A}, year = {2018" + evil + "}, year = {2}}\n@string{" + evil + "\n% citevet:ignore no" + evil + ": " + evil + "\n",
		name + "\n/p#q.md": "See [@k" + evil + "] and [@no" + evil + ", p. " + evil + "3]; Lindqvist" + evil + " (2017), (Lindqvist 2018, 3" + evil + "), (Varga" + evil + " 2021).\n\n<!-- citevet:ignore no" + evil + ": x -->\nText.\n",
		name + "\n/t.tex":  "\\documentclass{article}\\begin{document}\\input{no" + evil + "}\\cite{k" + evil + "} (Lindqvist 2018)\\end{document}\n",
		name + "\n/b.txt":  evil + "(Lindqvist 2017)" + evil + "\n\"A long quotation of many words\" (Lindqvist 2018)\n",
		"bad.yaml":         "\"checks" + "\\e\": {\"no\\e\\u202e\": on}\nlists: [\"no\\e\\u202e\"]\n",
	}
	folder(t, files)
	require.NoError(t, os.WriteFile("clean.bib", []byte(refs), 0o666))
	return []string{name + "\n/p#q.md", name + "\n/t.tex", name + "\n/b.txt"}, list
}

// ways are the ways by which text comes to be printed.
var ways = [][]string{
	nil, {"-all"}, {"-all", "-c=2"}, {"-all", "-color=never"}, {"-all", "-json"}, {"-all", "-sarif"}, {"-all", "-github"}, {"-summary"},
	{"-html=-"}, {"-write-baseline=-"}, {"-config=bad.yaml"}, {"-config=no" + evil}, {"-baseline=no" + evil}, {"-no" + evil}, {"-html=no" + evil + "/x"}, {"-html=x" + evil + ".md"},
	{"-json=" + evil}, {"-color=" + evil}, {"-c=" + evil}, {"no" + evil + ".md"}, {"-stdin-name=" + evil, "-"},
	{"cites"}, {"cites", "-json", "-all"}, {"bib"}, {"bib", "-json"}, {"help", "no" + evil}, {"-V=" + evil}, {"-flags"},
}

// drives gives what in s could drive a terminal, but for ends of lines and
// tabs.
func drives(s string) []rune {
	var out []rune
	for i, r := range s {
		if unicode.IsControl(r) && r != '\n' && r != '\t' || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' || r == utf8.RuneError && s[i] < 0xa0 {
			out = append(out, r)
		}
	}
	return out
}

// Nothing that a paper, a list, the name of a file or the configuration says
// drives the terminal, and none of it makes a line of its own.
func TestHostileText(t *testing.T) {
	papers, list := hostile(t)
	for _, way := range ways {
		args := append(append(append([]string{}, way...), papers...), list)
		if len(way) > 0 && way[0] == "bib" {
			args = append(append([]string{}, way...), list)
		}
		if len(way) > 0 && way[0] != "cites" && way[0] != "bib" && way[0] != "help" {
			args = append([]string{"check"}, args...)
		}
		got := runAll(args...)
		if len(way) > 0 && way[0] == "-html=-" { // U+2066 isolates text in a page
			got.out = strings.NewReplacer("\u2066", "", "\u202a", "").Replace(got.out)
		}
		assert.Empty(t, drives(got.out), "%q prints %q", way, got.out)
		assert.Empty(t, drives(got.errors), "%q says %q", way, got.errors)
		for line := range strings.Lines(got.errors) {
			assert.True(t, strings.HasPrefix(line, "citevet: "), "%q says %q", way, line)
		}
		assert.Equal(t, 2, max(got.status, 2), "%q", way)
		if len(way) > 1 && (way[1] == "-json" && way[0] == "-all" || way[1] == "-sarif") {
			assert.True(t, json.Valid([]byte(got.out)), "%q", way)
		}
	}
}

// A terminal gets the colours that the command paints with, and nothing else.
func TestHostileOnTerminal(t *testing.T) {
	t.Setenv("NO_COLOR", "")
	t.Setenv("TERM", "xterm")
	papers, list := hostile(t)
	ours := regexp.MustCompile("\x1b\\[[0-9]*m")
	for _, way := range [][]string{{"-all", "-c=2"}, {"-diff"}, {"-json"}, {"-all", "-github"}, {"-html=-"}} {
		shown := onTerminal(t, append(append(append([]string{}, way...), papers...), list)...)
		shown = strings.ReplaceAll(ours.ReplaceAllString(shown, ""), "\u2066", "")
		assert.Empty(t, drives(shown), "%q shows %q", way, shown)
	}
}

// A # in a file's name belongs to it; what stands behind the # that the
// command writes itself is a part of a zipped file.
func TestHashInName(t *testing.T) {
	folder(t, map[string]string{
		"a#b.md": "The ring (Lindqvist 2018).\n", "c#d.docx": docxWithNote(t, "The ring (Lindqvist 2018).", "Again (Lindqvist 2017)."), "refs.bib": refs,
		"e#f.bib": refs, "x#y.tex": "\\documentclass{article}\\begin{document}\\input{z#w}\\end{document}\n", "z#w.tex": "The ring (Lindqvist 2018).\n",
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
