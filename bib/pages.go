package bib

import (
	"strings"

	"github.com/citevet/citevet/internal/page"
)

// Pages is where a work stands in the volume that holds it.
type Pages struct {
	Text    string      // the field, decoded
	Ranges  []PageRange // empty where the pages are article numbers, unknown or absent
	Article bool        // e1234, 14:1--14:35, eid: a locator can't be compared with it
	Total   int         // pagetotal; 0 where unknown

	// Problem says why the pages can't be right, such as a range that runs
	// backwards; "" where nothing speaks against them.
	Problem string
}

// A PageRange is a page, or the pages from First to Last, as a list or a paper
// names them.
type PageRange struct {
	Prefix string // "S" in S12--S20, "" else
	// First and Last are page numbers, equal for one page; a shortened end is
	// written out: 123–5 is 123 to 125. Last is below First where a range is
	// printed backwards.
	First, Last int
	Roman       bool // counted in roman numbers, as front matter is
	Open        bool // "25+", "589--", "12ff": no known end after Last
}

// String gives the range as a list prints it: "S12–S20", "iv–ix", "25 and
// after".
func (r PageRange) String() string {
	s := r.Prefix + page.Spell(r.First, r.Roman)
	switch {
	case r.Open:
		s += " and after"
	case r.Last != r.First:
		s += "–" + r.Prefix + page.Spell(r.Last, r.Roman)
	}
	return s
}

// Pages gives the entry's own pages. A number alone is the extent of a book,
// the first page of a shorter work, and, from four digits on, taken for the
// number of an article.
func (e *Entry) Pages() Pages {
	e = e.sound()
	text := e.Own("pages")
	p := Pages{Text: text}
	for _, field := range [...]string{"pagetotal", "numpages"} {
		if p.Total == 0 {
			p.Total = leadingNumber(e.Own(field))
		}
	}
	p.read(text)
	if e.numbered(text) {
		p.Article, p.Ranges = true, nil
	}
	if len(p.Ranges) == 1 && isNumber(strings.TrimSpace(text)) {
		switch n := p.Ranges[0].First; {
		case wholeWork(e.Type):
			if p.Total == 0 {
				p.Total = n
			}
			p.Ranges = nil
		case n >= 1000 && e.Type == "article":
			p.Article, p.Ranges = true, nil
		}
	}
	return p
}

// numbered says whether the entry has an article number in place of pages.
func (e *Entry) numbered(pages string) bool {
	for _, field := range [...]string{"eid", "articleno", "article-number", "articlenumber"} {
		if id := e.Own(field); id != "" && (pages == "" || pages == id) {
			return true
		}
	}
	return false
}

// wholeWork says whether an entry of that type is a volume of its own, so
// that a number alone in pages is its extent.
func wholeWork(kind string) bool { return scopeOf(kind) == wholeScope }

// read reads the text of pages.
func (p *Pages) read(text string) {
	s := withoutRemarks(text)
	if n, ok := extent(s); ok {
		if p.Total == 0 {
			p.Total = n
		}
		return
	}
	pieces := 0
	for piece := range page.Pieces(s) {
		if pieces++; pieces > 1 {
			p.readRange(piece, false)
		} else {
			p.readRange(piece, len(piece) == len(s))
		}
	}
	if p.Article {
		p.Ranges = nil
	}
}

// withoutRemarks drops what stands in parentheses after the pages.
func withoutRemarks(s string) string {
	if i := strings.IndexByte(s, '('); i > 0 {
		s = s[:i]
	}
	return strings.TrimSpace(s)
}

// extent reads "xii + 345", "xv, 63 p." and "345 pages": how long a book is.
func extent(s string) (int, bool) {
	number := page.Unlabelled(s)
	labelled := number != s && isDigit(s[0])
	if front, body, ok := strings.Cut(number, "+"); ok && page.Roman(strings.TrimSpace(front)) > 0 {
		number, labelled = strings.TrimSpace(body), true
	} else if front, body, ok := strings.Cut(number, ","); ok && number != s && page.Roman(strings.TrimSpace(front)) > 0 {
		number, labelled = strings.TrimSpace(body), true
	}
	if !labelled || number == "" || strings.IndexFunc(number, notDigit) >= 0 {
		return 0, false
	}
	return leadingNumber(number), true
}

// readRange reads "10-25", "10", "25+" and the like; sole says that it is all
// of the pages.
func (p *Pages) readRange(s string, sole bool) {
	r, rest, ok := page.Read(page.Unlabelled(s))
	switch {
	case !ok, r.Single && (rest != "" || r.Prefix != ""), r.Article && (sole || !r.Single):
		p.Article = p.Article || strings.ContainsAny(s, "0123456789") && !strings.Contains(s, " ")
		return
	case r.Article:
		return
	case r.Last < r.First && r.Body == 0:
		p.Problem = "the pages " + s + " run backwards"
		return
	}
	for _, r := range r.Parts() {
		p.Ranges = append(p.Ranges, PageRange{Prefix: r.Prefix, First: r.First, Last: r.Last, Roman: r.Roman, Open: r.Open || sole && r.Single && r.First == r.Last})
	}
}

func notDigit(r rune) bool { return r < '0' || r > '9' }

// leadingNumber gives the number that s begins with, 0 if there is none.
func leadingNumber(s string) int {
	s = strings.TrimSpace(s)
	k := 0
	for k < len(s) && k < 9 && isDigit(s[k]) {
		k++
	}
	n := 0
	for _, c := range []byte(s[:k]) {
		n = 10*n + int(c-'0')
	}
	return n
}
