package citation

import "strings"

// bracket reads the bracket that opens at token o: the works cited in it, or
// those whose authors stand before it.
func (s *scan) bracket(o int) {
	c := s.mate[o]
	if s.t[o].r == '{' {
		return
	}
	first, ok := s.firstDate(o+1, c)
	if !ok {
		s.undated(o, c)
		return
	}
	g := &Group{}
	pos, end := o, c+1
	if s.yearOnly(o+1, first.from) {
		if o > 0 && s.t[o-1].kind == number {
			return // Nature 400 (2019)
		}
		g.Form = Narrative
		n, ok := s.namesBefore(o, first.Date)
		if !ok {
			n, ok = s.namesInSentence(o, first.Date)
			if !ok {
				return
			}
		} else {
			pos = n.from
			if pos > 0 && s.t[pos-1].kind == open && s.mate[pos-1] > c && (s.mate[pos-1] == c+1 || s.t[c+1].is(',') || s.t[c+1].kind == number) {
				g.Form = Parenthetical // "(Tate [ca. 1750])"
			}
		}
		s.items(g, o+1, c, &n)
	} else {
		s.items(g, o+1, c, nil)
	}
	s.add(g, pos, end)
}

// add keeps a group that holds items.
func (s *scan) add(g *Group, from, to int) {
	if len(g.Items) == 0 {
		return
	}
	g.Pos, g.End = s.place(from, to)
	s.paper.Groups = append(s.paper.Groups, g)
	s.last = append(s.last, g.Items...)
}

// firstDate gives the first date of the tokens [i, c) that stands in no
// bracket inside, except where the bracket is part of the date.
func (s *scan) firstDate(i, c int) (dated, bool) {
	for i < c {
		if s.used[i] {
			i++
			continue
		}
		if d, ok := s.date(i, c); ok {
			if s.t[i].kind != open || !s.bracketApart(i, c) {
				return d, true
			}
		}
		if s.t[i].kind == open && s.mate[i] > i {
			i = s.mate[i]
		}
		i++
	}
	return dated{}, false
}

// bracketApart tells whether the bracket with a date at token i is a citation
// of its own, as in "(cf. Smith [2019] 5)", and no part of one: then a name
// stands before it and no date behind.
func (s *scan) bracketApart(i, c int) bool {
	m := s.mate[i]
	if m+1 < c && s.t[m+1].kind == number {
		return false
	}
	p := s.t[i-1]
	return p.kind == word && p.caps != lower || p.is('.') || p.isWord("al")
}

// yearOnly tells whether the tokens [from, to) before the first date of a
// bracket hold no name: nothing, or prefixes in lower case.
func (s *scan) yearOnly(from, to int) bool {
	for k := from; k < to; k++ {
		t := s.t[k]
		switch {
		case t.kind == word && t.caps == lower && prefixWord(t.text) && !lifeOnly(t.text):
		case t.is('.') || t.is(',') || t.is(':'):
		default:
			return false
		}
	}
	return true
}

// lifeOnly tells of prefixes that, alone before a year, make it a date:
// "(since 2015)".
func lifeOnly(w string) bool {
	switch w {
	case "since", "until", "from", "as", "by", "in", "after", "b", "of", "to", "on", "s", "v", "d", "p":
		return true
	}
	return false
}

// items reads the cited works of the tokens [from, to). head holds the authors
// that stand before the bracket, or nil.
func (s *scan) items(g *Group, from, to int, head *naming) {
	start := from
	for i := from; i < to; {
		d, ok := s.dateAt(i, to)
		if !ok {
			if s.t[i].kind == open && s.mate[i] > i && s.mate[i] < to {
				i = s.mate[i]
			}
			i++
			continue
		}
		it := s.item(g, start, d, head, to)
		if it == nil {
			i = d.to
			continue
		}
		head = nil
		i = s.tail(g, it, d, to)
		start = i
	}
	s.trailing(g, start, to)
}

func (s *scan) dateAt(i, to int) (dated, bool) {
	if s.used[i] {
		return dated{}, false
	}
	d, ok := s.date(i, to)
	if ok && s.t[i].kind == open && s.bracketApart(i, to) {
		return dated{}, false
	}
	return d, ok
}

