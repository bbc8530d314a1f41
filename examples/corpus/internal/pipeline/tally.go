package pipeline

import (
	"encoding/json"
	"reflect"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
)

func init() {
	beam.RegisterType(reflect.TypeFor[Tally]())
	beam.RegisterDoFn(&tallyFindingFn{})
	beam.RegisterDoFn(&tallyPaperFn{})
	beam.RegisterDoFn(&tallyFailureFn{})
	beam.RegisterFunction(addTallies)
}

// A Tally counts papers of one kind and what is in them.
type Tally struct {
	Papers    int64 `json:"papers"`
	Affected  int64 `json:"with_findings"` // those with a finding at least
	Citations int64 `json:"citations"`
	Findings  int64 `json:"findings"`
	Bytes     int64 `json:"bytes"`
}

// addTallies may be done in any order, so each worker adds up what it has
// before it sends anything.
func addTallies(a, b Tally) Tally {
	return Tally{a.Papers + b.Papers, a.Affected + b.Affected, a.Citations + b.Citations, a.Findings + b.Findings, a.Bytes + b.Bytes}
}

// What papers are counted by. A key is one of these and a value.
const (
	byAll      = "all"
	byCheck    = "check"
	byJournal  = "journal"
	byYear     = "year"
	byProducer = "producer"
	byFailure  = "failure"
)

func tallyKey(by, value string) string { return by + "\x00" + value }

func splitTallyKey(key string) (by, value string) {
	by, value, _ = strings.Cut(key, "\x00")
	return by, value
}

// tallyFindingFn counts findings by their check, those in shared lists as well.
type tallyFindingFn struct{}

func (*tallyFindingFn) ProcessElement(_, line string, emit func(string, Tally)) error {
	var f Finding
	if err := json.Unmarshal([]byte(line), &f); err != nil {
		return err
	}
	emit(tallyKey(byCheck, f.Check), Tally{Findings: 1})
	emit(tallyKey(byAll, ""), Tally{Findings: 1})
	return nil
}

// tallyPaperFn counts a paper once for each thing that it is counted by, but its
// findings by check.
type tallyPaperFn struct{}

func (*tallyPaperFn) ProcessElement(p Paper, emit func(string, Tally)) {
	t := Tally{Papers: 1, Citations: p.Citations, Findings: p.Findings, Bytes: p.Bytes}
	if p.Findings > 0 {
		t.Affected = 1
	}
	emit(tallyKey(byAll, ""), Tally{Papers: 1, Affected: t.Affected, Citations: p.Citations, Bytes: p.Bytes})
	emit(tallyKey(byJournal, p.Journal), t)
	emit(tallyKey(byYear, p.Year), t)
	emit(tallyKey(byProducer, p.Producer), t)
	for _, c := range p.Checks {
		emit(tallyKey(byCheck, c.Check), Tally{Papers: 1, Affected: 1})
	}
}

// tallyFailureFn counts failures by their kind.
type tallyFailureFn struct{}

func (*tallyFailureFn) ProcessElement(f Failure, emit func(string, Tally)) {
	emit(tallyKey(byFailure, f.Kind), Tally{Papers: 1})
}
