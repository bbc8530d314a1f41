package citation

import "strings"

// shape tells how sure it is that an item is a citation, and what the list
// must answer where it is not (decision rule 7 of the forms).
func (s *scan) shape(it *Item, n naming, d dated) (Shape, Answer) {
	last := lastName(n.authors)
	w := strings.ToLower(last)
	one := len(n.authors) == 1 && !n.etAl
	if one && month(w) && n.from > 0 && s.t[n.from-1].kind == number && len(s.t[n.from-1].text) <= 2 {
		return Possible, never // "5 May 2019"
	}
	if n.answer == Listed {
		return Certain, Unknown
	}
	if unreleased(d.Date) && n.answer != Listed {
		it.Role = Personal
	}
	if one && (month(w) || crossRef(w) && len(n.authors[0].Text) == len(last) || s.numbered(n, d)) {
		return Possible, Listed
	}
	if d.Kind == Status && (it.Form == Narrative || one && n.answer == Unknown && unreleased(d.Date)) {
		return Possible, OtherYear
	}
	if d.Last != "" && lifeSpan(d.Date) || d.Kind == Year && len(d.Year) == 4 && d.Year < "1400" {
		return Possible, Listed
	}
	if casingOf(last) == upper && len(last) < 4 && d.Kind == Year && d.Year < "1850" {
		return Possible, Listed // "grant 50 RA 1701"
	}
	if d.Last != "" && (it.Form == Narrative || n.answer == Unknown && casingOf(last) == upper) {
		return Possible, Listed // a term of office, a number of something
	}
	if len(n.authors) > 0 && s.dubious(n, d, it.Form) {
		return Possible, OtherYear
	}
	if it.Form == Narrative && !s.cued(n, d) {
		return Possible, OtherYear
	}
	return Certain, Unknown
}

// unreleased tells of works that lists leave out: "unpublished", "submitted".
func unreleased(d Date) bool {
	return d.Kind == Status && !strings.HasPrefix(d.Text, "in p") && !strings.HasPrefix(d.Text, "forth") && !strings.HasPrefix(d.Text, "to ") && (strings.HasPrefix(d.Text, "unpub") || strings.HasPrefix(d.Text, "subm") || strings.HasPrefix(d.Text, "manus") || strings.HasPrefix(d.Text, "in rev") || strings.HasPrefix(d.Text, "under"))
}

func lastName(authors []Author) string {
	if len(authors) == 0 {
		return ""
	}
	t := authors[len(authors)-1].Text
	return t[strings.LastIndexByte(t, ' ')+1:]
}

// lifeSpan tells of ranges that are lives or reigns: more than 15 years that
// begin before 2000.
func lifeSpan(d Date) bool {
	return d.Year < "2000" && len(d.Last) == 4 && len(d.Year) == 4 && atoi(d.Last)-atoi(d.Year) > 15
}

func atoi(t string) int {
	n := 0
	for _, c := range t {
		n = n*10 + int(c-'0')
	}
	return n
}

// numbered tells whether the date follows a word that numbers things in the
// paper itself: "Figure 2019".
func (s *scan) numbered(n naming, d dated) bool {
	if n.to != d.from || n.to == n.from {
		return false
	}
	t := s.t[n.to-1]
	return t.kind == word && crossRef(strings.ToLower(t.text)) && n.to-n.from > 1 && s.t[n.to-2].kind != punct
}

// dubious tells of names that are more often a law, an event, a product, a
// place of publication or an animal than an author.
func (s *scan) dubious(n naming, d dated, f Form) bool {
	if n.title {
		return n.answer == Unknown
	}
	last := lastName(n.authors)
	if thing(strings.ToLower(last)) && !n.etAl {
		return true
	}
	for _, a := range n.authors {
		if strings.ContainsAny(a.Text, "0123456789") {
			return true
		}
	}
	if n.from > 0 && s.t[n.from-1].is(':') && n.from > 1 && s.t[n.from-2].nameLike() && f == Parenthetical {
		return true // City: Publisher, year
	}
	if n.from > 1 && (s.t[n.from-1].isWord("v") || s.t[n.from-1].is('.') && s.t[n.from-2].isWord("v")) {
		return true // Donoghue v Stevenson
	}
	return len(n.authors) == 1 && !n.etAl && s.species(n, d)
}

// species tells whether the name stands behind the Latin name of a species,
// where it is the authority and need not be listed (International Code of
// Zoological Nomenclature, article 51).
func (s *scan) species(n naming, d dated) bool {
	k := n.from - 1
	if k >= 0 && s.t[k].kind == open {
		k--
	}
	if k < 1 {
		return false
	}
	epithet, genus := s.t[k], s.t[k-1]
	if epithet.kind == word && epithet.caps == capital && latinFamily(epithet.text) {
		return true
	}
	old := d.Kind == Year && d.Year < "1950" && len(epithet.text) > 4 && !reporting(epithet.text)
	return epithet.kind == word && epithet.caps == lower && genus.kind == word && genus.caps == capital && (old || latinEnding(epithet.text)) || epithet.kind == word && epithet.caps == lower && latinEnding(epithet.text) && genus.is('.')
}

