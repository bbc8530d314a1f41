package bib_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/citevet/citevet/bib"
)

func pagesOf(t *testing.T, fields string) bib.Pages {
	t.Helper()
	return parse(t, "@"+fields+"}").Entries[0].Pages()
}

func TestPageRanges(t *testing.T) {
	type r = bib.PageRange
	for value, want := range map[string][]r{
		"10--25":            {{First: 10, Last: 25}},
		"10-25":             {{First: 10, Last: 25}},
		"10–25":             {{First: 10, Last: 25}},
		"10---25":           {{First: 10, Last: 25}},
		`10\textendash 25`:  {{First: 10, Last: 25}},
		"10 -- 25":          {{First: 10, Last: 25}},
		"pp. 10--25":        {{First: 10, Last: 25}},
		"p. 5":              {{First: 5, Last: 5, Open: true}},
		"S. 12--20":         {{First: 12, Last: 20}},
		"S12--S20":          {{Prefix: "S", First: 12, Last: 20}},
		"S12--20":           {{Prefix: "S", First: 12, Last: 20}},
		"L31-L34":           {{Prefix: "L", First: 31, Last: 34}},
		"123--5":            {{First: 123, Last: 125}},
		"1234--45":          {{First: 1234, Last: 1245}},
		"95--104":           {{First: 95, Last: 104}},
		"iv--xii":           {{First: 4, Last: 12, Roman: true}},
		"XX--XXI":           {{First: 20, Last: 21, Roman: true}},
		"xi--230":           {{First: 11, Last: 11, Roman: true, Open: true}, {First: 1, Last: 230}},
		"1--5, 8, 11--12":   {{First: 1, Last: 5}, {First: 8, Last: 8}, {First: 11, Last: 12}},
		"1--5 and 8--9":     {{First: 1, Last: 5}, {First: 8, Last: 9}},
		"12 & 14":           {{First: 12, Last: 12}, {First: 14, Last: 14}},
		"1,234--1,245":      {{First: 1234, Last: 1245}},
		"80-92+":            {{First: 80, Last: 92, Open: true}},
		"25+":               {{First: 25, Last: 25, Open: true}},
		"589--":             {{First: 589, Last: 589, Open: true}},
		"12ff.":             {{First: 12, Last: 12, Open: true}},
		"12 f.":             {{First: 12, Last: 13}},
		"312--315 (poster)": {{First: 312, Last: 315}},
		"3582a--3586":       {{First: 3582, Last: 3586}},
		"021922, 1--10":     {{First: 1, Last: 10}},
		"7":                 {{First: 7, Last: 7, Open: true}},
		"??":                nil,
		"to appear":         nil,
		"---":               nil,
		"n/a":               nil,
		"S12--T20":          {{Prefix: "S", First: 12, Last: 12, Open: true}},
		"12 bis 20":         {{First: 12, Last: 20}},
		"12 or 20":          {{First: 12, Last: 12}, {First: 20, Last: 20}},
	} {
		p := pagesOf(t, "article{a, pages={"+value+"}")
		assert.Equal(t, want, p.Ranges, value)
		assert.False(t, p.Article, value)
		assert.Empty(t, p.Problem, value)
	}
}

func TestArticleNumbers(t *testing.T) {
	for _, fields := range []string{
		"pages={e1234}", "pages={14:1--14:35}", "pages={30.6.1-30.6.4}", "pages={A15}", "pages={043001}", "pages={4567}",
		"pages={e2024JB0296}", "pages={C3-27--C3-32}", "eid={123}", "eid={123}, pages={123}", "articleno={17}", "pages={015015/1--11}",
	} {
		p := pagesOf(t, "article{a, "+fields)
		assert.True(t, p.Article, fields)
		assert.Empty(t, p.Ranges, fields)
	}
	p := pagesOf(t, "article{a, articleno={17}, pages={1--20}, numpages=20")
	assert.False(t, p.Article, "pages within an article can be compared")
	assert.Equal(t, []bib.PageRange{{First: 1, Last: 20}}, p.Ranges)
	assert.Equal(t, 20, p.Total)
}

func TestTotals(t *testing.T) {
	for fields, want := range map[string]int{
		"book{a, pagetotal={xii, 345}":   0, // not a number alone
		"book{a, pagetotal={345 pp.}":    345,
		"book{a, pages={345}":            345,
		"book{a, pages={xii + 345}":      345,
		"book{a, pages={xv, 63 p.}":      63,
		"book{a, pages={345 pages}":      345,
		"book{a, pages={1--345}":         0,
		"article{a, pages={34}":          0,
		"phdthesis{a, pages={210}":       210,
		"book{a, pages={3}, pagetotal=9": 9,
	} {
		p := pagesOf(t, fields)
		assert.Equal(t, want, p.Total, fields)
		if want > 0 {
			assert.Empty(t, p.Ranges, fields)
		}
	}
}

func TestPageProblems(t *testing.T) {
	for _, value := range []string{"45--23", "114--112", "xii--iv"} {
		p := pagesOf(t, "article{a, pages={"+value+"}")
		assert.Contains(t, p.Problem, "run backwards", value)
		assert.Empty(t, p.Ranges, value)
	}
	p := pagesOf(t, "incollection{b, crossref={b}")
	assert.Equal(t, bib.Pages{}, p, "pages are the entry's own")
}
