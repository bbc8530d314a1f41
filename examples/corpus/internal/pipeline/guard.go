package pipeline

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// grace is how long work may go on after its deadline before it is left alone.
const grace = 2 * time.Second

// errTooSlow says that a paper took longer than it may.
var errTooSlow = errors.New("too slow")

// A panicked is a panic that was caught.
type panicked struct{ value any }

func (p panicked) Error() string { return fmt.Sprintf("panic: %v", p.value) }

// guarded does work for at most a time. The work should end when its context
// does; what does not, such as a read from a pipe that nothing comes from, is
// left behind and its result is dropped. A panic is an error.
func guarded[T any](ctx context.Context, limit time.Duration, do func(context.Context) (T, error)) (T, error) {
	type result struct {
		value T
		err   error
	}
	inner, cancel := context.WithTimeoutCause(ctx, limit, errTooSlow)
	defer cancel()
	done := make(chan result, 1)
	go func() {
		var r result
		defer func() {
			if e := recover(); e != nil {
				r.err = panicked{e}
			}
			done <- r
		}()
		r.value, r.err = do(inner)
	}()
	late := time.NewTimer(limit + grace)
	defer late.Stop()
	var r result
	select {
	case r = <-done:
	case <-late.C:
		r.err = errTooSlow
	}
	if r.err != nil && errors.Is(context.Cause(inner), errTooSlow) && errors.Is(r.err, context.DeadlineExceeded) {
		r.err = errTooSlow
	}
	return r.value, r.err
}
