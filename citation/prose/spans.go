package prose

import (
	"cmp"
	"slices"
	"sort"
)

// A span is text[from:to] of a block.
type span struct{ from, to int }

func rangeOf(runs []Run, from, to int) (pos, end int) {
	r := runAt(runs, from)
	pos = r.Src
	if r.Len == 0 {
		pos += from - r.At
	}
	r = runAt(runs, to-1)
	if r.Len > 0 {
		return pos, r.Src + r.Len
	}
	return pos, r.Src + to - r.At
}

func runAt(runs []Run, at int) Run {
	i := sort.Search(len(runs), func(i int) bool { return runs[i].At > at })
	if i == 0 {
		return Run{}
	}
	return runs[i-1]
}

// cutRuns gives the runs of text[in.from:in.to] as those of a text of its own.
func cutRuns(runs []Run, in span) []Run {
	i, _ := slices.BinarySearchFunc(runs, in.from+1, func(r Run, at int) int { return cmp.Compare(r.At, at) })
	i = max(0, i-1)
	n, _ := slices.BinarySearchFunc(runs[i:], in.to, func(r Run, at int) int { return cmp.Compare(r.At, at) })
	out := make([]Run, 0, n)
	for ; i < len(runs) && runs[i].At < in.to; i++ {
		r := runs[i]
		if r.At < in.from {
			if r.Len == 0 {
				r.Src += in.from - r.At
			}
			r.At = in.from
		}
		out = append(out, Run{At: r.At - in.from, Src: r.Src, Len: r.Len})
	}
	return out
}

// trimmed gives s[in.from:in.to] without white space around it.
func trimmed(s string, in span) string {
	for in.from < in.to && isSpace(s[in.from]) {
		in.from++
	}
	for in.from < in.to && isSpace(s[in.to-1]) {
		in.to--
	}
	return s[in.from:in.to]
}
