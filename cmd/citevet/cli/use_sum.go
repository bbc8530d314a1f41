package cli

import "math/bits"

// A useSum adds up the use of many papers.
type useSum struct {
	Use
	entries, works marks
}

func (s *useSum) add(u Use) {
	s.count(u)
	s.entries.set(u.Entries)
	s.works.set(u.works)
}

// whole gives the sum.
func (s *useSum) whole() Use {
	u := s.Use
	u.Entries = s.entries.indexes()
	return u
}

// marks are some of many entries, a bit each.
type marks []uint64

func (m *marks) set(indexes []int) {
	for _, i := range indexes {
		for len(*m) <= i/64 {
			*m = append(*m, 0)
		}
		(*m)[i/64] |= 1 << (i % 64)
	}
}

func (m marks) count() int {
	n := 0
	for _, word := range m {
		n += bits.OnesCount64(word)
	}
	return n
}

func (m marks) indexes() []int {
	var out []int
	for i, word := range m {
		for ; word != 0; word &= word - 1 {
			out = append(out, i*64+bits.TrailingZeros64(word))
		}
	}
	return out
}
