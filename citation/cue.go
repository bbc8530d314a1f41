package citation

import (
	"github.com/citevet/citevet/internal/lang"
)

// cued tells whether something besides the shape says that a name with a year
// in running text is a citation: several names, et al., a letter, a reporting
// verb behind it, "according to" before it, or the habit of the paper.
func (s *scan) cued(n naming, d dated) bool {
	if n.etAl || len(n.authors) > 1 || d.Suffix != "" || n.answer >= OtherYear {
		return true
	}
	s.ties |= tieNarrative
	if n.to < len(s.t) && n.to > 0 && s.t[n.to-1].poss {
		return true
	}
	c := d.to
	for c < len(s.t) && s.t[c].kind != closing && c < d.to+12 {
		c++
	}
	if s.anotherBehind(c) || citedIn(s.text(d.to, c)) {
		return true
	}
	if n.to < len(s.t) && s.t[n.to].kind == quote && s.glued(n.to) {
		return true // Jones’ (2019)
	}
	for k := c + 1; k < len(s.t) && k <= c+3; k++ {
		if t := &s.t[k]; t.kind == word && t.caps == lower && reporting(t.text(s)) {
			return true
		} else if t.is('.') || t.is(';') {
			break
		}
	}
	for k := n.from - 1; k >= 0 && k >= n.from-3; k-- {
		if t := &s.t[k]; t.kind == word {
			w := t.low(s)
			if k == n.from-1 && t.caps == lower && prefixWord(w) || k == n.from-2 && s.t[n.from-1].is('.') && prefixWord(w) {
				return true
			}
			if lang.Look(w).Is(lang.Cue) {
				return s.habit.narrative > 0 || k == n.from-1
			}
			break
		}
	}
	return s.habit.narrative > 0 && n.to-n.from == 1 // a surname; more words are often a title, a place or an event
}

// anotherBehind tells whether a further name with a year in brackets follows
// the bracket that closes at token c: "Smith (2019), Lee (2020)".
func (s *scan) anotherBehind(c int) bool {
	if c+2 >= len(s.t) || !s.t[c+1].is(',') && !s.t[c+1].is(';') && !s.t[c+1].isWord(s, "and") && !s.t[c+1].is('&') || !s.t[c+2].nameLike() && !s.t[c+2].isWord(s, "and") {
		return false
	}
	for k := c + 2; k < len(s.t) && k < c+8; k++ {
		if s.t[k].kind == open {
			return k+1 < len(s.t) && s.yearAt(k+1)
		}
		if s.t[k].kind == word && s.t[k].caps == lower && !connective(s.t[k].text(s)) && !particle(s.t[k].text(s)) {
			return false
		}
	}
	return false
}
