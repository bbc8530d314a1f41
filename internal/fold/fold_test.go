package fold_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/unicode/norm"

	"github.com/citevet/citevet/internal/fold"
)

func TestKey(t *testing.T) {
	for in, want := range map[string]string{
		"smith": "smith", "García-López": "garcialopez", "O’Brien": "obrien", "Gauß": "gauss",
		"Müller": "muller", "van der Berg": "vanderberg", "Łukasz": "lukasz", "Ｓｍｉｔｈ": "smith",
		"Иванов": "иванов", "张三": "张三", "Е́лена": "елена", "": "", "— ": "",
	} {
		assert.Equal(t, want, fold.Key(in), in)
	}
}

func TestTransliterations(t *testing.T) {
	assert.Equal(t, "mueller", fold.German("Müller"))
	assert.Equal(t, "mueller", fold.German("Mu\u0308ller"), "combining accent")
	assert.Equal(t, "oersted", fold.German("Ørsted"))
	assert.Equal(t, "smith", fold.German("Smith"))
	for _, s := range []string{"Müller", "Mueller", "Muller"} {
		assert.Equal(t, "muller", fold.Loose(fold.German(s)), s)
	}
	assert.NotEqual(t, fold.Loose("bauer"), fold.Loose("bohr"))
}

// Every character folds as the tables of Unicode take it apart.
func TestLatin(t *testing.T) {
	for r := rune(0xC0); r < 0x250; r++ {
		if strings.ContainsRune("ßæÆœŒøØłŁđĐðÐþÞı", r) {
			continue // written out
		}
		want := ""
		for _, part := range norm.NFKD.String(string(r)) {
			if unicode.IsLetter(part) || unicode.IsDigit(part) {
				want += string(unicode.ToLower(part))
			}
		}
		assert.Equal(t, want, fold.Key(string(r)), "%c", r)
	}
}

func TestLoose(t *testing.T) {
	for in, want := range map[string]string{"": "", "a": "a", "aae": "ae", "aeae": "aa", "quelle": "qulle", "oeuee": "oue", "smith": "smith"} {
		assert.Equal(t, want, fold.Loose(in), in)
	}
}

func BenchmarkKey(b *testing.B) {
	for _, s := range []string{"smith", "Smith", "García-López", "The ring and its keepers: report 12", "Иванов"} {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				fold.Key(s)
			}
		})
	}
}
