package citation

import "strings"

// circaLetter tells whether circa or the like can begin with the word; it
// keeps the search off most.
func (s *scan) circaLetter(t *token) bool {
	c := s.b.Text[t.from]
	return c >= 0x80 || c|0x20 == 'c' || c|0x20 == 'u'
}

// circaDate reads "ca. 1750", "c1750", "um 1750".
func (s *scan) circaDate(i, end int) (dated, bool) {
	n := i + 1
	switch w := s.t[i].low(s); w {
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
	t := &s.t[i]
	if len(t.text(s)) > 4 {
		return dated{}, false
	}
	n, before := s.era(i+1, end)
	if n == 0 {
		return dated{}, false
	}
	d := dated{from: i, to: i + 1 + n}
	y := s.yearNumber(t.text(s))
	if before {
		y = 1 - y
	}
	d.Date = Date{Kind: Year, Year: itoa(y)}
	s.finish(&d)
	return d, true
}

// era reads an era mark at token i and gives its length in tokens.
func (s *scan) era(i, end int) (n int, before bool) {
	if i >= end || !eraLetter(s.t[i].low(s)) {
		return 0, false
	}
	for _, e := range [...]struct {
		words  string
		before bool
	}{
		{"b.c.e.", true}, {"b.c.", true}, {"a.d.", false}, {"c.e.", false}, {"bce", true}, {"bc", true}, {"ad", false}, {"ce", false}, {"v.chr.", true}, {"n.chr.", false}, {"av.j.-c.", true}, {"a.c.", true}, {"d.c.", false}, {"дон.э.", true}, {"н.э.", false},
	} {
		if n := s.spelt(i, end, e.words); n > 0 {
			if first := &s.t[i]; first.caps == lower && (e.words == "ad" || e.words == "a.d." || e.words == "ce" || e.words == "c.e.") {
				continue
			}
			return n, e.before
		}
	}
	return 0, false
}

// eraLetter tells whether an era mark can begin with the word; it keeps the
// search off nearly all of what stands behind numbers.
func eraLetter(low string) bool {
	return low != "" && (low[0] >= 0x80 || strings.IndexByte("abcdnv", low[0]) >= 0)
}

// shortYear reads "'19" behind a name; only the list makes it a citation.
func (s *scan) shortYear(i, end int) (dated, bool) {
	if i+1 >= end || s.t[i+1].kind != number || len(s.t[i+1].text(s)) != 2 || !s.glued(i+1) || i == 0 || s.t[i-1].kind != word {
		return dated{}, false
	}
	year := "20" + s.t[i+1].text(s)
	if s.yearNumber(year) > s.lastYear {
		year = "19" + s.t[i+1].text(s)
	}
	d := dated{from: i, to: i + 2, Date: Date{Kind: Year, Year: year}}
	s.finish(&d)
	return d, true
}
