package pipeline

import (
	"context"
	"io/fs"
	"maps"
	"sync"

	"github.com/citevet/citevet/internal/archive"
)

// maxHeld is how many bytes of an archive are held, its lists apart, for papers
// that include files of it.
const maxHeld = 64 << 20

// A contents is the home of papers in an archive: its lists and, of an archive
// that is small, its other files. It is read when a paper asks for one of them; an
// article in JATS never does.
type contents struct {
	name   string
	limits Limits
	lists  shelf

	mu    sync.Mutex
	known bool
	err   error
	files map[string][]byte // by full name
}

func (c *contents) shelf() *shelf { return &c.lists }

func (c *contents) get(ctx context.Context, name string) ([]byte, error) {
	if err := c.hold(ctx); err != nil {
		return nil, err
	}
	if src, ok := c.files[name]; ok {
		return src, nil
	}
	return nil, fs.ErrNotExist
}

func (c *contents) listsIn(ctx context.Context, dir string) ([]string, error) {
	if err := c.hold(ctx); err != nil {
		return nil, err
	}
	var names []string
	for name := range c.files {
		if folder(name) == dir && isList(name) {
			names = append(names, name)
		}
	}
	return names, nil
}

// hold reads what is to be held, once.
func (c *contents) hold(ctx context.Context) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.known {
		return c.err
	}
	h := &holding{lists: map[string][]byte{}, others: map[string][]byte{}}
	err := eachOf(ctx, c.name, c.limits, h.take)
	if isOver(err) {
		return err // the next paper has more time
	}
	maps.Copy(h.lists, h.others)
	c.known, c.err, c.files = true, err, h.lists
	return err
}

// A holding is what is held of an archive.
type holding struct {
	lists, others map[string][]byte
	size          int // of others
}

// take holds a file. One that can't be read is not there for the paper that asks.
func (h *holding) take(f archive.File) error {
	if isList(f.Name) {
		if text, err := f.Read(); err == nil {
			h.lists[f.Name] = text
		}
		return nil
	}
	if h.size > maxHeld {
		return nil
	}
	text, err := f.Read()
	if err != nil {
		return nil
	}
	h.others[f.Name] = text
	if h.size += len(text); h.size > maxHeld {
		h.others = nil
	}
	return nil
}
