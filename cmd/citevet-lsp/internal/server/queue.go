package server

import (
	"io"
	"sync"
)

// A queue is a stream whose writes never wait for the other end: a client that
// writes before it reads would else wait for the server, which waits for it.
type queue struct {
	io.ReadWriteCloser

	mu      sync.Mutex
	waiting []byte
	wake    chan struct{}
	done    chan struct{}
	err     error // of a write that failed; those after it fail as well
}

func newQueue(stream io.ReadWriteCloser) *queue {
	q := &queue{ReadWriteCloser: stream, wake: make(chan struct{}, 1), done: make(chan struct{})}
	go q.send()
	return q
}

// Write implements io.Writer.
func (q *queue) Write(p []byte) (int, error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.err != nil {
		return 0, q.err
	}
	q.waiting = append(q.waiting, p...)
	select {
	case q.wake <- struct{}{}:
	default:
	}
	return len(p), nil
}

// send sends what was written until the stream is closed.
func (q *queue) send() {
	for {
		select {
		case <-q.wake:
		case <-q.done:
			return
		}
		q.mu.Lock()
		out := q.waiting
		q.waiting = nil
		q.mu.Unlock()
		if _, err := q.ReadWriteCloser.Write(out); err != nil {
			q.mu.Lock()
			q.err = err
			q.mu.Unlock()
		}
	}
}

// Close implements io.Closer.
func (q *queue) Close() error {
	q.mu.Lock()
	defer q.mu.Unlock()
	select {
	case <-q.done:
	default:
		close(q.done)
	}
	return q.ReadWriteCloser.Close()
}
