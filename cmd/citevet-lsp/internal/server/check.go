package server

import (
	"cmp"
	"context"
	"errors"
	"time"

	"go.lsp.dev/protocol"
)

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
