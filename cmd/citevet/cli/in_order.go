package cli

import (
	"context"
	"runtime"
	"sync"
)

// maxInFlight is how many papers are read and not told yet, at most: those that
// wait for a slow one before them.
const maxInFlight = 256

// maxTexts is how many papers or lists are read and not told yet where they are
// wanted whole.
const maxTexts = 16

// inOrder calls do for 0 to n-1, as many at once as there are processors, and
// done with what it gave, in their order and one after the other; no more than
// most are between the two. When ctx ends no more are begun.
func inOrder[T any](ctx context.Context, n, most int, do func(i int) T, done func(i int, made T)) {
	if n == 1 { // by itself, in the stack that is there
		done(0, do(0))
		return
	}
	begun := make(chan int)
	made := make([]chan T, min(n, most)) // a ring
	for i := range made {
		made[i] = make(chan T, 1)
	}
	free := make(chan struct{}, len(made))
	var workers sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		workers.Go(func() {
			for i := range begun {
				made[i%len(made)] <- do(i)
			}
		})
	}
	given := make(chan int, 1) // how many were begun
	go func() {
		defer close(begun)
		for i := range n {
			free <- struct{}{}
			if ctx.Err() != nil {
				given <- i
				return
			}
			begun <- i
		}
		given <- n
	}()
	end := n
	for i := 0; i < end; i++ {
		select {
		case v := <-made[i%len(made)]:
			done(i, v)
			<-free
		case end = <-given:
			i--
		}
	}
	workers.Wait()
}
