package gen

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
)

// gap is how many words of prose stand between two places that cite.
const gap = 30

// Paper gives about words words of plain text that cites works of List(n) in
// mixed forms, and says how many it cites, each as often as it is cited.
func Paper(words, n int) (text []byte, cited int) { return write(words, n, 1, typed) }

// Article is a Paper that cites in one place in about 240 words, as the
// articles of many fields do on average.
func Article(words, n int) (text []byte, cited int) { return write(words, n, 7, typed) }

// Keyed gives such a paper in pandoc's Markdown, its citations by key.
func Keyed(words, n int) (text []byte, cited int) { return write(words, n, 1, keyed) }

// Prose gives about words words of plain text that cite nothing.
func Prose(words int) []byte {
	r := rand.New(rand.NewPCG(1, 2))
	var b bytes.Buffer
	for k := 0; k*gap < words; k++ {
		sentence(&b, r)
		b.WriteString("hold. ")
		if k%8 == 7 {
			b.WriteString("\n\n")
		}
	}
	return b.Bytes()
}

// write gives a text of which every so many sentences one cites.
func write(words, n, every int, cite func(form, page int, a, b work) (string, int)) (text []byte, cited int) {
	r := rand.New(rand.NewPCG(1, 2))
	var b bytes.Buffer
	for k := 0; k*(gap+6) < words; k++ {
		sentence(&b, r)
		if k%every == 0 {
			s, works := cite(k/every%6, r.IntN(10), workAt(r.IntN(n)), workAt(r.IntN(n)))
			b.WriteString(s)
			cited += works
		} else {
			b.WriteString("hold. ")
		}
		if k%8 == 7 {
			b.WriteString("\n\n")
		}
	}
	return b.Bytes(), cited
}

// sentence writes prose without citations that a sentence with one follows,
// as papers have it: other years, brackets and capitals among the words.
func sentence(b io.StringWriter, r *rand.Rand) {
	words := [...]string{"the", "of", "and", "in", "a", "to", "that", "is", "was", "for", "it", "with", "as", "by", "on", "not", "field", "ring", "bridge", "harbour", "meter", "clause", "members", "which", "from", "are", "neighbours", "because", "between", "settlement", "rules", "usually", "electricity", "switch", "however", "network", "responsibility", "winter", "keepers", "measured", "arrangement", "under", "hold", "towns"}
	for i := range gap {
		switch w := words[r.IntN(len(words))]; {
		case i == 0:
			b.WriteString(strings.ToUpper(w[:1]) + w[1:])
		case i%17 == 0:
			b.WriteString(fmt.Sprintf("%s, in %d,", w, 1900+r.IntN(120)))
		case i%23 == 0:
			b.WriteString(fmt.Sprintf("%s (figure %d)", w, 1+r.IntN(9)))
		case i == gap/2:
			b.WriteString(w + ". The")
		default:
			b.WriteString(w)
		}
		b.WriteString(" ")
	}
}

// typed cites a, and in some forms b, as an author would type it.
func typed(form, page int, a, b work) (string, int) {
	p := a.first + page
	switch form {
	case 0:
		return fmt.Sprintf("(%s %d, %d). ", short(a, "and"), a.year, p), 1
	case 1:
		return fmt.Sprintf("(see %s, %d, pp. %d–%d). ", short(a, "&"), a.year, p, p+3), 1
	case 2:
		return fmt.Sprintf("as %s (%d) shows. ", short(a, "and"), a.year), 1
	case 3:
		return fmt.Sprintf("(%s %d; cf. %s %d, p. %d). ", short(b, "and"), b.year, short(a, "and"), a.year, p), 2
	case 4:
		return fmt.Sprintf("which %s (%d, %d) denies. ", short(a, "and"), a.year, p), 1
	}
	return fmt.Sprintf("(e.g. %s, %d). ", full(a), a.year), 1
}

// keyed does the same by keys.
func keyed(form, page int, a, b work) (string, int) {
	p := a.first + page
	switch form {
	case 0:
		return fmt.Sprintf("[@%s, %d]. ", a.key, p), 1
	case 1:
		return fmt.Sprintf("[see @%s, pp. %d–%d]. ", a.key, p, p+3), 1
	case 2:
		return fmt.Sprintf("as @%s shows. ", a.key), 1
	case 3:
		return fmt.Sprintf("[@%s; cf. @%s, p. %d]. ", b.key, a.key, p), 2
	case 4:
		return fmt.Sprintf("which @%s [%d] denies. ", a.key, p), 1
	}
	return fmt.Sprintf("[e.g. @%s]. ", a.key), 1
}

// short names the authors as styles with "et al." for three or more do.
func short(w work, and string) string {
	switch len(w.authors) {
	case 1:
		return w.authors[0].family
	case 2:
		return w.authors[0].family + " " + and + " " + w.authors[1].family
	}
	return w.authors[0].family + " et al."
}

// full names them all.
func full(w work) string {
	var all []string
	for _, p := range w.authors {
		all = append(all, p.family)
	}
	switch n := len(all); n {
	case 1, 2:
		return strings.Join(all, " and ")
	default:
		return strings.Join(all[:n-1], ", ") + ", and " + all[n-1]
	}
}
