package date_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/citevet/citevet/internal/date"
	"github.com/citevet/citevet/internal/lang"
)

// show writes a date as the tables of these tests have it: "1990–1999",
// "1990 (1890) b", "no date a".
func show(d date.Date) string {
	s := [...]string{"unread", "", "no date", "status"}[d.Kind]
	if d.Kind == date.Dated {
		s = fmt.Sprint(d.Year)
		switch d.Last {
		case d.Year:
		case 0:
			s += "–"
		default:
			s += fmt.Sprint("–", d.Last)
		}
	}
	if d.Circa {
		s = "c. " + s
	}
	if d.Orig != 0 {
		s += fmt.Sprintf(" (%d)", d.Orig)
	}
	if d.Suffix != "" {
		s += " " + d.Suffix
	}
	return s + [...]string{"", ", two digits", ", backwards"}[d.Fault]
}

func TestParse(t *testing.T) {
	for text, want := range map[string]string{
		"2019":                   "2019",
		" 2019 ":                 "2019",
		"2019a":                  "2019 a",
		"2019A":                  "2019 a",
		"2019-a":                 "2019 a",
		"2019–a":                 "2019 a",
		"2019(a)":                "2019 a",
		"2019[a]":                "2019 a",
		"2019 a":                 "2019 a",
		"[2019]":                 "2019",
		"(2019b)":                "2019 b",
		"1999/2001":              "1999–2001",
		"1987-88":                "1987–1988",
		"1987–8":                 "1987–1988",
		"1998 to 2001":           "1998–2001",
		"1998 bis 2001":          "1998–2001",
		"1998–":                  "1998–",
		"1990s":                  "1990–1999",
		"[1890] 1990":            "1990 (1890)",
		"(1776) 1976":            "1976 (1776)",
		"1990 [1890]":            "1990 (1890)",
		"1890/1990":              "1990 (1890)",
		"1890/1990b":             "1990 (1890) b",
		"1999–1990":              "1999, backwards",
		"c. 1750":                "c. 1750",
		"ca. 1750":               "c. 1750",
		"um 1750":                "c. 1750",
		"about 825":              "c. 825",
		"oko 1750":               "c. 1750",
		"körül 1750":             "c. 1750",
		"1998 iki 2001":          "1998–2001",
		"1998 и 2001":            "1998–2001",
		"Frühjahr 1998":          "1998",
		"2019F":                  "unread",
		"2019ab":                 "2019 ab",
		"unbekannt":              "no date",
		"bilinmiyor":             "no date",
		"vers 1750":              "c. 1750",
		"[ca. 1750]":             "c. 1750",
		"c1750":                  "c. 1750",
		"1750?":                  "c. 1750",
		"[1750?]":                "c. 1750",
		"44 BC":                  "-43",
		"44 v. Chr.":             "-43",
		"44 av. J.-C.":           "-43",
		"44 до н. э.":            "-43",
		"60-40 BC":               "-59–-39",
		"120 AD":                 "120",
		"AD 120":                 "120",
		"120 n. Chr.":            "120",
		"825":                    "825",
		"98":                     "98, two digits",
		"2019年":                  "2019",
		"۱۳۹۸":                   "1398",
		"２０１９":                   "2019",
		"Last seen 20 May 2008":  "2008",
		"submitted 2009":         "2009",
		"n.d.":                   "no date",
		"n. d.":                  "no date",
		"n.d":                    "no date",
		"n.d.-a":                 "no date a",
		"N.D.":                   "no date",
		"o. J.":                  "no date",
		"s.f.":                   "no date",
		"б. г.":                  "no date",
		"u.å.":                   "no date",
		"":                       "no date",
		"????":                   "no date",
		"19xx":                   "unread",
		"n/a":                    "no date",
		"in press":               "status",
		"In Press":               "status",
		"in press-b":             "status b",
		"im Druck":               "status",
		"w druku":                "status",
		"в печати":               "status",
		"soumis":                 "status",
		"em preparação":          "status",
		"印刷中":                    "status",
		"To appear in Birds":     "status",
		"in press, with changes": "status",
		"long ago":               "unread",
		"no date of any kind":    "unread",
		"20155":                  "unread",
	} {
		assert.Equal(t, want, show(date.Parse(text)), "%q", text)
	}
}

// Every phrase that stands for a year in a paper does so in a list.
func TestEveryPhrase(t *testing.T) {
	for _, s := range []lang.Sense{lang.InPress, lang.InPreparation, lang.Submitted, lang.Unpublished, lang.NoDate} {
		want := "status"
		if s == lang.NoDate {
			want = "no date"
		}
		for _, phrase := range lang.All(s) {
			assert.Equal(t, want, show(date.Parse(phrase)), phrase)
		}
	}
	for _, phrase := range lang.All(lang.Circa) {
		assert.Equal(t, "c. 1750", show(date.Parse(phrase+" 1750")), phrase)
	}
	for _, phrase := range lang.All(lang.BeforeEra) {
		assert.Equal(t, "-43", show(date.Parse("44 "+phrase)), phrase)
	}
	for _, phrase := range lang.All(lang.InEra) {
		assert.Equal(t, "44", show(date.Parse("44 "+phrase)), phrase)
	}
}

func TestIsStatus(t *testing.T) {
	for note, want := range map[string]bool{
		"To appear": true, "Submitted to the Journal of Birds": true, "Preprint": true, "Unpublished work": true, "accepted": true,
		"": false, "arXiv preprint arXiv:1234": false, "A manuscript of the year": false, "Reprinted": false,
	} {
		assert.Equal(t, want, date.IsStatus(note), note)
	}
}

func TestMonth(t *testing.T) {
	for word, want := range map[string]int{
		"jan": 1, "January": 1, "Sept": 9, "Febuary": 2, "Mai": 5, "März": 3, "décembre": 12, "spring": 21, "Herbst": 23, "fall": 23, "": 0, "foo": 0, "ab": 0,
	} {
		assert.Equal(t, want, date.Month(word), word)
	}
}

func TestEDTF(t *testing.T) {
	for s, want := range map[string]string{
		"1967-02": "1967", "1988/1992": "1988–1992", "1997/": "1997–", "../1997": "1997", "1723~": "c. 1723", "199X": "1990–1999", "-0043": "-43", "1992/1988": "1992–1988, backwards",
	} {
		d, ok := date.EDTF(s)
		assert.True(t, ok, s)
		assert.Equal(t, want, show(d), s)
	}
	for _, s := range []string{"", "/", "1996-13-03", "2001-02-30", "2001-2-3", "May 2001", "19", "-", "+999"} {
		_, ok := date.EDTF(s)
		assert.False(t, ok, s)
	}
}

// FuzzParse: a year that is read is read again when it is written as EDTF has
// it, and has no more than what there is.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"2019a", "1987-88", "[1890] 1990", "44 BC", "c. 1750", "n.d.-a", "in press", "1998–", "۱۳۹۸", "(((1", "99999999999999999999", "2019(a)"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := date.Parse(s)
		if d.Kind != date.Dated {
			assert.Zero(t, d.Year)
			return
		}
		if d.Year > 999 {
			again := date.Parse(fmt.Sprint(d.Year, d.Suffix))
			if d.Suffix != "s" {
				assert.Equal(t, d.Year, again.Year, s)
				assert.LessOrEqual(t, len(d.Suffix), 2)
			}
		}
		if d.Last != 0 && d.Fault == date.NoFault {
			assert.GreaterOrEqual(t, d.Last, d.Year, s)
		}
	})
}
