package match

import (
	"strings"

	"github.com/citevet/citevet/bib"
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
		case nearest == nil && near(k, key):
			nearest = x.works[i].entry
		}
	}
	return nearest
}

// KeySlip tells whether two keys of six letters or more differ by one slip: a
// letter wrong, missing, too many or swapped with its neighbour.
func KeySlip(a, b string) bool {
	return min(len(a), len(b)) >= 6 && distance(strings.ToLower(a), strings.ToLower(b), 1) == 1
}
