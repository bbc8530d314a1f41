package cli

import (
	"sync"

	"github.com/citevet/citevet/citation/prose"
)

// maxShelf is how many bytes of papers are kept between the time that their
// lists are looked for and the time that they are checked. Others are read
// again.
const maxShelf = 8 << 20

// A shelf keeps papers that were read until they are taken. Its zero value is
// empty. It is safe for concurrent use.
type shelf struct {
	mu   sync.Mutex
	docs map[string]*prose.Document
	size int
}

// put keeps a paper if there is room.
func (s *shelf) put(name string, doc *prose.Document) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.size+len(doc.Src) > maxShelf {
		return
	}
	if s.docs == nil {
		s.docs = map[string]*prose.Document{}
	}
	s.docs[name] = doc
	s.size += len(doc.Src)
}

// take gives a paper that is kept, and keeps it no longer; else nil.
func (s *shelf) take(name string) *prose.Document {
	s.mu.Lock()
	defer s.mu.Unlock()
	doc := s.docs[name]
	if doc != nil {
		delete(s.docs, name)
		s.size -= len(doc.Src)
	}
	return doc
}
