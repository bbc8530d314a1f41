package cli

import "sync"

// A memo keeps what was found under a name, each found once as long as it is
// kept. Its zero value is empty. It is safe for concurrent use.
type memo[T any] struct {
	most int // names to keep; 0 for all

	mu    sync.Mutex
	known map[string]func() (T, error)
}

// manyFolders is of how many folders something is kept at once: papers come
// folder by folder.
const manyFolders = 2048

// once calls find the first time that it is asked for name.
func (m *memo[T]) once(name string, find func() (T, error)) (T, error) {
	m.mu.Lock()
	get := m.known[name]
	if get == nil {
		if m.known == nil || m.most > 0 && len(m.known) >= m.most {
			m.known = map[string]func() (T, error){}
		}
		get = sync.OnceValues(find)
		m.known[name] = get
	}
	m.mu.Unlock()
	return get()
}

// forget has a name found again.
func (m *memo[T]) forget(name string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	delete(m.known, name)
}
