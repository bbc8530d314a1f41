package bib

import (
	"strconv"
	"strings"
)

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
	if k == e {
		return page{}, false
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
	b.Grow(len(s))
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
	n := 0
	for _, c := range []byte(s[:k]) {
		n = 10*n + int(c-'0')
	}
	return n
}
