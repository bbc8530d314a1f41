package cli_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"

	"github.com/citevet/citevet/checks"
)

// The help of each check has its parts, in lines that fit a screen.
func TestHelpOfChecks(t *testing.T) {
	for _, c := range checks.All() {
		help := run(checks.All(), "help", c.Name).out
		for _, part := range []string{c.Name + ": " + c.Doc.Title + "\n", strings.Trim(c.Doc.Rule, "\n"), "\nReported:\n", "\nNot reported:\n", c.Doc.Source} {
			assert.Contains(t, help, part, c.Name)
		}
		for line := range strings.Lines(help) {
			assert.LessOrEqual(t, utf8.RuneCountInString(line), 110, "%s: %s", c.Name, line)
		}
	}
}
