package pipeline

import (
	"context"
	"errors"
	"sync"
)

// A memo keeps what was read, by name: what many papers ask for is read once. One
// that is full is emptied: what single papers ask for comes and goes, and what is
// shared is soon there again. It is safe for concurrent use.
type memo[T any] struct {
	most int         // of size
	cost func(T) int // what a value adds to size

	mu    sync.Mutex
	size  int
	items map[string]*item[T]
}

// An item is a value, or the error that there was.
type item[T any] struct {
	once  sync.Once
	value T
	err   error
}

// get gives a value, which is read at its first use. So is an error: what is not
// there is asked for once, too.
func (m *memo[T]) get(ctx context.Context, name string, read func(context.Context) (T, error)) (T, error) {
	for {
		it := m.at(name)
		it.once.Do(func() { m.fill(ctx, it, read) })
		if !isOver(it.err) {
			return it.value, it.err
		}
		m.drop(name, it) // the paper that asked first ran out of time
		if ctx.Err() != nil {
			return it.value, ctx.Err()
		}
	}
}

// fill reads a value. A panic is its error for all who ask.
func (m *memo[T]) fill(ctx context.Context, it *item[T], read func(context.Context) (T, error)) {
	defer func() {
		if e := recover(); e != nil {
			it.err = panicked{e}
		}
	}()
	if it.value, it.err = read(ctx); it.err == nil {
		m.count(m.cost(it.value))
	}
}

func (m *memo[T]) at(name string) *item[T] {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.items == nil || m.size > m.most {
		m.items, m.size = map[string]*item[T]{}, 0
	}
	if m.items[name] == nil {
		m.items[name] = &item[T]{}
	}
	return m.items[name]
}

func (m *memo[T]) count(n int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.size += n
}

func (m *memo[T]) drop(name string, it *item[T]) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.items[name] == it {
		delete(m.items, name)
	}
}

func isOver(err error) bool {
	return errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled)
}
