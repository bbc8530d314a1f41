package main

import (
	"context"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A client waits for a place until one is free, its time is over or it is gone.
func TestGateWaits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := newGate(1, 2)
		leave, ok := g.enter(t.Context(), "a", time.Second)
		require.True(t, ok)

		_, ok = g.enter(t.Context(), "b", time.Second)
		assert.False(t, ok, "the time is over")

		gone, cancel := context.WithCancel(t.Context())
		cancel()
		_, ok = g.enter(gone, "b", time.Second)
		assert.False(t, ok, "the client is gone")

		go func() {
			time.Sleep(time.Second)
			leave()
		}()
		again, ok := g.enter(t.Context(), "a", time.Minute)
		require.True(t, ok, "a place became free")
		again()
		assert.Empty(t, g.inside, "nobody is inside or waits")
	})
}

// A client that has all its places waits for none.
func TestGateOfOneClient(t *testing.T) {
	g := newGate(3, 1)
	leave, ok := g.enter(t.Context(), "a", time.Hour)
	require.True(t, ok)
	_, ok = g.enter(t.Context(), "a", time.Hour)
	assert.False(t, ok)
	_, ok = g.enter(t.Context(), "b", time.Hour)
	assert.True(t, ok, "others come in")
	leave()
	_, ok = g.enter(t.Context(), "a", time.Hour)
	assert.True(t, ok)
}
