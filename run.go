package citevet

import (
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/prose"
)

// Checks gives the built-in checks, sorted by name.
func Checks() []*Check { return nil }

// Verify checks the paper doc against list and gives the findings, sorted.
// With no checks named it runs those of Checks that are not optional.
func Verify(doc *prose.Document, list *bib.List, checks ...*Check) []Diagnostic {
	return Pair(doc, list).Verify(checks...)
}

// Verify runs checks over l and gives their findings, sorted.
func (l *Linked) Verify(checks ...*Check) []Diagnostic {
	return nil
}
