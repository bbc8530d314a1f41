package pipeline

import (
	"bytes"
	"context"
	"encoding/json"
	"maps"
	"slices"

	"github.com/citevet/citevet/cmd/citevet/cli"
)

// A verdict is what was found out about one paper.
type verdict struct {
	row     Paper
	lines   []string // of JSON
	missing map[string]int64
	lists   string // that it was checked against, as one key; "" for its own
	use     cli.Use
}

func (v *verdict) count(ctx context.Context) {
	papersCounted.Inc(ctx, 1)
	citationsCounted.Inc(ctx, v.row.Citations)
	findingsCounted.Inc(ctx, v.row.Findings)
	bytesCounted.Inc(ctx, v.row.Bytes)
}

func newVerdict(name string, src []byte, out *cli.Output, lists string) (*verdict, error) {
	lines, found, err := split(out.Lines)
	if err != nil {
		return nil, err
	}
	a := aboutOf(name, src)
	v := &verdict{lines: lines, missing: missingWorks(found), lists: lists, use: out.Use}
	v.row = Paper{Path: name, Journal: a.journal, Year: a.year, Producer: a.producer,
		Bytes: int64(len(src)), Citations: int64(out.Citations), Findings: int64(len(found)), Checks: countChecks(found)}
	return v, nil
}

// split takes the lines of a paper apart.
func split(text []byte) (lines []string, found []Finding, err error) {
	for l := range bytes.Lines(text) {
		l = bytes.TrimSuffix(l, []byte("\n"))
		var f Finding
		if err := json.Unmarshal(l, &f); err != nil {
			return nil, nil, err
		}
		lines, found = append(lines, string(l)), append(found, f)
	}
	return lines, found, nil
}

// countChecks counts findings by check, sorted.
func countChecks(found []Finding) []Count {
	n := map[string]int64{}
	for _, f := range found {
		n[f.Check]++
	}
	counts := []Count{}
	for _, check := range sortedKeys(n) {
		counts = append(counts, Count{check, n[check]})
	}
	return counts
}

func sortedKeys(m map[string]int64) []string { return slices.Sorted(maps.Keys(m)) }
