package match

import (
	"math"
	"math/bits"
	"strings"
	"unicode/utf8"

	"github.com/citevet/citevet/internal/name"
)

// A sketch is what can be told of two keys without reading them: how many
// letters and bytes they have, and which letters.
type sketch struct {
	letters uint32
	n       uint16
	size    uint16  // bytes
	head    [2]byte // the first of them
}

func sketchOf(s string) sketch {
	k := sketch{size: uint16(min(len(s), math.MaxUint16))}
	copy(k.head[:], s)
	for _, r := range s {
		k.letters |= 1 << (r & 31)
		if k.n < math.MaxUint16 {
			k.n++
		}
	}
	return k
}

// near is false only if IsSlip is, of the keys: a slip changes the number of
// letters by one at most, and brings or takes away two different ones.
func (a sketch) near(b sketch) bool {
	allowed := uint16(name.Slips(int(min(a.n, b.n))))
	return allowed > 0 && max(a.n, b.n)-min(a.n, b.n) <= allowed && bits.OnesCount32(a.letters^b.letters) <= 2*int(allowed)
}

// mayInflect is false only if the keys differ by more than an ending.
func (a sketch) mayInflect(b sketch) bool {
	if a.head != b.head && (a.head[0] < utf8.RuneSelf || !a.in(b)) { // in Hebrew it stands before the name
		return false
	}
	return a.n >= 2 && b.n >= 2 && max(a.n, b.n)-min(a.n, b.n) <= maxEnding
}

// maxEnding is how many letters an ending has at most.
const maxEnding = 7

// in is false only if the key of a is no part of that of b.
func (a sketch) in(b sketch) bool { return a.size <= b.size && a.letters&^b.letters == 0 }

// A mark is what is known of a work by its first name, or by its title.
type mark struct {
	work               int32
	literal, particled bool
	full, family       sketch
	given, whole       sketch // given without its blanks
}

// appendMarks appends the marks of a name of a work.
func appendMarks(to []mark, n *name.Listed, work int32) []mark {
	m := mark{
		work: work, literal: n.Literal, particled: n.Full != n.Family,
		full: sketchOf(n.Full), family: sketchOf(n.Family), given: sketchOf(strings.ReplaceAll(n.Given, " ", "")), whole: sketchOf(n.Whole),
	}
	to = append(to, m)
	if n.German != n.Full {
		m.full = sketchOf(n.German)
		to = append(to, m)
	}
	return to
}

// alike appends to out the works whose marks do not tell that grade finds p
// different. What grade compares by whole keys that the index has is left out.
func alike(out []int32, marks []mark, p *name.Written) []int32 {
	full, german, text, family := sketchOf(p.Full), sketchOf(p.German), sketchOf(p.Text), sketchOf(p.Family)
	named := sketchOf(p.Family + p.Given)
	last := sketchOf(p.Last)
	one := p.German == p.Full && p.Text == p.Full // nearly always
	for i := range marks {
		m := &marks[i]
		is := m.full.near(full)
		if !one {
			is = is || m.full.near(german) || m.full.near(text) || m.whole.near(text)
		}
		if p.Endings != nil {
			is = is || m.full.mayInflect(full) || m.particled && m.family.mayInflect(family) || p.Last != "" && m.family.mayInflect(last)
		}
		switch {
		case is:
		case m.literal:
			is = text.size >= 3 && text.in(m.full) || m.full.size > 9 && m.full.in(text)
		case m.particled && full.size > 4 && full.in(m.full):
			is = true
		case m.given.size > 0:
			is = p.Given == "" && m.given == family || p.Given != "" && m.whole == named ||
				text.size == m.full.size+m.given.size && text.letters == m.full.letters|m.given.letters
		}
		if is {
			out = append(out, m.work)
		}
	}
	return out
}
