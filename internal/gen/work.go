// Package gen makes papers and lists for benchmarks and tests. What it makes
// is the same at each call, and no text of anybody.
package gen

import (
	"fmt"
	"strings"
)

// A work is one entry of a list, as it is listed and cited.
type work struct {
	key     string
	authors []person
	year    int
	title   string
	first   int // page; the work has twenty
}

// A person is an author; an organisation has no given name.
type person struct{ family, given string }

// workAt gives the i-th work of every list. The first 8000 have first authors
// of different names; later ones share them, as in the list of a field.
func workAt(i int) work {
	w := work{
		key:     fmt.Sprintf("%s%d", strings.ToLower(ascii.Replace(surname(i))), i),
		year:    1950 + i*31%70,
		title:   title(i),
		first:   1 + i*37%480,
		authors: []person{{surname(i), given(i)}},
	}
	if i%15 == 14 {
		w.authors = []person{{"Office of " + surname(i), ""}}
		return w
	}
	for k := 1; k < 1+i%4; k++ {
		w.authors = append(w.authors, person{surname(i + 811*k), given(i + k)})
	}
	return w
}

var ascii = strings.NewReplacer("ö", "o", "é", "e", "ä", "a", "ü", "u", " ", "")

// surname gives one of 8000 names.
func surname(i int) string {
	n := i * 7919 % 8000
	head := [...]string{"Ab", "Ber", "Cal", "Dorn", "Eck", "Fal", "Gar", "Hol", "Iv", "Jan", "Kor", "Lind", "Mar", "Nor", "Ost", "Pal", "Rös", "Sten", "Tal", "Val"}
	middle := [...]string{"a", "el", "im", "on", "us", "and", "er", "é", "ost", "ul", "ar", "en", "ig", "o", "ün", "ak", "ev", "ir", "or", "ät"}
	tail := [...]string{"berg", "dal", "feld", "gard", "holm", "ini", "jan", "kin", "lund", "mann", "nen", "ova", "perg", "quist", "rud", "sen", "ton", "vik", "well", "zar"}
	return head[n%20] + middle[n/20%20] + tail[n/400]
}

func given(i int) string {
	return [...]string{"Ada", "Ben", "Cy", "Dora", "Eva Maria", "Finn", "G. H.", "Ines", "Jörg", "K."}[i*7%10]
}

func title(i int) string {
	of := [...]string{"Fields", "Rings", "Bridges", "Harbours", "Meters", "Clauses", "Wells", "Mills"}
	how := [...]string{"in winter", "without a centre", "and their keepers", "reconsidered", "by the sea", "in four towns"}
	return fmt.Sprintf("%s %s: report %d", of[i%8], how[i/8%6], i)
}
