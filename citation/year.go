package citation

import "github.com/citevet/citevet/internal/lang"

// yearAt tells whether token i is a plausible year by itself: four digits that
// nothing glued to them makes a decimal, a sum of money or a decade.
func (s *cursor) yearAt(i int) bool {
	t := &s.t[i]
	if t.kind != number || len(t.text(s)) != 4 || t.text(s) < "1000" || atoi(t.text(s)) > s.lastYear {
		return false
	}
	if i > 0 && s.t[i-1].kind == word && s.t[i-1].caps == upper && (s.t[i-1].text(s) == "AD" || s.t[i-1].text(s) == "CE" || s.t[i-1].text(s) == "BC" || s.t[i-1].text(s) == "BP") {
		return false
	}
	if i > 0 && !t.space {
		switch p := &s.t[i-1]; {
		case p.kind == number && s.glued(i):
			return false
		case p.kind == punct && (p.r == '#' || p.r == '$' || p.r == '€' || p.r == '£' || p.r == '¥' || p.r == '=' || p.r == '<'):
			return false
		case p.kind == punct && (p.r == '.' || p.r == ',') && i > 1 && s.t[i-2].kind == number && !p.space && len(s.t[i-2].text(s)) != 4:
			return false
		case p.kind == word && !cjk(p) && s.glued(i):
			return false
		}
	}
	if i+1 < len(s.t) && s.glued(i+1) {
		switch n := &s.t[i+1]; {
		case n.kind == number:
			return false
		case n.kind == punct && (n.r == '%' || n.r == '°'):
			return false
		case n.kind == punct && (n.r == '.' || n.r == ',') && i+2 < len(s.t) && s.glued(i+2) && s.t[i+2].kind == number && len(s.t[i+2].text(s)) != 4:
			return n.r == ',' && len(s.t[i+2].text(s)) < 3 || n.r == ',' && !s.thousands(i)
		case n.kind == word && !cjk(n):
			return s.suffixAt(i+1) != "" || s.gluedPage(i+1)
		}
	}
	return i+1 >= len(s.t) || !s.t[i+1].space || !unit(s, &s.t[i+1])
}

// unit tells of what makes a number with a space before it a measure. "1590
// m" is none of the letters of a year: those stand close to it.
func unit(s *cursor, t *token) bool {
	if t.kind != word || t.caps != lower {
		return false
	}
	return lang.Look(t.text(s)).Is(lang.Unit)
}

// thousands tells whether tokens i.. are a number with a thousands comma.
func (s *cursor) thousands(i int) bool {
	return len(s.t[i].text(s)) <= 3 && i+2 < len(s.t) && s.t[i+1].r == ',' && s.glued(i+2) && len(s.t[i+2].text(s)) == 3
}

func cjk(t *token) bool { return t.caps == noCase }

// gluedPage tells of a page's label that follows a year without a space:
// "2005p.238".
func (s *cursor) gluedPage(i int) bool {
	t := &s.t[i]
	if t.text(s) == "o" && i+2 < len(s.t) && s.t[i+1].is(':') && s.t[i+2].kind == number {
		return true // Hungarian: "2019o: 93"
	}
	return (t.text(s) == "p" || t.text(s) == "pp" || t.text(s) == "S") && i+1 < len(s.t) && (s.t[i+1].is('.') && i+2 < len(s.t) && s.t[i+2].kind == number || s.t[i+1].kind == number && s.t[i+1].space)
}

// glued tells whether token i follows the one before it without a space.
func (s *cursor) glued(i int) bool {
	return i > 0 && !s.t[i].space && s.t[i].from == s.t[i-1].to
}

// suffixAt gives the letter or letters behind a year that token i is: a … z,
// aa, ab.
func (s *cursor) suffixAt(i int) string {
	if i >= len(s.t) {
		return ""
	}
	t := &s.t[i]
	if t.kind != word || t.caps != lower && t.caps != upper {
		return ""
	}
	text := t.text(s)
	switch len(text) {
	case 1:
	case 2:
		if text[0] != 'a' && text[0] != 'b' || text[1] < 'a' || t.caps == upper {
			return "" // "2000s" never gets here; "1990er", "2000km" do, and "1094a1"
		}
		switch text {
		case "ad", "bc", "bp", "an", "at", "as", "be", "by":
			return ""
		}
	default:
		return ""
	}
	c := text[0]
	if t.caps == upper {
		if c > 'D' { // "1198F" is a number of something
			return ""
		}
		return string(c + 'a' - 'A')
	}
	if c < 'a' || c > 'z' || len(text) == 1 && c == 's' && !t.space { // "1990s" is a decade
		return ""
	}
	return text
}

// marked tells whether a sign at token i sets the letter of a year off:
// "2020(a)", "2020[a]", "2020-a".
func (s *dateReader) marked(i, end int) bool {
	if i+1 >= end || !s.glued(i) || !s.glued(i+1) || s.t[i+1].caps != lower || len(s.t[i+1].text(s.cursor)) != 1 || s.suffixAt(i+1) == "" {
		return false
	}
	return s.t[i].is('-') && (i+2 >= len(s.t) || !s.glued(i+2) || s.t[i+2].kind != word) || s.t[i].kind == open && s.mate[i] == i+2
}

// suffix reads the letter behind the year of d.
func (s *dateReader) suffix(d *dated, end int) {
	i := d.to
	if i >= end {
		return
	}
	if s.glued(i) && s.t[i].kind == word {
		if x := s.suffixAt(i); x != "" && !s.gluedPage(i) {
			d.Suffix, d.to = x, i+1
		}
		return
	}
	if s.marked(i, end) {
		d.Suffix, d.to = s.suffixAt(i+1), i+2
		if s.t[i].kind == open {
			d.to++
		}
		return
	}
	// "2005 a", where nothing else follows
	if t := &s.t[i]; t.kind == word && t.caps == lower && len(t.text(s.cursor)) == 1 && s.suffixAt(i) != "" && i+1 <= end {
		if i+1 == len(s.t) || s.t[i+1].kind == closing || s.t[i+1].is(',') || s.t[i+1].is(';') {
			d.Suffix, d.to = t.text(s.cursor), i+1
		}
	}
}
