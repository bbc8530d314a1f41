package style

import (
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/pair"
)

// mostAuthors is how many authors are counted; works with more are as one with
// as many.
const mostAuthors = 12

// A tally counts citations by the number of authors of their entries.
type tally struct{ full, short [mostAuthors + 1]int }

func (t *tally) add(n int, etAl bool) {
	if etAl {
		t.short[n]++
	} else {
		t.full[n]++
	}
}

// fit tells how many citations there are, and how many are as they have to be
// where "et al." begins at from authors.
func (t *tally) fit(from int) (right, total int) {
	for n := 3; n <= mostAuthors; n++ {
		total += t.full[n] + t.short[n]
		if n >= from {
			right += t.short[n]
		} else {
			right += t.full[n]
		}
	}
	return right, total
}

// etAlFrom gives from how many authors on most links name only the first, and
// whether they name all where a work is cited first; 0 where that is not clear.
func etAlFrom(links []pair.Link) (from int, fullFirst bool) {
	var first, later tally
	seen := map[*bib.Entry]bool{}
	for _, l := range links {
		n := min(authors(l), mostAuthors)
		switch {
		case n < 3:
		case seen[l.Entries[0]]:
			later.add(n, l.Item.EtAl)
		default:
			seen[l.Entries[0]] = true
			first.add(n, l.Item.EtAl)
		}
	}
	for n := 3; n <= 5; n++ {
		fullFirst = fullFirst || first.full[n] > first.short[n] && later.short[n] > later.full[n]
	}
	if !fullFirst {
		for n := range first.full {
			later.full[n] += first.full[n]
			later.short[n] += first.short[n]
		}
	}
	const least, minority = 3, 4 // citations that show it; one in so many may do otherwise
	best := -1
	for t := 3; t <= mostAuthors; t++ {
		if right, _ := later.fit(t); right > best {
			from, best = t, right
		}
	}
	if _, total := later.fit(from); total < least || (total-best)*minority > total {
		from = 0
	}
	return from, fullFirst
}

// authors gives how many authors the entry has that l means for certain; 0
// where that can't be told, or the citation prints none.
func authors(l pair.Link) int {
	if !isTyped(l) || l.Status != pair.Found || len(l.Entries) != 1 || l.Item.Inherited || len(l.Item.Authors) == 0 {
		return 0
	}
	list, _ := l.Entries[0].CitedAs()
	if list.EtAl {
		return 0
	}
	return len(list.List)
}
