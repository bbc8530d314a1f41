package htmlreport

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/prose"
)

// A span is a run of a block, by the bytes of the source that it stands for.
type span struct {
	src, end int // in the source
	block    int
	at, to   int // in the block's text
	decoded  bool
}

// spans are those of a document, sorted by src.
type spans []span

func newSpans(doc *prose.Document) spans {
	var out spans
	for i, b := range doc.Blocks {
		for j, r := range b.Runs {
			to := len(b.Text)
			if j+1 < len(b.Runs) {
				to = b.Runs[j+1].At
			}
			s := span{src: r.Src, end: r.Src + r.Len, block: i, at: r.At, to: to, decoded: r.Len > 0}
			if !s.decoded {
				s.end = r.Src + to - r.At
			}
			if s.end > s.src && s.to > s.at {
				out = append(out, s)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b span) int { return cmp.Compare(a.src, b.src) })
	return out
}

// find gives the span that an offset of the source stands in, or the next one.
func (ss spans) find(offset int) (s span, inside bool) {
	i := sort.Search(len(ss), func(i int) bool { return ss[i].src > offset })
	if i > 0 && offset < ss[i-1].end {
		return ss[i-1], true
	}
	if i < len(ss) {
		return ss[i], false
	}
	return span{block: -1}, false
}

// text gives where the bytes [pos, end) of the source stand in the text of a
// block. Of a stretch that leaves its block the beginning is given.
func (ss spans) text(pos, end int) (block, from, to int, ok bool) {
	first, inside := ss.find(pos)
	if !inside {
		return 0, 0, 0, false
	}
	from = first.at
	if !first.decoded {
		from += pos - first.src
	}
	last, inside := ss.find(end - 1)
	if !inside || last.block != first.block || last.at < first.at {
		return first.block, from, first.to, true
	}
	to = last.to
	if !last.decoded {
		to = last.at + end - last.src
	}
	return first.block, from, to, from < to
}

// A mark is a stretch of a block's text with the citations that stand there:
// links are indices of pair.Linked.Links.
type mark struct {
	from, to int
	keys     []*prose.KeyCite // of citations by key; nil for others
	links    []int
}

// marks gives the marks of each block, sorted and without overlaps.
func marks(ss spans, doc *prose.Document, items []*citation.Item) [][]*mark {
	byOffset := make(map[int]*prose.KeyCite, len(doc.Keys))
	for i := range doc.Keys {
		byOffset[doc.Keys[i].Offset] = &doc.Keys[i]
	}
	out := make([][]*mark, len(doc.Blocks))
	for i, it := range items {
		if it.Form == citation.Key {
			if k := byOffset[it.Pos]; k != nil && k.Block >= 0 {
				out[k.Block] = append(out[k.Block], keyMark(k, i))
			}
		} else if block, from, to, ok := ss.text(it.Pos, it.End); ok {
			to += bracket(doc.Blocks[block].Text, from, to)
			out[block] = append(out[block], &mark{from: from, to: to, links: []int{i}})
		}
	}
	for i := range out {
		out[i] = join(out[i])
	}
	return out
}

// bracket gives 1 where text[from:to] opens a bracket that closes right after
// it, as in "Smith (2019)", else 0.
func bracket(text string, from, to int) int {
	open := strings.Count(text[from:to], "(") - strings.Count(text[from:to], ")")
	if open == 1 && strings.HasPrefix(text[to:], ")") {
		return 1
	}
	return 0
}

func keyMark(k *prose.KeyCite, link int) *mark {
	m := &mark{from: k.At, to: k.At + len(k.Printed), links: []int{link}}
	if k.Printed == "" {
		m.to = k.At + len(string(prose.Object))
		m.keys = []*prose.KeyCite{k}
	}
	return m
}

// join sorts marks, joins those that stand in one place and cuts off what
// overlaps.
func join(ms []*mark) []*mark {
	slices.SortStableFunc(ms, func(a, b *mark) int { return cmp.Compare(a.from, b.from) })
	out := ms[:0]
	for _, m := range ms {
		if len(out) > 0 {
			last := out[len(out)-1]
			if m.from < last.to && m.to <= last.to {
				last.links = append(last.links, m.links...)
				last.keys = append(last.keys, m.keys...)
				continue
			}
			m.from = max(m.from, last.to)
		}
		out = append(out, m)
	}
	return out
}
