package citation

import "strings"

// A dated is a date as it was read: the tokens [from, to) of a scan.
type dated struct {
	Date
	from, to int
}

// date reads the date that begins at token i and ends before token end.
func (s *scan) date(i, end int) (dated, bool) {
	t := s.t[i]
	switch t.kind {
	case number:
		return s.yearDate(i, end)
	case open:
		return s.bracketDate(i, end)
	case word:
		if d, ok := s.circaDate(i, end); ok {
			return d, true
		}
		return s.wordDate(i, end)
	case quote:
		return s.shortYear(i, end)
	}
	return dated{}, false
}

// yearAt tells whether token i is a plausible year by itself: four digits that
// nothing glued to them makes a decimal, a sum of money or a decade.
func (s *scan) yearAt(i int) bool {
	t := s.t[i]
	if t.kind != number || len(t.text) != 4 || t.text < "1000" || s.yearNumber(t.text) > s.lastYear {
		return false
	}
	if i > 0 && s.t[i-1].kind == word && s.t[i-1].caps == upper && (s.t[i-1].text == "AD" || s.t[i-1].text == "CE" || s.t[i-1].text == "BC" || s.t[i-1].text == "BP") {
		return false
	}
	if i > 0 && !t.space {
		switch p := s.t[i-1]; {
		case p.kind == punct && (p.r == '#' || p.r == '$' || p.r == '€' || p.r == '£' || p.r == '¥' || p.r == '=' || p.r == '<'):
			return false
		case p.kind == punct && (p.r == '.' || p.r == ',') && i > 1 && s.t[i-2].kind == number && !p.space && len(s.t[i-2].text) != 4:
			return false
		case p.kind == word && !cjk(p) && s.glued(i):
			return false
		}
	}
	if i+1 < len(s.t) && s.glued(i+1) {
		switch n := s.t[i+1]; {
		case n.kind == punct && (n.r == '%' || n.r == '°'):
			return false
		case n.kind == punct && (n.r == '.' || n.r == ',') && i+2 < len(s.t) && s.glued(i+2) && s.t[i+2].kind == number && len(s.t[i+2].text) != 4:
			return n.r == ',' && len(s.t[i+2].text) < 3 || n.r == ',' && !s.thousands(i)
		case n.kind == word && !cjk(n):
			return s.suffixAt(i+1) != "" || s.gluedPage(i+1)
		}
	}
	return i+1 >= len(s.t) || !s.t[i+1].space || !unit(s.t[i+1])
}

// unit tells of what makes a number with a space before it a measure. "1590
// m" is none of the letters of a year: those stand close to it.
func unit(t token) bool {
	if t.kind != word || t.caps != lower {
		return false
	}
	switch t.text {
	case "m", "km", "cm", "mm", "kg", "g", "mg", "ml", "l", "ha", "ft", "feet", "mi", "hz", "kb", "mb", "bp", "nm", "ppm", "ppb", "rpm", "kcal", "kj", "metres", "meters", "miles", "hours", "minutes", "seconds", "euros", "dollars", "participants", "people", "patients", "words", "samples", "individuals", "cells", "genes", "species", "cases", "masl":
		return true
	}
	return false
}

// thousands tells whether tokens i.. are a number with a thousands comma.
func (s *scan) thousands(i int) bool {
	return len(s.t[i].text) <= 3 && i+2 < len(s.t) && s.t[i+1].r == ',' && s.glued(i+2) && len(s.t[i+2].text) == 3
}

func cjk(t token) bool { return t.caps == noCase }

// gluedPage tells of a page's label that follows a year without a space:
// "2005p.238".
func (s *scan) gluedPage(i int) bool {
	t := s.t[i]
	if t.text == "o" && i+2 < len(s.t) && s.t[i+1].is(':') && s.t[i+2].kind == number {
		return true // Hungarian: "2019o: 93"
	}
	return (t.text == "p" || t.text == "pp" || t.text == "S") && i+1 < len(s.t) && (s.t[i+1].is('.') && i+2 < len(s.t) && s.t[i+2].kind == number || s.t[i+1].kind == number && s.t[i+1].space)
}

// glued tells whether token i follows the one before it without a space.
func (s *scan) glued(i int) bool {
	return i > 0 && !s.t[i].space && s.t[i].from == s.t[i-1].to
}

func (s *scan) yearNumber(text string) int {
	n := 0
	for i := 0; i < len(text); i++ {
		n = n*10 + int(text[i]-'0')
	}
	return n
}

