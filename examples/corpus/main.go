// Command corpus checks the citations of many papers on Apache Beam: on this
// machine, or on Flink, Spark or Dataflow.
//
//	corpus --input='papers/*.xml' --output=results
//
// See README.md beside it.
package main

import (
	"context"
	"flag"
	"fmt"
	"maps"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/s3" // local disks and gs:// come with beamx
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"github.com/citevet/citevet/examples/corpus/internal/pipeline"
)

var (
	inputs    = flag.String("input", "", "patterns of papers and archives, separated by commas")
	filesFrom = flag.String("files-from", "", "a file that names papers and archives, one a line")
	lists     = flag.String("lists", "", "lists that every paper is checked against, separated by commas; none: each paper's own")
	output    = flag.String("output", "", "the folder of the results")
	check     = flag.String("check", "", `flags of citevet that say what is checked, such as "-all -style=apa7"`)
	lanes     = flag.Int("lanes", 0, "bundles that Prism checks at the same time, at most 8; 0: as many as there are processors, and 1 on other runners")
	shards    = flag.Int("shards", 16, "files of each kind of result")
	top       = flag.Int("top", 100, "missing works that the summary names")
	seconds   = flag.Float64("seconds", 60, "the longest that one paper may take")
	paper     = flag.Int("paper-bytes", 64<<20, "the largest file of a paper")
	text      = flag.Int("text-bytes", 8<<20, "the longest running text of a paper")
)

func main() {
	flag.Parse()
	beam.Init() // on a worker it does not return
	if err := run(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "corpus:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	o := options()
	if err := o.Validate(); err != nil {
		return err
	}
	if err := o.CheckOutput(ctx); err != nil {
		return err
	}
	p, s := beam.NewPipelineWithRoot()
	pipeline.Build(s, o)
	began := time.Now()
	result, err := beamx.RunWithMetrics(ctx, p)
	if err != nil {
		return err
	}
	report(result, time.Since(began))
	return nil
}

func options() *pipeline.Options {
	return &pipeline.Options{
		Inputs: words(*inputs, ","), FilesFrom: *filesFrom, Lists: words(*lists, ","), Output: *output, Flags: strings.Fields(*check),
		Lanes: laneCount(), Shards: *shards, Top: *top,
		Limits: pipeline.Limits{Seconds: *seconds, Paper: *paper, Text: *text},
	}
}

// words gives the parts of s that are not empty.
func words(s, sep string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return string(r) == sep })
}

// laneCount gives the lanes: more than one where Prism runs the pipeline.
func laneCount() int {
	if *lanes > 0 {
		return *lanes
	}
	switch flag.Lookup("runner").Value.String() {
	case "", "prism", "PrismRunner", "direct", "DirectRunner":
		return min(runtime.NumCPU(), 8)
	}
	return 1
}

// report prints what was counted, over all steps. A runner that does not wait for
// the job gives no counts.
func report(result beam.PipelineResult, took time.Duration) {
	if result == nil {
		return
	}
	counted, all := result.Metrics().Query(inNamespace), map[string]int64{}
	for _, c := range counted.Counters() {
		all[c.Key.Name] += c.Result()
	}
	longest := int64(0)
	for _, d := range counted.Distributions() {
		longest = max(longest, d.Result().Max)
	}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		fmt.Fprintf(os.Stderr, "%-12s %d\n", name, all[name])
	}
	fmt.Fprintf(os.Stderr, "%-12s %d ms for one paper\n%-12s %.1f s in all\n", "at most", longest, "took", took.Seconds())
}

func inNamespace(m beam.MetricResult) bool { return m.Namespace() == pipeline.Namespace }
