package citation

import "strings"

// locators reads the locators that begin at token i, behind a date, and gives
// the token behind the last of them. bare allows a number without a label.
func (s *scan) locators(i, end int, bare bool) (locs []Locator, next int) {
	next = i
	for {
		loc, to, ok := s.locator(next, end, bare || len(locs) > 0)
		if !ok {
			return locs, next
		}
		locs = append(locs, loc)
		next = to
	}
}

// locator reads one locator with the comma or the colon before it.
func (s *scan) locator(i, end int, bare bool) (Locator, int, bool) {
	sep := rune(0)
	for i < end && (s.t[i].is(',') || s.t[i].is(':') || s.labelBehind(i, end)) {
		sep = s.t[i].r
		i++
	}
	if i >= end {
		return Locator{}, i, false
	}
	if name, next := s.labelAt(i, end); next > i {
		if name == "folio" && !s.t[i].isWord(s, "fol") && sep == 0 {
			return Locator{}, i, false
		}
		to := s.values(next, end, true)
		switch {
		case to == next:
			return Locator{}, i, false
		case name == "volume" || name == "book" || name == "part" || name == "chapter" && !strings.HasSuffix(s.t[next-1].text(s), "s"):
			to = s.value(next, end, true) // "vol. 2, 45": the page comes behind
			if n := s.value(to+1, end, true); to < end && s.t[to].is('-') && n > to+1 {
				to = n
			}
		}
		l := s.newLocator(name, next, to)
		l.labelled = true
		return l, s.afterValue(to, end), true
	}
	if name, to, ok := s.gluedLabel(i, end); ok {
		return name, s.afterValue(to, end), true
	}
	if !bare || !s.bareAllowed(i, end, sep) {
		return Locator{}, i, false
	}
	to := s.values(i, end, false)
	if to == i || s.measured(to, end) {
		return Locator{}, i, false
	}
	name := "page"
	if to < end && s.t[to].text(s) == "章" {
		name = "chapter"
	}
	l := s.newLocator(name, i, to)
	l.labelled = sep == ':'
	return l, s.afterValue(to, end), true
}

// labelBehind tells whether token i is a full stop or a semicolon that a label
// follows: "2005. pág. 238", "2003; hlm. 49".
func (s *scan) labelBehind(i, end int) bool {
	if !s.t[i].is('.') && !s.t[i].is(';') {
		return false
	}
	_, next := s.labelAt(i+1, end)
	return next > i+1 && s.t[i+1].caps != capital && s.valueAt(next, end)
}

func (s *scan) newLocator(name string, from, to int) Locator {
	l := Locator{Label: name, Value: s.text(from, to)}
	l.Pos, l.End = s.place(from, to)
	return l
}

// bareAllowed tells whether the number at token i, with the sign sep before
// it, can be a page without a label.
func (s *scan) bareAllowed(i, end int, sep rune) bool {
	t := &s.t[i]
	switch {
	case t.kind == number:
		if sep == ':' {
			return true
		}
		if s.yearAt(i) && !s.pageRange(i, end) {
			return false // "2019, 2020": see decision rule 9 in group.go
		}
		return sep == ',' || sep == 0 && i > 0 && s.t[i-1].kind != note
	case t.kind == word:
		if sep == 0 && t.caps == lower && roman(t.text(s)) && len(t.text(s)) > 1 && i+1 <= end && (i+1 == len(s.t) || s.t[i+1].is(',') || s.t[i+1].is('-') || s.t[i+1].kind == closing) {
			return true // "(Brock 1957 xi, 1-2)"
		}
		return sep != 0 && (roman(t.text(s)) && t.caps != capital && len(t.text(s)) > 1 && (sep == ':' || t.caps == lower) || sep == ':' && digitsBehindLetter(t.text(s)))
	}
	return false
}

// pageRange tells whether a four-digit number begins a range that pages, but
// not years, can have: "1999–2010" is both, and then taken for pages.
func (s *scan) pageRange(i, end int) bool {
	return i+2 < end && s.t[i+1].is('-') && s.t[i+2].kind == number
}

// gluedLabel reads "p10", "pp.10" needs no care, "n3", "S12".
func (s *scan) gluedLabel(i, end int) (Locator, int, bool) {
	t := &s.t[i]
	if t.kind != word || t.caps == noCase {
		return Locator{}, i, false
	}
	cut := strings.IndexAny(t.text(s), "0123456789")
	if cut <= 0 || cut > 2 || strings.Trim(t.text(s)[cut:], "0123456789") != "" {
		return Locator{}, i, false
	}
	w := t.text(s)[:cut]
	if w == "S" {
		return Locator{}, i, false // a supplement's page: the letter belongs to the value
	}
	name, _, ok := label(w)
	if !ok {
		return Locator{}, i, false
	}
	to := s.valuesAfter(i, i+1, end, true)
	l := s.newLocator(name, i, to)
	l.Value = strings.TrimPrefix(l.Value, w)
	l.Pos += cut
	return l, to, true
}
