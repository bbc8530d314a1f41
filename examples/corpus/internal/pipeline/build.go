package pipeline

import (
	"github.com/apache/beam/sdks/v2/go/pkg/beam"
)

func init() {
	beam.RegisterDoFn(&laneFn{})
	beam.RegisterFunction(paperRow)
	beam.RegisterFunction(failureRow)
}

// Results are the collections that a corpus is turned into.
type Results struct {
	Findings beam.PCollection // KV<paper or list, line of JSON>
	Papers   beam.PCollection // Paper
	Failures beam.PCollection // Failure
	Missing  beam.PCollection // KV<work, times>, once for each paper
}

// Build makes the whole pipeline.
func Build(s beam.Scope, o *Options) {
	sources, unlisted := Match(s, o)
	r := Check(s, o, sources)
	r.Failures = beam.Flatten(s, r.Failures, unlisted)
	Write(s, o, r)
}

// Match gives the sources that the options name, and failures.
func Match(s beam.Scope, o *Options) (sources, failures beam.PCollection) {
	s = s.Scope("match")
	sources, failures = beam.ParDo2(s, &matchFn{}, beam.CreateList(s, o.Inputs))
	if o.FilesFrom != "" {
		named, unread := beam.ParDo2(s, &namesFn{}, beam.Create(s, o.FilesFrom))
		sources, failures = beam.Flatten(s, sources, named), beam.Flatten(s, failures, unread)
	}
	return sources, failures
}

// Check checks the papers of sources, and the lists that they share. The
// sources are dealt out again first: a pattern is one element, and all that it
// matches would stay on the worker that listed it.
func Check(s beam.Scope, o *Options, sources beam.PCollection) Results {
	s = s.Scope("check")
	fn := &checkFn{Lists: o.Lists, Flags: o.Flags, Limits: o.Limits}
	var found, papers, failed, uses, works []beam.PCollection
	for i := range o.Lanes {
		lane := beam.ParDo(s, &laneFn{i, o.Lanes}, sources)
		f, p, x, u, w := beam.ParDo5(s, fn, beam.Reshuffle(s, lane))
		found, papers, failed, uses, works = append(found, f), append(papers, p), append(failed, x), append(uses, u), append(works, w)
	}
	inLists, failedLists := beam.ParDo2(s, &sharedFn{Flags: o.Flags, Limits: o.Limits},
		beam.CombinePerKey(s, addUses, beam.Flatten(s, uses...)))
	return Results{
		Findings: beam.Flatten(s, append(found, inLists)...),
		Papers:   beam.Flatten(s, papers...),
		Failures: beam.Flatten(s, append(failed, failedLists)...),
		Missing:  beam.Flatten(s, works...),
	}
}

// laneFn gives the sources of one lane. Prism gives all elements that wait for a
// step to one bundle, and splits it only when it stands still; so each lane is a
// step of its own, and Prism runs up to eight at a time. Other runners cut bundles
// as they see fit: there one lane is enough.
type laneFn struct{ Lane, Lanes int }

func (f *laneFn) ProcessElement(src Source, emit func(Source)) {
	if share(src.Path, f.Lanes) == f.Lane {
		emit(src)
	}
}

// Write writes results and the summary.
func Write(s beam.Scope, o *Options, r Results) {
	write(s, o, findings, r.Findings)
	write(s, o, papers, beam.ParDo(s, paperRow, r.Papers))
	write(s, o, failures, beam.ParDo(s, failureRow, r.Failures))
	tallies := beam.Flatten(s, beam.ParDo(s, &tallyFindingFn{}, r.Findings), beam.ParDo(s, &tallyPaperFn{}, r.Papers), beam.ParDo(s, &tallyFailureFn{}, r.Failures))
	summarize(s, o, tallies, r.Missing)
}

func paperRow(p Paper) (string, string)     { return p.Path, line(p) }
func failureRow(f Failure) (string, string) { return f.Path, line(f) }
