package bib_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/bib"
)

// TestHostile reads input that would take for ever if any part of it were
// read more often than a few times.
func TestHostile(t *testing.T) {
	size := 4 << 20
	if testing.Short() {
		size = 1 << 20
	}
	fill := func(s string) string { return strings.Repeat(s, size/len(s)) }
	chain := func(n int, format string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, format, i, (i+1)%n)
		}
		return b.String()
	}
	for _, c := range []struct{ name, src, err string }{
		{"braces", fill("{"), "no entry was found"},
		{"parentheses", fill("("), "no entry was found"},
		{"at signs", fill("@"), "no entry was found"},
		{"NUL", fill("\x00"), "no entry was found"},
		{"open entries", fill("@a{"), "has no closing bracket"},
		{"open entries on lines", fill("\n@a{b,"), "more than 100,000 errors"},
		{"open values", fill("\n@a{b,c={"), "more than 100,000 errors"},
		{"open values and one end", fill("\n@a{b,c={") + "}", "more than 100,000 errors"},
		{"open quotes", fill("\n@a{b,c=\""), "more than 100,000 errors"},
		{"open parentheses", fill("\n@a(b,c=\"{"), "more than 100,000 errors"},
		{"open comments", fill("\n@comment{"), "more than 100,000 errors"},
		{"open braces for fields", "@a{b," + fill("{x\n"), "has no closing bracket"},
		{"deep braces", "@a{b,c=" + strings.Repeat("{", size/2) + strings.Repeat("}", size/2) + "}", ""},
		{"a long line", "@a{b,c={" + fill("x ") + "}}", ""},
		{"values cut short", fill("@a{b, c={x\n d=1,\n"), "more than 100,000 errors"},
		{"per cent signs", fill("@a{b,c=%}"), "has no value"},
		{"parts", "@a{b,c=" + fill("{a}#") + "{a}}", "more than 10,000 parts"},
		{"fields", "@a{b," + fill("c=1,") + "}", "more than 10,000 fields"},
		{"entries in one line", strings.Repeat("@a{b,c={d}} ", size/80), ""},
		{"entries", chain(size/200, "@article{k%d,\n title={T%d}\n}\n"), ""},
		{"bytes of Latin-1", strings.Repeat("@a{b,c={\xe9}}\n", size/200), "not UTF-8"},
		{"a circle", chain(size/200, "@a{k%d,crossref={k%d}}\n"), "inherits from itself"},
		{"no parents", chain(size/800, "@a{k%d,crossref={x%d}}\n"), "to inherit from"},
		{"a web", chain(100, "@a{k%d,xdata={"+strings.TrimSuffix(chain(100, "k%[1]d,"), ",")+"}}%.0[2]d\n"), "xdata"},
		{"a bomb", "@string{a0={" + strings.Repeat("x", 100) + "}}\n" + doubling(60) + "@a{b,c=a60}", "write out to too much text"},
		{"many fuses", "@string{a0={" + strings.Repeat("x", 100) + "}}\n" + doubling(12) + strings.Repeat("@a{b,c=a12}\n", 2000), "write out to too much text"},
	} {
		t.Run(c.name, func(t *testing.T) {
			l, err := bib.Parse("x.bib", []byte(c.src))
			if c.err == "" {
				assert.NoError(t, err)
			} else {
				require.Error(t, err)
				found := false
				for _, e := range l.Errors {
					found = found || strings.Contains(e.Msg, c.err)
				}
				assert.True(t, found, "%s: %v", c.err, err)
			}
			written := 0
			for _, e := range l.Entries[:min(len(l.Entries), 1000)] {
				written += len(e.Text("c"))
				e.Text("absent")
				e.Date()
			}
			assert.LessOrEqual(t, written, 5<<20+17*len(c.src))
		})
	}
}

// doubling makes strings that are each twice as long as the one before.
func doubling(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "@string{a%d = a%d # a%d}\n", i+1, i, i)
	}
	return b.String()
}

func TestConcurrentUse(t *testing.T) {
	src := refs + "@inbook{part, crossref={who}}\n@misc{x, ids={y}}"
	l := parse(t, src)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for _, e := range l.Entries {
				use(e)
				_ = e.Pos().String() + e.String()
			}
			assert.Len(t, l.Lookup("y"), 1)
			again, err := bib.Parse("refs.bib", []byte(src))
			assert.NoError(t, err)
			assert.Equal(t, shape(l), shape(again))
			bib.Merge(l, again)
		})
	}
	wg.Wait()
}
