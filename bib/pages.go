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

// A page is a page number as it is written.
type page struct {
	prefix, digits string
	n              int
	roman          bool
}

// isArticle says whether a number is too long, or begins as none of a page
// does, to be one.
func (a page) isArticle() bool {
	return len(a.digits) >= 6 || len(a.digits) > 3 && a.digits[0] == '0'
}

// through gives the last page of a range from a to b, written out if b is
// shortened: 123--5 ends on 125.
func (a page) through(b page) int {
	if b.n < a.n && !a.roman && len(b.digits) < len(a.digits) {
		n, _ := strconv.Atoi(a.digits[:len(a.digits)-len(b.digits)] + b.digits)
		return n
	}
	return b.n
}

// parsePage reads "12", "S12", "12a" or "xii".
func parsePage(s string) (page, bool) {
	if n := romanNumber(s); n > 0 && (len(s) > 1 || s == strings.ToLower(s)) {
		return page{digits: s, n: n, roman: true}, true
	}
	k := 0
	for k < len(s) && !isDigit(s[k]) {
		k++
	}
	e := k
	for e < len(s) && isDigit(s[e]) {
		e++
	}
	n, err := strconv.Atoi(s[k:e])
	if err != nil || k > 4 || strings.ContainsRune(s[:k], ' ') || len(s)-e > 1 || e-k > 9 {
		return page{}, false
	}
	return page{prefix: strings.TrimRight(s[:k], "."), digits: s[k:e], n: n}, true
}

// cutFollowing cuts "+", "ff." or "f." off a page. With "+" and "ff." the end
// is open, "f." means the next page.
func cutFollowing(s string) (first string, open, next bool) {
	if t, ok := strings.CutSuffix(s, "+"); ok {
		return strings.TrimSpace(t), true, false
	}
	t := strings.TrimSuffix(s, ".")
	if u, ok := strings.CutSuffix(t, "ff"); ok {
		return strings.TrimSpace(u), true, false
	}
	if u, ok := strings.CutSuffix(t, "f"); ok {
		return strings.TrimSpace(u), false, true
	}
	return s, false, false
}

// withoutRemarks drops what stands in parentheses behind the pages.
func withoutRemarks(s string) string {
	if i := strings.IndexByte(s, '('); i > 0 {
		s = s[:i]
	}
	return strings.TrimSpace(s)
}

// trimLabel cuts "pp.", "pages" and the like off the front, and off the end.
func trimLabel(s string) string {
	for _, label := range [...]string{"pages", "pages.", "page", "pp.", "pp", "p.", "pg.", "S.", "Seiten", "Seite", "p", "págs.", "pág."} {
		rest, ok := strings.CutPrefix(s, label)
		if ok && rest != "" && (rest[0] == ' ' || strings.HasSuffix(label, ".") || label[0] == 'p' && isDigit(rest[0]) && len(label) > 1) {
			s = strings.TrimSpace(rest)
			break
		}
	}
	for _, label := range [...]string{" pages", " pp.", " pp", " p.", " S."} {
		s = strings.TrimSuffix(s, label)
	}
	return strings.TrimSpace(s)
}

// plainDashes writes each run of dashes, of whatever kind, as one hyphen.
func plainDashes(s string) string {
	var b strings.Builder
	dash := false
	for _, r := range s {
		switch r {
		case '-', '‐', '‑', '‒', '–', '—', '―', '−', '~':
			if !dash {
				b.WriteByte('-')
			}
			dash = true
		default:
			b.WriteRune(r)
			dash = false
		}
	}
	return b.String()
}

// dropThousands drops the commas of "1,234-1,245". A comma counts as one of
// these only if each number of the text could be written with it.
func dropThousands(s string) string {
	if !strings.Contains(s, ",") || !strings.Contains(s, "-") {
		return s
	}
	for _, n := range strings.Split(s, "-") {
		head, tail, ok := strings.Cut(strings.TrimSpace(n), ",")
		if !ok || len(head) > 3 || len(tail) != 3 || leadingNumber(head) == 0 || strings.IndexFunc(tail, notDigit) >= 0 {
			return s
		}
	}
	return strings.ReplaceAll(s, ",", "")
}

func notDigit(r rune) bool { return r < '0' || r > '9' }

// leadingNumber gives the number that s begins with, 0 if there is none.
func leadingNumber(s string) int {
	s = strings.TrimSpace(s)
	k := 0
	for k < len(s) && k < 9 && isDigit(s[k]) {
		k++
	}
	n, _ := strconv.Atoi(s[:k])
	return n
}
