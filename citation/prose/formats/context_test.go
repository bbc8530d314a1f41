package formats_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/citation/prose/formats"
)

// An ending context ends when it was looked at a number of times.
type ending struct {
	context.Context
	looks int
}

func (e *ending) Err() error {
	if e.looks--; e.looks < 0 {
		return context.Canceled
	}
	return nil
}

func TestReadContext(t *testing.T) {
	text := strings.Repeat("Smith (2019) says so.\n\n", 3000)
	for name, src := range map[string]string{
		"a.txt": text, "a.org": text, "a.rst": text, "a.adoc": text, "a.typ": text, "a.tex": text,
		"a.md":   text,
		"a.html": strings.Repeat("<p>Smith (2019) says so.</p>\n", 3000),
		"a.xml":  "<article><body>" + strings.Repeat("<p>Smith (2019) says so.</p>\n", 3000) + "</body></article>",
	} {
		t.Run(name, func(t *testing.T) {
			whole, err := formats.Options{}.ReadContext(context.Background(), name, []byte(src))
			require.NoError(t, err)
			part, err := formats.Options{}.ReadContext(&ending{context.Background(), 3}, name, []byte(src))
			require.ErrorIs(t, err, context.Canceled)
			require.NotEmpty(t, part.Blocks)
			require.Less(t, len(part.Blocks), len(whole.Blocks))
			none, err := formats.Options{}.ReadContext(&ending{context.Background(), 0}, name, []byte(src))
			require.ErrorIs(t, err, context.Canceled)
			require.Empty(t, none.Blocks)
		})
	}
}

// A paper of Markdown that is read in pieces has all its text, and its notes.
func TestReadInPieces(t *testing.T) {
	one := strings.Repeat("Smith (2019) says so and goes on. ", 100) + "[^1]\n\n- one\n\n    two\n\n"
	src := strings.Repeat(one, 1300) + "[^1]: A note (A 2001).\n"
	require.Greater(t, len(src), 4<<20)
	doc, err := formats.Read("a.md", []byte(src))
	require.NoError(t, err)
	require.Len(t, doc.Blocks, 3*1300+1)
	last := doc.Blocks[3*1300]
	require.Equal(t, "A note (A 2001).", last.Text)
	pos, end := last.Range(0, len(last.Text))
	require.Equal(t, last.Text, src[pos:end])
}
