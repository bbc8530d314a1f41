package pipeline

import (
	"io"
	"time"
)

// A stalling reads from what may stop coming: a read ends after a time, and with
// it all that follow.
type stalling struct {
	from io.Reader
	most time.Duration
	buf  []byte // of a read that goes on
	late bool
}

func (s *stalling) Read(b []byte) (int, error) {
	if s.late {
		return 0, errTooSlow
	}
	type result struct {
		n   int
		err error
	}
	if s.buf == nil {
		s.buf = make([]byte, 256<<10)
	}
	done := make(chan result, 1)
	buf := s.buf[:min(len(b), len(s.buf))]
	go func() {
		n, err := s.from.Read(buf)
		done <- result{n, err}
	}()
	timer := time.NewTimer(s.most)
	defer timer.Stop()
	select {
	case r := <-done:
		copy(b, buf[:r.n])
		return r.n, r.err
	case <-timer.C:
		s.late = true
		return 0, errTooSlow
	}
}
