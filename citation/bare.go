package citation

import "strings"

// bare reads a year that stands in no bracket: "Smith 2019 argues", "Smith's
// 2019 study", "In 2019, Smith showed". It is a citation only where the list
// has that author and year.
func (s *scan) bare(i int) {
	if s.known == nil || i == 0 || !s.yearAt(i) {
		return
	}
	d, ok := s.date(i, min(len(s.t), i+6))
	if !ok || d.Kind != Year {
		return
	}
	p := s.t[i-1]
	if p.kind != word || p.caps == lower && !p.isWord("al") || month(strings.ToLower(p.text)) || opener(strings.ToLower(p.text)) {
		if !p.is('.') && !p.is(',') || i < 2 || !s.t[i-2].isWord("al") {
			return
		}
	}
	low := s.low
	for k := i - 1; k >= low && k > i-maxRun; k-- {
		if s.used[k] {
			low = k + 1
			break
		}
	}
	n, ok := s.readNames(max(low, i-maxRun), i, d.Date, true)
	if !ok || n.answer != Listed || !s.person1(n) {
		return
	}
	g := &Group{Form: Narrative}
	it := s.item(g, i, d, &n, len(s.t))
	if it == nil {
		return
	}
	locs, next := s.locators(d.to, min(len(s.t), d.to+12), false)
	if len(locs) > 0 {
		it.Locators = locs
	} else {
		next = d.to
	}
	s.add(g, n.from, next)
}

// person1 tells whether bare names are written as people's: an organisation
// with a year behind it is more often a date than a citation.
func (s *scan) person1(n naming) bool {
	return n.etAl || len(n.authors) > 1 || len(n.authors) == 1 && !n.authors[0].Org && casingOf(n.authors[0].Family) != upper
}
