package citation_test

import (
	"fmt"
	"testing"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/internal/gen"
	"github.com/citevet/citevet/internal/match"
)

// BenchmarkParse is the search for citations in plain text, without a list and
// with one. The cost of a byte should not rise with the paper.
func BenchmarkParse(b *testing.B) {
	list, err := bib.Parse("refs.bib", gen.List(300))
	if err != nil {
		b.Fatal(err)
	}
	index := match.New(list)
	for _, words := range []int{1000, 10_000, 100_000} {
		src, cited := gen.Paper(words, 300)
		doc, _ := formats.Read("paper.txt", src)
		for _, with := range []struct {
			name  string
			known citation.Known
		}{{"none", nil}, {"300", index}} {
			b.Run(fmt.Sprintf("words=%d/list=%s", words, with.name), func(b *testing.B) {
				b.SetBytes(int64(len(src)))
				b.ReportAllocs()
				for b.Loop() {
					citation.Parse(doc, with.known)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*cited), "ns/citation")
			})
		}
	}
}

// BenchmarkParseArticle is the same in text as dense as articles are.
func BenchmarkParseArticle(b *testing.B) {
	list, err := bib.Parse("refs.bib", gen.List(300))
	if err != nil {
		b.Fatal(err)
	}
	src, _ := gen.Article(100_000, 300)
	doc, _ := formats.Read("paper.txt", src)
	index := match.New(list)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		citation.Parse(doc, index)
	}
}

// BenchmarkParseProse is the same in text that cites nothing.
func BenchmarkParseProse(b *testing.B) {
	src := gen.Prose(100_000)
	doc, _ := formats.Read("paper.txt", src)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		citation.Parse(doc, nil)
	}
}
