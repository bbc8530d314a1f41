package name_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/citevet/citevet/internal/name"
)

func TestIsInitials(t *testing.T) {
	for word, want := range map[string]bool{
		"J": true, "JR": true, "J-P": true, "И": true, "ИИ": true, "É": true,
		"": false, "-": false, "j": false, "Jr": false, "JRR": false, "J.": false, "김": false,
	} {
		assert.Equal(t, want, name.IsInitials(word), word)
	}
	assert.True(t, name.IsInitial("Ю"))
	assert.False(t, name.IsInitial("JR"))
	assert.False(t, name.IsInitial(""))
}

func TestCutInitials(t *testing.T) {
	for word, want := range map[string][2]string{
		"R.K.Raku":    {"R.K.", "Raku"},
		"J.-P.Sartre": {"J.-P.", "Sartre"},
		"И.И.Иванов":  {"И.И.", "Иванов"},
		"E.O’Neil":    {"E.", "O’Neil"},
		"Raku":        {"", "Raku"},
		"R.K.":        {"", "R.K."},
		"E.ON":        {"", "E.ON"},
		"St.John":     {"", "St.John"},
		"d.Silva":     {"", "d.Silva"},
		"":            {"", ""},
	} {
		initials, family := name.CutInitials(word)
		assert.Equal(t, want, [2]string{initials, family}, word)
	}
}