// item makes the item whose date is d and whose names and prefix are among the
// tokens from start on.
func (s *scan) item(g *Group, start int, d dated, head *naming, to int) *Item {
	it := &Item{Group: g, Date: d.Date, Form: g.Form}
	if head != nil {
		s.setNames(it, *head)
		s.place2(it, head.from, d.to)
		if head.from > d.from { // the names stand elsewhere in the sentence
			s.place2(it, d.from, d.to)
		}
		it.Prefix = s.text(start, d.from)
		s.judge(it, *head, d, start, to)
		return s.keep(g, it, d)
	}
	if prev := lastOf(g); prev != nil && s.inherits(start, d.from) {
		return s.inherit(g, prev, start, d, to)
	}
	low := s.pieceStart(start, d.from)
	n, ok := s.readNames(low, d.from, d.Date, false)
	if low > start {
		n, ok = s.joined(start, low, d, n, ok)
	}
	if n.answer < Listed && s.vetoed(low, d, to, n.answer) {
		return nil
	}
	if !ok || n.answer < Near {
		if t, ok2 := s.plainTitle(low, d.from, d.Date); ok2 {
			n, ok = t, true
		} else if t, ok2 := s.leadingNames(low, d); ok2 {
			n, ok = t, true
		}
	}
	if !ok {
		return nil
	}
	s.setNames(it, n)
	s.place2(it, n.from, d.to)
	it.Prefix = s.prefix(start, n.from)
	s.judge(it, n, d, start, to)
	it.Form = Parenthetical
	if g.Form == Narrative {
		it.Form = Narrative
	}
	return s.keep(g, it, d)
}

// leadingNames reads the names at the beginning of a piece that has something
// else, such as a short title, before its date: "(Das et al., Marine microbial
// diversity, 2006)". The list decides.
func (s *scan) leadingNames(low int, d dated) (naming, bool) {
	if s.known == nil {
		return naming{}, false
	}
	for k := low + 1; k < d.from && k < low+maxRun; k++ {
		if !s.t[k].is(',') && !s.t[k].is(':') && s.t[k].kind != quote {
			continue
		}
		if citedIn(strings.ToLower(s.text(k, d.from))) {
			break
		}
		if n, ok := s.readNames(low, k, d.Date, false); ok && n.answer == Listed {
			return n, true
		}
	}
	return naming{}, false
}

func lastOf(g *Group) *Item {
	if len(g.Items) == 0 {
		return nil
	}
	return g.Items[len(g.Items)-1]
}

// keep appends it to g unless it is only possibly a citation and the list has
// nothing for it.
func (s *scan) keep(g *Group, it *Item, d dated) *Item {
	if it.Shape == Possible && !s.believed(it) {
		return nil
	}
	g.Items = append(g.Items, it)
	for k := d.from; k < d.to; k++ {
		s.used[k] = true
	}
	return it
}

func (s *scan) believed(it *Item) bool {
	a := s.ask(it.Authors, it.EtAl, it.Date)
	return a > Unknown && a >= it.need
}

func (s *scan) setNames(it *Item, n naming) {
	it.Authors, it.EtAl, it.And = n.authors, n.etAl, n.and
}

func (s *scan) place2(it *Item, from, to int) {
	it.Pos, it.End = s.place(from, to)
	it.Text = s.text(from, to)
	it.from, it.to = from, to
}

func (s *scan) prefix(start, from int) string {
	for start < from && (s.t[start].kind == punct || s.t[start].kind == closing) {
		start++
	}
	return s.text(start, from)
}

// pieceStart gives the first token behind the last semicolon before e.
func (s *scan) pieceStart(start, e int) int {
	if e-1 > start && s.t[e-1].is(';') { // "(Topping dkk.; 2018)"
		e--
	}
	for k := e - 1; k >= start; k-- {
		if s.t[k].is(';') {
			return k + 1
		}
		if s.t[k].kind == closing && s.mate[k] >= start {
			k = s.mate[k]
		}
	}
	return start
}

