package numbers

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestParse(t *testing.T) {
	for s, want := range map[string]string{
		"12":         "[{12 12}]",
		"[12]":       "[{12 12}]",
		"(3)":        "[{3 3}]",
		"¹²":         "[{12 12}]",
		"1–4":        "[{1 4}]",
		"[1]–[4]":    "[{1 4}]",
		"¹⁻⁴":        "[{1 4}]",
		"1 to 4":     "[{1 4}]",
		"1, 3-5; 9":  "[{1 1} {3 5} {9 9}]",
		"[1],[2]":    "[{1 1} {2 2}]",
		"1,":         "[{1 1}]",
		"":           "[]",
		"5–2":        "[]",
		"Lee 2019":   "[]",
		"2019a":      "[]",
		"1–":         "[]",
		"Fig. 1":     "[]",
		"12 34":      "[]",
		"1 and 2":    "[]",
		"1234567":    "[]",
		"p. 12":      "[]",
		"10.1000/12": "[]",
	} {
		assert.Equal(t, want, fmt.Sprint(parse(s)), "%q", s)
	}
}

func TestIsRange(t *testing.T) {
	for s, want := range map[string]bool{
		"–": true, "-": true, "]–[": true, "] – [": true, " to ": true, "] bis [": true, "\u2009—\u2009": true, "⁻": true,
		"": false, ",": false, "], [": false, " and ": false, "–, ": false, ". To ": false, " to see ": false, "x–": false,
	} {
		assert.Equal(t, want, isRange(s), "%q", s)
	}
}
