package selftest

import (
	"strconv"
	"unicode"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
)

// A survey is what the list has, so that a fault is none that it bears out.
type survey struct {
	years   map[int]bool
	letters map[string]byte // by first author and year, the first letter that no such work can have
}

func surveyOf(list *bib.List) survey {
	s := survey{map[int]bool{}, map[string]byte{}}
	for _, e := range list.Entries {
		d := e.Date()
		s.years[d.Year], s.years[d.Last], s.years[d.Orig] = true, true, true
		by := whoAndWhen(e)
		next := max(s.letters[by], 'a') + 1
		if len(d.Suffix) == 1 {
			next = max(next, d.Suffix[0]+1)
		}
		s.letters[by] = next
	}
	return s
}

// otherYear gives a year near the one of an entry in which the list has
// nothing.
func (s survey) otherYear(e *bib.Entry) string {
	year := e.Date().Year
	for by := 1; by < 100; by++ {
		for _, y := range []int{year - by, year + by} {
			if !s.years[y] && y >= 1000 && y <= 9999 {
				return strconv.Itoa(y)
			}
		}
	}
	return ""
}

// otherLetter gives a letter that no work of the entry's first author and year
// can have; "" where there is none.
func (s survey) otherLetter(l *pair.Link) string {
	d := l.Item.Date
	letter := s.letters[whoAndWhen(l.Entries[0])]
	if len(d.Year) != 4 || d.Last != "" || d.Orig != "" || l.Item.Inherited || d.Suffix > "z" || letter == 0 || letter > 'z' {
		return ""
	}
	return string(rune(letter))
}

// whoAndWhen gives the first author and the year of an entry.
func whoAndWhen(e *bib.Entry) string {
	list, _ := e.CitedAs()
	year := strconv.Itoa(e.Date().Year)
	if families := list.Families(); len(families) > 0 {
		return bib.Fold(families[0]) + year
	}
	return year
}

// otherPage gives a page outside those of the entry for one that lies inside;
// "" where there is none, or where it would look like a year.
func otherPage(at citation.Locator, of bib.Pages) string {
	if of.Article || len(of.Ranges) != 1 || len(at.Ranges) == 0 {
		return ""
	}
	in, has := at.Ranges[0], of.Ranges[0]
	isPlain := !in.Roman && in.Prefix == "" && !has.Roman && has.Prefix == "" && !has.Open
	if !isPlain || has.First >= has.Last || in.First < has.First || in.Last > has.Last {
		return ""
	}
	const by, oneDigit = 7, 9 // a single digit without a label may be a section
	for _, n := range []int{has.Last + by, has.First - by} {
		if isYear := n >= 1000 && n < 2100; n > oneDigit && !isYear {
			return strconv.Itoa(n)
		}
	}
	return ""
}

// misspell swaps two letters in the middle of a word; "" if it has none to
// swap.
func misspell(word string) string {
	b := []rune(word)
	for i := len(b) / 2; i > 0 && i+1 < len(b); i++ {
		if unicode.IsLower(b[i]) && unicode.IsLower(b[i+1]) && b[i] != b[i+1] {
			b[i], b[i+1] = b[i+1], b[i]
			return string(b)
		}
	}
	return ""
}
