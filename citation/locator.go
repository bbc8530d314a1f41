package citation

import "strings"

// A locatorReader reads locators and their labels.
type locatorReader struct {
	*cursor
}

// locators reads the locators that begin at token i, behind a date, and gives
// the token behind the last of them. bare allows a number without a label.
func (s *locatorReader) locators(i, end int, bare bool) (locs []Locator, next int) {
	next = i
	for {
		if in, to := s.bracketLocators(next, end); len(in) > 0 {
			locs, next = append(locs, in...), to
			continue
		}
		loc, to, ok := s.locator(next, end, bare && len(locs) == 0 || len(locs) > 0 && divides(locs[len(locs)-1].Label))
		if !ok {
			return locs, next
		}
		locs = append(locs, loc)
		next = to
	}
}

// divides tells of labels behind whose value a page may come without its own:
// "vol. 2, 45". A number behind a figure's is one more figure.
func divides(label string) bool {
	switch label {
	case "volume", "book", "part", "chapter", "issue":
		return true
	}
	return false
}

// bracketLocators reads "[p. 12]" and "(p. 12, n. 3)" behind a date.
func (s *locatorReader) bracketLocators(i, end int) ([]Locator, int) {
	if i < end && s.t[i].is(',') {
		i++
	}
	if i >= end || s.t[i].kind != open || s.mate[i] < i || s.mate[i] >= end {
		return nil, i
	}
	c := s.mate[i]
	loc, next, ok := s.locator(i+1, c, false)
	if !ok {
		return nil, i
	}
	locs := []Locator{loc}
	for ok && next < c {
		if loc, next, ok = s.locator(next, c, true); ok {
			locs = append(locs, loc)
		}
	}
	if !ok {
		return nil, i
	}
	return locs, c + 1
}

// locator reads one locator with the comma or the colon before it.
func (s *locatorReader) locator(i, end int, bare bool) (Locator, int, bool) {
	sep := rune(0)
	for i < end && (s.t[i].is(',') || s.t[i].is(':') || s.labelBehind(i, end)) {
		sep = s.t[i].r
		i++
	}
	if sep == ',' {
		i = s.heading(i, end)
	}
	i, stressed := s.pointer(i, end)
	if i >= end {
		return Locator{}, i, false
	}
	if name, next := s.labelAt(i, end); next > i {
		return s.labelled(name, i, next, end, sep)
	}
	if l, to, ok := s.gluedLabel(i, end); ok {
		return l, s.afterValue(to, end), true
	}
	if stressed && sep == 0 {
		sep = ','
	}
	if !bare || !s.bareAllowed(i, end, sep) {
		return Locator{}, i, false
	}
	return s.unlabelled(i, end, sep, stressed)
}

// unlabelled reads the number at token i as a page, if nothing behind it makes
// something else of it.
func (s *locatorReader) unlabelled(i, end int, sep rune, stressed bool) (Locator, int, bool) {
	to := s.volumePage(i, end)
	if to == i {
		to = s.values(i, end, false)
	}
	if to == i || s.measured(to, end) || s.counted(to, end) || stressed && !s.endsAt(to, end) {
		return Locator{}, i, false
	}
	name := "page"
	if to < end && s.t[to].text(s.cursor) == "章" {
		name = "chapter"
	}
	l := s.newLocator(name, i, to)
	l.Labelled = sep == ':'
	return l, s.afterValue(to, end), true
}

// labelled reads the value at token next, behind a label at token i.
func (s *locatorReader) labelled(name string, i, next, end int, sep rune) (Locator, int, bool) {
	if name == "folio" && !s.t[i].isWord(s.cursor, "fol") && sep == 0 {
		return Locator{}, i, false
	}
	if name == "sub verbo" {
		return s.subVerbo(i, next, end)
	}
	to := s.values(next, end, true)
	switch {
	case to == next:
		return Locator{}, i, false
	case name == "volume" || name == "book" || name == "part" || name == "chapter" && !strings.HasSuffix(s.t[next-1].text(s.cursor), "s"):
		to = s.value(next, end, true) // "vol. 2, 45": the page comes behind
		if n := s.value(to+1, end, true); to < end && s.t[to].is('-') && n > to+1 {
			to = n
		}
	}
	l := s.newLocator(name, next, to)
	if s.t[next].kind == open && s.mate[next] == to-1 { // "eq. (12)"
		l = s.newLocator(name, next+1, to-1)
	}
	l.Labelled, l.Mark = true, s.text(i, next)
	return l, s.afterValue(to, end), true
}

// subVerbo reads the words under which something stands in a dictionary:
// "s.v. river", "s.v. “river bank”". The label is [mark, i).
func (s *locatorReader) subVerbo(mark, i, end int) (Locator, int, bool) {
	const most = 4 // words
	from, to := i, i
	if i < end && s.t[i].kind == quote {
		from, to = i+1, i+1
	}
	for to < end && to < from+most && s.t[to].kind == word {
		to++
	}
	if to == from {
		return Locator{}, i, false
	}
	l := s.newLocator("sub verbo", from, to)
	l.Labelled, l.Mark = true, s.text(mark, i)
	if from > i && to < end && s.t[to].kind == quote {
		to++
	}
	return l, to, true
}

