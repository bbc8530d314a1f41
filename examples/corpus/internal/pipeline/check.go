package pipeline

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/citevet/citevet"
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

// ProcessElement checks the papers of a source one after the other. The lists in
// an archive are checked with it: no paper elsewhere has them.
func (f *checkFn) ProcessElement(ctx context.Context, src Source, found func(string, string), row func(Paper), fail func(Failure), use func(string, cli.Use), missing func(string, times)) {
	failed := func(name string, err error) {
		failuresCounted.Inc(ctx, 1)
		fail(failureOf(name, err))
	}
	var in home
	inside := map[string]cli.Use{} // of the lists in the archive
	v := &visitor{limits: f.Limits, failed: failed}
	v.paper = func(at *place, open opener) {
		v, err := f.timed(ctx, at, open)
		if err != nil {
			failed(at.name, err)
			return
		}
		v.count(ctx)
		row(v.row)
		for _, l := range v.lines {
			found(at.name, l)
		}
		for _, work := range sortedKeys(v.missing) {
			missing(work, times{1, v.missing[work]})
		}
		switch {
		case v.lists == "":
		case at.inArchive() && len(f.Lists) == 0:
			in = at.home
			inside[v.lists] = inside[v.lists].Add(v.use)
		default:
			use(v.lists, v.use)
		}
	}
	v.visit(ctx, src)
	for _, key := range slices.Sorted(maps.Keys(inside)) {
		checkLists(ctx, f.checker, f.Limits, in, key, inside[key], found, fail)
	}
}

// timed checks a paper within its time.
func (f *checkFn) timed(ctx context.Context, at *place, open opener) (*verdict, error) {
	began := time.Now()
	v, err := guarded(ctx, f.Limits.deadline(), func(ctx context.Context) (*verdict, error) { return f.paper(ctx, at, open) })
	took := time.Since(began).Milliseconds()
	millisCounted.Inc(ctx, took)
	millisOfPaper.Update(ctx, took)
	return v, err
}

// paper reads a paper and its lists, and checks it.
func (f *checkFn) paper(ctx context.Context, at *place, open opener) (*verdict, error) {
	src, err := open(ctx)
	if err != nil {
		return nil, err
	}
	if isPart(at.name, src) {
		return nil, &refusal{PartOfPaper, "has no \\documentclass: it is read with the paper that includes it"}
	}
	lists := &listFinder{ctx: ctx, at: at, given: f.Lists}
	out, err := f.checker.Check(ctx, cli.Input{
		Name: at.name, Text: src, Find: lists.find, Shared: true, Files: folderFS{ctx, at.home, folder(at.name)},
		Limits: cli.Limits{Paper: f.Limits.Paper, Text: f.Limits.Text},
	})
	if err != nil {
		return nil, err
	}
	if !out.Checked {
		return nil, cmp.Or(lists.err, notChecked(out.Problems, lists.kind()))
	}
	return newVerdict(at.name, src, out, lists.key())
}
