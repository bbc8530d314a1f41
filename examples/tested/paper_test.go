package tested

import (
	"testing"

	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/citevettest"
)

// TestPaper makes each finding an error at its place in the paper.
func TestPaper(t *testing.T) {
	citevettest.Check(t, "paper.md", "refs.bib")
}

// TestStyle runs every check, the optional ones too. The list is the one that
// the paper names.
func TestStyle(t *testing.T) {
	citevettest.Check(t, "paper.md", "", checks.All()...)
}

// TestGuard deletes entries, shifts years and misspells names, one at a time
// and only in memory: each has to be found.
func TestGuard(t *testing.T) {
	citevettest.Missed(t, "paper.md", "refs.bib")
}
