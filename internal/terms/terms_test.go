package terms_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/citevet/citevet/internal/terms"
)

func TestName(t *testing.T) {
	for _, c := range []struct{ family, suffix, given, want string }{
		{"Lee", "", "Ann", "Lee, Ann"},
		{"Lee", "Jr.", "Ann", "Lee, Jr., Ann"},
		{"Lee", "", "", "Lee"},
		{"", "", "Plato", "{Plato}"},
		{"", "", "", ""},
		{"Marks and Spencer", "", "J.", "{Marks and Spencer}, J."},
		{"Anderson", "", "", "Anderson"},
		{"Lee, Kim", "", "", "{Lee, Kim}"},
	} {
		assert.Equal(t, c.want, terms.Name(c.family, c.suffix, c.given))
	}
}

func TestInverted(t *testing.T) {
	for name, want := range map[string]string{
		"Lee, Ann":          "Lee, Ann",
		"Lee, Ann, Jr.":     "Lee, Jr., Ann",
		"van der Berg, Jan": "van der Berg, Jan",
		"World Bank":        "{World Bank}",
		"World Bank,":       "{World Bank}",
		"Plato":             "Plato",
		"":                  "",
	} {
		assert.Equal(t, want, terms.Inverted(name), name)
	}
}

func TestNatural(t *testing.T) {
	for name, want := range map[string]string{
		"Jane Q Smith":                "Smith, Jane Q",
		"Jane Smith Jr.":              "Smith, Jr., Jane",
		"Jan van der Berg":            "van der Berg, Jan",
		"Juan de la Cruz":             "de la Cruz, Juan",
		"Maria I Lopez":               "Lopez, Maria I",
		"Plato":                       "{Plato}",
		"World Health Organization":   "{World Health Organization}",
		"Bank of England":             "{Bank of England}",
		"Ministry for Rings":          "{Ministry for Rings}",
		"Marks & Spencer":             "{Marks & Spencer}",
		"Harbour Group":               "{Harbour Group}",
		"One Two Three Four Five Six": "{One Two Three Four Five Six}",
		"":                            "",
	} {
		assert.Equal(t, want, terms.Natural(name), name)
	}
}

func TestJoin(t *testing.T) {
	assert.Equal(t, "Lee and Kim", terms.Join([]string{"", "Lee", "", "Kim"}))
	assert.Equal(t, "", terms.Join([]string{""}))
	assert.Equal(t, "journaltitle", terms.Container("article"))
	assert.Equal(t, "booktitle", terms.Container("incollection"))
}