// suffixAt gives the letter or letters behind a year that token i is: a … z,
// aa, ab.
func (s *scan) suffixAt(i int) string {
	if i >= len(s.t) {
		return ""
	}
	t := s.t[i]
	if t.kind != word || t.caps != lower && t.caps != upper {
		return ""
	}
	switch len(t.text) {
	case 1:
	case 2:
		if t.text[0] != 'a' && t.text[0] != 'b' || t.caps == upper {
			return "" // "2000s" never gets here; "1990er", "2000km" do
		}
		if t.text == "ad" || t.text == "bc" || t.text == "bp" || t.text == "an" || t.text == "at" || t.text == "as" || t.text == "be" || t.text == "by" {
			return ""
		}
	default:
		return ""
	}
	c := t.text[0]
	if t.caps == upper {
		if c > 'D' { // "1198F" is a number of something
			return ""
		}
		c += 'a' - 'A'
	}
	if c < 'a' || c > 'z' || len(t.text) == 1 && c == 's' && !t.space { // "1990s" is a decade
		return ""
	}
	return strings.ToLower(t.text)
}

func (s *scan) yearDate(i, end int) (dated, bool) {
	if d, ok := s.eraDate(i, end); ok {
		return d, true
	}
	if !s.yearAt(i) {
		return dated{}, false
	}
	d := dated{from: i, to: i + 1}
	d.Date = Date{Kind: Year, Year: s.t[i].text}
	s.suffix(&d, end)
	s.secondYear(&d, end)
	s.queried(&d, end)
	s.isoDate(&d, end)
	s.finish(&d)
	return d, true
}

// suffix reads the letter behind the year of d.
func (s *scan) suffix(d *dated, end int) {
	i := d.to
	if i >= end {
		return
	}
	if s.glued(i) {
		if x := s.suffixAt(i); x != "" && !s.gluedPage(i) {
			d.Suffix, d.to = x, i+1
		}
		return
	}
	// "2005 a", where nothing else follows
	if t := s.t[i]; t.kind == word && t.caps == lower && len(t.text) == 1 && s.suffixAt(i) != "" && i+1 <= end {
		if i+1 == len(s.t) || s.t[i+1].kind == closing || s.t[i+1].is(',') || s.t[i+1].is(';') {
			d.Suffix, d.to = t.text, i+1
		}
	}
}

// secondYear reads the rest of "1890/1990", "1990 [1890]", "1987–88".
func (s *scan) secondYear(d *dated, end int) {
	i := d.to
	if i+1 >= end {
		return
	}
	switch t := s.t[i]; {
	case t.is('/') && s.t[i+1].kind == number:
		s.slashYear(d, i+1, end)
	case t.is('-') && s.t[i+1].kind == number && !s.glueWord(i+2):
		s.rangeYear(d, i+1)
	case t.is('-') && s.t[i+1].kind == closing: // "1998–"
		d.to = i + 1
	case t.kind == open && t.r != '{' && i+2 < end && s.mate[i] == i+2 && s.yearAt(i+1) && i+3 <= end:
		d.Orig, d.to = s.t[i+1].text, i+3
	}
}

func (s *scan) slashYear(d *dated, i, end int) {
	text := s.t[i].text
	switch {
	case s.yearAt(i):
		d.Orig, d.to = text, i+1
		if d.Suffix == "" {
			s.suffix(d, end)
		}
	case len(text) == 2 && s.glued(i):
		d.Last, d.to = d.Year[:2]+text, i+1
	}
}

// rangeYear reads the end of "1987–1988" and "1987-88", but not of "2019-12",
// whose second number is not a later year.
func (s *scan) rangeYear(d *dated, i int) {
	text := s.t[i].text
	if len(text) == 2 && s.glued(i) {
		text = d.Year[:2] + text
	}
	if len(text) == 4 && text > d.Year && s.yearNumber(text) <= s.lastYear+1 {
		d.Last, d.to = text, i+1
	}
}

func (s *scan) glueWord(i int) bool {
	return i < len(s.t) && s.glued(i) && s.t[i].kind == word && s.t[i].caps != noCase
}

func (s *scan) queried(d *dated, end int) {
	if d.to < end && s.t[d.to].is('?') {
		d.to++
	}
}

// isoDate passes over the month and the day of "2019-03-05".
func (s *scan) isoDate(d *dated, end int) {
	i := d.to
	if i+3 < end && s.t[i].is('-') && s.t[i+1].kind == number && len(s.t[i+1].text) == 2 && s.t[i+2].is('-') && s.t[i+3].kind == number && len(s.t[i+3].text) == 2 && s.glued(i+3) {
		d.to = i + 4
	}
}

