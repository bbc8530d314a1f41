// Package selftest plants faults in a paper, one at a time and in memory, and
// tells which of them no check finds.
//
// [Paper.Plant] finds the places where a fault can be planted: the entries that
// are cited (list.go) and the citations that agree with the list (text.go,
// slips.go). It tries so many of each kind that the work stays bounded
// (sample.go): the paper is read again with the fault in it, paired and checked
// (try.go).
package selftest

import (
	"context"
	"go/token"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/formats"
)

// A Paper is what faults are planted in.
type Paper struct {
	Doc     *prose.Document
	Lists   []*bib.List     // that it is checked against; none for the paper's own
	Options formats.Options // that Doc was read with
	Checks  []*citevet.Check
}

// A Kind is a kind of fault.
type Kind string

// The kinds of faults.
const (
	Deleted Kind = "entry deleted"
	Year    Kind = "year shifted"
	Name    Kind = "name misspelt"
	Key     Kind = "key misspelt"
	Page    Kind = "page shifted"
	Letter  Kind = "letter changed"
)

// Kinds are all kinds, in the order in which they are told.
var Kinds = [...]Kind{Deleted, Year, Name, Key, Page, Letter}

// A Fault is a fault that was planted.
type Fault struct {
	Pos      token.Position // in the list for an entry that is deleted, else in the paper
	Kind     Kind
	Old, New string // the key of an entry that is deleted, and ""; else what stood there and what was put there

	// Found is what is reported for it: findings at the citations concerned
	// that are not there without the fault. None if it was missed.
	Found []citevet.Diagnostic
}

// String gives the fault as a message: "paper.md:12:4: year shifted: 2019 to
// 2022".
func (f *Fault) String() string {
	s := f.Pos.String() + ": " + string(f.Kind) + ": " + f.Old
	if f.New != "" {
		s += " to " + f.New
	}
	return s
}

// An Outcome is what came of planting faults.
type Outcome struct {
	Faults   []*Fault     // that were planted: in the order of the text, entries last
	Possible map[Kind]int // how many could have been
	NoText   string       // why nothing was planted in the text; "" where it was
}

// Missed gives the faults that nothing was reported for.
func (o *Outcome) Missed() []*Fault {
	var out []*Fault
	for _, f := range o.Faults {
		if len(f.Found) == 0 {
			out = append(out, f)
		}
	}
	return out
}

// Plant plants faults, of each kind at most most; with 0 as many as are read in
// a bounded time. No file changes. The error is that of ctx, when it ends.
func (p Paper) Plant(ctx context.Context, most int) (*Outcome, error) {
	pl := &planter{Paper: p, index: pair.NewIndex(union(p.Lists))}
	var err error
	if pl.linked, err = pl.index.Pair(ctx, p.Doc); err != nil {
		return nil, err
	}
	pl.known, pl.has = findingsOf(citevet.NewRun(p.Checks...).Paper(pl.linked)), surveyOf(pl.linked.List)
	out := &Outcome{Possible: map[Kind]int{}}
	if out.NoText = pl.noText(ctx); out.NoText == "" {
		pl.inText()
	}
	pl.inLists(out.NoText == "")
	for _, f := range pl.faults {
		out.Possible[f.Kind]++
	}
	pl.sample(most)
	if err := pl.try(ctx); err != nil {
		return nil, err
	}
	for _, f := range pl.faults {
		if !f.broke {
			out.Faults = append(out.Faults, &f.Fault)
		}
	}
	return out, nil
}

// union gives lists as one; nil for none.
func union(lists []*bib.List) *bib.List {
	switch len(lists) {
	case 0:
		return nil // the paper's own
	case 1:
		return lists[0]
	}
	return bib.Merge(lists...)
}
