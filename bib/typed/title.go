package typed

import (
	"strings"

	"github.com/citevet/citevet/internal/lang"
)

// title reads the title, which begins at r.body, and moves r.body behind it.
func (r *reading) title() {
	for r.is(r.body, ".,:;") {
		r.body++
	}
	if r.isQuote(r.body) {
		if to := r.quoteEnd(r.body); to > 0 {
			r.cutTitle(r.body+1, to)
			r.body = to + 1
			return
		}
	}
	to := r.sentenceEnd(r.body)
	r.cutTitle(r.body, to)
	r.body = to
}

// cutTitle adds the tokens [from, to), without the stop or the comma at their
// end, as the title.
func (r *reading) cutTitle(from, to int) {
	for to > from && r.is(to-1, ".,;:") {
		to--
	}
	r.put("title", from, to)
}

// quoteEnd gives the token that closes the quotation at token i, 0 where none
// does.
func (r *reading) quoteEnd(i int) int {
	closing := map[rune]string{'“': "”“", '„': "“”", '«': "»", '‘': "’", '"': "\"”", '‚': "‘’", '\'': "'’", '‹': "›", '「': "」", '『': "』", '《': "》"}[r.t[i].r]
	single := strings.ContainsRune("‘‚'", r.t[i].r)
	depth := 0
	for k := i + 1; k < len(r.t); k++ {
		switch {
		case r.is(k, closing):
			if single && !(r.is(k-1, ".,?!") || r.is(k+1, ".,;:()") || k+1 >= len(r.t)) {
				continue
			}
			if depth--; depth < 0 {
				return k
			}
		case !single && r.t[i].r != '"' && r.is(k, string(r.t[i].r)):
			depth++
		}
	}
	return 0
}

// sentenceEnd gives the token at which the title at token i ends: behind its
// full stop, or before what can't be part of it.
func (r *reading) sentenceEnd(i int) int {
	depth := 0
	for k := i; k < len(r.t); k++ {
		switch {
		case r.isKind(k, address) && k > i:
			return k
		case r.is(k, "(["):
			if k > i && depth == 0 && r.endsTitle(k) {
				return k
			}
			depth++
		case r.is(k, ")]"):
			depth = max(depth-1, 0)
		case depth > 0:
		case r.is(k, ".?!") && r.endsSentence(k):
			return k + 1
		case k > i && r.is(k-1, ",.:") && r.inWork(k) > k:
			return k
		}
	}
	return len(r.t)
}

// endsSentence tells whether the stop at token k ends a sentence.
func (r *reading) endsSentence(k int) bool {
	switch {
	case k+1 >= len(r.t):
		return true
	case !r.spacedAt(k+1) && !r.isKind(k+1, address):
		return false
	case r.is(k, "?!"):
		return r.isCapital(k+1) || r.isKind(k+1, address)
	case r.isKind(k-1, word) && !r.spacedAt(k):
		if n := r.t[k-1].end - r.t[k-1].at; n == 1 && r.isCapital(k-1) || r.means(k-1, abbreviations) {
			return false
		}
	}
	return r.isCapital(k+1) || r.isKind(k+1, number) || r.isKind(k+1, address) || r.isQuote(k+1) || r.is(k+1, "([") || r.inWork(k+1) > k+1
}

var abbreviations = lang.SetOf(lang.Abbreviation)

// endsTitle tells whether the bracket at token i holds something that is no
// part of a title: editors, an edition, the kind of a thesis, pages.
func (r *reading) endsTitle(i int) bool {
	if r.is(i, "[") {
		return true
	}
	for k := i + 1; k < len(r.t) && k < i+40 && !r.is(k, ")"); k++ {
		if r.means(k, editorial) && !r.means(k, joiners) || r.means(k, pageWords) && (r.isKind(k+1, number) || r.is(k+1, ".")) {
			return true
		}
	}
	return false
}

// inWork gives the token behind the word that leads to what a work stands in:
// "In", "in:", "En".
func (r *reading) inWork(i int) int {
	next := r.phrase(i, inWorks)
	switch {
	case next == i:
	case r.is(next, ":"):
		return next + 1
	case r.isCapital(i) && (r.isCapital(next) || r.isQuote(next)), r.is(i-1, ",”") && (r.isCapital(next) || r.isQuote(next)):
		return next
	}
	return i
}
