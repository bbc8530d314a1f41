package bib

import (
	"strconv"
	"strings"
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

// A PageRange is a range of pages, shortened ends written out.
type PageRange struct {
	Prefix      string // "S" in S12--S20, "" else
	First, Last int
	Roman       bool
	Open        bool // "25+", "589--", "12ff": no known end
}

// Pages gives the entry's own pages. A number alone is the extent of a book,
// the first page of a shorter work, and, from four digits on, taken for the
// number of an article.
func (e *Entry) Pages() Pages {
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
	if n, ok := p.single(text); ok {
		switch {
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

// single gives the number that is all of the pages.
func (p *Pages) single(text string) (int, bool) {
	if len(p.Ranges) != 1 {
		return 0, false
	}
	r := p.Ranges[0]
	n := leadingNumber(text)
	return n, r.Prefix == "" && !r.Roman && r.First == n && strconv.Itoa(n) == strings.TrimSpace(text)
}

// wholeWork says whether an entry of that type is a volume of its own, so
// that a number alone in pages is its extent.
func wholeWork(kind string) bool {
	switch kind {
	case "book", "mvbook", "booklet", "collection", "mvcollection", "proceedings", "mvproceedings", "reference", "mvreference",
		"manual", "report", "techreport", "thesis", "phdthesis", "mastersthesis":
		return true
	}
	return false
}

// read reads the text of pages.
func (p *Pages) read(text string) {
	if first, last, ok := plainRange(text); ok {
		p.Ranges = []PageRange{{First: first, Last: last}}
		return
	}
	s := dropThousands(plainDashes(withoutRemarks(text)))
	if n, ok := extent(s); ok {
		if p.Total == 0 {
			p.Total = n
		}
		return
	}
	pieces := strings.FieldsFunc(strings.ReplaceAll(s, " and ", ","), func(r rune) bool { return r == ',' || r == ';' || r == '&' })
	for _, piece := range pieces {
		p.readRange(trimLabel(strings.TrimSpace(piece)), len(pieces) == 1)
	}
	if p.Article {
		p.Ranges = nil
	}
}

// plainRange reads "10-25", "10--25" or "10–25", as most pages are; false for
// anything else, also for what has to be looked at twice.
func plainRange(s string) (first, last int, ok bool) {
	first, rest := plainNumber(s)
	if first == 0 || rest == "" {
		return 0, 0, false
	}
	if dash, after := strings.CutPrefix(rest, "–"); after {
		rest = dash
	} else if rest = strings.TrimPrefix(rest, "-"); len(rest) > 0 && rest[0] == '-' {
		rest = rest[1:]
	}
	last, rest = plainNumber(rest)
	return first, last, rest == "" && last >= first
}

// plainNumber reads a number of up to five digits that does not begin with 0;
// 0 where there is none.
func plainNumber(s string) (n int, rest string) {
	k := 0
	for k < len(s) && isDigit(s[k]) {
		n = 10*n + int(s[k]-'0')
		if k++; k > 5 {
			return 0, s
		}
	}
	if k == 0 || s[0] == '0' {
		return 0, s
	}
	return n, s[k:]
}

// extent reads "xii + 345", "xv, 63 p." and "345 pages": how long a book is.
func extent(s string) (int, bool) {
	number := trimLabel(s)
	labelled := number != strings.TrimSpace(s) && isDigit(s[0])
	if front, body, ok := strings.Cut(number, "+"); ok && romanNumber(strings.TrimSpace(front)) > 0 {
		number, labelled = strings.TrimSpace(body), true
	} else if front, body, ok := strings.Cut(number, ","); ok && number != s && romanNumber(strings.TrimSpace(front)) > 0 {
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
	first, last, dash := strings.Cut(s, "-")
	first, last = strings.TrimSpace(first), strings.TrimSpace(trimLabel(strings.TrimSpace(last)))
	last, plus := strings.CutSuffix(last, "+")
	following := false
	if !dash {
		first, plus, following = cutFollowing(first)
	}
	a, ok := parsePage(first)
	if !ok || strings.Contains(last, "-") || a.isArticle() && (sole || dash) || !dash && a.prefix != "" {
		p.Article = p.Article || strings.ContainsAny(s, "0123456789") && !strings.Contains(s, " ")
		return
	}
	r := PageRange{Prefix: a.prefix, First: a.n, Last: a.n, Roman: a.roman, Open: plus}
	b, ok := parsePage(firstWord(last))
	switch {
	case !dash && a.isArticle():
		return
	case following:
		r.Last++
	case !dash:
		r.Open = plus || sole
	case !ok:
		r.Open = true
	case a.roman && !b.roman && b.prefix == "": // "xi--230": the front matter and the rest
		r.Open = true
		p.Ranges = append(p.Ranges, r)
		r = PageRange{First: 1, Last: b.n}
	case b.prefix != "" && b.prefix != a.prefix || a.roman != b.roman:
		return
	default:
		r.Last = a.through(b)
	}
	if r.Last < r.First {
		p.Problem = "the pages " + s + " run backwards"
		return
	}
	p.Ranges = append(p.Ranges, r)
}

func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}
