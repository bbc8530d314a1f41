package cli

import (
	"maps"
	"sync"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/citation/prose"
)

// A kept holds what checks of an [Editor] read and need not read again. It is
// safe for concurrent use.
type kept struct {
	mu      sync.Mutex
	papers  map[string]keptPaper
	lists   map[string]keptList
	unions  map[string]keptUnion
	pairs   map[string]keptPair // by paper
	indexes map[*bib.List]func() *pair.Index

	old *kept // what the check before had; what is asked for again comes over
}

type keptPaper struct {
	doc   *prose.Document
	err   error
	files []stamp // that it was read from
}

type keptList struct {
	list *bib.List
	err  error
	file stamp
}

type keptUnion struct {
	list *bib.List
	of   []*bib.List
}

type keptPair struct {
	linked *pair.Linked
	err    error
	doc    *prose.Document
	list   *bib.List
}

// next gives what the next check keeps: at first nothing, and what it asks for
// of k. What nobody asks for any more is not held for ever.
func (k *kept) next() *kept {
	return &kept{
		papers: map[string]keptPaper{}, lists: map[string]keptList{}, unions: map[string]keptUnion{},
		pairs: map[string]keptPair{}, indexes: map[*bib.List]func() *pair.Index{}, old: k.whole(),
	}
}

// whole gives what k has and, after a check that was stopped, what the check
// before it had.
func (k *kept) whole() *kept {
	if k == nil || k.old == nil {
		return k
	}
	all := k.old
	maps.Copy(all.papers, k.papers)
	maps.Copy(all.lists, k.lists)
	maps.Copy(all.unions, k.unions)
	maps.Copy(all.pairs, k.pairs)
	maps.Copy(all.indexes, k.indexes)
	return all
}

// get gives what is kept under a name if it fits; else it is made, and kept if
// it can be.
func get[T any](k *kept, of func(*kept) map[string]T, name string, fits func(T) bool, make func() (T, bool)) T {
	if v, ok := find(k, of, name); ok && fits(v) {
		return hold(k, of, name, v)
	}
	v, lasts := make()
	if !lasts {
		return v
	}
	return hold(k, of, name, v)
}

func find[T any](k *kept, of func(*kept) map[string]T, name string) (v T, ok bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if v, ok = of(k)[name]; !ok && k.old != nil {
		v, ok = of(k.old)[name]
	}
	return v, ok
}

func hold[T any](k *kept, of func(*kept) map[string]T, name string, v T) T {
	k.mu.Lock()
	defer k.mu.Unlock()
	of(k)[name] = v
	return v
}

// index gives the index of a list, which is made once.
func (k *kept) index(list *bib.List) *pair.Index {
	k.mu.Lock()
	make := k.indexes[list]
	if make == nil && k.old != nil {
		make = k.old.indexes[list]
	}
	if make == nil {
		make = sync.OnceValue(func() *pair.Index { return pair.NewIndex(list) })
	}
	k.indexes[list] = make
	k.mu.Unlock()
	return make()
}
