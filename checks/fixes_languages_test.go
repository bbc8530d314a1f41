package checks_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/citation/pair"
)

// languageSamples are a list and sentences that agree with it, by language:
// names with particles, with the endings of the language, and in another script
// than in the list.
var languageSamples = []struct{ lang, list, text string }{
	{"en", "Hartwell, Ann and Pemberton, Luke 2014|O'Donnell, Mary 2011|van der Meer, Jan 2009|Ashworth-Kline, Sue 2018a|Ashworth-Kline, Sue 2018b|Petrov, Ivan 2003",
		`It rains (Hartwell & Pemberton, 2014). Hartwell and Pemberton's (2014) gauge. As O'Donnell (2011) and van der Meer (2009) say.
The Hartwells (2014, p. 3) wrote. See Ashworth-Kline (2018a, 2018b). Petroff (2003) disagrees; so do the O’Donnells (2011).`},
	{"es", "García Márquez, Luisa 2012|Núñez, Óscar and de la Fuente, Ana 2015|Peñalver, Rosa 2008|Ibáñez, Joan 2019",
		`Llueve (García Márquez, 2012; Núñez y de la Fuente, 2015). Según Penalver (2008), y en García (2012), no llueve. Los Ibáñez (2019) lo niegan.
Así lo afirma Núñez y De la Fuente (2015).`},
	{"pt", "Gonçalves, Rita and dos Santos, Paulo 2013|Figueiredo, Inês 2010|Magalhães, Tiago 2017",
		`Chove (Gonçalves; dos Santos, 2013). Conforme Figueiredo (2010) e Magalhaes (2017), não chove (FIGUEIREDO, 2010, p. 4).`},
	{"de", "Müller, Eva and Schönfeld, Udo 2011|von Hohenberg, Karl 2006|Weißmann, Ida 2015|Brandt, Otto 2002",
		`Es regnet (Mueller und Schönfeld 2011). Müllers (2011) Regen, Brandts (2002) Wind und von Hohenberg (2006). Nach Weissmann (2015) nicht.
Brandtsche Winde (2002) und die Hohenbergs (2006).`},
	{"fr", "Lefèvre, Anne and de Villiers, Paul 2016|Géraud, Luc 2009|L'Hermitte, Zoé 2012",
		`Il pleut (Lefevre et de Villiers, 2016). D’après Géraud (2009) et L’Hermitte (2012), non. Chez Lefèvre et Villiers (2016) aussi.`},
	{"it", "Bianchetti, Carla and D'Angelo, Ugo 2014|Della Rovere, Pia 2007|Ferrarese, Nino 2018",
		`Piove (Bianchetti e D’Angelo, 2014). Secondo Della Rovere (2007) e Ferrarese (2018) no. I Ferraresi (2018) sì.`},
	{"pl", "Kowalski, Jan and Wiśniewska, Ewa 2013|Nowak, Piotr 2008|Zieliński, Adam 2016|Dąbrowska, Maria 2011",
		`Pada (Kowalski i Wiśniewska 2013). Według Nowaka (2008) i Zielińskiego (2016) nie pada. Dąbrowskiej (2011) zdaniem pada. Kowalskim i Wiśniewską (2013) się dziwię.`},
	{"ru", "Иванов, Пётр and Смирнова, Анна 2014|Кузнецов, Илья 2009|Толстой, Лев 2012|Petrov, Oleg 2018",
		`Идёт дождь (Иванов, Смирнова, 2014). По мнению Кузнецова (2009) и Толстого (2012), нет. У Иванова и Смирновой (2014) тоже. Петров (2018) молчит.`},
	{"zh", "张伟 and 王芳 2015|李娜 2010|Ouyang, Ming 2018|刘洋 2012",
		`下雨（张伟、王芳，2015）。李娜（2010）认为不下。刘洋（2012）和 Ouyang（2018）同意。`},
	{"ja", "田中, 太郎 and 鈴木, 花子 2013|佐藤, 健 2009|Yamamoto, Ken 2016",
		`雨が降る（田中・鈴木，2013）。佐藤（2009）によれば降らない。山本（2016）も，Yamamoto（2016）も。`},
}

