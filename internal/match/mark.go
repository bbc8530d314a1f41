package match

import (
	"math/bits"
	"strings"
)

// A sketch is what can be told of two keys without reading them: how many
// bytes they have, and which.
type sketch struct {
	letters uint32
	n       uint16
}

func sketchOf(s string) sketch {
	k := sketch{n: uint16(min(len(s), 1<<16-1))}
	for i := range len(s) {
		k.letters |= 1 << (s[i] & 31)
	}
	return k
}

// near is false only if near is, of the keys: a slip changes the number of
// letters by one at most, and brings or takes away two different ones.
func (a sketch) near(b sketch) bool {
	allowed := uint16(1)
	n := min(a.n, b.n)
	if n >= 8 {
		allowed = 2
	}
	return n >= 4 && max(a.n, b.n)-n <= allowed && bits.OnesCount32(a.letters^b.letters) <= 2*int(allowed)
}

// in is false only if the key of a is no part of that of b.
func (a sketch) in(b sketch) bool { return a.n <= b.n && a.letters&^b.letters == 0 }

// A mark is what is known of a work by its first name, or by its title.
type mark struct {
	work               int32
	literal, particled bool
	full, given, whole sketch // given without its blanks
}

// mark appends the marks of a name of a work.
func (n *name) mark(to []mark, work int32) []mark {
	m := mark{
		work: work, literal: n.literal, particled: n.full != n.family,
		full: sketchOf(n.full), given: sketchOf(strings.ReplaceAll(n.given, " ", "")), whole: sketchOf(n.whole),
	}
	to = append(to, m)
	if n.german != n.full {
		m.full = sketchOf(n.german)
		to = append(to, m)
	}
	return to
}

// alike appends to out the works whose marks do not tell that grade finds p
// different. What grade compares by whole keys that the index has is left out.
func alike(out []int32, marks []mark, p *printed) []int32 {
	full, german, text, family := sketchOf(p.full), sketchOf(p.german), sketchOf(p.text), sketchOf(p.family)
	named := sketchOf(p.family + p.given)
	one := p.german == p.full && p.text == p.full // nearly always
	for i := range marks {
		m := &marks[i]
		is := m.full.near(full)
		if !one {
			is = is || m.full.near(german) || m.full.near(text) || m.whole.near(text)
		}
		switch {
		case is:
		case m.literal:
			is = text.n >= 3 && text.in(m.full) || m.full.n > 9 && m.full.in(text)
		case m.particled && full.n > 4 && full.in(m.full):
			is = true
		case m.given.n > 0:
			is = p.given == "" && m.given == family || p.given != "" && m.whole == named ||
				text.n == m.full.n+m.given.n && text.letters == m.full.letters|m.given.letters
		}
		if is {
			out = append(out, m.work)
		}
	}
	return out
}
