package match

import (
	"math/bits"

	"github.com/citevet/citevet/internal/name"
)

// plainMarks are the marks of people without particles, put so that those which
// may be like a printed name are found without a look at each: most of a crowd
// are such.
type plainMarks struct {
	marks   []mark
	byN     [maxLength + 1][]shortMark // of them, by the number of letters of the full names
	given   map[sketch][]int32         // works by their given names
	whole   map[sketch][]int32         // and by those with the family name
	letters map[letters][]int32        // by what the parts of a name have in any order
}

// maxLength is the number of letters from which on names are not told apart by it,
// mostSlips how many letters may be wrong; see name.Slips.
const maxLength, mostSlips = 40, 2

// A shortMark is what a look at each of a thousand names needs.
type shortMark struct {
	sets uint64
	mark int32
}

// bothSets gives the two sets of letters of a sketch in one, so that one count
// tells how much those of two names differ.
func (a sketch) bothSets() uint64 { return uint64(a.letters)<<32 | uint64(a.odd) }

// letters are the bytes that the parts of a name have together, and which
// letters.
type letters struct {
	size uint16
	set  uint32
}

// great is from how many works of a year on it pays to sort their marks.
const great = 100

// plainMarksOf takes the plain ones out of marks, and gives the others: all where
// they are few.
func plainMarksOf(marks []mark) (p plainMarks, others []mark) {
	if len(marks) < great {
		return p, marks
	}
	p = plainMarks{given: map[sketch][]int32{}, whole: map[sketch][]int32{}, letters: map[letters][]int32{}}
	for _, m := range marks {
		if m.literal || m.particled {
			others = append(others, m)
			continue
		}
		p.marks = append(p.marks, m)
		if m.given.size > 0 {
			p.given[m.given] = append(p.given[m.given], m.work)
			p.whole[m.whole] = append(p.whole[m.whole], m.work)
			both := letters{m.full.size + m.given.size, m.full.letters | m.given.letters}
			p.letters[both] = append(p.letters[both], m.work)
		}
	}
	for i := range p.marks {
		full := &p.marks[i].full
		n := min(int(full.n), maxLength)
		p.byN[n] = append(p.byN[n], shortMark{full.bothSets(), int32(i)})
	}
	return p, others
}

// alike is what the function alike gives for the marks.
func (p *plainMarks) alike(out []int32, of *printedMark) []int32 {
	if !of.plain || of.inflected {
		return alike(out, p.marks, of)
	}
	n, sets := min(int(of.full.n), maxLength), of.full.bothSets()
	for k := max(0, n-mostSlips); k <= min(n+mostSlips, maxLength); k++ {
		slips := name.Slips(min(n, k))
		if slips == 0 || max(n, k)-min(n, k) > slips {
			continue
		}
		for _, m := range p.byN[k] {
			if bits.OnesCount64(m.sets^sets) <= 4*slips && p.marks[m.mark].full.near(of.full) {
				out = append(out, p.marks[m.mark].work)
			}
		}
	}
	if of.given {
		out = append(out, p.whole[of.named]...)
	} else {
		out = append(out, p.given[of.family]...)
	}
	return append(out, p.letters[letters{of.text.size, of.text.letters}]...)
}
