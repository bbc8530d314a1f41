package pipeline

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"slices"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/cmd/citevet/cli"
)

func init() {
	beam.RegisterDoFn(&checkFn{})
}

// suite is what a checker may run. A test puts a check of its own beside them.
var suite = func() []*citevet.Check { return checks.All() }

// checkFn reads a source and checks the papers in it. Its outputs are the
// findings by paper, a row for each paper or failure, what papers cite of lists
// that others may share, and the works that are missing.
type checkFn struct {
	Lists  []string
	Flags  []string
	Limits Limits

	checker *cli.Checker
}

// Setup makes the checker, once for each copy of the function on a worker.
func (f *checkFn) Setup() (err error) {
	f.checker, err = cli.NewChecker(f.Flags, suite()...)
	return err
}

// ProcessElement checks the papers of a source one after the other.
func (f *checkFn) ProcessElement(ctx context.Context, src Source, found func(string, string), row func(Paper), fail func(Failure), use func(string, cli.Use), missing func(string, times)) {
	each(ctx, src, f.Limits, func(name string, open opener) {
		began := time.Now()
		v, err := guarded(ctx, f.Limits.deadline(), func(ctx context.Context) (*verdict, error) { return f.paper(ctx, name, open) })
		took := time.Since(began).Milliseconds()
		millisCounted.Inc(ctx, took)
		millisOfPaper.Update(ctx, took)
		if err != nil {
			failuresCounted.Inc(ctx, 1)
			fail(failureOf(name, err))
			return
		}
		v.count(ctx)
		for _, l := range v.lines {
			found(name, l)
		}
		for _, work := range sortedKeys(v.missing) {
			missing(work, times{1, v.missing[work]})
		}
		if v.lists != "" {
			use(v.lists, v.use)
		}
		row(v.row)
	})
}

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

// paper reads a paper and its lists, and checks it.
func (f *checkFn) paper(ctx context.Context, name string, open opener) (*verdict, error) {
	src, files, err := open(ctx)
	if err != nil {
		return nil, err
	}
	in := cli.Input{Name: name, Text: src, Files: files, Shared: true, Limits: cli.Limits{Paper: f.Limits.Paper, Text: f.Limits.Text}}
	finder := f.finder(ctx, name)
	in.Find = finder.find
	out, err := f.checker.Check(ctx, in)
	if err != nil {
		return nil, err
	}
	if !out.Checked {
		return nil, cmp.Or(finder.err, notChecked(out.Problems))
	}
	return newVerdict(name, src, out, finder.key())
}

// finder looks for the lists of a paper that stands in a folder.
func (f *checkFn) finder(ctx context.Context, name string) *listFinder {
	return &listFinder{
		paper: name, given: f.Lists,
		beside: func() ([]string, error) { return nil, nil },
		read:   func(list string) (*bib.List, error) { return shelved.read(ctx, list) },
	}
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

func sortedKeys(m map[string]int64) []string {
	keys := make([]string, 0, len(m))
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// A refusal is why a paper was not checked.
type refusal struct{ kind, reason string }

func (r *refusal) Error() string { return r.reason }

// notChecked takes the reason from what the command says of a paper.
func notChecked(problems []cli.Problem) error {
	for _, p := range problems {
		if p.Level == "error" {
			return &refusal{Unreadable, p.Message}
		}
	}
	return &refusal{NoList, "no list to check it against"}
}

// failureOf makes the row of a paper that was not checked.
func failureOf(name string, err error) Failure {
	if r, ok := errors.AsType[*refusal](err); ok {
		return Failure{name, r.kind, r.reason}
	}
	if p, ok := errors.AsType[panicked](err); ok {
		return Failure{name, Panicked, p.Error()}
	}
	if errors.Is(err, errTooSlow) {
		return Failure{name, TooSlow, "not done within its time"}
	}
	return Failure{name, Unreadable, err.Error()}
}
