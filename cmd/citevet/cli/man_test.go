package cli_test

import (
	"encoding/json"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/checks"
)

// manual gives the manual page, and its text as people read it.
func manual(t *testing.T) (page, text string) {
	got := runAll("help", "man")
	require.Equal(t, 0, got.status)
	text = regexp.MustCompile(`(?m)^\.[A-Z]+ ?`).ReplaceAllString(got.out, "")
	return got.out, strings.NewReplacer(`\-`, "-", `\e`, `\`, `\&`, "").Replace(text)
}

// The manual page has all flags, checks and subcommands, and the whole help.
func TestManual(t *testing.T) {
	_, text := manual(t)
	var flags []struct{ Name string }
	require.NoError(t, json.Unmarshal([]byte(runAll("-flags").out), &flags))
	for _, f := range flags {
		assert.True(t, regexp.MustCompile(`(?m)(^|[ |(])-`+f.Name+`\b`).MatchString(text), "-%s", f.Name)
	}
	for _, c := range checks.All() {
		assert.True(t, strings.Contains(text, "\n-"+c.Name+"\n"+c.Doc.Title), c.Name)
	}
	page := " " + strings.Join(strings.Fields(text), " ") + " "
	for _, topic := range []string{"cites", "bib", "selftest", "lsp", "completion", "version", "help", "fix", "config", "exit", "docx", "html", "json"} {
		for line := range strings.Lines(runAll("help", topic).out) {
			words := strings.Join(strings.Fields(line), " ")
			if isASCII(words) && words != "The exit status" && !strings.HasSuffix(words, ":") {
				assert.True(t, strings.Contains(page, words), "%s: %s", topic, words)
			}
		}
	}
}

func isASCII(s string) bool { return !strings.ContainsFunc(s, func(r rune) bool { return r > '~' }) }

// Programs that read manual pages say nothing against it; the day is known
// only where the program was built from a commit.
func TestManualForm(t *testing.T) {
	page, _ := manual(t)
	assert.True(t, isASCII(page))
	for _, c := range []struct{ name, args string }{{"mandoc", "-T lint -W warning"}, {"groff", "-man -ww -T utf8 -z"}} {
		if _, err := exec.LookPath(c.name); err != nil {
			t.Logf("%s is not there", c.name)
			continue
		}
		cmd := exec.Command(c.name, strings.Fields(c.args)...)
		cmd.Stdin = strings.NewReader(page)
		said, _ := cmd.CombinedOutput()
		for line := range strings.Lines(string(said)) {
			assert.Regexp(t, "missing date|can't break line", line, c.name) // a line of JSON is long
		}
	}
}
