package match

import (
	"cmp"
	"slices"
	"strings"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
)

// A Status says how a list answers a citation.
type Status uint8

// The statuses.
const (
	Missing Status = iota
	Found
	Ambiguous
	Suffix // authors and year are listed, the letter is not
	Year   // the authors are listed, the year is not
	Author // the year is listed, the authors differ by Fault
)

// A Match is what a list has for a citation.
type Match struct {
	Status  Status
	Entries []*bib.Entry // that answer it
	Near    []*bib.Entry // that were probably meant, the best first
	Fault   Fault
	Name    int    // index of the printed name at fault, or -1
	Listed  string // the entry's spelling of that name
}

// A hit is a work with its verdict.
type hit struct {
	work int32
	verdict
}

// found is what a search brings up, before letters are looked at.
type found struct {
	right  []hit // names and date agree
	wrong  []hit // the date agrees, the names differ; best first
	others []hit // the names agree, the date differs; nearest first
	open   []hit // the names agree, and the entry has no date
}

// Answer implements citation.Known.
func (x *Index) Answer(authors []citation.Author, etAl bool, d citation.Date) citation.Answer {
	f := x.search(authors, etAl, d, true)
	switch {
	case len(f.right) > 0:
		return citation.Listed
	case len(f.wrong) > 0:
		return citation.Near
	case len(f.others) > 0:
		return citation.OtherYear
	}
	return citation.Unknown
}

// Resolve finds what the list has for the printed authors and date.
func (x *Index) Resolve(authors []citation.Author, etAl bool, d citation.Date) Match {
	f := x.search(authors, etAl, d, true)
	switch {
	case len(f.right) > 0:
		return x.letters(best(f.right), f.right, d)
	case len(f.wrong) > 0 && !f.yearLikelier(x, d):
		h := f.wrong[0]
		m := Match{Status: Author, Near: x.entries(best(f.wrong)), Fault: h.fault, Name: h.at}
		if h.at >= 0 && h.at < len(x.works[h.work].names) {
			m.Listed = x.works[h.work].names[h.at].shown
		}
		return m
	case len(f.others) > 0:
		return Match{Status: Year, Near: x.entries(f.others), Name: -1}
	}
	return Match{Name: -1}
}

// yearLikelier tells whether a wrong year is the better explanation than the
// wrong names: the same people have a work of a year close by.
func (f *found) yearLikelier(x *Index, d citation.Date) bool {
	if len(f.others) == 0 {
		return false
	}
	if wrong := f.wrong[0].fault; wrong != Misspelt && wrong != EtAlForFew && len(x.works[f.others[0].work].names) > 1 {
		return true // several names that all agree weigh more than a year
	}
	if f.wrong[0].fault == Misspelt || f.wrong[0].fault == OtherName {
		return f.wrong[0].score < 55 || x.yearsApart(f.others[0].work, d) <= 2
	}
	return false
}

func (x *Index) search(authors []citation.Author, etAl bool, d citation.Date, fuzzy bool) found {
	var f found
	if len(authors) == 0 {
		return f
	}
	var buf [4]printed
	ps := buf[:0]
	for _, a := range authors {
		ps = append(ps, newPrinted(a))
	}
	for _, i := range x.candidates(&ps[0]) {
		f.add(x, hit{i, x.works[i].compare(ps, etAl)}, d)
	}
	if len(f.right) == 0 && fuzzy && len(f.wrong) == 0 {
		x.fuzzy(&f, ps, etAl, d)
	}
	if len(f.right) == 0 && len(f.wrong) == 0 && len(f.others) == 0 {
		f.right = f.open
	}
	slices.SortFunc(f.right, func(a, b hit) int { return cmp.Compare(a.work, b.work) })
	slices.SortStableFunc(f.wrong, func(a, b hit) int { return cmp.Compare(b.score, a.score) })
	slices.SortStableFunc(f.others, func(a, b hit) int {
		return cmp.Or(cmp.Compare(b.score/10, a.score/10), cmp.Compare(x.yearsApart(a.work, d), x.yearsApart(b.work, d)))
	})
	return f
}

func (f *found) add(x *Index, h hit, d citation.Date) {
	if h.score == 0 {
		return
	}
	w := &x.works[h.work]
	dated := w.dated(d)
	if dated && d.Kind == citation.Year && h.score >= agreed {
		if orig := w.date.Orig != 0 && w.date.Orig != w.date.Year; orig != (d.Orig != "") {
			h.score--
		}
	}
	switch {
	case h.score >= agreed && !dated && w.date.Kind == bib.Undated && w.date.Text == "" && d.Kind == citation.Year:
		f.open = append(f.open, h)
	case h.score >= agreed && dated:
		f.right = append(f.right, h)
	case dated:
		f.wrong = append(f.wrong, h)
	case h.score >= agreed:
		f.others = append(f.others, h)
	}
}

// fuzzy looks among the works of the year for names that differ by a slip or
// stand in another order.
func (x *Index) fuzzy(f *found, ps []printed, etAl bool, d citation.Date) {
	if d.Kind != citation.Year {
		return
	}
	for _, i := range x.years[atoi(d.Year)] {
		w := &x.works[i]
		if v := w.compare(ps, etAl); v.score > 0 {
			f.add(x, hit{i, v}, d)
		}
	}
}

