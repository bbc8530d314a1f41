package citation

import "strings"

// shape tells how sure it is that an item is a citation, and what the list
// must answer where it is not (decision rule 7 of the forms).
func (s *scan) shape(it *Item, n naming, d dated) (Shape, Answer) {
	last := lastName(n.authors)
	w := strings.ToLower(last)
	one := len(n.authors) == 1 && !n.etAl
	if one && month(w) && n.from > 0 && s.t[n.from-1].kind == number && len(s.t[n.from-1].text(s)) <= 2 {
		return Possible, never // "5 May 2019"
	}
	if n.answer == Listed {
		return Certain, Unknown
	}
	if unreleased(d.Date) && n.answer != Listed {
		it.Role = Personal
	}
	if d.glued || it.Form == Narrative && s.dayBefore(d.from) {
		return Possible, Listed
	}
	if one && crossRef(w) && len(n.authors[0].Text) == len(last) && n.to < d.from {
		return Possible, OtherYear // Box (1976)
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
	if len(n.authors) > 0 && s.dubious(n, w, d, it.Form) {
		return Possible, OtherYear
	}
	if it.Form == Narrative && !visited(it.Prefix) && !s.cued(n, d) {
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
	t := &s.t[n.to-1]
	return t.kind == word && crossRef(t.low(s)) && n.to-n.from > 1 && s.t[n.to-2].kind != punct
}

// dayBefore tells whether a day or a month stands before the year at token i.
func (s *scan) dayBefore(i int) bool {
	return i > 0 && (s.t[i-1].kind == word && month(s.t[i-1].low(s)) || i > 1 && s.t[i-1].is(',') && s.t[i-2].kind == number)
}

// dubious tells of names that are more often a law, an event, a product, a
// place of publication or an animal than an author. w is the last word of the
// names in lower case.
func (s *scan) dubious(n naming, w string, d dated, f Form) bool {
	if n.title {
		return n.answer == Unknown
	}
	if !n.etAl && (thing(w) || n.and == "" && s.placeName(n, w)) {
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
	if n.from > 1 && (s.t[n.from-1].isWord(s, "v") || s.t[n.from-1].is('.') && s.t[n.from-2].isWord(s, "v")) {
		return true // Donoghue v Stevenson
	}
	return len(n.authors) == 1 && !n.etAl && s.species(n, d)
}
