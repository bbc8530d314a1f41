package bib_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/bib"
)

// An impatient context ends when it was asked a few times.
type impatient struct {
	context.Context
	asked, patience int
}

func (c *impatient) Err() error {
	if c.asked++; c.asked > c.patience {
		return context.Canceled
	}
	return nil
}

// Nobody reads a list to its end that nobody waits for: the context is looked
// at before the first entry, among the entries, and behind each stage.
func TestReadContext(t *testing.T) {
	src := []byte(strings.Repeat("@book{a, title = {A}}\n", 2000))
	whole := &impatient{Context: t.Context(), patience: 1000}
	list, err := bib.ReadContext(whole, "refs.bib", src)
	require.NoError(t, err)
	assert.Len(t, list.Entries, 2000)
	assert.Greater(t, whole.asked, 10)
	for patience := range whole.asked {
		list, err := bib.ReadContext(&impatient{Context: t.Context(), patience: patience}, "refs.bib", src)
		assert.ErrorIs(t, err, context.Canceled, patience)
		assert.Nil(t, list, patience)
	}
}
