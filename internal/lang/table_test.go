package lang_test

import (
	"os"
	"testing"

	"github.com/citevet/citevet/internal/lang"
	"github.com/citevet/citevet/internal/lang/source"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func files(t *testing.T) []source.File {
	t.Helper()
	files, err := source.Read(os.DirFS("data"))
	require.NoError(t, err)
	return files
}

func TestTableIsGenerated(t *testing.T) {
	have, err := os.ReadFile("words.tab")
	require.NoError(t, err)
	assert.True(t, string(have) == string(source.Table(files(t))), "words.tab is not what data says; run go generate ./internal/lang")
}

func TestSurnamesAreGenerated(t *testing.T) {
	assert.Equal(t, string(source.Surnames(files(t))), lang.Surnames(), "run go generate ./internal/lang")
}

// Every phrase of every slot is found as a word and in a text, in its sense
// and its language.
func TestEveryPhrase(t *testing.T) {
	for _, f := range files(t) {
		l, ok := lang.ByTag(f.Tag)
		require.True(t, ok, f.Tag)
		require.NotEmpty(t, f.Name, f.Tag)
		for s, phrases := range f.Slots {
			for _, p := range phrases {
				w := l.Look(lang.Key(p.Text))
				assert.True(t, w.Is(s) && w.In(s).Has(l), "%s %s: %q", f.Tag, s, p.Text)
				found, n := l.Longest(p.Text, lang.SetOf(s))
				assert.True(t, found.Is(s) && n >= len(lang.Key(p.Text)), "%s %s: %q in a text: %q", f.Tag, s, p.Text, p.Text[:n])
				if p.Number > 0 {
					assert.Equal(t, p.Number, w.Number(s, lang.Only(l)), "%s %s: %q", f.Tag, s, p.Text)
				}
			}
		}
	}
}
