package encoding

import (
	"sort"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/spans"
)

// Rebase makes d, which was read from decoded text, speak of the bytes of
// src: runs maps the text onto them.
func Rebase(d *prose.Document, src []byte, runs []prose.Run) {
	text := d.Src
	d.Src = src
	for i := range d.Blocks {
		b := &d.Blocks[i]
		b.Runs = Through(b.Runs, len(b.Text), runs)
	}
	span := func(pos, end *int) {
		if *pos < *end {
			*pos, *end = spans.Range(runs, *pos, *end)
		} else {
			*pos = Offset(runs, *pos)
			*end = *pos
		}
	}
	for i := range d.Keys {
		k := &d.Keys[i]
		span(&k.Offset, &k.End)
		if k.From < k.To {
			span(&k.From, &k.To)
		}
		k.SuffixRuns = Through(k.SuffixRuns, len(k.Suffix), runs)
	}
	for i := range d.Lists {
		span(&d.Lists[i].Offset, &d.Lists[i].End)
	}
	for i := range d.Unread {
		span(&d.Unread[i].Offset, &d.Unread[i].End)
	}
	for i, at := range d.Cells {
		d.Cells[i] = Offset(runs, at)
	}
	for i := range d.Refs {
		span(&d.Refs[i].Offset, &d.Refs[i].End)
	}
	d.Lines = spans.Lines(text)
	for i, at := range d.Lines {
		if i > 0 {
			_, d.Lines[i] = spans.Range(runs, at-1, at)
		}
	}
	for _, e := range d.Errors {
		e.Pos = d.Position(Offset(runs, e.Pos.Offset))
	}
}

// Offset gives the place in the file that a place in its decoded text comes
// from.
func Offset(runs []prose.Run, at int) int {
	pos, _ := spans.Range(runs, at, at+1)
	return pos
}

// Through maps a text of n bytes, which runs maps onto a second text, onto
// what under maps the second one onto.
func Through(runs []prose.Run, n int, under []prose.Run) []prose.Run {
	if len(runs) == 0 {
		return nil
	}
	out := make([]prose.Run, 0, len(runs))
	for i, r := range runs {
		if r.Len > 0 {
			pos, end := spans.Range(under, r.Src, r.Src+r.Len)
			out = append(out, prose.Run{At: r.At, Src: pos, Len: end - pos})
			continue
		}
		to := n
		if i+1 < len(runs) {
			to = runs[i+1].At
		}
		out = appendStretch(out, r, to, under)
	}
	return out
}

// appendStretch appends the runs of the one-to-one stretch that r begins and
// that ends at offset to of the first text.
func appendStretch(out []prose.Run, r prose.Run, to int, under []prose.Run) []prose.Run {
	j := max(0, sort.Search(len(under), func(j int) bool { return under[j].At > r.Src })-1)
	for at := r.At; ; j++ {
		u := under[j]
		from := r.Src + at - r.At
		if u.Len == 0 {
			out = append(out, prose.Run{At: at, Src: u.Src + from - u.At})
		} else {
			out = append(out, prose.Run{At: at, Src: u.Src, Len: u.Len})
		}
		if j+1 == len(under) {
			return out
		}
		at = r.At + under[j+1].At - r.Src
		if at >= to {
			return out
		}
	}
}