func latinEnding(w string) bool {
	if len(w) < 5 {
		return false
	}
	for _, e := range [...]string{"us", "um", "is", "ae", "ii", "ensis", "ans", "ens", "ata", "oides", "ina", "ica", "osa", "alis", "ea", "ia", "ula", "ella", "ris", "ros", "or", "ax", "ex", "a", "i"} {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

func latinFamily(w string) bool {
	return strings.HasSuffix(w, "idae") || strings.HasSuffix(w, "inae") || strings.HasSuffix(w, "aceae") || strings.HasSuffix(w, "ales") || strings.HasSuffix(w, "ini")
}

// cued tells whether something besides the shape says that a name with a year
// in running text is a citation: several names, et al., a letter, a reporting
// verb behind it, "according to" before it, or the habit of the paper.
func (s *scan) cued(n naming, d dated) bool {
	if n.etAl || len(n.authors) > 1 || d.Suffix != "" || n.answer >= OtherYear {
		return true
	}
	s.tied = true
	if n.to < len(s.t) && n.to > 0 && s.t[n.to-1].poss {
		return true
	}
	c := d.to
	for c < len(s.t) && s.t[c].kind != closing && c < d.to+12 {
		c++
	}
	if s.anotherBehind(c) || citedIn(strings.ToLower(s.text(d.to, c))) {
		return true
	}
	if n.to < len(s.t) && s.t[n.to].kind == quote && s.glued(n.to) {
		return true // Jones’ (2019)
	}
	for k := c + 1; k < len(s.t) && k <= c+3; k++ {
		if t := s.t[k]; t.kind == word && t.caps == lower && reporting(t.text) {
			return true
		} else if t.is('.') || t.is(';') {
			break
		}
	}
	for k := n.from - 1; k >= 0 && k >= n.from-3; k-- {
		if t := s.t[k]; t.kind == word {
			w := strings.ToLower(t.text)
			if k == n.from-1 && t.caps == lower && prefixWord(w) || k == n.from-2 && s.t[n.from-1].is('.') && prefixWord(w) {
				return true
			}
			switch w {
			case "to", "by", "following", "see", "cf", "from", "in", "per", "of", "and", "with", "as", "also", "like", "unlike", "e.g", "than", "nach", "por", "par", "segundo", "según", "selon", "conforme", "laut":
				return s.habit.narrative > 0 || k == n.from-1
			}
			break
		}
	}
	return s.habit.narrative > 0
}

// anotherBehind tells whether a further name with a year in brackets follows
// the bracket that closes at token c: "Smith (2019), Lee (2020)".
func (s *scan) anotherBehind(c int) bool {
	if c+2 >= len(s.t) || !s.t[c+1].is(',') && !s.t[c+1].is(';') && !s.t[c+1].isWord("and") && !s.t[c+1].is('&') || !s.t[c+2].nameLike() && !s.t[c+2].isWord("and") {
		return false
	}
	for k := c + 2; k < len(s.t) && k < c+8; k++ {
		if s.t[k].kind == open {
			return k+1 < len(s.t) && s.yearAt(k+1)
		}
		if s.t[k].kind == word && s.t[k].caps == lower && !connective(s.t[k].text) && !particle(s.t[k].text) {
			return false
		}
	}
	return false
}

// vetoed tells whether the piece around the date d is no citation: an
// equation, a date of life, money, a standard, a decade.
func (s *scan) vetoed(low int, d dated, to int, have Answer) bool {
	for k := low; k < d.from; k++ {
		t := s.t[k]
		switch {
		case t.is('=') || t.is('<') || t.is('>') || t.is('±') || t.is('≈') || t.is('%') || t.is('©') || t.is('†') || t.is('$') || t.is('€') || t.is('£') || t.is('#'):
			return true
		case t.kind == punct && t.r == '*':
			return true
		}
	}
	if d.to < to {
		if n := s.t[d.to]; n.is('=') || n.is('%') || n.is('<') || n.is('>') {
			return true
		}
		if n := s.t[d.to]; n.is(':') && d.to+2 < to && s.t[d.to+1].kind == number && s.measured(d.to+2, to) {
			return true
		}
	}
	if low < d.from {
		if t := s.t[low]; t.kind == word && t.caps == lower && lifeWord(t.text) && !s.namedBehind(low+1, d.from) {
			return true
		}
	}
	for k := d.from - 1; k >= low && k >= d.from-3; k-- { // "first published 1965"
		if t := s.t[k]; t.kind == word && t.caps == lower && commentWord(t.text) {
			return have == Unknown && !editorMark(t.text)
		} else if t.kind == word && t.caps != lower {
			break
		}
	}
	p := s.t[d.from-1]
	if d.from > low && p.kind == word && (p.isWord("version") || p.isWord("v") || p.isWord("no") || p.isWord("nr") || p.isWord("p") || p.isWord("pp")) && p.caps == lower {
		return true
	}
	return false
}

// namedBehind tells whether a name stands among the tokens: "(from Smith
// 2019)" is a citation, "(from 2010)" is none.
func (s *scan) namedBehind(from, to int) bool {
	for k := from; k < to; k++ {
		if t := s.t[k]; t.nameLike() && !month(strings.ToLower(t.text)) {
			return true
		}
	}
	return false
}
