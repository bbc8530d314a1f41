package markdown

import (
	"cmp"
	"slices"
	"strings"

	"github.com/citevet/citevet/citation/prose/internal/spans"
)

const maxBrackets = 64 // depth

// pair matches brackets. One that opens inside emphasis closes there.
func (s *citeScanner) pair() {
	var open []int
	var ends []spans.Span // units that are open: where they end, and len(open) when they began
	u := 0
	for i := 0; i < len(s.text); i++ {
		for len(ends) > 0 && i >= ends[len(ends)-1].From {
			open = open[:min(len(open), ends[len(ends)-1].To)]
			ends = ends[:len(ends)-1]
		}
		for u < len(s.units) && s.units[u].From == i {
			ends = append(ends, spans.Span{From: s.units[u].To, To: len(open)})
			u++
		}
		floor := 0
		if len(ends) > 0 {
			floor = ends[len(ends)-1].To
		}
		open = s.pairAt(i, open, floor)
	}
	slices.SortFunc(s.pairs, func(a, b spans.Span) int { return cmp.Compare(a.From, b.From) })
}

// pairAt opens or closes a bracket at offset i. open are those that are open, of
// which the first, floor in number, opened outside of the emphasis at i.
func (s *citeScanner) pairAt(i int, open []int, floor int) []int {
	c := s.text[i]
	if c != '[' && c != ']' || s.plain.has(i) {
		return open
	}
	if c == '[' {
		return append(open, i)
	}
	if len(open) <= floor {
		return open
	}
	last := len(open) - 1
	if len(open) <= maxBrackets {
		s.pairs = append(s.pairs, spans.Span{From: open[last], To: i})
	}
	return open[:last]
}

// closing gives the offset of the "]" of the "[" at i; 0 where there is none.
func (s *citeScanner) closing(i int) int { return endOf(s.pairs, i) }

// endOf gives the end of the span that begins at i; 0 where none does. The
// spans are in order.
func endOf(all []spans.Span, i int) int {
	n, ok := slices.BinarySearchFunc(all, i, func(p spans.Span, i int) int { return cmp.Compare(p.From, i) })
	if !ok {
		return 0
	}
	return all[n].To
}

// opens reports whether a bracket opens at i that closes before to.
func (s *citeScanner) opens(i, to int) bool {
	if i >= to || s.text[i] != '[' {
		return false
	}
	end := s.closing(i)
	return end > 0 && end < to
}

func (s *citeScanner) linksOn(i int) bool {
	if i >= len(s.text) || s.plain.has(i) {
		return false
	}
	switch s.text[i] {
	case '[', '(':
		return !strings.HasPrefix(s.text[i:], "[^")
	case '{':
		return s.attributes(i, len(s.text)) > 0
	}
	return false
}
