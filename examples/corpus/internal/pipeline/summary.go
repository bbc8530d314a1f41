package pipeline

import (
	"cmp"
	"context"
	"encoding/json"
	"io"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
)

func init() {
	beam.RegisterDoFn(&summaryFn{})
}

// A Summary is summary.json.
type Summary struct {
	Tally
	Share    float64            `json:"share_with_findings"`
	Failures map[string]int64   `json:"failures"` // by kind
	By       map[string][]Group `json:"by"`       // check, journal, year and producer; most papers first
	Missing  []Missing          `json:"missing"`  // in most papers first
}

// A Group is the papers that have a value in common; "" is not known.
type Group struct {
	Value string `json:"value"`
	Tally
	Share float64 `json:"share"` // of these papers, those with findings; of a check, of all papers
}

// summarize writes summary.json from what was counted.
func summarize(s beam.Scope, o *Options, tallies, works beam.PCollection) {
	s = s.Scope("summary")
	sums := beam.CombinePerKey(s, addTallies, tallies)
	beam.ParDo0(s, &summaryFn{join(o.Output, "summary.json")}, beam.Impulse(s),
		beam.SideInput{Input: sums}, beam.SideInput{Input: mostMissing(s, works, o.Top)})
}

// summaryFn puts the sums together. There are as many as there are journals,
// years and producers: they fit into one worker.
type summaryFn struct{ File string }

func (f *summaryFn) ProcessElement(ctx context.Context, _ []byte, sums func(*string, *Tally) bool, works func(*[]Missing) bool) error {
	out := Summary{Failures: map[string]int64{}, By: map[string][]Group{}, Missing: []Missing{}}
	var key string
	var t Tally
	for sums(&key, &t) {
		out.add(key, t)
	}
	for w := []Missing(nil); works(&w); {
		out.Missing = append(out.Missing, w...)
	}
	out.finish()
	return replace(ctx, f.File, func(w io.Writer) error {
		enc := json.NewEncoder(w)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		return enc.Encode(out)
	})
}

func (s *Summary) add(key string, t Tally) {
	switch by, value := splitTallyKey(key); by {
	case byAll:
		s.Tally = t
	case byFailure:
		s.Failures[value] = t.Papers
	default:
		s.By[by] = append(s.By[by], Group{Value: value, Tally: t})
	}
}

// finish puts groups in order and works out the shares.
func (s *Summary) finish() {
	s.Share = ratio(s.Affected, s.Papers)
	for by, groups := range s.By {
		slices.SortFunc(groups, func(a, b Group) int {
			return cmp.Or(cmp.Compare(b.Papers, a.Papers), cmp.Compare(a.Value, b.Value))
		})
		for i := range groups {
			of := groups[i].Papers
			if by == byCheck {
				of = s.Papers
			}
			groups[i].Share = ratio(groups[i].Affected, of)
		}
	}
}

func ratio(part, whole int64) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}
