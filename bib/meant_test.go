package bib_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/citevet/citevet/bib"
)

// TestMeantNames reads author fields that are written wrongly as they were meant.
func TestMeantNames(t *testing.T) {
	for _, c := range []struct{ src, want, write string }{
		// et al.
		{"Qot, A. et al.", "Qot+*", "Qot, A. and others"},
		{"Qot, A., et al.,", "Qot+*", "Qot, A. and others"},
		{"Qot et al., A.", "Qot+*", "Qot, A. and others"},
		{"et al., Ann Qot", "Qot+*", "Ann Qot and others"},
		{"Ann Qot & al.", "Qot+*", "Ann Qot and others"},
		{"Ann Qot et. al", "Qot+*", "Ann Qot and others"},
		{"Roe, B. and Qot, A. et al.", "Roe+Qot+*", "Qot, A. and others"},
		{"Ann Qot and et al.", "Qot+*", "and others"},
		{"A. Qot, B. Roe, et al", "Qot+Roe+*", "A. Qot and B. Roe and others"},
		// commas
		{"Ann B. Becker,Bea Regaz,Cy Paar", "Becker+Regaz+Paar", "Ann B. Becker and Bea Regaz and Cy Paar"},
		{"A.B. Smith and C.D. Jones, E. Roe", "Smith+Jones+Roe", "C.D. Jones and E. Roe"},
		{"J.-P. Smith, Yu. Roe", "Smith+Roe", "J.-P. Smith and Yu. Roe"},
		{"Smith, A., Roe, B.", "Smith+Roe", "Smith, A. and Roe, B."},
		{"Smith, A. B., van Roe, C. and Poe, D.", "Smith+van Roe+Poe", "Smith, A. B. and van Roe, C."},
		{"Smith AB, Roe CD", "Smith+Roe", "Smith, AB and Roe, CD"},
		{"Smith A., Roe C., Poe D.", "Smith+Roe+Poe", "Smith, A. and Roe, C. and Poe, D."},
		{`M. Hru{\v s}ka, K. {\L}aski`, "Hruška+Łaski", "M. Hruška and K. Łaski"},
		// semicolons and ampersands
		{"Smith, Ann; Roe, B.", "Smith+Roe", "Smith, Ann and Roe, B."},
		{"Smith,A.B.;Roe,C.;", "Smith+Roe", "Smith,A.B. and Roe,C."},
		{`Pol, A. \& Bo, B.`, "Pol+Bo", "Pol, A. and Bo, B."},
		{"A. Pol, B. Roe, & C. Bo", "Pol+Roe+Bo", "A. Pol and B. Roe and C. Bo"},
		{"Ann Pol & Bea Bo", "Pol+Bo", "Ann Pol and Bea Bo"},
		// glued initials
		{"R.K.Raku", "Raku", "R. K. Raku"},
		{"Ann Roe and B.Raku", "Roe+Raku", "B. Raku"},
		{"J.-P.Raku", "Raku", "J.-P. Raku"},
		{"Bea C.Raku", "Raku", "Bea C. Raku"},
		{"A.Smith, B.Roe, C.Poe", "Smith+Roe+Poe", "A. Smith and B. Roe and C. Poe"},
	} {
		names, field := citedAs(t, c.src)
		assert.Equal(t, c.want, meant(names), c.src)
		assert.True(t, strings.HasSuffix(names.Problem, "write “"+c.write+"”"), "%s: %s", c.src, names.Problem)
		assert.Equal(t, "author", field)
	}
}

// TestMeantNamesRight leaves fields alone that BibTeX reads well, or where nobody
// can tell what was meant.
func TestMeantNamesRight(t *testing.T) {
	for src, want := range map[string]string{
		"Smith, A. and Roe, B. and others":           "Smith+Roe+*",
		"Ludwig van Beethoven and de la Cruz, Ana":   "van Beethoven+de la Cruz",
		"King, Jr., Martin and Roe, III, A.":         "King+Roe",
		"Neilson Jr., Eric H.":                       "Neilson Jr.",
		"Young III, F. W.":                           "Young III",
		"Arroyo C., Juan C.":                         "Arroyo C.",
		"SMITH, A. and ROE, B. C.":                   "SMITH+ROE",
		"Lopes da Costa, A. M.":                      "Lopes da Costa",
		"Smith, A., and Roe, B.,":                    "Smith+Roe",
		"{Food and Drink Board} and Roe, B.":         "Food and Drink Board+Roe",
		"{Smith, Roe \\& Sons; et al.}":              "Smith, Roe & Sons; et al.",
		"Johnson & Johnson":                          "Johnson",
		"Stars, Milky Way & Small Volume Team":       "Stars",
		"FISH, GAME & SEA":                           "FISH",
		"Gassm&ouml;ller, Rene and St&#233;phan Roe": "Gassm&ouml;ller+Roe",
		"E.ON and St.John, Ann":                      "E.ON+St.John",
		"U.S.EPA":                                    "U.S.EPA",
		"family=Roe, given=A., prefix=de":            "de Roe",
		"Bakr al Rashid and Et Aldo":                 "al Rashid+Aldo",
		"Taylor, Graham, W.":                         "Taylor",
		"S. de\u00a0la\u00a0Croix\u00a0de\u00a0Roe":  "de la Croix de Roe",
		"Malcolm X":                                  "X",
		"{\\.I}nan, A. and Ertu{\\u g}rul, B.":       "İnan+Ertuğrul",
	} {
		names, _ := citedAs(t, src)
		assert.Empty(t, names.Problem, src)
		assert.Equal(t, want, meant(names), src)
	}
}

// TestNamesAsBibTeX reads a broken field as BibTeX does.
func TestNamesAsBibTeX(t *testing.T) {
	list, _ := bib.Parse("refs.bib", []byte("@book{k, author = {Ann Becker, Bea Regaz, Cy Paar}}"))
	names := list.Entries[0].Names("author")
	assert.Equal(t, []bib.Name{{Family: "Ann Becker", Given: "Cy Paar", Suffix: "Bea Regaz"}}, names.List)
	assert.Empty(t, names.Problem)
}

func citedAs(t *testing.T, author string) (bib.Names, string) {
	t.Helper()
	list, err := bib.Parse("refs.bib", []byte("@book{k, author = {"+author+"}, title = {T}}"))
	assert.NoError(t, err, author)
	problem, _ := list.Entries[0].NamesProblem()
	names, field := list.Entries[0].CitedAs()
	assert.Equal(t, names.Problem, problem, author)
	return names, field
}

func meant(names bib.Names) string {
	s := strings.Join(names.Families(), "+")
	if names.EtAl {
		s += "+*"
	}
	return s
}