// bracketDate reads "[1890] 1990", "(1776) 1976", "[1750?]", "[ca. 1750]" and
// "[n.d.]", where a bracket inside a group holds nothing but a date.
func (s *scan) bracketDate(i, end int) (dated, bool) {
	c := s.mate[i]
	if c < 0 || c >= end || c == i+1 || c > i+8 {
		return dated{}, false
	}
	in, ok := s.date(i+1, c)
	if !ok || in.to != c {
		return dated{}, false
	}
	out, ok := dated{}, false
	if c+1 < end && s.t[c+1].kind == number {
		out, ok = s.yearDate(c+1, end)
	}
	if !ok {
		in.from, in.to = i, c+1
		s.finish(&in)
		return in, true
	}
	out.Orig = in.Year
	out.from = i
	s.finish(&out)
	return out, true
}

// circaDate reads "ca. 1750", "c1750", "um 1750".
func (s *scan) circaDate(i, end int) (dated, bool) {
	w := strings.ToLower(s.t[i].text)
	n := i + 1
	switch w {
	case "ca", "c", "circa", "cca", "um", "περ", "ок":
		if n < end && s.t[n].is('.') {
			n++
		}
	default:
		if len(w) == 5 && w[0] == 'c' && w[1] >= '1' && w[1] <= '2' { // "c1750"
			return s.gluedCirca(i, w[1:])
		}
		return dated{}, false
	}
	if n >= end || s.t[n].kind != number || !s.yearAt(n) {
		return dated{}, false
	}
	d, ok := s.yearDate(n, end)
	d.from = i
	s.finish(&d)
	return d, ok
}

func (s *scan) gluedCirca(i int, year string) (dated, bool) {
	for _, c := range year {
		if c < '0' || c > '9' {
			return dated{}, false
		}
	}
	d := dated{from: i, to: i + 1, Date: Date{Kind: Year, Year: year}}
	s.finish(&d)
	return d, true
}

// eraDate reads years before our era and years that name it: "44 BC",
// "325 AD", "v. Chr. 44" is not read.
func (s *scan) eraDate(i, end int) (dated, bool) {
	t := s.t[i]
	if len(t.text) > 4 {
		return dated{}, false
	}
	n, before := s.era(i+1, end)
	if n == 0 {
		return dated{}, false
	}
	d := dated{from: i, to: i + 1 + n}
	y := s.yearNumber(t.text)
	if before {
		y = 1 - y
	}
	d.Date = Date{Kind: Year, Year: itoa(y)}
	s.finish(&d)
	return d, true
}

// era reads an era mark at token i and gives its length in tokens.
func (s *scan) era(i, end int) (n int, before bool) {
	for _, e := range [...]struct {
		words  string
		before bool
	}{
		{"b.c.e.", true}, {"b.c.", true}, {"a.d.", false}, {"c.e.", false}, {"bce", true}, {"bc", true}, {"ad", false}, {"ce", false}, {"v.chr.", true}, {"n.chr.", false}, {"av.j.-c.", true}, {"a.c.", true}, {"d.c.", false}, {"дон.э.", true}, {"н.э.", false},
	} {
		if n := s.spelt(i, end, e.words); n > 0 {
			if first := s.t[i]; first.caps == lower && (e.words == "ad" || e.words == "a.d." || e.words == "ce" || e.words == "c.e.") {
				continue
			}
			return n, e.before
		}
	}
	return 0, false
}

// spelt tells how many tokens from i on spell want, compared without case and
// spaces; 0 if they do not. A final full stop of want may lack.
func (s *scan) spelt(i, end int, want string) int {
	from := i
	rest := want
	for i < end && rest != "" && i-from < 8 {
		t := s.t[i]
		text := t.text
		if t.kind == punct {
			text = string(t.r)
		} else if t.kind != word {
			break
		}
		if len(text) > len(rest) || !strings.EqualFold(text, rest[:len(text)]) {
			break
		}
		rest = rest[len(text):]
		i++
	}
	if rest == "" || rest == "." && i > from {
		return i - from
	}
	return 0
}

func itoa(n int) string {
	if n < 0 {
		return "-" + itoa(-n)
	}
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + string(rune('0'+n%10))
}

// shortYear reads "'19" behind a name; only the list makes it a citation.
func (s *scan) shortYear(i, end int) (dated, bool) {
	if i+1 >= end || s.t[i+1].kind != number || len(s.t[i+1].text) != 2 || !s.glued(i+1) || i == 0 || s.t[i-1].kind != word {
		return dated{}, false
	}
	year := "20" + s.t[i+1].text
	if s.yearNumber(year) > s.lastYear {
		year = "19" + s.t[i+1].text
	}
	d := dated{from: i, to: i + 2, Date: Date{Kind: Year, Year: year}}
	s.finish(&d)
	return d, true
}

// finish sets the text and the place of d.
func (s *scan) finish(d *dated) {
	d.Text = s.text(d.from, d.to)
	d.Pos, d.End = s.place(d.from, d.to)
}
