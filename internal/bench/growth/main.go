// Command growth looks for inputs on which reading and checking take more than
// linear work: the signs of each format, repeated, in two and in three phases. It
// counts the steps that the project's code takes and the bytes that it allocates,
// not seconds, and names each input for which twice the bytes take more than 2.4
// times the work. With -time it measures time instead, on inputs from half a MB on.
//
//	go run -cover -covermode=atomic -coverpkg=./...,github.com/yuin/goldmark/...,golang.org/x/net/html,go.yaml.in/yaml/v3 ./internal/bench/growth [-size 65536] [-sample 100] [-seed 1] [FILE...]
package main

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"time"

	"github.com/citevet/citevet/internal/gen"
)

func main() {
	size := flag.Int("size", 1<<16, "bytes of the smallest input; twice and four times as many are tried too")
	sample := flag.Int("sample", 100, "inputs a format made by chance, besides all of one and two signs; -1: only these")
	seed := flag.Uint64("seed", 1, "of the chance")
	timed := flag.Bool("time", false, "measure time, which shows work inside the standard library, but varies; needs no -cover")
	flag.Parse()
	grows := grows
	if *timed {
		grows, *size = slows, max(*size, 1<<19)
	} else if _, err := steps(); err != nil {
		fmt.Fprintln(os.Stderr, "growth: build it with -cover -covermode=atomic:", err)
		os.Exit(2)
	}
	tried, bad := 0, 0
	for _, signs := range gen.Alphabets() {
		if flag.NArg() > 0 && !slices.Contains(flag.Args(), signs.File) {
			continue
		}
		start, n := time.Now(), 0
		for g := range inputs(signs, *sample, *seed) {
			n++
			if said := grows(g, *size); said != "" {
				bad++
				fmt.Printf("%s: %q %q: %s\n", g.File, g.Before, g.Units, said)
			}
		}
		tried += n
		fmt.Printf("%s %q: %d inputs in %v\n", signs.File, signs.Before, n, time.Since(start).Round(time.Second))
	}
	fmt.Printf("%d inputs tried, %d grow too fast\n", tried, bad)
	if bad > 0 {
		os.Exit(1)
	}
}

// inputs gives what is tried of one alphabet.
func inputs(s gen.Signs, sample int, seed uint64) func(yield func(gen.Growing) bool) {
	return func(yield func(gen.Growing) bool) {
		if sample >= 0 {
			for g := range s.All() {
				if !yield(g) {
					return
				}
			}
			s.Sample(seed, sample)(yield)
			return
		}
		s.Sample(seed, -sample)(yield)
	}
}

// most is how much more work twice the bytes may take; suspect is what is worth
// another look.
const most, suspect = 2.4, 2.2

// grows tells what grows too fast, "" where nothing does. The largest size is
// only tried where the middle one gives a reason.
func grows(g gen.Growing, size int) string {
	first, second := measure(g, size), measure(g, 2*size)
	if second.beside(first, suspect) == "" {
		return ""
	}
	return measure(g, 4*size).beside(second, most)
}