// labelBehind tells whether token i is a full stop, a semicolon or a dash that
// a label follows: "2005. pág. 238", "2003; hlm. 49", "2019 - p. 12".
func (s *locatorReader) labelBehind(i, end int) bool {
	if !s.t[i].is('.') && !s.t[i].is(';') && !s.t[i].is('-') {
		return false
	}
	_, next := s.labelAt(i+1, end)
	return next > i+1 && s.t[i+1].caps != capital && s.valueAt(next, end)
}

func (s *locatorReader) newLocator(name string, from, to int) Locator {
	l := Locator{Label: name, Value: s.text(from, to)}
	l.Pos, l.End = s.place(from, to)
	l.At = s.span(from, to)
	if name == "page" && clock(l.Value) {
		l.Label = "timestamp"
	}
	return l
}

// clock tells of "1:02:03" and "12:30–13:10"; "2:45" is a volume and a page.
func clock(value string) bool {
	if strings.Count(value, ":") != 2 {
		return false
	}
	for i := 0; i < len(value); i++ { // two digits behind each colon
		if value[i] == ':' && (i+2 >= len(value) || value[i+1] < '0' || value[i+1] > '5' || value[i+2] < '0' || value[i+2] > '9' || i+3 < len(value) && value[i+3] >= '0' && value[i+3] <= '9') {
			return false
		}
	}
	return strings.Trim(value, "0123456789:-–—") == ""
}

// bareAllowed tells whether the number at token i, with the sign sep before
// it, can be a page without a label.
func (s *locatorReader) bareAllowed(i, end int, sep rune) bool {
	switch t := &s.t[i]; {
	case t.kind == number && sep == ':':
		return true
	case t.kind == number && s.yearAt(i) && !s.pageRange(i, end):
		return false // "2019, 2020": see pageLike in item.go
	case t.kind == number:
		return sep == ',' || sep == 0 && i > 0 && s.t[i-1].kind != note
	case t.kind != word:
		return false
	case sep == 0:
		return s.bareRoman(i, end)
	}
	return s.volumePage(i, end) > i || s.romanPage(i, sep)
}

// bareRoman tells of "xi" in "(Brock 1957 xi, 1-2)".
func (s *locatorReader) bareRoman(i, end int) bool {
	t := &s.t[i]
	if t.caps != lower || len(t.text(s.cursor)) < 2 || !roman(t.text(s.cursor)) || i >= end {
		return false
	}
	return i+1 == len(s.t) || s.t[i+1].is(',') || s.t[i+1].is('-') || s.t[i+1].kind == closing
}

// romanPage tells of a page in roman numbers, or one with a letter before it,
// behind the sign sep.
func (s *locatorReader) romanPage(i int, sep rune) bool {
	t := &s.t[i]
	text := t.text(s.cursor)
	if sep == ':' && digitsBehindLetter(text) {
		return true
	}
	return len(text) > 1 && (t.caps == lower || sep == ':' && t.caps != capital) && roman(text)
}

// volumePage gives the token behind a volume and its page with a space between
// them, "2: 12", "II: 12–14"; i where there is none.
func (s *locatorReader) volumePage(i, end int) int {
	t := &s.t[i]
	if i+2 >= end || !s.t[i+1].is(':') || s.t[i+2].kind != number || s.yearAt(i+2) || t.kind != number && !(t.caps == upper && s.romanAt(i)) {
		return i
	}
	to := s.values(i+2, end, false)
	if to == i+2 {
		return i
	}
	return to
}

// pageRange tells whether a four-digit number begins a range that pages, but
// not years, can have: "1999–2010" is both, and then taken for pages.
func (s *locatorReader) pageRange(i, end int) bool {
	return i+2 < end && s.t[i+1].is('-') && s.t[i+2].kind == number
}

// gluedLabel reads "p10", "pp.10" needs no care, "n3", "S12".
func (s *locatorReader) gluedLabel(i, end int) (Locator, int, bool) {
	t := &s.t[i]
	if t.kind != word || t.caps == noCase {
		return Locator{}, i, false
	}
	cut := strings.IndexAny(t.text(s.cursor), "0123456789")
	if cut <= 0 || cut > 2 || strings.Trim(t.text(s.cursor)[cut:], "0123456789") != "" {
		return Locator{}, i, false
	}
	w := t.text(s.cursor)[:cut]
	if w == "S" {
		return Locator{}, i, false // a supplement's page: the letter belongs to the value
	}
	name, _, ok := s.words.label(w)
	if !ok {
		return Locator{}, i, false
	}
	to := s.valuesAfter(i, i+1, end, true)
	l := s.newLocator(name, i, to)
	l.Value, l.Mark, l.Labelled = strings.TrimPrefix(l.Value, w), w, true
	l.Pos += cut
	l.At.From += cut
	return l, to, true
}
