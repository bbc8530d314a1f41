package match

import (
	"cmp"
	"slices"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
)

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

// maxEntries bounds the entries that are given for one citation: with a list of
// thousands by one author, a paper's citations would have millions.
const maxEntries = 500

func (x *Index) entries(hits []hit) []*bib.Entry {
	var out []*bib.Entry
	for _, h := range hits[:min(len(hits), maxEntries)] {
		out = append(out, x.works[h.work].entry)
	}
	return out
}