// joined tries the names on both sides of semicolons as the authors of one
// work: "(SILVA; SOUZA, 2019)". The pieces before must be names and nothing
// else.
func (s *scan) joined(start, low int, d dated, n naming, ok bool) (naming, bool) {
	from := low
	for from > start {
		k := s.pieceStart(start, from-1)
		if !s.onlyNames(k, from-1) {
			break
		}
		from = k
	}
	if from == low {
		return n, ok
	}
	end := s.beforeDate(low, d.from)
	nameEnd := s.etAl(low, end)
	for f := from; f < low; f = s.nextPiece(f, low) {
		first := s.trimLeft(s.afterPrefix(f, nameEnd, false), nameEnd)
		people, and, _ := s.people(first, nameEnd)
		j := naming{from: first, to: nameEnd, authors: people, and: and, etAl: nameEnd < end}
		j.answer = s.ask(people, j.etAl, d.Date)
		if j.answer == Listed || j.answer > n.answer && (!ok || j.answer >= Near) || !ok || n.answer == Unknown && s.allUpper(first, nameEnd) {
			return j, true
		}
	}
	return n, ok
}

func (s *scan) nextPiece(f, low int) int {
	for f < low {
		f++
		if s.t[f-1].is(';') {
			return f
		}
	}
	return low
}

func (s *scan) onlyNames(from, to int) bool {
	if from >= to {
		return false
	}
	named := false
	for k := from; k < to; k++ {
		t := s.t[k]
		switch {
		case t.kind == word && t.caps != lower:
			named = true
		case t.kind == word && (particle(t.text) || nameInside(t.text) || !named && prefixWord(t.text)):
		case t.is('.') || t.is(',') || t.is('&'):
		default:
			return false
		}
	}
	return named
}

func (s *scan) allUpper(from, to int) bool {
	for _, t := range s.t[from:to] {
		if t.kind == word && t.caps == capital {
			return false
		}
	}
	return true
}

// inherits tells whether the tokens between two dates leave the second to the
// authors of the first: separators and prefixes in lower case.
func (s *scan) inherits(from, to int) bool {
	for k := from; k < to; k++ {
		t := s.t[k]
		switch {
		case t.is(',') || t.is(';') || t.is('&') || t.is('.') || t.is(':') && k == from:
		case t.kind == word && t.caps == lower && (connective(t.text) || prefixWord(t.text)) && !commentWord(t.text):
		case t.kind == word && t.caps == noCase && connective(t.text):
		default:
			return false
		}
	}
	return from < to
}

// inherit makes an item of a further date of the same authors, or takes the
// number for a locator of the item before (decision rule 9: "2019, 2020").
func (s *scan) inherit(g *Group, prev *Item, start int, d dated, to int) *Item {
	it := &Item{Group: g, Form: prev.Form, Authors: prev.Authors, EtAl: prev.EtAl, And: prev.And, Inherited: true, Date: d.Date, Shape: prev.Shape, Role: prev.Role, need: prev.need}
	a := s.ask(it.Authors, it.EtAl, d.Date)
	if a != Listed && d.Kind == Year && s.pageLike(prev, start, d) {
		return nil
	}
	s.place2(it, d.from, d.to)
	it.Prefix = s.prefix(start, d.from)
	it.Shape = Certain
	if it.Role == Personal {
		it.Role = Direct
	}
	return s.keep(g, it, d)
}

// pageLike tells whether a four-digit number behind a year is rather a page:
// no letter follows it, only a comma stands before it, and it is no likely
// year, or the paper's pages carry no label.
func (s *scan) pageLike(prev *Item, start int, d dated) bool {
	if d.Suffix != "" || d.to-d.from != 1 || d.from-start != 1 || !s.t[start].is(',') || prev.Date.Suffix != "" && s.known != nil {
		return false
	}
	y := d.Year
	if y < "1500" {
		return true
	}
	s.tied = true
	return s.known != nil && s.habit.bare > s.habit.labelled && s.ask(prev.Authors, prev.EtAl, prev.Date) == Listed
}

// tail reads what follows the date of it: further letters, locators, a
// comment; it gives the token where the next item may begin.
func (s *scan) tail(g *Group, it *Item, d dated, to int) int {
	i := d.to
	if i < to && s.t[i].kind == note {
		i++
	}
	if i < to && s.t[i].kind == quote { // "(Smith 2019”)" with a stray mark
		i++
	}
	i = s.letters(g, it, d, i, to)
	it = lastOf(g)
	bare := it.Date.Kind != None
	locs, next := s.locators(i, to, bare)
	if len(locs) > 0 {
		it.Locators = append(it.Locators, locs...)
		it.End = locs[len(locs)-1].End
		it.to = next
		it.Text = s.text(it.from, next)
		for k := i; k < next; k++ {
			s.used[k] = true
		}
		i = next
	}
	return i
}

