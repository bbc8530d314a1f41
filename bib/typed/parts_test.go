package typed_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/citevet/citevet/bib/typed"
)

// A reference of each kind, and what stands behind its names.
func TestReadParts(t *testing.T) {
	for ref, want := range map[string]map[string]string{
		"Abe T (2019) Why rings? A short account. Int. J. Ring Sci. 25 2135–2139":                  {"title": "Why rings? A short account", "volume": "25", "pages": "2135–2139"},
		"Abe, T., 2019. Sjö 6. En plats, in: Ek, B. (Ed.), Kites. Tidal Press, Kiruna, pp. 47–62.": {"title": "Sjö 6. En plats", "booktitle": "Kites", "editor": "Ek, B.", "publisher": "Tidal Press", "pages": "47–62"},
		"Abe, T. (2001). Owls (2nd ed.). Tidal Press. https://doi.org/10.1000/182":                 {"title": "Owls", "edition": "2nd", "publisher": "Tidal Press", "doi": "10.1000/182"},
		"ABE, Tom, 2014. Rings in R. Journal of Rings [en ligne]. 2014. Vol. 61, n° 2, pp. 1-25.":  {"title": "Rings in R", "volume": "61", "number": "2", "pages": "1-25"},
		"Abe, Tom. 1954. Gifts: forms of exchange. Kiruna: Hill & East.":                           {"title": "Gifts: forms of exchange", "location": "Kiruna", "publisher": "Hill & East"},
		"Abe, T. (2003). Owls at night [Doctoral dissertation, University of Kiruna].":             {"title": "Owls at night", "publisher": "University of Kiruna"},
		"Abe T (2021) The 24/7 clock and its makers. Clocks 3(1):45–67":                            {"title": "The 24/7 clock and its makers", "volume": "3", "number": "1", "pages": "45–67"},
		"Abe T (2021) Rings of 2017 (light edition). Kites 145–168":                                {"title": "Rings of 2017 (light edition)", "pages": "145–168"},
	} {
		got := typed.Read([]string{ref})[0]
		for field, value := range want {
			assert.Equal(t, value, got.Value(field), "%s of %s", field, ref)
		}
	}
}
