package citation

// bestCut asks the list where in the run the names begin.
func (s *nameReader) bestCut(from, to int, etAl bool, d Date, wide bool) naming {
	plain := s.afterPrefix(from, to, wide)
	best := s.reading(plain, to, etAl, d)
	if best.answer == Listed {
		return best
	}
	if !wide {
		if given, ok := s.givenBehind(best, d); ok {
			return given
		}
	}
	if plain > from {
		if n := s.reading(from, to, etAl, d); n.answer > best.answer {
			best = n
		}
		if best.answer == Listed {
			return best
		}
	}
	if s.known != nil {
		for k := from + 1; k < to; k++ {
			if !s.cutAt(k, to, wide, best.answer) {
				continue
			}
			n := s.reading(k, to, etAl, d)
			if n.answer > best.answer && (n.answer >= Near || wide) {
				best = n
			}
			if best.answer == Listed {
				break
			}
		}
	}
	if best.answer == Unknown && wide {
		return s.defaultCut(plain, to, etAl, d)
	}
	return best
}

// cutAt tells whether the names may begin at token k of a run: inside a
// bracket not behind a connective, which says that all are authors; in running
// text behind anything. What the list has as a whole is not cut.
func (s *nameReader) cutAt(k, to int, wide bool, have Answer) bool {
	t := &s.t[k]
	if t.kind != word || t.caps == lower && !leadingParticle(t.text(s.cursor)) {
		return false
	}
	p := &s.t[k-1]
	if p.kind == word && (p.isWord(s.cursor, "of") && k > 1 && institution(s.t[k-2].low(s.cursor)) || placePrefix(p.low(s.cursor)) && p.caps == capital) {
		return false // the University of York, New York
	}
	if p.kind == word && p.caps == lower && connective(p.text(s.cursor)) && !strongConnective(p.text(s.cursor)) {
		return wide || prefixWord(p.text(s.cursor))
	}
	if p.kind == word && p.caps == lower && strongConnective(p.text(s.cursor)) || p.is('&') || p.is('/') || p.is('+') || p.is('・') {
		return wide && have < OtherYear && !s.t[k-2].nameLike()
	}
	if p.is(',') {
		return wide || have == Unknown
	}
	if p.is('.') && k > 1 && s.isInitial(k-2) {
		return false // an initial belongs to the name behind it
	}
	return true
}

// afterPrefix passes over prefixes that a capital letter makes look like a
// name: "See", "Cf.", "In"; in running text over any opener of a sentence.
func (s *nameReader) afterPrefix(from, to int, wide bool) int {
	j := from
	for j < to-1 {
		t := &s.t[j]
		if t.kind == word {
			w := t.low(s.cursor)
			single := s.isInitial(j) && s.t[j+1].is('.')
			is := prefixWord(w) || wide && opener(w)
			if single || !is && t.caps != lower || t.caps == upper && len(t.text(s.cursor)) > 1 && !s.upperText() {
				break
			}
			if t.caps == lower && leadingParticle(w) && !prefixWord(w) && s.t[j+1].kind == word && (s.t[j+1].caps != lower || particle(s.t[j+1].text(s.cursor)) || connective(s.t[j+1].text(s.cursor))) {
				break
			}
		} else if !t.is(',') && !t.is('.') && !t.is(':') && !t.is('&') && !t.is('/') {
			break
		}
		j++
	}
	return s.trimLeft(j, to)
}

// defaultCut chooses, in running text and without an answer of the list, the
// names right before the date: everything behind the last comma, unless the
// chain of commas ends in a connective or in et al.
func (s *nameReader) defaultCut(from, to int, etAl bool, d Date) naming {
	start := from
	lastComma, joined := -1, etAl
	for k := from; k < to; k++ {
		t := &s.t[k]
		if t.is(',') {
			lastComma = k
		}
		if t.is('&') || t.kind == word && t.caps == lower && strongConnective(t.text(s.cursor)) {
			joined = true
		}
	}
	if lastComma >= 0 && !joined {
		start = lastComma + 1
	}
	start = s.trimLeft(s.afterPrefix(start, to, true), to)
	if start >= to {
		start = from
	}
	return s.reading(start, to, etAl, d)
}
