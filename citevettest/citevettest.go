// Package citevettest checks papers in Go tests.
//
// The author of a paper puts a test beside it, and go test says what is
// wrong, each finding at its place:
//
//	func TestPaper(t *testing.T) {
//		citevettest.Check(t, "paper.md", "refs.bib")
//	}
//
//	--- FAIL: TestPaper
//	    paper_test.go:10: paper.md:12:4: Varga 2021: not in refs.bib (missing)
//
// [Missed] asks the reverse: which faults would not be found in that paper?
// It plants them one at a time. The author of a check tests it with
// [Examples], which runs those of its documentation, and [Archive], on papers
// and lists that hold the findings wanted beside them.
package citevettest

import (
	"errors"
	"fmt"
	"go/scanner"
	"os"
	"path/filepath"
	"testing"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/formats"
)

// Check checks a paper against a list and makes each finding an error of t:
// "paper.md:12:4: message (check)". So is each place of the paper that can't
// be read. With list "" the paper is checked against the lists that it names
// itself. With no checks named those run that are not optional. The names are
// relative to the folder of the test, as the working folder of go test is.
func Check(t testing.TB, paper, list string, suite ...*citevet.Check) {
	t.Helper()
	in, err := open(paper, list)
	if err != nil {
		t.Errorf("%v", err)
		return
	}
	for _, err := range in.doc.Errors {
		t.Errorf("%v", err)
	}
	for _, d := range citevet.Verify(in.doc, in.list(), orDefault(suite)...) {
		t.Errorf("%v", d)
	}
}

// orDefault gives the checks that were named, or the default ones.
func orDefault(suite []*citevet.Check) []*citevet.Check {
	if len(suite) == 0 {
		return checks.Default()
	}
	return suite
}

// An input is a paper and the lists that it is checked against.
type input struct {
	doc   *prose.Document
	lists []*bib.List
}

// list gives the lists as one.
func (in *input) list() *bib.List {
	switch len(in.lists) {
	case 0:
		return nil // the paper's own
	case 1:
		return in.lists[0]
	}
	return bib.Merge(in.lists...)
}

func open(paper, list string) (*input, error) {
	doc, err := formats.ReadFile(paper)
	if doc == nil {
		return nil, err
	}
	names := []string{list}
	if list == "" {
		if names, err = named(doc, paper); err != nil {
			return nil, err
		}
	}
	in := &input{doc: doc}
	for _, name := range names {
		list, err := bib.ReadFile(name)
		if list == nil {
			return nil, err
		}
		in.lists = append(in.lists, list) // its errors are findings
	}
	return in, nil
}

// named gives the files of the lists that a paper names.
func named(doc *prose.Document, paper string) ([]string, error) {
	if len(doc.Lists) == 0 {
		return nil, fmt.Errorf("%s: names no list", paper)
	}
	var names []string
	for _, ref := range doc.Lists {
		name := filepath.FromSlash(ref.Path)
		if !filepath.IsAbs(name) {
			name = filepath.Join(filepath.Dir(paper), name)
		}
		if _, err := os.Stat(name); errors.Is(err, os.ErrNotExist) && filepath.Ext(name) == "" { // as in \bibliography{refs}
			name += ".bib"
		}
		if _, err := os.Stat(name); err != nil {
			return nil, &scanner.Error{Pos: doc.Position(ref.Offset), Msg: err.Error()}
		}
		names = append(names, name)
	}
	return names, nil
}
