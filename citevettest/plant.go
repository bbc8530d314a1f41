package citevettest

import (
	"go/token"
	"path/filepath"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/citation/pair"
)

// A Fault is a fault that [Plant] planted.
type Fault struct {
	Pos      token.Position // where: in the list for an entry that is deleted, else in the paper
	What     string         // "entry deleted", "year shifted", "name misspelt", "key misspelt"
	Old, New string         // the key of an entry that is deleted, and ""; else what stood there and what was put there

	// Found is what is reported for it: findings at the citations concerned
	// that are not there without the fault. None if it was missed.
	Found []citevet.Diagnostic
}

// String gives the fault as a message: "paper.md:12:4: year shifted: 2019 to
// 2022".
func (f Fault) String() string {
	s := f.Pos.String() + ": " + f.What + ": " + f.Old
	if f.New != "" {
		s += " to " + f.New
	}
	return s
}

// Missed plants faults as [Plant] does and makes each one that no check finds
// an error of t.
func Missed(t T, paper, list string, suite ...*citevet.Check) {
	t.Helper()
	faults, err := Plant(paper, list, suite...)
	if err != nil {
		t.Errorf("%v", err)
	}
	for _, f := range faults {
		if len(f.Found) == 0 {
			t.Errorf("%v: nothing is reported", f)
		}
	}
}

// Plant tells how well the checks guard a paper. In memory it plants one
// fault at a time: it deletes each entry that is cited, and in each citation
// that agrees with the list it shifts the year, misspells the first author
// or, where it is made by key, the key. It gives all faults in the order of
// the paper, entries last, with what is reported for each. The files stay as
// they are.
//
// In a zipped paper (Word) and one of several files entries are deleted, but
// nothing is changed in the text. list and checks are as for [Check]. The
// error says what can't be read.
func Plant(paper, list string, suite ...*citevet.Check) ([]Fault, error) {
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
	faults := make([]Fault, len(p.faults))
	for i, f := range p.faults {
		faults[i] = f.Fault
	}
	return faults, nil
}
