package citation

// vetoed tells whether the piece around the date d is no citation: an
// equation, a date of life, money, a standard, a decade.
func (s *scan) vetoed(low int, d dated, to int, have Answer) bool {
	for k := low; k < d.from; k++ {
		t := &s.t[k]
		switch {
		case t.is('=') || t.is('<') || t.is('>') || t.is('±') || t.is('≈') || t.is('%') || t.is('©') || t.is('†') || t.is('$') || t.is('€') || t.is('£') || t.is('#'):
			return true
		case t.kind == punct && t.r == '*':
			return true
		}
	}
	if d.to < to {
		if n := &s.t[d.to]; n.is('=') || n.is('%') || n.is('<') || n.is('>') {
			return true
		}
		if n := &s.t[d.to]; n.is(':') && d.to+2 < to && s.t[d.to+1].kind == number && s.measured(d.to+2, to) {
			return true
		}
	}
	if low < d.from {
		if t := &s.t[low]; t.kind == word && t.caps == lower && lifeWord(t.text(s)) && !s.namedBehind(low+1, d.from) {
			return true
		}
	}
	for k := d.from - 1; k >= low && k >= d.from-3; k-- { // "first published 1965"
		if t := &s.t[k]; t.kind == word && t.caps == lower && commentWord(t.text(s)) {
			return have == Unknown && !editorMark(t.text(s)) && !(visited(t.text(s)) && s.namedBehind(low, k))
		} else if t.kind == word && t.caps != lower {
			break
		}
	}
	p := &s.t[d.from-1]
	if d.from > low && p.kind == word && (p.isWord(s, "version") || p.isWord(s, "v") || p.isWord(s, "no") || p.isWord(s, "nr") || p.isWord(s, "p") || p.isWord(s, "pp")) && p.caps == lower {
		return true
	}
	return false
}

// namedBehind tells whether a name stands among the tokens: "(from Smith
// 2019)" is a citation, "(from 2010)" is none.
func (s *scan) namedBehind(from, to int) bool {
	for k := from; k < to; k++ {
		if t := &s.t[k]; t.nameLike() && !month(t.low(s)) {
			return true
		}
	}
	return false
}
