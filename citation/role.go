package citation

import (
	"github.com/citevet/citevet/internal/lang"
)

// role reads secondary citations and personal communications.
func (s *groupReader) role(it *Item, n naming, d dated, start, to int) {
	if end := min(n.from, d.from); start < end {
		if s.wordy(start, end) && citedIn(s.text(start, end)) {
			prev := lastOf(it.Group)
			if prev == nil {
				prev = s.citedBefore(start)
			}
			through(prev, it)
		}
	}
	if unreleased(d.Date) && n.answer != Listed {
		it.Role = Personal
	}
	pieceEnd := d.to
	for pieceEnd < to && !s.t[pieceEnd].is(';') {
		pieceEnd++
	}
	if !s.wordy(start, pieceEnd) {
		return
	}
	words := s.text(start, pieceEnd)
	if personal(words) {
		it.Role = Personal
	}
	if internal(words) {
		it.Role = Internal
	}
}

// through marks a work and the one that it is known through.
func through(original, secondary *Item) {
	secondary.Role = Secondary
	if original != nil {
		original.Role = Original
	}
}

// citedBefore gives the work that a bracket whose first token is i says to be
// known through another: the one that ends right before, or, where the list
// lacks it, the last of the sentence.
func (s *groupReader) citedBefore(i int) *Item {
	if len(s.last) == 0 {
		return nil
	}
	prev := s.last[len(s.last)-1]
	if prev.Role != Direct || prev.to > i {
		return nil
	}
	if i-prev.to <= 3 {
		return prev
	}
	if s.known == nil || prev.answer >= Near || prev.Form != Narrative || i-prev.to > 60 {
		return nil
	}
	for k := prev.to; k < i; k++ {
		if s.sentenceEnd(k, i) {
			return nil
		}
	}
	return prev
}

// wordy tells whether a word in lower case, longer than those inside names,
// stands among the tokens: most citations have none, and nothing to look for.
func (s *cursor) wordy(from, to int) bool {
	for k := from; k < to; k++ {
		if t := &s.t[k]; t.kind == word && (t.caps == lower && len(t.text(s)) > 3 || t.caps == noCase) {
			return true
		}
	}
	return false
}

// What the words before or behind a work say of it.
var (
	secondHand = lang.SetOf(lang.CitedIn)
	unlisted   = lang.SetOf(lang.Personal)
	thisWork   = lang.SetOf(lang.ThisWork)
)

// citedIn tells whether words say that the work before them is known through
// the one behind them.
func citedIn(words string) bool { return says(words, secondHand) }

// personal tells of communications and interviews, which lists leave out (APA
// manual, 7th edition, section 8.9).
func personal(words string) bool { return says(words, unlisted) }

// internal tells of references inside the same volume.
func internal(words string) bool { return says(words, thisWork) }

func says(words string, of lang.Set) bool {
	w, _, _ := lang.Find(words, of)
	return w != 0
}
