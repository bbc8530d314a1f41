package match_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/internal/match"
)

// What is found in a year of few works is found in one of many.
func TestCrowdedYear(t *testing.T) {
	entries := map[string]string{
		"plain":        "author = {Friedhoff, Anna}, title = {Rings}",
		"umlaut":       "author = {Müller-Lüdenscheidt, Jörg}, title = {Wannen}",
		"particle":     "author = {van der Kethulle de Ryhove, Pieter}, title = {Canals}",
		"organisation": "author = {{Institute of Inland Navigation}}, title = {Locks}",
		"team":         "author = {{Sluice Development Core Team}}, title = {Sluices}",
		"title":        "title = {Proceedings of the harbour masters}",
		"others":       "author = {Okonkwo, Ada and others}, title = {Wells}",
		"several":      "author = {Quist, Eva Maria and Zoric, B. and Tanaka, Ken}, title = {Mills}",
		"short":        "author = {Very Long, Name}, shorthand = {VLN}, title = {Names}",
		"free":         "note = {Umbra, P. and Vesper, Q. (2001). Dusk and dawn. Night Press.}",
	}
	person := func(text string) citation.Author {
		words := strings.Fields(text)
		return citation.Author{Text: text, Family: words[len(words)-1], Given: strings.Join(words[:len(words)-1], " ")}
	}
	whole := func(text string) citation.Author { return citation.Author{Text: text, Family: text} }
	questions := map[string][][]citation.Author{
		"plain":        {{person("Friedhof")}, {person("Freidhoff")}, {person("Ana Friedhoff")}, {whole("Anna Friedhof")}, {person("Vanfriedhoff")}, {person("Friedhof"), person("Smith")}},
		"umlaut":       {{person("Muller-Luedenscheid")}, {person("Mueller-Ludenscheidt")}},
		"particle":     {{person("Ryhove")}, {person("Kethule")}, {person("Pieter")}},
		"organisation": {{whole("Institute of Inland")}, {whole("Institut of Inland Navigation")}, {whole("Institute of Inland Navigation Ghent")}},
		"team":         {{whole("Sluice")}, {whole("Sluice Development")}},
		"title":        {{whole("Proceedings of the")}, {whole("Proceedings of the harbor masters")}, {whole("Anonymous")}},
		"others":       {{person("Smith"), person("Jones")}, {person("Okonkvo")}},
		"several":      {{person("Evamaria")}, {person("Smith"), person("Zoric"), person("Tanaka")}, {person("Tanaka"), person("Zoric"), person("Quist")}, {whole("Quist Eva Maria")}, {person("Jones"), person("Smith"), person("Tanaka")}},
		"short":        {{whole("VLN")}},
		"free":         {{person("Vesper")}, {person("Umbra"), person("Vesper")}},
	}
	var crowd strings.Builder
	for i := range 200 {
		fmt.Fprintf(&crowd, "@misc{x%d, author = {Xu%c%c, G.}, year = 2001, title = {Crowd %d}}\n", i, 'a'+i%26, 'a'+i/26, i)
	}
	index := func(src string) *match.Index {
		list, err := bib.Parse("refs.bib", []byte(src))
		require.NoError(t, err)
		return match.New(list)
	}
	found := 0
	for name, fields := range entries {
		entry := fmt.Sprintf("@book{%s, %s, year = 2001}\n", name, fields)
		if name == "free" {
			entry = fmt.Sprintf("@misc{%s, %s}\n", name, fields)
		}
		alone, among := index(entry), index(entry+crowd.String())
		for _, authors := range questions[name] {
			for _, etAl := range []bool{false, true} {
				d := citation.Date{Kind: bib.Dated, Year: "2001"}
				want, got := alone.Resolve(authors, etAl, d), among.Resolve(authors, etAl, d)
				assert.Equal(t, keysOf(want), keysOf(got), "%s: %v %v", name, authors, etAl)
				assert.Equal(t, alone.Answer(authors, etAl, d), among.Answer(authors, etAl, d), "%s: %v %v", name, authors, etAl)
				if want.Answer != citation.Unknown {
					found++
				}
			}
		}
	}
	assert.Greater(t, found, 25, "most of the names are like those of an entry")
}

func keysOf(m match.Match) string {
	s := fmt.Sprint(m.Answer, m.Several, m.Fault, m.Name, m.Listed)
	for _, e := range append(m.Entries, m.Near...) {
		s += " " + e.CiteName
	}
	return s
}