// letters reads "b, c" behind "2019a", "–c" for a range, and makes an item of
// each letter.
func (s *scan) letters(g *Group, it *Item, d dated, i, to int) int {
	if it.Date.Suffix == "" {
		return i
	}
	for i+1 < to {
		k := i
		dash := s.t[k].is('-')
		if !dash && !s.t[k].is(',') && !s.t[k].is(';') && !s.t[k].is('&') && !(s.t[k].kind == word && strongConnective(s.t[k].text)) && !(s.letter(k, to) && s.t[k].space) {
			return i
		}
		if !(s.letter(k, to) && s.t[k].space) {
			k++
		}
		if k < to && s.t[k].kind == word && strongConnective(s.t[k].text) { // ", and c"
			k++
		}
		if !s.letter(k, to) {
			return i
		}
		last := s.t[k].text
		if dash {
			s.between(g, it, last[0], k)
		}
		it = s.oneLetter(g, it, last, k, k+1)
		i = k + 1
	}
	return i
}

// letter tells whether token k is a letter that stands for a further work of
// the same year.
func (s *scan) letter(k, to int) bool {
	if k >= to {
		return false
	}
	t := s.t[k]
	if t.kind != word || t.caps != lower || len(t.text) != 1 || t.text[0] < 'a' || t.text[0] > 'z' {
		return false
	}
	if k+1 >= to {
		return true
	}
	n := s.t[k+1]
	return n.is(',') || n.is(';') || n.is(':') || n.is('-') || n.is('&') || n.kind == closing || n.kind == word && (strongConnective(n.text) || len(n.text) == 1 && n.caps == lower || n.isWord("p") || n.isWord("pp"))
}

// between makes the items of the letters that a range leaves out: b of a–c.
func (s *scan) between(g *Group, it *Item, last byte, k int) {
	for c := it.Date.Suffix[0] + 1; c < last && c-it.Date.Suffix[0] < 26; c++ {
		s.oneLetter(g, it, string(c), k-1, k+1)
	}
}

func (s *scan) oneLetter(g *Group, it *Item, suffix string, from, to int) *Item {
	next := *it
	next.Date.Suffix = suffix
	next.Date.Text = next.Date.Year + suffix
	next.Date.Pos, next.Date.End = s.place(from, to)
	next.Inherited, next.Locators, next.Prefix = true, nil, ""
	s.place2(&next, from, to)
	g.Items = append(g.Items, &next)
	return &next
}

// trailing keeps what stands behind the last item as its comment, and reads
// the words that change what an item is.
func (s *scan) trailing(g *Group, start, to int) {
	it := lastOf(g)
	if it == nil {
		return
	}
	for start < to && s.t[start].kind == punct {
		start++
	}
	if start < to {
		it.Comment = s.text(start, min(to, start+60))
	}
}

// judge sets the role and the shape of an item that has its names.
func (s *scan) judge(it *Item, n naming, d dated, start, to int) {
	it.Shape, it.need = s.shape(it, n, d)
	s.role(it, n, d, start, to)
}

// role reads secondary citations and personal communications.
func (s *scan) role(it *Item, n naming, d dated, start, to int) {
	words := strings.ToLower(s.text(start, min(n.from, d.from)))
	if citedIn(words) {
		it.Role = Carrier
		if prev := lastOf(it.Group); prev != nil {
			prev.Role = Original
		}
	}
	pieceEnd := d.to
	for pieceEnd < to && !s.t[pieceEnd].is(';') {
		pieceEnd++
	}
	low := start
	if it.Form == Narrative && n.from < d.from && len(it.Group.Items) == 0 {
		low = start
	}
	if personal(strings.ToLower(s.text(low, pieceEnd))) {
		it.Role = Personal
	}
	if internal(strings.ToLower(s.text(low, pieceEnd))) {
		it.Role = Internal
	}
}

// citedIn tells whether words, in lower case, say that the work before them is
// known through the one behind them.
func citedIn(words string) bool {
	for _, p := range [...]string{"cited in", "cited by", "quoted in", "quoted by", "qtd. in", "qtd in", "apud", "zit. n", "zitiert n", "zit. nach", "zitiert in", "cité dans", "cité par", "cités par", "cited from", "citado en", "citado por", "citado em", "citato in", "citato da", "geciteerd in", "citerad i", "转引自", "цит. по", "as discussed in", "reprinted in"} {
		if strings.Contains(words, p) {
			return true
		}
	}
	return false
}

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
