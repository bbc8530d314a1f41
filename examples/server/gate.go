package main

import (
	"context"
	"sync"
	"time"
)

// A gate lets so many in at once, and fewer of each client, so that one client
// can't keep the others out.
type gate struct {
	places chan struct{}
	each   int

	mu     sync.Mutex
	inside map[string]int // by client: those that are inside or wait
}

func newGate(places, each int) *gate {
	return &gate{places: make(chan struct{}, places), each: each, inside: map[string]int{}}
}

// enter waits for a place, at most for a while and until ctx ends; not ok where
// there is none. A client that has all its places is told so at once.
func (g *gate) enter(ctx context.Context, client string, wait time.Duration) (leave func(), ok bool) {
	if !g.count(client) {
		return nil, false
	}
	leave = func() {
		<-g.places
		g.forget(client)
	}
	select {
	case g.places <- struct{}{}:
		return leave, true
	default:
	}
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case g.places <- struct{}{}:
		return leave, true
	case <-timer.C:
	case <-ctx.Done():
	}
	g.forget(client)
	return nil, false
}

func (g *gate) count(client string) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.inside[client] >= g.each {
		return false
	}
	g.inside[client]++
	return true
}

func (g *gate) forget(client string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.inside[client]--; g.inside[client] == 0 {
		delete(g.inside, client)
	}
}
