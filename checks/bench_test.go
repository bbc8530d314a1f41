package checks_test

import (
	"fmt"
	"runtime"
	"sync"
	"testing"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/internal/gen"
)

// BenchmarkVerify is the whole of a check without reading files. The cost of a
// byte should not rise with the paper or the list.
func BenchmarkVerify(b *testing.B) {
	for _, size := range []struct{ words, entries int }{{1000, 30}, {10_000, 300}, {100_000, 3000}, {1_000_000, 30_000}} {
		paper, _ := gen.Paper(size.words, size.entries)
		list := gen.List(size.entries)
		b.Run(fmt.Sprintf("words=%d/entries=%d", size.words, size.entries), func(b *testing.B) {
			b.SetBytes(int64(len(paper) + len(list)))
			b.ReportAllocs()
			for b.Loop() {
				doc, _ := formats.Read("paper.txt", paper)
				l, _ := bib.Parse("refs.bib", list)
				citevet.Verify(doc, l, checks.Default()...)
			}
		})
	}
}

// BenchmarkTyped is the same with the list typed in the paper. It should take at
// most half as long again.
func BenchmarkTyped(b *testing.B) {
	for _, size := range []struct{ words, entries int }{{10_000, 100}, {10_000, 300}, {10_000, 1000}, {10_000, 10_000}} {
		paper, _ := gen.Paper(size.words, size.entries)
		paper = append(append(paper, "\n\n"...), gen.References(size.entries)...)
		b.Run(fmt.Sprintf("words=%d/entries=%d", size.words, size.entries), func(b *testing.B) {
			b.SetBytes(int64(len(paper)))
			b.ReportAllocs()
			for b.Loop() {
				doc, _ := formats.Read("paper.txt", paper)
				citevet.Verify(doc, nil, checks.Default()...)
			}
		})
	}
}

// BenchmarkPair is the reading and pairing of one paper with longer and longer
// lists, which are made ready once, as for many papers. The cost of a citation
// should not rise with the list.
func BenchmarkPair(b *testing.B) {
	paper, cited := gen.Paper(10_000, 10)
	doc, _ := formats.Read("paper.txt", paper)
	for _, entries := range []int{10, 1000, 100_000} {
		list, err := bib.Parse("refs.bib", gen.List(entries))
		if err != nil {
			b.Fatal(err)
		}
		index := pair.NewIndex(list)
		b.Run(fmt.Sprintf("entries=%d", entries), func(b *testing.B) {
			b.SetBytes(int64(len(paper)))
			b.ReportAllocs()
			for b.Loop() {
				_, _ = index.Pair(b.Context(), doc)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*cited), "ns/citation")
		})
	}
}

// BenchmarkRun is a check of many papers that share a list, on one core and on
// two.
func BenchmarkRun(b *testing.B) {
	const papers = 64
	list := gen.List(3000)
	var srcs [papers][]byte
	size := len(list)
	for i := range srcs {
		srcs[i], _ = gen.Paper(5000+100*i, 3000)
		size += len(srcs[i])
	}
	for _, cores := range []int{1, 2} {
		b.Run(fmt.Sprintf("papers=%d/cores=%d", papers, cores), func(b *testing.B) {
			if cores > runtime.NumCPU() {
				b.Skip("this machine has one core")
			}
			defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				l, _ := bib.Parse("refs.bib", list)
				run := citevet.NewRun(checks.Default()...)
				var wg sync.WaitGroup
				for part := range cores {
					wg.Go(func() {
						for i := part; i < papers; i += cores {
							doc, _ := formats.Read("paper.txt", srcs[i])
							linked, _ := run.PairContext(b.Context(), doc, l)
							run.Paper(linked)
						}
					})
				}
				wg.Wait()
				run.Lists()
			}
		})
	}
}
