package main

import (
	"bytes"
	"context"
	"fmt"
	"runtime"
	"strings"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/internal/gen"
)

// A cost is what an input took.
type cost struct {
	size         int
	steps, bytes uint64
}

// What any run takes, whatever is in the file: growth is looked for beyond it.
const (
	fewSteps = 300_000
	fewBytes = 4 << 20
)

// beside tells what took more than limit times as much as for half the bytes,
// "" where nothing did.
func (c cost) beside(half cost, limit float64) string {
	if r := float64(c.steps) / float64(half.steps+fewSteps); r > limit {
		return fmt.Sprintf("%d KB take %d steps a byte, %.1f times as many as half of it", c.size>>10, c.steps/uint64(c.size), r)
	}
	if r := float64(c.bytes) / float64(half.bytes+fewBytes); r > limit {
		return fmt.Sprintf("%d KB take %d bytes a byte, %.1f times as many as half of it", c.size>>10, c.bytes/uint64(c.size), r)
	}
	return ""
}

var (
	paper, _ = gen.Paper(100, 50)
	list     = gen.List(50)
)

// measure reads an input, checks it with all checks, and gives what that took.
func measure(g gen.Growing, size int) cost {
	src := g.Make(size)
	var before, after runtime.MemStats
	steps() // begins to count; whether it can was asked before
	runtime.ReadMemStats(&before)
	check(g.File, src)
	runtime.ReadMemStats(&after)
	n, _ := steps()
	return cost{len(src), n, after.TotalAlloc - before.TotalAlloc}
}

// check checks a paper against a list, one of which is the input.
func check(file string, src []byte) {
	ctx := context.Background()
	isList := strings.HasSuffix(file, ".bib") || strings.HasSuffix(file, ".ris") || strings.HasSuffix(file, ".json") || strings.HasSuffix(file, ".nbib") || strings.HasSuffix(file, ".yaml")
	paperName, paperSrc, listName, listSrc := file, src, "refs.bib", list
	if isList {
		paperName, paperSrc, listName, listSrc = "paper.txt", bytes.Clone(paper), file, src
	}
	doc, _ := formats.Options{}.ReadContext(ctx, paperName, paperSrc) // what is damaged is read as far as it goes
	entries, _ := bib.ReadContext(ctx, listName, listSrc)
	if doc != nil && entries != nil {
		citevet.Verify(doc, entries, checks.All()...)
	}
}
