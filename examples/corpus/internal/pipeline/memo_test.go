package pipeline

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
)

func newMemo(most int) *memo[string] {
	return &memo[string]{most: most, cost: func(s string) int { return len(s) }}
}

func TestAMemoReadsOnce(t *testing.T) {
	m, reads := newMemo(100), atomic.Int64{}
	var all sync.WaitGroup
	for range 50 {
		all.Go(func() {
			got, err := m.get(t.Context(), "a", func(context.Context) (string, error) { reads.Add(1); return "text", nil })
			assert.NoError(t, err)
			assert.Equal(t, "text", got)
		})
	}
	all.Wait()
	assert.EqualValues(t, 1, reads.Load())
}

func TestAMemoKeepsErrorsButNotTheTimeOfOthers(t *testing.T) {
	m, gone := newMemo(100), errors.New("gone")
	for range 2 {
		_, err := m.get(t.Context(), "gone", func(context.Context) (string, error) { err := gone; gone = nil; return "", err })
		assert.ErrorContains(t, err, "gone")
	}
	for range 2 {
		_, err := m.get(t.Context(), "bad", func(context.Context) (string, error) { panic("a fault") })
		assert.Equal(t, panicked{"a fault"}, err)
	}
	over, cancel := context.WithCancel(t.Context())
	cancel()
	read := func(ctx context.Context) (string, error) { return "text", ctx.Err() }
	_, err := m.get(over, "slow", read)
	assert.ErrorIs(t, err, context.Canceled)
	got, err := m.get(t.Context(), "slow", read)
	assert.NoError(t, err)
	assert.Equal(t, "text", got)
}

func TestAMemoIsEmptiedWhenItIsFull(t *testing.T) {
	m, reads := newMemo(10), 0
	read := func(context.Context) (string, error) { reads++; return "12345678", nil }
	for _, name := range []string{"a", "b", "a", "a"} {
		_, err := m.get(t.Context(), name, read)
		assert.NoError(t, err)
	}
	assert.Equal(t, 3, reads) // b filled it, so a is read again
}
