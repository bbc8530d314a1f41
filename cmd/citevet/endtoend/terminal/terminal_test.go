//go:build unix

// Package terminal_test runs the command on a terminal of its own.
package terminal_test

import (
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/creack/pty"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/cmd/citevet/cli"
	"github.com/citevet/citevet/cmd/citevet/internal/clitest"
)

// onTerminal runs the command on a terminal of 60 columns and gives what it
// shows, with "\n" as the end of a line.
func onTerminal(t *testing.T, args ...string) string {
	master, tty, err := pty.Open()
	require.NoError(t, err)
	require.NoError(t, pty.Setsize(tty, &pty.Winsize{Rows: 24, Cols: 60}))
	shown := make(chan string)
	go func() {
		out, _ := io.ReadAll(master) // ends with an error when the terminal is closed
		shown <- string(out)
	}()
	cli.Run(args, strings.NewReader(""), tty, tty, checks.All()...)
	require.NoError(t, tty.Close())
	out := <-shown
	require.NoError(t, master.Close())
	return strings.ReplaceAll(out, "\r\n", "\n")
}

// On a terminal findings are coloured, what is cited is underlined, a long
// line is cut around it, and a line says how much was checked.
func TestTerminal(t *testing.T) {
	t.Setenv("NO_COLOR", "")
	t.Setenv("TERM", "xterm")
	long := strings.Repeat("word ", 30)
	clitest.Folder(t, map[string]string{"paper.txt": "Ä (Lindqvist 2018).\n" + long + "(Varga\n2021) " + long + "\n", "refs.bib": clitest.Refs})
	got := onTerminal(t, "-c=0", "-unused=false", "paper.txt")
	assert.Contains(t, got, "\x1b[1mpaper.txt:1:5:\x1b[m Lindqvist 2018: the list has Lindqvist 2019 (refs.bib:1) \x1b[31m(year)\x1b[m\n")
	assert.Contains(t, got, "\n1\tÄ (\x1b[4mLindqvist 2018\x1b[m).\n")
	assert.Regexp(t, `\n2\t….{30,50}\(\x1b\[4mVarga\x1b\[m\n`, got)
	assert.True(t, strings.HasSuffix(got, "citevet: 2 citations of 1 work: 0 agree, 2 findings, 0 could not be decided; checked against refs.bib (2 entries)\n"), got)
}

// With NO_COLOR there is no escape, and marks stand below what is cited.
func TestTerminalNoColor(t *testing.T) {
	t.Setenv("NO_COLOR", "1")
	t.Setenv("TERM", "xterm")
	clitest.Folder(t, map[string]string{"paper.txt": "Ä 漢\t(Lindqvist 2018).\n", "refs.bib": clitest.Refs})
	got := onTerminal(t, "-c=0", "-unused=false", "paper.txt")
	assert.NotContains(t, got, "\x1b")
	assert.Contains(t, got, "\n1\tÄ 漢\t(Lindqvist 2018).\n\t    \t ^~~~~~~~~~~~~~\n")
}

// What papers and files are called or say commands no terminal and ends no
// line.
func TestHostile(t *testing.T) {
	name := "a\x1b]0;x\a\n::error ::b.txt"
	clitest.Folder(t, map[string]string{
		name:       "One (Lind\x1b[2Jqvist 2019; Varga\u202e 2021). \x9b31m Ab\x1b[1mc (2020) says.\n",
		"refs.bib": strings.ReplaceAll(clitest.Refs, "Jan}", "Jan\x1b[31m}"),
	})
	for _, args := range [][]string{{}, {"-c=1"}, {"-github"}, {"-c=1", "-color=never"}, {"-diff"}} {
		var printed, said strings.Builder
		cli.Run(append(args, "-unused=false", name, "nosuch\x1b[2J.txt", "refs.bib"), nil, &printed, &said, checks.All()...)
		for _, out := range []string{printed.String(), said.String()} {
			assert.NotContains(t, out, "\x1b", args)
			assert.NotContains(t, out, "\a", args)
			assert.NotContains(t, out, "\u202e", args)
			for line := range strings.Lines(out) {
				assert.False(t, strings.HasPrefix(line, "::error ::b"), "%s: %q", args, line)
			}
		}
	}
	shown := onTerminal(t, "-diff", "-unused=false", name, "refs.bib")
	assert.NotContains(t, shown, "\x1b[2J")
	_, err := os.Stat(name)
	assert.NoError(t, err)
}

// In a long run a line says how many papers were read; it is gone where
// something else is printed, and at the end.
func TestProgress(t *testing.T) {
	t.Setenv("TERM", "xterm")
	files := map[string]string{"refs.bib": clitest.Refs, "broken.txt": "PK\x00\x01\x02\x00"}
	names := []string{"refs.bib", "broken.txt"}
	for i := range 20 {
		name := fmt.Sprintf("paper%d.txt", i)
		files[name] = "One (Lindqvist 2019).\n"
		names = append(names, name)
	}
	clitest.Folder(t, files)
	got := onTerminal(t, append([]string{"-unused=false"}, names...)...)
	assert.Regexp(t, `papers read: \d+ of 21`, got)
	assert.Regexp(t, `(^|\n|\x1b\[K)citevet: broken\.txt`, got)
	last := got[strings.LastIndex(got, "papers read"):]
	assert.Regexp(t, `^papers read: \d+ of 21 [^\r\n]{1,45}\r\x1b\[K`, last)
	few := onTerminal(t, append([]string{"-unused=false"}, names[:3]...)...)
	assert.NotContains(t, few, "papers read")
}

// A terminal gets the colours that the command paints with, and nothing else.
func TestHostileOnTerminal(t *testing.T) {
	t.Setenv("NO_COLOR", "")
	t.Setenv("TERM", "xterm")
	papers, list := clitest.Hostile(t)
	ours := regexp.MustCompile("\x1b\\[[0-9]*m")
	for _, way := range [][]string{
		{"-all", "-c=2"}, {"-diff"}, {"-json"}, {"-all", "-github"}, {"-all", "-sarif"}, {"-html=-"}, {"-summary"}, {"-write-baseline=-"},
		{"cites"}, {"cites", "-json"}, {"bib"}, {"bib", "-json"}, {"bib", "-bibtex"}, {"bib", "-csl"}, {"selftest"}, {"help", "no" + clitest.Evil}, {"no" + clitest.Evil + ".md"},
	} {
		args := append(append(slices.Clone(way), papers...), list)
		switch way[0] {
		case "bib":
			args = append(slices.Clone(way), list)
		case "help":
			args = way
		}
		shown := onTerminal(t, args...)
		shown = strings.ReplaceAll(ours.ReplaceAllString(shown, ""), "\u2066", "")
		assert.Empty(t, clitest.Drives(shown), "%q shows %q", way, shown)
	}
}
