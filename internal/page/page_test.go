package page_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/citevet/citevet/internal/page"
)

// spell writes ranges as the tables of these tests have them: "12–14, S3+".
func spell(ranges []page.Range) string {
	var out []string
	for _, r := range ranges {
		s := r.Prefix + page.Spell(r.First, r.Roman)
		if r.Last != r.First {
			s += "–" + r.Prefix + page.Spell(r.Last, r.Roman)
		}
		if r.Open {
			s += "+"
		}
		out = append(out, s)
	}
	return strings.Join(out, ", ")
}

func TestParse(t *testing.T) {
	for value, want := range map[string]string{
		"12":             "12",
		"p. 12":          "12",
		"12–14":          "12–14",
		"12-14":          "12–14",
		"12 — 14":        "12–14",
		"12 to 14":       "12–14",
		"12 bis 14":      "12–14",
		"12 à 14":        "12–14",
		"412 hasta 415":  "412–415",
		"12 по 14":       "12–14",
		"12～14":          "12–14",
		"12–pp. 14":      "12–14",
		"12--14":         "12–14",
		"123–5":          "123–125",
		"1205–06":        "1205–1206",
		"10–2":           "10–12",
		"45–38":          "45–38",
		"112–10":         "112–10",
		"12, 15–17":      "12, 15–17",
		"12 and 15":      "12, 15",
		"12, and 15":     "12, 15",
		"12 y 15":        "12, 15",
		"115 or 500":     "115, 500",
		"15 oder 600":    "15, 600",
		"12 или 15":      "12, 15",
		"12–13 und 15":   "12–13, 15",
		"12 and pp. 15":  "12, 15",
		"12 sgg.":        "12+",
		"12 e.v.":        "12+",
		"12 et seq.":     "12+",
		"12 et s.":       "12+",
		"12 i n.":        "12+",
		"412 nast.":      "412+",
		"12 és köv.":     "12+",
		"12 passim":      "12+",
		"12ff. passim":   "12+",
		"12; 15 & 18":    "12, 15, 18",
		"iv":             "iv",
		"iv–xii":         "iv–xii",
		"iv–12":          "iv+, 1–12",
		"S12–S20":        "S12–S20",
		"S12–20":         "S12–S20",
		"e1234":          "e1234",
		"12f.":           "12–13",
		"12 ff":          "12+",
		"12–14ff.":       "12–14+",
		"12 s.":          "12+",
		"12+":            "12+",
		"12–":            "12+",
		"10n3":           "10",
		"10, n. 3":       "10",
		"12a":            "12",
		"12r":            "12",
		"12a–b":          "12",
		"1,024–1,030":    "1024–1030",
		"12, 15, 1–1000": "12, 15, 1–1000",

		// What is not understood, and what follows it, is left out.
		"2:45":       "",
		"II, 45":     "",
		"3.14":       "",
		"12, 2:45":   "12",
		"12 bis":     "",
		"xiix":       "",
		"S12–T20":    "",
		"12–xx":      "",
		"1,024":      "", // one page, or two
		"":           "",
		"043001":     "", // the number of an article
		"1234567890": "",
		"12-14-16":   "",
		"12 people":  "",
	} {
		assert.Equal(t, want, spell(page.Parse(value)), "%q", value)
	}
}

func TestRoman(t *testing.T) {
	for s, want := range map[string]int{
		"i": 1, "iv": 4, "viii": 8, "xix": 19, "xl": 40, "mcmxciv": 1994, "MCMXCIV": 1994, "mmmcmxcix": 3999, "CD": 400,
		"": 0, "iiii": 0, "iix": 0, "ixi": 0, "vx": 0, "Iv": 0, "mmmm": 0, "abc": 0, "i1": 0, "ivı": 0,
	} {
		assert.Equal(t, want, page.Roman(s), "%q", s)
	}
}

func TestSpell(t *testing.T) {
	assert.Equal(t, "1994", page.Spell(1994, false))
	assert.Equal(t, "mcmxciv", page.Spell(1994, true))
	assert.Equal(t, "4000", page.Spell(4000, true), "too large for roman numerals")
	for n := 1; n < 4000; n++ {
		assert.Equal(t, n, page.Roman(page.Spell(n, true)))
	}
}

func TestPieces(t *testing.T) {
	for s, want := range map[string][]string{
		"1–5, 8 and 11–12": {"1–5", "8", "11–12"},
		"12 und S. 15":     {"12", "S. 15"},
		"12 et seq.":       {"12 et seq."},
		"12、15":            {"12", "15"},
		"1,234–1,245":      {"1234–1245"},
		", ,":              nil,
	} {
		assert.Equal(t, want, slices.Collect(page.Pieces(s)), "%q", s)
	}
}

// FuzzParse: what is read of a locator reads the same when it is spelt out.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"12", "123–5", "iv–xii", "S12–S20", "12, 15f.", "II, 45", "45–38", "xi–230", "12 et seq.", "1,024–1,030", "12 to 15 or 18", "p pp0"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, r := range page.Parse(s) {
			if r.Last < r.First || r.First == 0 && r.Roman {
				continue // spelt out it might be taken for a shortened range
			}
			text := spell([]page.Range{r})
			assert.Equal(t, text, spell(page.Parse(text)), "of %q", s)
		}
	})
}
