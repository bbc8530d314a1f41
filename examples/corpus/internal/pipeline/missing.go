package pipeline

import (
	"cmp"
	"reflect"
	"strings"
	"unicode"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/transforms/top"
)

func init() {
	beam.RegisterType(reflect.TypeFor[Missing]())
	beam.RegisterType(reflect.TypeFor[times]())
	beam.RegisterFunction(addTimes)
	beam.RegisterFunction(toMissing)
	beam.RegisterFunction(lessMissing)
}

// A Missing is a cited work that lists do not have, as papers write it:
// "Varga 2021".
type Missing struct {
	Work      string `json:"work"`
	Papers    int64  `json:"papers"`
	Citations int64  `json:"citations"`
}

// A times is in how many papers a work is missing, and how often it is cited there.
type times struct{ Papers, Citations int64 }

func addTimes(a, b times) times { return times{a.Papers + b.Papers, a.Citations + b.Citations} }

func toMissing(work string, t times) Missing { return Missing{work, t.Papers, t.Citations} }

// lessMissing puts works in an order in which no two are alike.
func lessMissing(a, b Missing) bool {
	return cmp.Or(cmp.Compare(a.Papers, b.Papers), cmp.Compare(a.Citations, b.Citations), cmp.Compare(b.Work, a.Work)) < 0
}

// mostMissing gives the n works that are missing in most papers, as one slice.
func mostMissing(s beam.Scope, works beam.PCollection, n int) beam.PCollection {
	s = s.Scope("mostMissing")
	return top.Largest(s, beam.ParDo(s, toMissing, beam.CombinePerKey(s, addTimes, works)), n, lessMissing)
}

// missingWorks gives the works that findings say are missing, with how often.
// A citation by number says of no work what it is.
func missingWorks(found []Finding) map[string]int64 {
	works := map[string]int64{}
	for _, f := range found {
		work, _, ok := strings.Cut(f.Message, ": ")
		if f.Check == "missing" && ok && strings.ContainsFunc(work, unicode.IsLetter) {
			works[strings.Join(strings.Fields(work), " ")]++
		}
	}
	return works
}
