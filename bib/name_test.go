package bib_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/citevet/citevet/bib"
)

func TestParseNames(t *testing.T) {
	type names = []bib.Name
	for _, c := range []struct {
		src  string
		want names
	}{
		// First von Last
		{"Jane Doe", names{{Family: "Doe", Given: "Jane"}}},
		{"Doe", names{{Family: "Doe"}}},
		{"Jane Q. X. Doe", names{{Family: "Doe", Given: "Jane Q. X."}}},
		{"Ludwig van Beethoven", names{{Family: "Beethoven", Given: "Ludwig", Particle: "van"}}},
		{"Jan van der Berg Smit", names{{Family: "Berg Smit", Given: "Jan", Particle: "van der"}}},
		{"van der Berg", names{{Family: "Berg", Particle: "van der"}}},
		{"Jean De La Fontaine", names{{Family: "Fontaine", Given: "Jean De La"}}},
		{"Maria y Gomez", names{{Family: "Gomez", Given: "Maria", Particle: "y"}}},
		{"jane doe", names{{Family: "doe", Particle: "jane"}}},
		{"bell hooks", names{{Family: "hooks", Particle: "bell"}}},
		{"A.~B. Doe", names{{Family: "Doe", Given: "A. B."}}},
		{"J.~Doe", names{{Family: "Doe", Given: "J."}}},
		{"Jean-Paul Sartre", names{{Family: "Sartre", Given: "Jean-Paul"}}},
		{"Hans--Paul Schmidt", names{{Family: "Schmidt", Given: "Hans-Paul"}}},
		// von Last, First
		{"Doe, Jane", names{{Family: "Doe", Given: "Jane"}}},
		{"van Beethoven, Ludwig", names{{Family: "Beethoven", Given: "Ludwig", Particle: "van"}}},
		{"Van der Berg, Jan", names{{Family: "Van der Berg", Given: "Jan"}}},
		{"Lopes da Costa, A.", names{{Family: "Lopes da Costa", Given: "A."}}},
		{"de la Cruz Alba, Ana", names{{Family: "Cruz Alba", Given: "Ana", Particle: "de la"}}},
		{"Doe ,Jane", names{{Family: "Doe", Given: "Jane"}}},
		{"Doe,", names{{Family: "Doe"}}},
		{"Hay Union Team,", names{{Family: "Team", Given: "Hay Union"}}},
		// von Last, Jr, First
		{"King, Jr., Martin", names{{Family: "King", Given: "Martin", Suffix: "Jr."}}},
		{"de Roe, III, Ann", names{{Family: "Roe", Given: "Ann", Suffix: "III", Particle: "de"}}},
		// braces
		{"{World Hay Organization}", names{{Literal: "World Hay Organization"}}},
		{"{{Hay and Sons, Inc.}}", names{{Literal: "Hay and Sons, Inc."}}},
		{"{Smith and Sons} and Doe, Jane", names{{Literal: "Smith and Sons"}, {Family: "Doe", Given: "Jane"}}},
		{"{de la} Cruz, Ana", names{{Family: "de la Cruz", Given: "Ana"}}},
		{"Vincent {van} Gogh", names{{Family: "Gogh", Given: "Vincent van"}}},
		{"{Barnes, Jr.}, Ed", names{{Family: "Barnes, Jr.", Given: "Ed"}}},
		// LaTeX
		{`M{\"u}ller, K{\'a}roly`, names{{Family: "Müller", Given: "Károly"}}},
		{`{\'E}mile Zola`, names{{Family: "Zola", Given: "Émile"}}},
		{`{\'e}tienne Zola`, names{{Family: "Zola", Particle: "étienne"}}},
		{`\v{S}imon \v{C}ern\'y`, names{{Family: "Černý", Given: "Šimon"}}},
		{`Pavel {\v{c}}ern\'y Novak`, names{{Family: "Novak", Given: "Pavel", Particle: "černý"}}},
		{`{\relax Ch}arles Roe`, names{{Family: "Roe", Given: "Charles"}}},
		{`J.\,K. Roe`, names{{Family: "Roe", Given: "J. K."}}},
		// other scripts
		{"Достоевский, Фёдор", names{{Family: "Достоевский", Given: "Фёдор"}}},
		{"Ana фон Роу", names{{Family: "Роу", Given: "Ana", Particle: "фон"}}},
		{"王小明", names{{Family: "王小明"}}},
		// biblatex
		{"family=Beethoven, given=Ludwig, prefix=van, useprefix=true", names{{Family: "Beethoven", Given: "Ludwig", Particle: "van"}}},
		{`"family={Hay and Sons, Inc.}"`, names{{Family: "Hay and Sons, Inc."}}},
		{`given="J. Q.", family=Doe and Richard Roe`, names{{Family: "Doe", Given: "J. Q."}, {Family: "Roe", Given: "Richard"}}},
		// joining
		{"A Doe AND B Roe\nand C Poe", names{{Family: "Doe", Given: "A"}, {Family: "Roe", Given: "B"}, {Family: "Poe", Given: "C"}}},
		{"Sandy Anderson and Band, Andy", names{{Family: "Anderson", Given: "Sandy"}, {Family: "Band", Given: "Andy"}}},
		{"Doe {and} Roe", names{{Family: "Roe", Given: "Doe and"}}},
		{"", nil},
		{"  ", nil},
	} {
		ns := bib.ParseNames(c.src)
		assert.Equal(t, c.want, ns.List, c.src)
		assert.False(t, ns.EtAl, c.src)
		assert.Empty(t, ns.Problem, c.src)
	}
}

