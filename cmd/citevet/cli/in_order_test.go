package cli

import (
	"context"
	"math/rand/v2"
	"runtime"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
)

// What is made is told in order, whatever takes how long, and no more than so
// many wait for one before them.
func TestInOrder(t *testing.T) {
	for _, n := range []int{0, 1, 2, 7, 500} {
		for _, most := range []int{1, 3, 64} {
			var begun, told, highest atomic.Int64
			var got []int
			inOrder(context.Background(), n, most, func(i int) int {
				flying := begun.Add(1) - told.Load()
				for old := highest.Load(); flying > old && !highest.CompareAndSwap(old, flying); old = highest.Load() {
				}
				for range rand.IntN(50) {
					runtime.Gosched()
				}
				return i * i
			}, func(i, square int) {
				assert.Equal(t, i*i, square)
				got = append(got, i)
				told.Add(1)
			})
			assert.Len(t, got, n)
			assert.IsIncreasing(t, append([]int{-1}, got...))
			assert.LessOrEqual(t, highest.Load(), int64(max(most, 1)))
		}
	}
}

func TestInOrderEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	var begun atomic.Int64
	told := 0
	inOrder(ctx, 10_000, 4, func(i int) int { begun.Add(1); return i }, func(i, _ int) {
		if told++; i == 20 {
			cancel()
		}
	})
	assert.Less(t, begun.Load(), int64(1000))
	assert.EqualValues(t, told, begun.Load(), "what was begun is told")
}

func TestMarks(t *testing.T) {
	var m marks
	m.set([]int{3, 64, 200})
	m.set([]int{3, 0})
	assert.Equal(t, []int{0, 3, 64, 200}, m.indexes())
	assert.Equal(t, 4, m.count())
}
