package citevet_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/prose"
)

// generate makes a list of n entries and a paper of about words words that
// cites them in mixed forms, a citation every 35 words. Both are the same at
// each call.
func generate(words, n int) (paper, list string) {
	r := rand.New(rand.NewPCG(1, 2))
	var p, l strings.Builder
	name := func(i int) string {
		return fmt.Sprintf("%c%s%s", 'A'+i%26, []string{"nder", "lvar", "ost", "ind", "ekk"}[i/26%5], []string{"sen", "ez", "ová", "son", "man"}[i/130%5])
	}
	for i := range n {
		fmt.Fprintf(&l, "@article{k%d,\n  author = {%s, Ada and %s, Ben and %s, Cy},\n  title = {On the matter of %d},\n  journal = {Review},\n  year = {%d},\n  pages = {%d--%d}\n}\n\n",
			i, name(i), name(i+7), name(i+31), i, 1950+i%70, 10+i, 40+i)
	}
	for w := 0; w < words; w += 35 {
		i := r.IntN(n)
		year := 1950 + i%70
		p.WriteString(strings.Repeat("the ring holds because its members talk ", 5))
		switch w % 4 {
		case 0:
			fmt.Fprintf(&p, "(%s et al. %d, %d). ", name(i), year, 20+i)
		case 1:
			fmt.Fprintf(&p, "(see %s, %s, and %s, %d, pp. %d–%d). ", name(i), name(i+7), name(i+31), year, 20+i, 25+i)
		case 2:
			fmt.Fprintf(&p, "as %s et al. (%d) show. ", name(i), year)
		case 3:
			fmt.Fprintf(&p, "(%s, %s & %s %d). ", name(i), name(i+7), name(i+31), year)
		}
		if w%350 == 0 {
			p.WriteString("\n\n")
		}
	}
	return p.String(), l.String()
}

// BenchmarkVerify is the whole of a check without reading files; the cost of
// a byte of the paper should not rise with the paper or the list.
func BenchmarkVerify(b *testing.B) {
	for _, size := range []struct{ words, entries int }{{10_000, 300}, {100_000, 300}, {10_000, 30_000}} {
		paper, list := generate(size.words, size.entries)
		b.Run(fmt.Sprintf("words=%d/entries=%d", size.words, size.entries), func(b *testing.B) {
			b.SetBytes(int64(len(paper) + len(list)))
			b.ReportAllocs()
			for b.Loop() {
				doc, _ := prose.Read("paper.txt", []byte(paper))
				l, _ := bib.Parse("refs.bib", []byte(list))
				citevet.Verify(doc, l)
			}
		})
	}
}
