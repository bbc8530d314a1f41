package citevettest

import (
	"go/token"
	"path/filepath"
	"testing"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/citation/pair"
)

// A fault is a fault that is planted in a paper.
type fault struct {
	pos      token.Position // in the list for an entry that is deleted, else in the paper
	what     string         // "entry deleted", "year shifted", "name misspelt", "key misspelt"
	old, now string         // the key of an entry that is deleted, and ""; else what stood there and what was put there

	// found is what is reported for it: findings at the citations concerned
	// that are not there without the fault. None if it was missed.
	found []citevet.Diagnostic
}

// String gives the fault as a message: "paper.md:12:4: year shifted: 2019 to
// 2022".
func (f fault) String() string {
	s := f.pos.String() + ": " + f.what + ": " + f.old
	if f.now != "" {
		s += " to " + f.now
	}
	return s
}

// Missed tells how well the checks guard a paper. In memory it plants one
// fault at a time: it deletes each entry that is cited, and in each citation
// that agrees with the list it shifts the year, misspells the first author
// or, where it is made by key, the key. Each fault that no check finds is an
// error of t, in the order of the paper, entries last. The files stay as they
// are.
//
// In a zipped paper (Word) and one of several files entries are deleted, but
// nothing is changed in the text. list and suite are as for [Check].
func Missed(t testing.TB, paper, list string, suite ...*citevet.Check) {
	t.Helper()
	faults, err := plant(paper, list, suite...)
	if err != nil {
		t.Errorf("%v", err)
	}
	for _, f := range faults {
		if len(f.found) == 0 {
			t.Errorf("%v: nothing is reported", f)
		}
	}
}

// plant gives all faults that can be planted in a paper, and what is reported
// for each. The error says what can't be read.
func plant(paper, list string, suite ...*citevet.Check) ([]*planted, error) {
	in, err := open(paper, list)
	if err != nil {
		return nil, err
	}
	p := &planter{input: in, folder: filepath.Dir(paper), suite: orDefault(suite)}
	p.linked = pair.Pair(in.doc, in.list())
	p.known = citevet.Verify(in.doc, in.list(), p.suite...)
	p.inText()
	p.inLists()
	p.try()
	return p.faults, nil
}
