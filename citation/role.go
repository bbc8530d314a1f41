package citation

import "strings"

// judge sets the role and the shape of an item that has its names.
func (s *scan) judge(it *Item, n naming, d dated, start, to int) {
	it.Shape, it.need = s.shape(it, n, d)
	s.role(it, n, d, start, to)
}

// role reads secondary citations and personal communications.
func (s *scan) role(it *Item, n naming, d dated, start, to int) {
	if end := min(n.from, d.from); start < end {
		if s.wordy(start, end) && citedIn(strings.ToLower(s.text(start, end))) {
			prev := lastOf(it.Group)
			if prev == nil {
				prev = s.citedBefore(start)
			}
			through(prev, it)
		}
	}
	pieceEnd := d.to
	for pieceEnd < to && !s.t[pieceEnd].is(';') {
		pieceEnd++
	}
	if !s.wordy(start, pieceEnd) {
		return
	}
	words := strings.ToLower(s.text(start, pieceEnd))
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
func (s *scan) citedBefore(i int) *Item {
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
func (s *scan) wordy(from, to int) bool {
	for k := from; k < to; k++ {
		if t := &s.t[k]; t.kind == word && (t.caps == lower && len(t.text(s)) > 3 || t.caps == noCase) {
			return true
		}
	}
	return false
}

// citedIn tells whether words, in lower case, say that the work before them is
// known through the one behind them.
func citedIn(words string) bool {
	for _, p := range throughPhrases {
		if strings.Contains(words, p) {
			return true
		}
	}
	return false
}

var throughPhrases = [...]string{"cited in", "cited by", "cited after", "quoted in", "quoted by", "quoted after", "quoted from", "qtd. after", "cit. in", "cit. por", "cit. en", "qtd. in", "qtd in", "apud", "zit. n", "zitiert n", "zit. nach", "zitiert in", "cité dans", "cité par", "cités par", "cited from", "citado en", "citado por", "citado em", "citato in", "citato da", "geciteerd in", "citerad i", "转引自", "цит. по", "discussed in", "reprinted in"}

// personal tells of communications and interviews, which lists leave out (APA
// manual, 7th edition, section 8.9).
func personal(words string) bool {
	for _, p := range [...]string{"personal communication", "pers. comm", "pers comm", "personal observation", "pers. obs", "unpublished data", "unpubl. data", "interview", "field notes", "fieldnotes", "email to", "e-mail to", "comunicación personal", "comunicação pessoal", "communication personnelle", "persönliche mitteilung", "pers. mitt", "comunicazione personale", "personlig kommunikation"} {
		if strings.Contains(words, p) {
			return true
		}
	}
	return false
}

// internal tells of references inside the same volume.
func internal(words string) bool {
	for _, p := range [...]string{"this volume", "this issue", "this book", "in diesem band", "ce volume", "este volumen", "este volume", "supra note", "present study", "this study", "this paper", "this work", "present work"} {
		if strings.Contains(words, p) {
			return true
		}
	}
	return false
}
