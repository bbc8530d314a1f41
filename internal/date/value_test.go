package date_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/citevet/citevet/internal/date"
	"github.com/citevet/citevet/internal/lang"
)

func TestLetter(t *testing.T) {
	for word, want := range map[string]string{
		"a": "a", "z": "z", "aa": "aa", "bz": "bz", "A": "a", "D": "d", "E": "", "F": "", "ad": "", "bc": "", "an": "", "ca": "", "abc": "", "": "", "é": "",
	} {
		assert.Equal(t, want, date.Letter(word), word)
	}
}

func TestLast(t *testing.T) {
	for _, tt := range []struct {
		first int
		end   string
		want  int
	}{{1987, "88", 1988}, {1987, "8", 1988}, {1999, "2001", 2001}, {1999, "01", 1901}, {860, "65", 865}} {
		assert.Equal(t, tt.want, date.Last(tt.first, tt.end), tt.end)
	}
}

func TestKindOf(t *testing.T) {
	for phrase, want := range map[string]date.Kind{"n.d": date.NoDate, "in press": date.Status, "preprint": date.Status, "and": date.Unread, "": date.Unread} {
		assert.Equal(t, want, date.KindOf(lang.Look(phrase)), phrase)
	}
}

func TestCutCirca(t *testing.T) {
	for text, want := range map[string]string{"c1750": "1750", "c44 BC": "44", "c": "", "ca1750": "", "1750": ""} {
		year, ok := date.CutCirca(text)
		assert.Equal(t, want, year, text)
		assert.Equal(t, want != "", ok, text)
	}
}
