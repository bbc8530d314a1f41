package match

import (
	"strings"

	"github.com/citevet/citevet/citation"
	surname "github.com/citevet/citevet/internal/name"
)

// A Reader is an index that knows what endings the surnames of a paper take in
// its sentences: with "Nowaka (2020)" it means Nowak. It is safe for
// concurrent use if endings is.
type Reader struct {
	*Index
	endings func() surname.Endings
}

// For gives a reader for one paper; endings is asked when a name is found that
// may have one.
func (x *Index) For(endings func() surname.Endings) *Reader { return &Reader{x, endings} }

// Answer implements citation.Known.
func (r *Reader) Answer(authors []citation.Author, etAl bool, d citation.Date) citation.Answer {
	return r.answer(authors, etAl, d, r.endings)
}

// Resolve finds what the list has for the printed authors and date.
func (r *Reader) Resolve(authors []citation.Author, etAl bool, d citation.Date) Match {
	return r.resolve(authors, etAl, d, r.endings)
}

// inflected tells whether a printed name is the listed one with an ending of
// its language, given names before it included.
func (n *name) inflected(p *printed) bool {
	if p.endings == nil || !sameHead(p.full, n.full) && !strings.HasSuffix(p.full, n.full) && !sameHead(p.last, n.family) && !sameHead(p.family, n.family) {
		return false
	}
	e := p.endings()
	if e.Explain(p.spelt, n.shown) || e.Explain(p.spelt, n.surname) {
		return true
	}
	i := strings.LastIndexByte(p.spelt, ' ')
	if i < 0 || n.given == "" {
		return false
	}
	given, last := p.spelt[:i], p.spelt[i+1:]
	return (p.last == n.family || e.Explain(last, n.surname)) && (n.agrees(p.before) || e.Explain(given, n.first)) ||
		p.before == n.family && e.Explain(last, n.first) // the surname stands before
}

// sameHead tells whether two keys begin with the same two letters or so, as
// they do where only endings differ.
func sameHead(a, b string) bool { return len(a) > 2 && len(b) > 2 && a[:2] == b[:2] }

// isSlip tells whether a printed name is the listed one but for a slip of the
// pen.
func (n *name) isSlip(p *printed) bool {
	if surname.IsSlip(p.full, n.full) || surname.IsSlip(p.german, n.german) {
		return !surname.AreCouple(p.spelt, n.shown)
	}
	return p.text != p.full && n.whole != "" && surname.IsSlip(p.text, n.whole) && !surname.AreCouple(p.spelt, n.shown)
}
