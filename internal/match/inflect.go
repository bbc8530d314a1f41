package match

import (
	"encoding/binary"
	"slices"
	"sync"

	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/internal/name"
)

// A Reader is an index that knows what endings the surnames of a paper take in
// its sentences: with "Nowaka (2020)" it means Nowak. It keeps its replies, since
// a paper asks the same more than once: when it is read, when it is linked, and
// where it cites a work again. It is safe for concurrent use if endings is.
type Reader struct {
	*Index
	endings func() name.Endings

	mu      sync.Mutex
	replies map[string]*reply // by question
	asked   []byte            // the last question; reused
}

// A reply is what the list has for the authors and the date of a citation.
type reply struct {
	answer citation.Answer
	match  Match
}

// maxReplies bounds how many replies are kept for a paper.
const maxReplies = 10_000

// For gives a reader for one paper; endings is asked when a name is found that
// may have one.
func (x *Index) For(endings func() name.Endings) *Reader {
	return &Reader{Index: x, endings: endings, replies: map[string]*reply{}}
}

// Answer implements citation.Known.
func (r *Reader) Answer(authors []citation.Author, etAl bool, d citation.Date) citation.Answer {
	return r.reply(authors, etAl, d).answer
}

// Resolve finds what the list has for the printed authors and date.
func (r *Reader) Resolve(authors []citation.Author, etAl bool, d citation.Date) Match {
	m := r.reply(authors, etAl, d).match
	m.Entries, m.Near = slices.Clone(m.Entries), slices.Clone(m.Near)
	return m
}

func (r *Reader) reply(authors []citation.Author, etAl bool, d citation.Date) *reply {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.asked = appendQuestion(r.asked[:0], authors, etAl, d)
	if known := r.replies[string(r.asked)]; known != nil {
		return known
	}
	f := r.search(authors, etAl, d, r.endings)
	defer r.searches.Put(f)
	now := &reply{answer: f.answer(), match: r.matchOf(f, d)}
	if len(r.replies) < maxReplies {
		r.replies[string(r.asked)] = now
	}
	return now
}

// appendQuestion appends all that a search looks at.
func appendQuestion(to []byte, authors []citation.Author, etAl bool, d citation.Date) []byte {
	to = append(to, byte(d.Kind), flag(etAl), flag(d.Text == ""))
	for _, s := range [...]string{d.Year, d.Orig, d.Suffix} {
		to = appendText(to, s)
	}
	for i := range authors {
		a := &authors[i]
		to = append(to, flag(a.Org))
		for _, s := range [...]string{a.Text, a.Given, a.Particle, a.Family, a.Full} {
			to = appendText(to, s)
		}
	}
	return to
}

// appendText appends s so that what follows is told from it.
func appendText(to []byte, s string) []byte {
	return append(binary.AppendUvarint(to, uint64(len(s))), s...)
}

func flag(is bool) byte {
	if is {
		return 1
	}
	return 0
}
