package citation

import "github.com/citevet/citevet/internal/lang"

// furtherAuthors are the phrases that stand for further authors.
var furtherAuthors = lang.SetOf(lang.EtAl)

// etAl tells where the phrase for further authors that ends before token e
// begins: the same e where there is none. A comma before it is taken too. low
// is the first token that may be read.
func (s *nameReader) etAl(low, e int) int {
	last := e
	for last > low && (s.t[last-1].is('.') || s.t[last-1].is(',')) {
		last--
	}
	if last > low && s.t[last-1].kind == closing && s.mate[last-1] > low { // "[et al.]"
		o := s.mate[last-1]
		if in := s.etAl(o+1, last-1); in == o+1 && last-1 > o+1 {
			return s.trimComma(low, o)
		}
		return e
	}
	if last <= low || s.t[last-1].kind != word {
		return e
	}
	if last-2 > low && s.meaning(last-1).Is(lang.EtAlListed) && s.t[last-2].is(',') { // "Near, Coll, others"
		return last - 2
	}
	if b := s.phraseBefore(low, last, furtherAuthors); b < last && (b > low || last-b > 1) {
		return s.trimComma(low, b)
	}
	return e
}

func (s *cursor) trimComma(low, b int) int {
	for b > low+1 && (s.t[b-1].is(',') || s.isAnd(b-1) || s.t[b-1].is('&')) {
		b--
	}
	return b
}

// endsEtAl tells whether token k can be the last word of such a phrase.
func (s *cursor) endsEtAl(k int) bool {
	return s.t[k].kind == word && s.meaning(k).Ends(furtherAuthors)
}
