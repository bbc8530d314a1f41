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
// use. Its outputs are findings by list, and failures.
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

// ProcessElement checks the lists of a key.
func (f *sharedFn) ProcessElement(ctx context.Context, key string, use cli.Use, found func(string, string), fail func(Failure)) {
	checkLists(ctx, f.checker, f.Limits, filesHome{}, key, use, found, fail)
}

// checkLists checks the lists of a key, which stand in a home.
func checkLists(ctx context.Context, k *cli.Checker, l Limits, in home, key string, use cli.Use, found func(string, string), fail func(Failure)) {
	names := strings.Split(key, "\x00")
	out, err := guarded(ctx, l.deadline(), func(ctx context.Context) (*cli.Output, error) {
		lists, err := readLists(ctx, in, names)
		if err != nil {
			return nil, err
		}
		return k.Lists(ctx, lists, use)
	})
	if err != nil {
		failuresCounted.Inc(ctx, 1)
		fail(failureOf(names[0], err))
		return
	}
	findingsCounted.Inc(ctx, int64(out.Findings))
	for line := range strings.Lines(string(out.Lines)) {
		found(names[0], strings.TrimSuffix(line, "\n"))
	}
}

func readLists(ctx context.Context, in home, names []string) (lists []*bib.List, err error) {
	for _, name := range names {
		l, err := in.shelf().read(ctx, name, in)
		if err != nil {
			return nil, err
		}
		lists = append(lists, l)
	}
	return lists, nil
}
