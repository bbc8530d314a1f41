package server

import (
	"context"
	"time"
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
