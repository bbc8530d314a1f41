package csl_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/citevet/citevet/internal/csl"
	"github.com/citevet/citevet/internal/tree"
)

func node(text string) *tree.Node {
	n := tree.NewJSON(text, func(int, string) {}).Value()
	return &n
}

// read gives the fields of an item as "name=value", behind its type.
func read(text string) string {
	item := csl.Read(node(text))
	out := []string{item.Type}
	for _, f := range item.Fields {
		out = append(out, f.Name+"="+f.Value)
	}
	return strings.Join(out, "; ")
}

func TestRead(t *testing.T) {
	for text, want := range map[string]string{
		`{"type": "article-journal", "title": "On <i>tides</i>", "container-title": "J. Sea"}`: `article; title=On tides; journaltitle=J. Sea`,
		`{"type": "chapter", "container-title": "Handbook", "page": "3-9"}`:                    `incollection; booktitle=Handbook; pages=3-9`,
		`{"type": "song", "title": "La"}`:                                                      `misc; title=La`,
		`{"title": "5 < 6"}`:                                                                   `misc; title=5 < 6`,
		`{"issue": "2", "number": "7"}`:                                                        `misc; number=2`,
		`{"number": "7"}`:                                                                      `misc; number=7`,
		`{"x-mine": "no field", "title": "", "note": ["list"]}`:                                `misc`,
	} {
		assert.Equal(t, want, read(text), text)
	}
	assert.Equal(t, "a1", csl.Read(node(`{"id": "a1"}`)).Key)
}

func TestNames(t *testing.T) {
	for text, want := range map[string]string{
		`[{"family": "Lee", "given": "Ann"}]`:                   `Lee, Ann`,
		`[{"family": "Lee", "given": "Ann", "suffix": "Jr."}]`:  `Lee, Jr., Ann`,
		`[{"family": "Lee"}, {"family": "Kim", "given": "B."}]`: `Lee and Kim, B.`,
		`{"family": "Lee"}`:             `Lee`,
		`["Plato"]`:                     `{Plato}`,
		`[{"literal": "Rao and Sons"}]`: `{Rao and Sons}`,
		`[{"name": "World Bank"}]`:      `{World Bank}`,
		`[{"given": "Plato"}]`:          `Plato`,
		`[{"family": "Berg", "non-dropping-particle": "van den"}]`:               `van den Berg`,
		`[{"family": "Alembert", "dropping-particle": "d'", "given": "J."}]`:     `d'Alembert, J.`,
		`[{"family": "Aubigné", "non-dropping-particle": "d’", "given": "A."}]`:  `d’Aubigné, A.`,
		`[{"family": "Marks and Spencer", "given": "J."}, {"family": "Dot, A"}]`: `{Marks and Spencer}, J. and {Dot, A}`,
		`[{}]`: ``,
		`null`: ``,
	} {
		want, _ := strings.CutSuffix("misc; author="+want, "; author=")
		assert.Equal(t, want, read(`{"author": `+text+`}`), text)
	}
}

func TestDates(t *testing.T) {
	for text, want := range map[string]string{
		`{"date-parts": [["0"]]}`:                            ``, // as Mendeley writes it
		`{"date-parts": [[2019]]}`:                           `date=2019`,
		`{"date-parts": [["2019", "3", "5"]]}`:               `date=2019-03-05`,
		`{"date-parts": [[2019, 3], [2020]]}`:                `date=2019-03/2020`,
		`{"date-parts": [[2019, 0, 5]]}`:                     `date=2019`,
		`{"date-parts": [[2019, 3, 55]]}`:                    `date=2019-03`,
		`{"date-parts": [[2019, 15]]}`:                       `date=2019-23`,
		`{"date-parts": [[2019, 20]]}`:                       `date=2019`,
		`{"date-parts": [[2019, "x"]]}`:                      `date=2019`,
		`{"date-parts": [[-44]]}`:                            `date=-0044`,
		`{"date-parts": [[1750]], "circa": true}`:            `date=1750~`,
		`{"date-parts": [[1750]], "circa": false}`:           `date=1750`,
		`{"date-parts": [[2019]], "season": 2}`:              `date=2019-22`,
		`{"date-parts": [[2019]], "season": "winter"}`:       `date=2019`,
		`{"date-parts": [2019, 3]}`:                          `date=2019-03`,
		`{"date-parts": []}`:                                 ``,
		`{"year": 2019, "month": 3}`:                         `date=2019-03`,
		`{"literal": "n.d."}`:                                `year=n.d.`,
		`{"raw": "2019-03"}`:                                 `date=2019-03`,
		`"2019"`:                                             `date=2019`,
		`"in press"`:                                         `year=in press`,
		`[{"year": "2019"}, {"year": 2020}, {"year": 2021}]`: `date=2019/2020`,
		`[["soon"]]`:                                         `year=soon`,
	} {
		want, _ := strings.CutSuffix("misc; "+want, "; ")
		assert.Equal(t, want, read(`{"issued": `+text+`}`), text)
	}
}

func TestIsItem(t *testing.T) {
	for text, want := range map[string]bool{
		`{"type": "book"}`:           true,
		`{"id": "a", "title": "On"}`: true,
		`{"id": "a"}`:                false,
		`{"title": "On"}`:            false,
		`["type"]`:                   false,
	} {
		assert.Equal(t, want, csl.IsItem(node(text)), text)
	}
}