// A slip is a change of a text that the list shows to be wrong.
type slip struct {
	at, end     int
	put, listed string // and the list's own spelling, with its accents
}

// slipsOf gives the slips of a text: in each citation that agrees with the list
// the year, and each name, with letters swapped, lost and doubled.
func slipsOf(l *pair.Link, src string) []slip {
	it := l.Item
	if l.Status != pair.Found || len(l.Entries) != 1 {
		return nil
	}
	var out []slip
	if d := it.Date; d.Kind == bib.Dated && len(d.Year) == 4 && src[d.Pos:d.Pos+4] == d.Year {
		year := []byte(d.Year)
		out = append(out, slip{at: d.Pos + 2, end: d.Pos + 4, put: string([]byte{year[3], year[2]})}, slip{at: d.Pos + 3, end: d.Pos + 4, put: string('0' + (year[3]-'0'+1)%10)})
	}
	names, _ := l.Entries[0].CitedAs()
	for i, a := range it.Authors {
		at := a.Pos + strings.Index(src[a.Pos:a.End], a.Family)
		runes := []rune(a.Family)
		k := len(runes) / 2
		if at < a.Pos || it.Inherited || len(runes) < 5 || !unicode.IsLower(runes[k]) || !unicode.IsLower(runes[k-1]) || runes[k] == runes[k-1] {
			continue
		}
		head, tail := string(runes[:k-1]), string(runes[k+1:])
		for _, middle := range []string{string([]rune{runes[k], runes[k-1]}), string(runes[k]), string([]rune{runes[k-1], runes[k], runes[k]})} {
			out = append(out, slip{at, at + len(a.Family), head + middle + tail, names.List[min(i, len(names.List)-1)].Family})
		}
	}
	return out
}

// Slips of all kinds are planted in ten languages: what a fix makes of them is
// what stood there, and nothing that is right is changed.
func TestFixesInTenLanguages(t *testing.T) {
	suite := []*citevet.Check{checks.Author, checks.Year, checks.Suffix, checks.Missing}
	for _, c := range languageSamples {
		t.Run(c.lang, func(t *testing.T) {
			var src strings.Builder
			for i, work := range strings.Split(c.list, "|") {
				cut := strings.LastIndex(work, " ")
				fmt.Fprintf(&src, "@book{w%d, author = {%s}, title = {Rain %d}, year = {%s}}\n", i, work[:cut], i, work[cut+1:])
			}
			list, err := bib.Parse("refs.bib", []byte(src.String()))
			require.NoError(t, err)
			text := "---\nlang: " + c.lang + "\n---\n\n" + strings.ReplaceAll(c.text, "\n", "\n\n") + "\n"
			doc := read(t, "paper.md", text)
			for _, d := range citevet.Verify(doc, list, suite...) {
				assert.Empty(t, d.Fixes, "nothing right is changed: %v", d)
			}
			planted, right, told := 0, 0, 0
			links := pair.Pair(doc, list).Links
			for i := range links {
				for _, s := range slipsOf(&links[i], text) {
					planted++
					slipped := text[:s.at] + s.put + text[s.end:]
					found := citevet.Verify(read(t, "paper.md", slipped), list, suite...)
					if len(found) > 0 {
						told++
					}
					switch got := fixed(t, slipped, found); got {
					case text, text[:s.at] + s.listed + text[s.end:]:
						right++
					case slipped:
					default:
						assert.Equal(t, text, got, "put wrong: %s for %s", s.put, text[s.at:s.end])
					}
				}
			}
			t.Logf("%s: %d citations, %d slips planted, %d reported, %d put right, the rest left to the author", c.lang, len(links), planted, told, right)
			assert.Positive(t, right)
		})
	}
}
