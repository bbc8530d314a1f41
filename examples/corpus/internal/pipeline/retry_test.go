package pipeline

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/cmd/citevet/cli"
)

type ctxT = context.Context

func init() { beam.RegisterDoFn(&flakyFn{}) }

// faults are how many bundles are still to fail.
var faults atomic.Int64

// flakyFn passes rows on, and fails in the middle of a bundle. It runs in the
// bundle that checks papers.
type flakyFn struct{ seen int }

func (f *flakyFn) ProcessElement(paper, line string, emit func(string, string)) error {
	if f.seen++; f.seen > 5 && faults.Add(-1) >= 0 {
		return errors.New("a worker is lost")
	}
	emit(paper, line)
	return nil
}

// Prism ends a job at the first bundle that fails; it does not repeat one. So the
// job is run again, as a person would, over what the first run left: the files are
// the same to the byte as those of a job that nothing happened to.
func TestAJobThatRunsAgainGivesTheSameFiles(t *testing.T) {
	dir := generate(t, size(600, 100))
	undisturbed := testOptions(t, everyPaper(dir)...)
	runAll(t, undisturbed)
	disturbed := testOptions(t, everyPaper(dir)...)
	build := func(s beam.Scope) {
		sources, unlisted := Match(s, disturbed)
		r := Check(s, disturbed, sources)
		r.Findings = beam.ParDo(s, &flakyFn{}, r.Findings)
		r.Failures = beam.Flatten(s, r.Failures, unlisted)
		Write(s, disturbed, r)
	}
	faults.Store(1)
	_, err := run(t, build)
	require.ErrorContains(t, err, "a worker is lost")
	_, err = run(t, build)
	require.NoError(t, err)
	assert.Equal(t, filesIn(t, undisturbed.Output), filesIn(t, disturbed.Output))
}

// filesIn gives the names and bytes of the files in a folder.
func filesIn(t *testing.T, dir string) map[string]string {
	out := map[string]string{}
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	for _, e := range entries {
		src, err := os.ReadFile(filepath.Join(dir, e.Name()))
		require.NoError(t, err)
		out[e.Name()] = string(src)
	}
	return out
}

// A bundle is what a runner has a copy of checkFn do in one go: its outputs count
// when it ends, and are dropped when it fails.
type bundle struct {
	found, rows, failed, uses, missing []string
}

// do runs the bundle on a fresh copy of fn, sent as a runner sends it. It fails
// before the source numbered fault.
func (b *bundle) do(t *testing.T, fn *checkFn, sources []Source, fault int) error {
	sent, err := json.Marshal(fn)
	require.NoError(t, err)
	copied := &checkFn{}
	require.NoError(t, json.Unmarshal(sent, copied))
	require.NoError(t, copied.Setup())
	for i, src := range sources {
		if i == fault {
			return errors.New("a worker is lost")
		}
		copied.ProcessElement(context.Background(), src,
			func(paper, line string) { b.found = append(b.found, paper+"\t"+line) },
			func(p Paper) { b.rows = append(b.rows, line(p)) },
			func(f Failure) { b.failed = append(b.failed, line(f)) },
			func(key string, u cli.Use) { b.uses = append(b.uses, key+line(u)) },
			func(work string, n times) { b.missing = append(b.missing, work+line(n)) })
	}
	return nil
}

// A runner that repeats a bundle, on another worker or on one that has read the
// lists already, gets the same rows.
func TestABundleThatIsRepeatedGivesTheSameRows(t *testing.T) {
	dir := generate(t, 50)
	put(t, filepath.Join(dir, "broken.docx"), []byte("no zip"))
	var sources []Source
	for _, pattern := range append(everyPaper(dir), dir+"/*.docx") {
		(&matchFn{}).ProcessElement(context.Background(), pattern, func(s Source) { sources = append(sources, s) }, func(f Failure) { t.Fatal(f) })
	}
	require.Len(t, sources, 51)
	fn := &checkFn{Limits: testOptions(t).Limits}
	var first bundle
	require.NoError(t, first.do(t, fn, sources, -1))
	assert.NotEmpty(t, first.found)
	assert.NotEmpty(t, first.uses)
	assert.NotEmpty(t, first.missing)
	assert.Len(t, first.failed, 1)
	for _, fault := range []int{0, 1, 25, 50} {
		var lost, again bundle
		require.Error(t, lost.do(t, fn, sources, fault))
		require.NoError(t, again.do(t, fn, sources, -1))
		assert.Equal(t, first, again)
	}
}

// Ids tell all findings of a corpus apart.
func TestIDsAreUnique(t *testing.T) {
	dir := generate(t, 100)
	seen := map[string]string{}
	for _, l := range command(t, dir) {
		var f Finding
		require.NoError(t, json.Unmarshal([]byte(l), &f))
		assert.Empty(t, seen[f.ID], l)
		seen[f.ID] = l
	}
	assert.NotEmpty(t, seen)
}
