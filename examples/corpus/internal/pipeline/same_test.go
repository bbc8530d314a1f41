package pipeline

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/cmd/citevet/cli"
	"github.com/citevet/citevet/internal/gen"
)

func TestMain(m *testing.M) { ptest.MainWithDefault(m, "prism") }

// size gives how many papers a corpus of a test has.
func size(n, short int) int {
	if testing.Short() {
		return short
	}
	return n
}

// generate writes a corpus of n papers in five formats with faults planted.
func generate(t *testing.T, n int) string {
	dir := t.TempDir()
	for m := range gen.Manuscripts(n, 400, gen.Formats...) {
		for _, f := range m.Files {
			put(t, filepath.Join(dir, f.Name), f.Data)
		}
	}
	return dir
}

func put(t *testing.T, name string, data []byte) {
	require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o777))
	require.NoError(t, os.WriteFile(name, data, 0o666))
}

// everyPaper are patterns that match all papers of a generated corpus.
func everyPaper(dir string) []string {
	return []string{dir + "/*/*.xml", dir + "/*/*.docx", dir + "/*/*.html", dir + "/*/*/paper.*"}
}

func testOptions(t *testing.T, inputs ...string) *Options {
	return &Options{
		Inputs: inputs, Output: t.TempDir(), Lanes: 2, Shards: 3, Top: 10,
		Limits: Limits{Seconds: 60, Paper: 64 << 20, Text: 8 << 20},
	}
}

// run runs a pipeline on Prism.
func run(t *testing.T, build func(beam.Scope)) (beam.PipelineResult, error) {
	p, s := beam.NewPipelineWithRoot()
	build(s)
	return beam.Run(context.Background(), "prism", p)
}

func runAll(t *testing.T, o *Options) beam.PipelineResult {
	require.NoError(t, o.Validate())
	result, err := run(t, func(s beam.Scope) { Build(s, o) })
	require.NoError(t, err)
	return result
}

// rows gives the lines of all files of a kind, sorted.
func rows(t *testing.T, o *Options, kind string) []string {
	files, err := filepath.Glob(filepath.Join(o.Output, kind+"-*.jsonl"))
	require.NoError(t, err)
	require.Len(t, files, o.Shards)
	var lines []string
	for _, f := range files {
		src, err := os.ReadFile(f)
		require.NoError(t, err)
		lines = append(lines, linesOf(string(src))...)
	}
	slices.Sort(lines)
	return lines
}

func linesOf(s string) []string {
	return strings.Split(strings.TrimSuffix(s, "\n"), "\n")[:strings.Count(s, "\n")]
}

// command gives the lines that the command prints, sorted.
func command(t *testing.T, args ...string) []string {
	var out, problems bytes.Buffer
	status := cli.Run(append([]string{"-json=lines"}, args...), nil, &out, &problems, checks.All()...)
	require.NotEqual(t, 2, status, problems.String())
	lines := linesOf(out.String())
	slices.Sort(lines)
	return lines
}

func TestFindingsAreThoseOfTheCommand(t *testing.T) {
	dir := generate(t, size(10_000, 300))
	want := command(t, dir)
	require.NotEmpty(t, want)
	for _, lanes := range []int{1, 2, 8} {
		o := testOptions(t, everyPaper(dir)...)
		o.Lanes = lanes
		runAll(t, o)
		require.Equal(t, len(want), len(rows(t, o, findings)), "%d lanes", lanes)
		assert.Equal(t, want, rows(t, o, findings), "%d lanes", lanes)
		assert.Empty(t, rows(t, o, failures))
		assert.Len(t, rows(t, o, papers), size(10_000, 300))
	}
}

// As many bundles as there are lanes are checked at the same time: in each of them
// a paper waits until there is one in all.
func TestLanesRunAtTheSameTime(t *testing.T) {
	dir := generate(t, 100)
	for _, lanes := range []int{2, 8} {
		var waiting atomic.Int64
		all := make(chan struct{})
		withCheck(t, func(*citevet.Pass) {
			if waiting.Add(1) == int64(lanes) {
				close(all)
			}
			<-all
		})
		o := testOptions(t, dir+"/*/*.xml", dir+"/*/*.html")
		o.Lanes = lanes
		runAll(t, o)
		assert.Empty(t, rows(t, o, failures)) // of papers that waited in vain
	}
}
