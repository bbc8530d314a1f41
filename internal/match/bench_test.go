package match_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/internal/gen"
	"github.com/citevet/citevet/internal/match"
)

// BenchmarkNew makes lists ready for questions; the cost of an entry should
// not rise with the list.
func BenchmarkNew(b *testing.B) {
	for _, n := range []int{1000, 10_000, 100_000} {
		src := gen.List(n)
		list, err := bib.Parse("refs.bib", src)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprintf("entries=%d", n), func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				match.New(list)
			}
		})
	}
}

// BenchmarkResolve asks for citations that the list matches and for such as it
// does not; the cost of a citation should not rise with the list, but by what
// the same author has written more.
func BenchmarkResolve(b *testing.B) {
	for _, n := range []int{10, 1000, 100_000} {
		list, err := bib.Parse("refs.bib", gen.List(n))
		if err != nil {
			b.Fatal(err)
		}
		index := match.New(list)
		for _, kind := range []string{"found", "year", "misspelt", "missing"} {
			asked := questions(list, kind)
			b.Run(fmt.Sprintf("entries=%d/%s", n, kind), func(b *testing.B) {
				b.ReportAllocs()
				for i := 0; b.Loop(); i++ {
					q := &asked[i%len(asked)]
					index.Resolve(q.authors, q.etAl, q.date)
				}
			})
		}
	}
}

// A question is what a citation prints.
type question struct {
	authors []citation.Author
	etAl    bool
	date    citation.Date
}

// questions makes the citations of some entries of list, with a fault of the
// kind that is asked for.
func questions(list *bib.List, kind string) []question {
	var qs []question
	for i := 0; i < len(list.Entries) && len(qs) < 100; i += max(1, len(list.Entries)/100) {
		e := list.Entries[i]
		names, _ := e.CitedAs()
		date := e.Date()
		q := question{etAl: len(names.List) > 2, date: citation.Date{Kind: bib.Dated}}
		for _, n := range names.List[:min(len(names.List), 2)] {
			q.authors = append(q.authors, citation.Author{Text: n.Family + n.Literal, Family: n.Family + n.Literal, Org: n.Literal != ""})
		}
		if q.etAl {
			q.authors = q.authors[:1]
		}
		first := &q.authors[0].Family
		switch kind {
		case "year":
			date.Year += 40
		case "misspelt":
			*first = (*first)[:3] + (*first)[4:]
		case "missing":
			*first = "Xy" + strings.ToLower(*first)
		}
		q.authors[0].Text, q.date.Year = *first, fmt.Sprint(date.Year)
		qs = append(qs, q)
	}
	return qs
}
