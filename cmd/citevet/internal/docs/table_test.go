package docs

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	// runEach is a table whose commands are run: all of a row, but in a row that
	// says that a test elsewhere or a program that may be missing does it.
	runEach = regexp.MustCompile(`(?m)^<!-- run each -->\n\n((?:\|.*\n)+)`)
	rowMark = regexp.MustCompile(`<!-- (tested by|needs): (.+?) -->`)
	inCell  = regexp.MustCompile("`((?:citevet|go) [^`]+)`")
)

// The commands of the README's table of what a reader may have run, and find
// nothing or something; none is used wrongly.
func TestTables(t *testing.T) {
	tables := 0
	for _, p := range pages(t) {
		for _, table := range runEach.FindAllStringSubmatch(p.src, -1) {
			tables++
			for row := range strings.Lines(table[1]) {
				testRow(t, p.name, row)
			}
		}
	}
	require.Positive(t, tables)
}

func testRow(t *testing.T, page, row string) {
	if m := rowMark.FindStringSubmatch(row); m != nil {
		if m[1] == testedBy {
			assert.True(t, exists(filepath.Join(root, m[2])), "%s: %s", page, row)
			return
		}
		if missing := notOnPath(m[2]); missing != "" {
			t.Logf("%s: %s is not installed: not run: %s", page, missing, row)
			return
		}
	}
	for _, m := range inCell.FindAllStringSubmatch(row, -1) {
		cmd := exec.Command("sh", "-c", m[1])
		cmd.Dir = docsFolder(t)
		if strings.HasPrefix(m[1], "go ") {
			cmd.Dir = root
		}
		cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8", "NO_COLOR=1")
		out, err := cmd.CombinedOutput()
		if assert.NotNil(t, cmd.ProcessState, err) {
			assert.LessOrEqual(t, cmd.ProcessState.ExitCode(), 1, "%s: %s\n%s", page, m[1], out)
			assert.NotEmpty(t, out, "%s: %s", page, m[1])
		}
	}
}
