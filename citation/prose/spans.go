package prose

import (
	"cmp"
	"slices"
)

// A span is text[from:to] of a block.
type span struct{ from, to int }

// rangeIn gives the bytes of the source, [pos, end), that text[from:to] stands
// for, of which runs are the runs.
func rangeIn(runs []Run, from, to int) (pos, end int) {
	return (&Block{Runs: runs}).Range(from, to)
}

// linesOf gives the offset of each line's first byte in src.
func linesOf(src []byte) []int {
	d := Document{Src: src}
	d.Position(0)
	return d.Lines
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
