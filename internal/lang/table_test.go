package lang_test

import (
	"os"
	"strings"
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

// whole are the languages whose every slot is filled or declared empty.
var whole = map[string]bool{
	"mul": true, "en": true, "de": true, "fr": true, "es": true, "pt": true, "it": true, "nl": true, "pl": true, "ru": true, "zh": true,
	"ja": true, "sv": true, "nb": true, "nn": true, "da": true, "fi": true, "cs": true, "tr": true, "cy": true, "is": true, "ca": true,
}

// What is not filled yet is listed, and nothing of it is in a language that
// was whole.
func TestOpenSlots(t *testing.T) {
	for _, f := range files(t) {
		if whole[f.Tag] {
			assert.Empty(t, f.Open, f.Tag)
		} else if len(f.Open) > 0 {
			t.Logf("%s: %d slots are not filled: %s", f.Name, len(f.Open), strings.Join(f.Open, ", "))
		}
	}
}

// A word marked by "~" counts in a text of its language, and in no other that
// has not got it too.
func TestOwnWords(t *testing.T) {
	for _, tt := range []struct {
		word, tag string
		sense     lang.Sense
	}{
		{"w", "pl", lang.Prefix},
		{"n", "pl", lang.Following},
		{"ford", "hu", lang.Translator},
		{"age", "tr", lang.Ibid},
		{"set", "it", lang.Month},
		{"or", "eu", lang.PageShort},
		{"freitag", "de", lang.Day},
	} {
		own, _ := lang.ByTag(tt.tag)
		english, _ := lang.ByTag("en")
		assert.True(t, own.Look(tt.word).Is(tt.sense), "%s in %s", tt.word, tt.tag)
		assert.False(t, english.Look(tt.word).Is(tt.sense), "%s in en", tt.word)
		assert.False(t, lang.Look(tt.word).Is(tt.sense), "%s in a text of unknown language", tt.word)
	}
	basque, _ := lang.ByTag("eu")
	assert.True(t, basque.Look("or").Is(lang.Or), "what a word means in every text it means in its own language too")
}
