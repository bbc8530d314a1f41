package reflist

import "math"

// habits is what the entries that were found show of the list: how much more
// often its entries begin at lines of some shape than other lines have it.
type habits struct {
	known  bool
	shapes map[shape]int
}

// A shape is one of the things that a list does alike with all its entries.
type shape struct {
	what  byte // 'i' indent, 'b' blank line before, 'e' ending of the line before, 'w' room in it, 'o' opening
	value int
}

// shapesOf gives the shapes of a line.
func shapesOf(s *start) [5]shape {
	room := 0
	switch {
	case s.broken:
		room = 1
	case s.full:
		room = 2
	}
	blank := 0
	if s.blank {
		blank = 1
	}
	return [...]shape{{'i', min(s.indent, maxIndent)}, {'b', blank}, {'e', int(s.before.ends)}, {'w', room}, {'o', int(s.opens)}}
}

const maxIndent = 12 // columns; all above are alike

// Weights of what was learned: a shape that entries have e times as often adds
// learnedScale, up to the limit.
const (
	learnedScale  = 1.5
	learnedLimit  = 5
	indentLimit   = 8
	minLearnedOf  = 4 // entries from which something is learned
	learnedAtEdge = 0.5
)

// learn counts the shapes of the first lines of the entries found, and of the
// other lines.
func (v *survey) learn(found []extent) {
	if len(found) < minLearnedOf {
		return
	}
	first := make(map[int]bool, len(found))
	for _, e := range found {
		first[e.from] = !v.dated || v.years[e.to] > v.years[e.from] // one without a year may be none
	}
	type count struct{ entries, others float64 }
	counts := map[shape]*count{}
	entries, others := 0.0, 0.0
	for i := found[0].from + 1; i < found[len(found)-1].to; i++ {
		l := &v.lines[i]
		if l.inside {
			continue
		}
		if first[i] {
			entries++
		} else {
			others++
		}
		for _, s := range shapesOf(&start{line: l, before: &v.lines[i-1]}) {
			c := counts[s]
			if c == nil {
				c = &count{}
				counts[s] = c
			}
			if first[i] {
				c.entries++
			} else {
				c.others++
			}
		}
	}
	v.learned = habits{known: true, shapes: make(map[shape]int, len(counts))}
	for s, c := range counts {
		odds := (c.entries + learnedAtEdge) / (entries + 1) / ((c.others + learnedAtEdge) / (others + 1))
		w := int(math.Round(learnedScale * math.Log(odds)))
		limit := learnedLimit
		if s.what == 'i' {
			limit = indentLimit
		}
		v.learned.shapes[s] = max(-limit, min(limit, w))
	}
}

// weight gives what was learned of a line of such shapes.
func (h *habits) weight(s *start) int {
	if !h.known || s.before == nil || s.inside {
		return 0
	}
	sum := 0
	for _, sh := range shapesOf(s) {
		sum += h.shapes[sh]
	}
	return sum
}