// yearsApart is how far the year of a work is from the printed one.
func (x *Index) yearsApart(i int32, d citation.Date) int {
	w := &x.works[i]
	if d.Kind != citation.Year || w.date.Year == 0 {
		return 50
	}
	y := atoi(d.Year) - w.date.Year
	return max(y, -y)
}

// best gives the hits with the best score.
func best(hits []hit) []hit {
	top := 0
	for _, h := range hits {
		top = max(top, h.score)
	}
	var out []hit
	for _, h := range hits {
		if h.score == top {
			out = append(out, h)
		}
	}
	return out
}

func (x *Index) entries(hits []hit) []*bib.Entry {
	var out []*bib.Entry
	for _, h := range hits {
		out = append(out, x.works[h.work].entry)
	}
	return out
}

// letters chooses among hits, the best of all, by the letter of d.
func (x *Index) letters(hits, all []hit, d citation.Date) Match {
	if d.Suffix == "" {
		return x.withoutLetter(hits)
	}
	if x.lettered(all) {
		var rest []hit
		for _, h := range all {
			switch x.works[h.work].date.Suffix {
			case d.Suffix:
				return Match{Status: Found, Entries: x.entries([]hit{h}), Name: -1}
			case "":
				rest = append(rest, h)
			}
		}
		if len(rest) == 1 { // the others have theirs
			return Match{Status: Found, Entries: x.entries(rest), Name: -1}
		}
		return Match{Status: Suffix, Near: x.entries(all), Name: -1}
	}
	n := letterIndex(d.Suffix)
	switch {
	case n >= len(all) && n >= x.sameFirst(all[0], d):
		return Match{Status: Suffix, Near: x.entries(all), Name: -1}
	case len(all) == 1 && x.sameFirst(all[0], d) > 1:
		return Match{Status: Found, Entries: x.entries(all), Name: -1}
	case len(all) == 1:
		return Match{Status: Suffix, Near: x.entries(all), Name: -1}
	case n >= len(all):
		return Match{Status: Found, Entries: x.entries(all), Name: -1}
	}
	return Match{Status: Found, Entries: x.entries(x.nth(all, n)), Name: -1}
}

// letterIndex gives 0 for a, 26 for aa.
func letterIndex(s string) int {
	n := int(s[0] - 'a')
	if len(s) > 1 {
		n = (n+1)*26 + int(s[1]-'a')
	}
	return n
}

// sameFirst counts the works of the date whose first author is that of h:
// some give out letters among all of them, whoever the other authors are.
func (x *Index) sameFirst(h hit, d citation.Date) int {
	w := &x.works[h.work]
	if len(w.names) == 0 {
		return 1
	}
	n := 0
	for _, i := range x.first[w.names[0].full] {
		if o := &x.works[i]; o.dated(d) && len(o.names) > 0 && o.names[0].full == w.names[0].full {
			n++
		}
	}
	return n
}

func (x *Index) lettered(hits []hit) bool {
	return slices.ContainsFunc(hits, func(h hit) bool { return x.works[h.work].date.Suffix != "" })
}

func (x *Index) withoutLetter(hits []hit) Match {
	m := Match{Status: Found, Entries: x.entries(hits), Name: -1}
	if len(hits) > 1 && !x.oneWork(hits) {
		m.Status = Ambiguous
	}
	return m
}

// oneWork tells whether the hits are one work that the list holds twice.
func (x *Index) oneWork(hits []hit) bool {
	first := &x.works[hits[0].work]
	for _, h := range hits[1:] {
		w := &x.works[h.work]
		if !sameTitle(w.title, first.title) {
			return false
		}
	}
	return true
}

// sameTitle tells whether two titles are one, the longer with a subtitle or a
// series behind it.
func sameTitle(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a != "" && (a == b || len(a) >= 30 && strings.HasPrefix(b, a))
}

// nth gives the works that the n-th letter can mean. Letters that the list
// does not hold are given out in the order of the printed reference list: that
// of the file, where the file is in the order of its authors; else by names,
// then by title or as the file has them. Works of the same names of which the
// last two orders choose differently are all given.
func (x *Index) nth(hits []hit, n int) []hit {
	if x.inOrder {
		return hits[n : n+1]
	}
	sorted := slices.Clone(hits)
	slices.SortStableFunc(sorted, func(a, b hit) int { return strings.Compare(x.sortKey(a), x.sortKey(b)) })
	chosen := sorted[n]
	key := x.sortKey(chosen)
	lo := slices.IndexFunc(sorted, func(h hit) bool { return x.sortKey(h) == key })
	hi := lo
	for hi < len(sorted) && x.sortKey(sorted[hi]) == key {
		hi++
	}
	group := slices.Clone(sorted[lo:hi])
	byFile := group[n-lo]
	slices.SortStableFunc(group, func(a, b hit) int {
		return strings.Compare(x.works[a.work].title, x.works[b.work].title)
	})
	if group[n-lo].work == byFile.work {
		return []hit{byFile}
	}
	return group
}

func (x *Index) sortKey(h hit) string {
	var b strings.Builder
	for _, n := range x.works[h.work].names {
		b.WriteString(n.full)
		b.WriteByte(' ')
		b.WriteString(n.given)
		b.WriteByte('\n')
	}
	return b.String()
}
