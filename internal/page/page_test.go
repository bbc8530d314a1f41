package page_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/citevet/citevet/internal/page"
)

func TestParse(t *testing.T) {
	one := func(n int) page.Range { return page.Range{First: n, Last: n} }
	span := func(a, b int) page.Range { return page.Range{First: a, Last: b} }
	roman := func(a, b int) page.Range { return page.Range{First: a, Last: b, Roman: true} }
	for value, want := range map[string][]page.Range{
		"12":           {one(12)},
		"p. 12":        {one(12)},
		"12–14":        {span(12, 14)},
		"12-14":        {span(12, 14)},
		"12 — 14":      {span(12, 14)},
		"12 to 14":     {span(12, 14)},
		"12–pp. 14":    {span(12, 14)},
		"12--14":       {span(12, 14)},
		"123–5":        {span(123, 125)},
		"1205–06":      {span(1205, 1206)},
		"10–2":         {span(10, 12)},
		"45–38":        {span(45, 38)},
		"112–10":       {span(112, 10)},
		"12, 15–17":    {one(12), span(15, 17)},
		"12 and 15":    {one(12), one(15)},
		"12 y 15":      {one(12), one(15)},
		"12–13 und 15": {span(12, 13), one(15)},
		"12 sgg.":      {one(12)},
		"12 e.v.":      {one(12)},
		"12 et seq.":   {one(12)},
		"12 passim":    {one(12)},
		"12; 15 & 18":  {one(12), one(15), one(18)},
		"iv":           {roman(4, 4)},
		"iv–xii":       {roman(4, 12)},
		"S12–S20":      {{Prefix: "S", First: 12, Last: 20}},
		"S12–20":       {{Prefix: "S", First: 12, Last: 20}},
		"12f.":         {one(12)},
		"12 ff":        {one(12)},
		"10n3":         {one(10)},
		"10, n. 3":     {one(10)},
		"12a":          {one(12)},

		// What is not understood, and what follows it, is left out.
		"2:45":     nil,
		"II, 45":   nil,
		"3.14":     nil,
		"12, 2:45": {one(12)},
		"12 bis":   nil,
		"xiix":     nil,
		"S12–T20":  nil,
		"iv–12":    nil,
		"":         nil,
		"12345678": nil,
	} {
		assert.Equal(t, want, page.Parse(value), "%q", value)
	}
}

func TestSpell(t *testing.T) {
	assert.Equal(t, "1994", page.Spell(1994, false))
	assert.Equal(t, "mcmxciv", page.Spell(1994, true))
	assert.Equal(t, "4000", page.Spell(4000, true), "too large for roman numerals")
}

// FuzzParse: what is read of a locator reads the same when it is spelt out.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"12", "123–5", "iv–xii", "S12–S20", "12, 15f.", "II, 45", "45–38"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, r := range page.Parse(s) {
			if r.Last < r.First {
				continue // spelt out it might be taken for a shortened range
			}
			text := r.Prefix + page.Spell(r.First, r.Roman) + "–" + r.Prefix + page.Spell(r.Last, r.Roman)
			assert.Equal(t, []page.Range{r}, page.Parse(text), "%q of %q", text, s)
		}
	})
}
