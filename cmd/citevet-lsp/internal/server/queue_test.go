package server

import (
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

type stream struct {
	io.Reader
	io.WriteCloser
}

// Who writes does not wait for who reads, and all comes in its order.
func TestQueue(t *testing.T) {
	in, out := io.Pipe()
	q := newQueue(stream{strings.NewReader(""), out})
	want := ""
	for i := range 1000 {
		text := strings.Repeat(string(rune('a'+i%26)), 1000)
		want += text
		n, err := q.Write([]byte(text))
		require.NoError(t, err)
		require.Equal(t, len(text), n)
	}
	got := make([]byte, len(want))
	_, err := io.ReadFull(in, got)
	require.NoError(t, err)
	assert.Equal(t, want, string(got))
	assert.NoError(t, q.Close())
	assert.NoError(t, q.Close())
}
