package pipeline

import (
	"context"
	"errors"
	"sync"

	"github.com/citevet/citevet/bib"
)

// maxList is how many bytes a list may have, as for the command.
const maxList = 256 << 20

// maxShelf is how many bytes of lists a worker keeps.
const maxShelf = 512 << 20

// shelved are the lists that this worker has read: one set for all its bundles,
// so that a list which many papers share is read once a worker.
var shelved = &shelf{most: maxShelf}

// A shelf keeps lists by name. One that is full is emptied: the lists of single
// papers come and go, and one that is shared is soon there again.
type shelf struct {
	mu    sync.Mutex
	lists map[string]*kept
	size  int // bytes
	most  int
}

// A kept is a list, or the error that there was.
type kept struct {
	once sync.Once
	list *bib.List
	err  error
}

// A getter gives the bytes of a file.
type getter func(ctx context.Context, name string) ([]byte, error)

// read gives a list, which is read at its first use. A list that is not there
// is asked for once, too.
func (s *shelf) read(ctx context.Context, name string, get getter) (*bib.List, error) {
	for {
		k := s.at(name)
		k.once.Do(func() { k.list, k.err = s.readList(ctx, name, get) })
		if !isOver(k.err) {
			return k.list, k.err
		}
		s.drop(name, k) // the paper that asked first ran out of time
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
	}
}

func isOver(err error) bool {
	return errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled)
}

func (s *shelf) at(name string) *kept {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.lists == nil || s.size > s.most {
		s.lists, s.size = map[string]*kept{}, 0
	}
	if s.lists[name] == nil {
		s.lists[name] = &kept{}
	}
	return s.lists[name]
}

// count counts the bytes that were read for a list.
func (s *shelf) count(n int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.size += n
}

func (s *shelf) drop(name string, k *kept) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.lists[name] == k {
		delete(s.lists, name)
	}
}

func (s *shelf) readList(ctx context.Context, name string, get getter) (*bib.List, error) {
	src, err := get(ctx, name)
	if err != nil {
		return nil, err
	}
	listsCounted.Inc(ctx, 1)
	s.count(len(src))
	l, err := bib.ReadContext(ctx, name, src)
	if l == nil || err != nil && (isOver(err) || bib.FormatOf(name, src) == "") {
		return nil, err
	}
	return l, nil
}