func TestEtAl(t *testing.T) {
	for _, src := range []string{"Doe, Jane and others", "Jane Doe and et al.", "Jane Doe and {others}"} {
		ns := bib.ParseNames(src)
		assert.Equal(t, []bib.Name{{Family: "Doe", Given: "Jane"}}, ns.List, src)
		assert.True(t, ns.EtAl, src)
	}
	assert.False(t, bib.ParseNames("others").EtAl, "alone it is a name")
}

func TestNameProblems(t *testing.T) {
	for src, n := range map[string]int{
		"Doe, Jane, Roe, Richard": 1,
		"Jane Doe and and B Roe":  3,
		"and Jane Doe":            1,
		"and":                     1,
		"Jane Doe and":            1,
		"Doe, Jane and":           1,
	} {
		ns := bib.ParseNames(src)
		assert.Len(t, ns.List, n, src)
		assert.NotEmpty(t, ns.Problem, src)
	}
}

func TestNamesProblem(t *testing.T) {
	for src, want := range map[string]string{
		"author = {Doe, Jane}":                                    "",
		"author = {{Sun, Sea, Sand, and}}":                        "",
		"author = {family=And, given=Jane}":                       "",
		"author = {Doe, Jane and}":                                "author",
		"author = {and}, editor = {Doe, Jane, Roe, Richard}":      "editor",
		"author = {and}, editor = {Doe, Jane}":                    "", // who is cited in place of the author
		"author = {Doe, Jane}, editor = {Doe, Jane, and Roe and}": "", // whom nobody cites
		"title = {And}":                                           "",
	} {
		list, _ := bib.Parse("refs.bib", []byte("@book{k, "+src+"}"))
		e := list.Entries[0]
		problem, field := e.NamesProblem()
		assert.Equal(t, want, field, src)
		names, from := e.CitedAs()
		assert.Equal(t, names.Problem, problem, src)
		assert.True(t, problem == "" || from == field, src)
	}
}

// inOneLine gives a name with all of its parts.
func inOneLine(n bib.Name) string {
	return strings.Join(slices.DeleteFunc([]string{n.Literal, n.Given, n.Particle, n.Family, n.Suffix}, func(s string) bool { return s == "" }), " ")
}

func TestCitedAs(t *testing.T) {
	for _, c := range []struct{ src, field, want string }{
		{"author={Jane Doe}, editor={Ed Roe}", "author", "Jane Doe"},
		{"editor={Ed Roe}, organization={Hay}", "editor", "Ed Roe"},
		{"author={}, editora={Ed Roe}", "editora", "Ed Roe"},
		{"translator={Ed Roe}, title={X}", "translator", "Ed Roe"},
		{"organization={Fish and Wildlife}, title={X}", "organization", "Fish and Wildlife"},
		{"institution={Inst}, title={X}", "institution", "Inst"},
		{"school={School}, title={X}", "school", "School"},
		{"publisher={Press}, title={X}", "publisher", "Press"},
		{"howpublished={Leaflet}, title={X}", "howpublished", "Leaflet"},
		{`howpublished={\url{http://x.org}}, title={X}`, "title", "X"},
		{"key={K}, title={X}", "key", "K"},
		{"title={{T}he X}", "title", "The X"},
		{"author={ and }, title={X}", "title", "X"},
		{"year=1999", "", ""},
	} {
		l := parse(t, "@misc{a, "+c.src+"}")
		ns, field := l.Entries[0].CitedAs()
		assert.Equal(t, c.field, field, c.src)
		if c.want == "" {
			assert.Empty(t, ns.List)
		} else {
			assert.Equal(t, c.want, inOneLine(ns.List[0]), c.src)
		}
	}
}
