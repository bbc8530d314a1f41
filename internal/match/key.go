package match

import (
	"strings"
	"unicode/utf8"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/internal/name"
)

// NearKey gives the entry whose key differs from key by case or by a slip; nil
// where there is none.
func (x *Index) NearKey(key string) *bib.Entry {
	key = strings.ToLower(key)
	var nearest *bib.Entry
	for i := range x.works {
		switch k := strings.ToLower(x.works[i].entry.CiteName); {
		case k == key:
			return x.works[i].entry
		case nearest == nil && name.IsSlip(k, key):
			nearest = x.works[i].entry
		}
	}
	return nearest
}

// KeySlip reports whether two keys of six letters or more differ by one slip: a
// letter wrong, missing, too many or swapped with its neighbour.
func KeySlip(a, b string) bool {
	return min(utf8.RuneCountInString(a), utf8.RuneCountInString(b)) >= 6 && name.Distance(strings.ToLower(a), strings.ToLower(b), 1) == 1
}
