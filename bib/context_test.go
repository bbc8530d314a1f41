package bib_test

import (
	"context"
	"strconv"
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
	for name, entry := range map[string]string{
		"refs.bib":  "@book{a, title = {A}}\n",
		"refs.json": `{"id": "a", "type": "book"},`,
		"refs.yml":  "a%d: {type: book, title: A}\n",
		"refs.yaml": "- {id: a, type: book}\n",
		"refs.ris":  "TY  - BOOK\nER  - \n",
	} {
		var b strings.Builder
		for i := range 2000 {
			b.WriteString(strings.Replace(entry, "%d", strconv.Itoa(i), 1))
		}
		src := b.String()
		if name == "refs.json" {
			src = "[" + strings.TrimSuffix(src, ",") + "]"
		}
		whole := &impatient{Context: t.Context(), patience: 10_000}
		list, err := bib.ReadContext(whole, name, []byte(src))
		require.NoError(t, err, name)
		assert.Len(t, list.Entries, 2000, name)
		assert.Greater(t, whole.asked, 10, name)
		for patience := 0; patience < whole.asked; patience += 1 + whole.asked/20 {
			list, err := bib.ReadContext(&impatient{Context: t.Context(), patience: patience}, name, []byte(src))
			assert.ErrorIs(t, err, context.Canceled, patience)
			assert.Nil(t, list, patience)
		}
	}
}
