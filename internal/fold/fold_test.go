package fold_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

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
