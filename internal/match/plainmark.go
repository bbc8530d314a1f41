package match

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
	set, odd uint32
	mark     int32
}

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
		p.byN[n] = append(p.byN[n], shortMark{full.letters, full.odd, int32(i)})
	}
	return p, others
}

// alike is what the function alike gives for the marks.
func (p *plainMarks) alike(out []int32, of *printedMark) []int32 {
	if !of.plain || of.inflected {
		return alike(out, p.marks, of)
	}
	n := min(int(of.full.n), maxLength)
	for _, marks := range p.byN[max(0, n-mostSlips) : min(n+mostSlips, maxLength)+1] {
		for _, m := range marks {
			if differ(m.set, of.full.letters) <= 2*mostSlips && differ(m.odd, of.full.odd) <= 2*mostSlips && p.marks[m.mark].full.near(of.full) {
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
