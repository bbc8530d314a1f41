package archive

import (
	"context"
	"slices"
	"sync"
)

// A Pool keeps the archives that were used last open: an open one may hold a
// file, and what was unpacked. Its zero value is ready.
type Pool struct {
	mu   sync.Mutex
	used []*Archive // the last one last
}

// maxOpen is how many archives are kept open.
const maxOpen = 8

// with opens an archive, unless it is open, for the time of do.
func (a *Archive) with(do func(store) error) error {
	a.mu.Lock()
	if a.store == nil {
		s, err := kindOf(a.name)(context.Background(), a.name, a.limits)
		if err != nil {
			a.mu.Unlock()
			return err
		}
		a.store = s
	}
	s := a.store
	a.users, a.stale = a.users+1, false
	a.mu.Unlock()
	defer a.leave()
	a.pool.use(a)
	return do(s)
}

func (a *Archive) leave() {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.users--; a.users == 0 && a.stale {
		a.shut()
	}
}

// shut closes it. The caller holds a.mu.
func (a *Archive) shut() {
	a.store.Close()
	a.store, a.stale = nil, false
}

// retire closes an archive as soon as nobody uses it.
func (a *Archive) retire() {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.stale = a.users > 0; !a.stale && a.store != nil {
		a.shut()
	}
}

// use notes that an archive was used, and retires the one that was used longest
// ago.
func (p *Pool) use(a *Archive) {
	p.mu.Lock()
	p.used = append(slices.DeleteFunc(p.used, func(o *Archive) bool { return o == a }), a)
	var old *Archive
	if len(p.used) > maxOpen {
		old, p.used = p.used[0], slices.Delete(p.used, 0, 1)
	}
	p.mu.Unlock()
	if old != nil {
		old.retire()
	}
}

// Close closes all archives. They can be used again.
func (p *Pool) Close() {
	p.mu.Lock()
	used := p.used
	p.used = nil
	p.mu.Unlock()
	for _, a := range used {
		a.retire()
	}
}
