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
