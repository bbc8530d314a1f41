package pipeline

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/citevet/citevet/cmd/citevet/cli"
)

// Options say what is checked, how, and where the results go.
type Options struct {
	Inputs    []string // patterns of papers, archives and folders, in any filesystem that is registered
	FilesFrom string   // a file that names papers, one a line; "" for none
	Lists     []string // that every paper is checked against; none: each paper's own
	Output    string   // the folder of the results
	Flags     []string // of the command, which say what is checked

	Lanes  int // bundles that Prism checks at the same time; other runners decide themselves
	Shards int // files of each kind of result
	Top    int // how many missing works the summary names

	Limits Limits
}

// Limits are what one paper may take. It is a failure beyond that.
type Limits struct {
	Seconds float64 // of the clock, reading included
	Paper   int     // bytes of its file
	Text    int     // bytes of its running text
}

func (l Limits) deadline() time.Duration { return time.Duration(l.Seconds * float64(time.Second)) }

// Validate says what is wrong with options, before a job is sent anywhere.
func (o *Options) Validate() error {
	switch {
	case len(o.Inputs) == 0 && o.FilesFrom == "":
		return errors.New("no papers named: --input or --files-from")
	case o.Output == "":
		return errors.New("no folder for the results: --output")
	case o.Lanes < 1 || o.Shards < 1 || o.Top < 0:
		return errors.New("--lanes and --shards are at least 1, --top is at least 0")
	case o.Limits.Seconds <= 0 || o.Limits.Paper <= 0 || o.Limits.Text <= 0:
		return errors.New("limits are above 0")
	}
	if _, err := cli.NewChecker(o.Flags, suite()...); err != nil {
		return fmt.Errorf("--check: %w", err)
	}
	return o.validatePaths()
}

// validatePaths sees that there is a filesystem for each path.
func (o *Options) validatePaths() (err error) {
	defer func() {
		if e := recover(); e != nil { // how Beam says so
			err = fmt.Errorf("%v", e)
		}
	}()
	for _, path := range append(append([]string{o.Output}, o.Inputs...), o.Lists...) {
		filesystem.ValidateScheme(path)
	}
	return nil
}

// CheckOutput sees that the folder of the results has none of another number of
// shards: a pattern would read both. A folder that can't be listed from here, or
// not soon, is taken as it is: the workers may have rights that this machine has not.
func (o *Options) CheckOutput(ctx context.Context) error {
	names, err := guarded(ctx, 10*time.Second, func(ctx context.Context) ([]string, error) {
		return list(ctx, join(o.Output, findings+"-*.jsonl"))
	})
	if err != nil {
		return nil
	}
	for _, name := range names {
		if !strings.HasSuffix(name, fmt.Sprintf("-of-%05d.jsonl", o.Shards)) {
			return fmt.Errorf("there are results of another number of shards, such as %s: take another --output", name)
		}
	}
	return nil
}
