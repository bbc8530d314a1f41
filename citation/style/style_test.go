package style_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/citation/style"
)

const works = `@book{one, author = {Carter, Mia}, title = {Canals}, year = 2018}
@book{two, author = {Aalto, Eino and Virtanen, Liisa}, title = {Ferries}, year = {2022a}}
@book{three, author = {van der Berg, Nils and Lund, Mia and Orr, Max}, title = {Buoys}, year = 2019}
@book{four, author = {Moss, Kim and Nash, Lee and Orr, Max and Pell, Ivy}, title = {Moorings}, year = 2012}
@book{many, author = {Moss, Kim and others}, title = {Ropes}, year = 2013}
@book{body, author = {{World Energy Tribunal}}, title = {Ruling}}
@book{title, title = {Tides of the north}, year = 2001}
`

// What to write for an entry, in a bracket and in a sentence.
func TestCite(t *testing.T) {
	list, err := bib.Parse("refs.bib", []byte(works))
	require.NoError(t, err)
	page, pages, chapter := citation.Locator{Label: "page", Value: "12"}, citation.Locator{Label: "page", Value: "12–14"}, citation.Locator{Label: "chapter", Value: "3", Mark: "chap."}
	for _, c := range []struct {
		style, key, letter string
		at                 citation.Locator
		bracket, sentence  string
	}{
		{"apa7", "one", "", citation.Locator{}, "(Carter, 2018)", "Carter (2018)"},
		{"apa7", "one", "b", page, "(Carter, 2018b, p. 12)", "Carter (2018b, p. 12)"},
		{"apa7", "two", "", pages, "(Aalto & Virtanen, 2022a, pp. 12–14)", "Aalto and Virtanen (2022a, pp. 12–14)"},
		{"apa7", "two", "b", chapter, "(Aalto & Virtanen, 2022b, chap. 3)", "Aalto and Virtanen (2022b, chap. 3)"},
		{"apa7", "three", "", citation.Locator{}, "(van der Berg et al., 2019)", "van der Berg et al. (2019)"},
		{"apa7", "body", "", citation.Locator{}, "(World Energy Tribunal, n.d.)", "World Energy Tribunal (n.d.)"},
		{"chicago17", "two", "", page, "(Aalto and Virtanen 2022a, 12)", "Aalto and Virtanen (2022a, 12)"},
		{"chicago17", "three", "", citation.Locator{}, "(van der Berg, Lund, and Orr 2019)", "van der Berg, Lund, and Orr (2019)"},
		{"chicago17", "four", "", citation.Locator{}, "(Moss et al. 2012)", "Moss et al. (2012)"},
		{"chicago18", "three", "", citation.Locator{}, "(van der Berg et al. 2019)", "van der Berg et al. (2019)"},
		{"chicago18", "many", "", citation.Locator{}, "(Moss et al. 2013)", "Moss et al. (2013)"},
		{"harvard", "three", "", pages, "(van der Berg, Lund and Orr, 2019, pp. 12–14)", "van der Berg, Lund and Orr (2019, pp. 12–14)"},
		{"abnt", "two", "", pages, "(Aalto; Virtanen, 2022a, p. 12–14)", "Aalto e Virtanen (2022a, p. 12–14)"},
		{"abnt", "three", "", citation.Locator{}, "(van der Berg; Lund; Orr, 2019)", "van der Berg, Lund e Orr (2019)"},
	} {
		s, err := style.Named(c.style)
		require.NoError(t, err)
		e := list.Lookup(c.key)[0]
		assert.Equal(t, c.bracket, s.Cite(e, citation.Parenthetical, c.letter, c.at), "%s %s", c.style, c.key)
		assert.Equal(t, c.sentence, s.Cite(e, citation.Narrative, c.letter, c.at), "%s %s", c.style, c.key)
	}
	assert.Equal(t, "(Tides of the north 2001)", style.Style{}.Cite(list.Lookup("title")[0], citation.Parenthetical, "", citation.Locator{}))
}

// The style of a paper is what most of its citations show.
func TestOf(t *testing.T) {
	list, err := bib.Parse("refs.bib", []byte(works))
	require.NoError(t, err)
	doc, err := formats.Read("paper.txt", []byte("They hold (Aalto & Virtanen, 2022a, p. 3; Carter, 2018), as (Moss et al., 2012) and (Moss et al., 2012) and (van der Berg et al., 2019) and (Carter 2018). Aalto and Virtanen (2022a) agree.\n"))
	require.NoError(t, err)
	s := style.Of(pair.Pair(doc, list).Links...)
	assert.Equal(t, style.Style{And: "&", AndNarrative: "and", EtAl: "et al.", EtAlFrom: 3, YearComma: ",", Sep: ";", Page: "p.", Pages: "p."}, s)
	assert.Equal(t, style.Style{}, style.Of())
}

func TestNamed(t *testing.T) {
	_, err := style.Named("mla")
	assert.EqualError(t, err, `unknown style "mla": the styles are abnt, apa7, chicago17, chicago18, harvard`)
}
