package clitest

import (
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// Evil would set the title of a terminal, end a line and turn the writing
// direction; some of it as bytes that are no UTF-8, for 8-bit terminals.
const Evil = "\x1b]0;owned\a\x1b[31m\u202e\u2066\u009b31m\x7f\b\x9b"

// Hostile makes a folder in which everything that can be is evil: names of
// files and folders, keys, names, titles, fields, comments, the configuration.
func Hostile(t *testing.T) (papers []string, list string) {
	name := strings.NewReplacer("\x9b", "", "\a", "").Replace(Evil)
	list = name + "\r\n.bib"
	entry := func(key string) string {
		return "@article{" + key + ", author = {Lind" + Evil + "qvist, Åsa}, title = {Rings " + Evil + "}, year = {2019}, journal = {J" + Evil + "}, pages = {9-3}, doi = {x" + Evil + "}, isbn = {1" + Evil + "}, crossref = {no" + Evil + "}}\n"
	}
	files := map[string]string{
		list:               entry("k"+Evil) + entry("K"+Evil) + "@book{b, author = {Lindqvist, Åsa}, title = {A}, year = {2018" + Evil + "}, year = {2}}\n@string{" + Evil + "\n% citevet:ignore no" + Evil + ": " + Evil + "\n",
		name + "\n/p#q.md": "See [@k" + Evil + "] and [@no" + Evil + ", p. " + Evil + "3]; Lindqvist" + Evil + " (2017), (Lindqvist 2018, 3" + Evil + "), (Varga" + Evil + " 2021).\n\n<!-- citevet:ignore no" + Evil + ": x -->\nText.\n",
		name + "\n/t.tex":  "\\documentclass{article}\\begin{document}\\input{no" + Evil + "}\\cite{k" + Evil + "} (Lindqvist 2018)\\end{document}\n",
		name + "\n/b.txt":  Evil + "(Lindqvist 2017)" + Evil + "\n\"A long quotation of many words\" (Lindqvist 2018)\n",
		"bad.yaml":         "\"checks" + "\\e\": {\"no\\e\\u202e\": on}\nlists: [\"no\\e\\u202e\"]\n",
	}
	order := "::error file=x::" + name + "##[error]y.txt"
	files[order] = "One (Lindqvist 2018; ##[error]Varga 2021).\n::error ::(Varga 2020)\n"
	Folder(t, files)
	require.NoError(t, os.WriteFile("clean.bib", []byte(Refs), 0o666))
	return []string{name + "\n/p#q.md", name + "\n/t.tex", name + "\n/b.txt", order}, list
}

// Orders gives the lines of s that GitHub's runner would obey.
func Orders(s string) []string {
	var out []string
	for line := range strings.Lines(s) {
		if strings.HasPrefix(strings.TrimSpace(line), "::") || strings.Contains(line, "##[") {
			out = append(out, line)
		}
	}
	return out
}

// Drives gives what in s could drive a terminal, but for ends of lines and
// tabs.
func Drives(s string) []rune {
	var out []rune
	for i, r := range s {
		if unicode.IsControl(r) && r != '\n' && r != '\t' || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' || r == utf8.RuneError && s[i] < 0xa0 {
			out = append(out, r)
		}
	}
	return out
}
