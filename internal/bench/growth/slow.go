package main

import (
	"fmt"
	"time"

	"github.com/citevet/citevet/internal/gen"
)

// Time is measured from this much on, and may grow by this much a doubling: it
// varies, so what is named is worth a look and no more.
const (
	fewTime  = 150 * time.Millisecond
	mostTime = 3.0
)

// slows tells what takes too much more time for twice the bytes. No counter
// sees the work inside the standard library, such as a search for the end of a
// line that is done again for each sign of it.
func slows(g gen.Growing, size int) string {
	first, second := clocked(g, size), clocked(g, 2*size)
	if second < fewTime || second.Seconds() < mostTime*first.Seconds() {
		return ""
	}
	third := clocked(g, 4*size)
	if third.Seconds() < mostTime*second.Seconds() {
		return ""
	}
	return fmt.Sprintf("%d, %d and %d KB take %v, %v and %v", size>>10, size>>9, size>>8,
		first.Round(time.Millisecond), second.Round(time.Millisecond), third.Round(time.Millisecond))
}

// clocked gives the time that reading and checking an input took.
func clocked(g gen.Growing, size int) time.Duration {
	src := g.Make(size)
	start := cpu()
	check(g.File, src)
	return cpu() - start
}
