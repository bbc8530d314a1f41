package gen

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// References gives the works of List(n) as a paper prints them at its end, an
// entry a paragraph, in the order of the alphabet.
func References(n int) []byte {
	entries := make([]string, n)
	for i := range entries {
		w := workAt(i)
		entries[i] = fmt.Sprintf("%s (%d). %s. Journal of Fields, %d(2), %d–%d. https://doi.org/10.1234/field.%d", printed(w.authors), w.year, w.title, i%90+1, w.first, w.first+19, i)
	}
	slices.Sort(entries)
	var b bytes.Buffer
	b.WriteString("References\n")
	for _, e := range entries {
		b.WriteString("\n" + e + "\n")
	}
	return b.Bytes()
}

// printed gives names as a list prints them: "Abaholm, E. M., & Berelton, G. H.".
func printed(ps []person) string {
	names := make([]string, len(ps))
	for i, p := range ps {
		names[i] = p.family
		if p.given == "" {
			continue
		}
		names[i] += ","
		for g := range strings.FieldsSeq(p.given) {
			names[i] += " " + string([]rune(g)[:1]) + "."
		}
	}
	if len(names) == 1 {
		return names[0]
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + ", & " + names[last]
}
