// Command cancel reads and checks hostile papers and lists, breaks each off after
// a while, and prints those that went on for longer than a tenth of a second.
//
//	go run ./internal/bench/cancel [-size 4194304] [-after 200ms]
package main

import (
	"context"
	"flag"
	"fmt"
	"slices"
	"time"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/internal/gen"
)

func main() {
	size := flag.Int("size", 4<<20, "bytes of an input")
	after := flag.Duration("after", 200*time.Millisecond, "when it is broken off")
	flag.Parse()
	paper, _ := gen.Paper(1000, 300)
	list := gen.List(300)
	worst := time.Duration(0)
	for _, h := range gen.HostilePapers() {
		worst = max(worst, report("paper: "+h.Name, *after, h.File, h.Make(*size), "refs.bib", list))
	}
	for _, h := range gen.HostileLists() {
		worst = max(worst, report("list: "+h.Name, *after, "paper.txt", slices.Clone(paper), h.File, h.Make(*size)))
	}
	fmt.Println("the longest:", worst.Round(time.Millisecond))
}

// report tells how long an input went on after it was broken off.
func report(what string, after time.Duration, paperName string, paper []byte, listName string, list []byte) time.Duration {
	ctx, cancel := context.WithTimeout(context.Background(), after)
	defer cancel()
	start := time.Now()
	stage := check(ctx, paperName, paper, listName, list)
	late := time.Since(start) - after
	if late > 100*time.Millisecond {
		fmt.Printf("%s: %v late, in %s\n", what, late.Round(time.Millisecond), stage)
	}
	return max(late, 0)
}

// check gives the stage that was the last.
func check(ctx context.Context, paperName string, paper []byte, listName string, list []byte) string {
	doc, _ := formats.Options{}.ReadContext(ctx, paperName, paper) // the error is looked at below
	if ctx.Err() != nil {
		return "reading the paper"
	}
	entries, _ := bib.ReadContext(ctx, listName, list)
	if ctx.Err() != nil {
		return "reading the list"
	}
	run := citevet.NewRun(checks.All()...)
	linked, err := run.PairContext(ctx, doc, entries)
	if err != nil {
		return "pairing"
	}
	if _, err := run.PaperContext(ctx, linked); err != nil {
		return "the checks of the paper"
	}
	run.Lists()
	return "the checks of the list"
}
