package match

import (
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/internal/name"
)

// A Reader is an index that knows what endings the surnames of a paper take in
// its sentences: with "Nowaka (2020)" it means Nowak. It is safe for
// concurrent use if endings is.
type Reader struct {
	*Index
	endings func() name.Endings
}

// For gives a reader for one paper; endings is asked when a name is found that
// may have one.
func (x *Index) For(endings func() name.Endings) *Reader { return &Reader{x, endings} }

// Answer implements citation.Known.
func (r *Reader) Answer(authors []citation.Author, etAl bool, d citation.Date) citation.Answer {
	return r.answer(authors, etAl, d, r.endings)
}

// Resolve finds what the list has for the printed authors and date.
func (r *Reader) Resolve(authors []citation.Author, etAl bool, d citation.Date) Match {
	return r.resolve(authors, etAl, d, r.endings)
}
