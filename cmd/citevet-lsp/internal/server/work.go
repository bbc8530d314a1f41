package server

import (
	"cmp"
	"context"
	"errors"
	"time"

	"go.lsp.dev/protocol"
)

// Work is what has to be checked, and when. All of it is guarded by server.mu.
type work struct {
	rev     int64              // counts what changed
	done    int64              // the revision that results are of
	took    time.Duration      // the last check
	hurry   bool               // somebody waits
	stop    context.CancelFunc // of the check that runs
	wake    chan struct{}      // something changed
	ready   chan struct{}      // closed when results come
	changed map[string]bool    // files, since they were last checked
	all     bool               // everything did
}

func newWork() work {
	return work{wake: make(chan struct{}, 1), ready: make(chan struct{}), changed: map[string]bool{}, all: true}
}

// A check waits until nobody types: as long as a check takes, within limits.
const (
	leastRest = 20 * time.Millisecond
	mostRest  = 400 * time.Millisecond
)

// touch says that files changed; with none that anything may have. A check that
// runs is stopped, for its text has moved on. The caller holds s.mu.
func (s *server) touch(paths ...string) {
	w := &s.work
	w.rev++
	for _, path := range paths {
		w.changed[path] = true
	}
	w.all = w.all || len(paths) == 0
	if w.stop != nil {
		w.stop()
	}
	select {
	case w.wake <- struct{}{}:
	default:
	}
}

// fresh waits until what was found is of the present text.
func (s *server) fresh(ctx context.Context) error {
	s.mu.Lock()
	rev := s.work.rev
	for s.work.done < rev {
		s.work.hurry = true
		select {
		case s.work.wake <- struct{}{}:
		default:
		}
		ready := s.work.ready
		s.mu.Unlock()
		select {
		case <-ready:
		case <-ctx.Done():
			return ctx.Err()
		}
		s.mu.Lock()
	}
	s.mu.Unlock()
	return nil
}

// checkForever checks whenever something changed.
func (s *server) checkForever() {
	for {
		select {
		case <-s.ctx.Done():
			return
		case <-s.work.wake:
		}
		s.rest()
		s.check()
	}
}

// rest waits until nothing changed for a while, or somebody waits.
func (s *server) rest() {
	for {
		s.mu.Lock()
		pause := min(max(s.work.took, leastRest), mostRest)
		hurry := s.work.hurry
		s.mu.Unlock()
		if hurry {
			return
		}
		select {
		case <-s.ctx.Done():
			return
		case <-time.After(pause):
			return
		case <-s.work.wake:
		}
	}
}

// check checks the projects in which something changed, and publishes what it
// finds.
func (s *server) check() {
	s.mu.Lock()
	w := &s.work
	w.hurry = false
	if w.done == w.rev {
		s.mu.Unlock()
		return
	}
	rev, editor := w.rev, s.editor
	ctx, cancel := context.WithCancel(s.ctx)
	defer cancel()
	w.stop = cancel
	todo := s.todo()
	s.mu.Unlock()

	began := time.Now()
	for _, p := range todo {
		found, err := editor.Check(ctx, p.names()...)
		if ctx.Err() != nil || found == nil {
			if !errors.Is(err, context.Canceled) {
				s.log(protocol.MessageTypeError, err.Error())
			}
			continue
		}
		r := &result{Checked: found, project: p}
		if err != nil {
			r.failed = err.Error()
		}
		s.store(rev, r)
	}
	s.finish(ctx, rev, time.Since(began))
}

// todo gives the projects in which something changed, and forgets those that
// are closed. The caller holds s.mu.
func (s *server) todo() []project {
	var out []project
	open := map[string]bool{}
	for _, p := range s.projects() {
		open[p.name] = true
		if s.work.all || s.results[p.name] == nil || s.hasChanged(p) {
			out = append(out, p)
		}
	}
	for name := range s.results {
		if !open[name] {
			delete(s.results, name)
			go s.editor.Forget(name)
		}
	}
	return out
}

func (s *server) hasChanged(p project) bool {
	for path := range s.work.changed {
		if p.has(path) || isList(path) || s.results[p.name].Source(path) != nil {
			return true
		}
	}
	return false
}

// store keeps what was found, unless the text has moved on.
func (s *server) store(rev int64, r *result) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.work.rev != rev {
		return
	}
	if old := s.results[r.project.name]; r.failed != "" && (old == nil || old.failed != r.failed) {
		s.log(protocol.MessageTypeWarning, r.failed)
	}
	s.results[r.project.name] = r
}

// finish publishes what was found, unless the text has moved on.
func (s *server) finish(ctx context.Context, rev int64, took time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	w := &s.work
	w.stop = nil
	if ctx.Err() != nil || w.rev != rev {
		return
	}
	w.done, w.took, w.all = rev, took, false
	clear(w.changed)
	close(w.ready)
	w.ready = make(chan struct{})
	s.publish()
}

// compareResults sorts results by the names of their projects.
func compareResults(a, b *result) int { return cmp.Compare(a.project.name, b.project.name) }
