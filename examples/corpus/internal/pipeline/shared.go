package pipeline

import (
	"context"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/cmd/citevet/cli"
)

func init() {
	beam.RegisterDoFn(&sharedFn{})
	beam.RegisterFunction(addUses)
}

// addUses may be done in any order.
func addUses(a, b cli.Use) cli.Use { return a.Add(b) }

// sharedFn checks lists once it is known what all papers cite of them: that is
// when nothing cites an entry. Its input are the lists, as one key, and their
// use. Its outputs are findings by list, failures, and counts for the summary.
type sharedFn struct {
	Flags  []string
	Limits Limits

	checker *cli.Checker
}

// Setup makes the checker, once for each copy of the function on a worker.
func (f *sharedFn) Setup() (err error) {
	f.checker, err = cli.NewChecker(f.Flags, suite()...)
	return err
}

func (f *sharedFn) ProcessElement(ctx context.Context, key string, use cli.Use, found func(string, string), fail func(Failure), tally func(string, Tally)) {
	names := strings.Split(key, "\x00")
	out, err := guarded(ctx, f.Limits.deadline(), func(ctx context.Context) (*cli.Output, error) { return f.check(ctx, names, use) })
	if err != nil {
		fail(failureOf(names[0], err))
		return
	}
	lines, rows, err := split(out.Lines)
	if err != nil {
		fail(failureOf(names[0], err))
		return
	}
	for _, l := range lines {
		found(names[0], l)
	}
	findingsCounted.Inc(ctx, int64(len(rows)))
	for _, c := range countChecks(rows) {
		tally(tallyKey(byCheck, c.Check), Tally{Findings: c.N})
	}
	tally(tallyKey(byAll, ""), Tally{Findings: int64(len(rows))})
}

func (f *sharedFn) check(ctx context.Context, names []string, use cli.Use) (*cli.Output, error) {
	var lists []*bib.List
	for _, name := range names {
		l, err := shelved.read(ctx, name)
		if err != nil {
			return nil, err
		}
		lists = append(lists, l)
	}
	return f.checker.Lists(ctx, lists, use)
}
