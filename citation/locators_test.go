package citation_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/prose/formats"
)

const locatorsList = `@article{a,author={Novak, John},year=2019,title={T}}
@book{b,author={Lind, Ann},year=2020,title={T2}}
@misc{c,title={Harbour Dues Act},year=1998}`

// TestLocatorBehindBracket reads what stands behind the bracket of a year in a
// sentence: only what can't be a part of the sentence.
func TestLocatorBehindBracket(t *testing.T) {
	checkForms(t, listOf(t, locatorsList), []form{
		{`Novak (2019), p. 312, says it. Novak (2019):312. (Novak (2019), p. 312). Novak [2019], pp. 310–12.`,
			`N Novak 2019 {page 312} | N Novak 2019 {page 312} | Novak 2019 {page 312} | N Novak 2019 {page 310–12}`},
		{`Novak (2019) p. 12 says; Novak (2019), page 12, says; Novak (2019): p. 12. Novak (2019) [p. 12]. Novak (2019): 12–14.`,
			`N Novak 2019 {page 12} | N Novak 2019 {page 12} | N Novak 2019 {page 12} | N Novak 2019 {page 12} | N Novak 2019 {page 12–14}`},
		{`Novak (2019), pp. 12–13; Lind (2020), ch. 2, and Novak (2019), vol. 2, p. 4, and Novak (2019), § 5, and Novak (2019), esp. p. 7.`,
			`N Novak 2019 {page 12–13} | N Lind 2020 {chapter 2} | N Novak 2019 {volume 2} {page 4} | N Novak 2019 {section 5} | N Novak 2019 {page 7}`},
		{`Novak (2019, 5), p. 12, and Lind (2020), S. 12 f., zeigt.`,
			`N Novak 2019 {page 5} | N Lind 2020 {page 12 f.}`},
		// the sentence goes on
		{`Novak (2019), 312 people said. Novak (2019): 312 of them. Novak (2019): 12 studies. Novak (2019), 12. Novak (2019) and 12 more.`,
			`N Novak 2019 | N Novak 2019 | N Novak 2019 | N Novak 2019 | N Novak 2019`},
		{`Novak (2019): 45%. Novak (2019): 0.83. Novak (2019): 12, 14 and 20. Novak (2019): 1. First. Novak (2019): 2020 was bad.`,
			`N Novak 2019 | N Novak 2019 | N Novak 2019 | N Novak 2019 | N Novak 2019`},
		{`Novak (2019), s 12 people. Novak (2019) at 12 weeks. Novak (2019), c. 50 people. Novak (2019), p = 0.05. Novak (2019), n = 12. Novak (2019), in 12 cases. Novak (2019) on page 12 says.`,
			`N Novak 2019 | N Novak 2019 | N Novak 2019 | N Novak 2019 | N Novak 2019 | N Novak 2019 | N Novak 2019`},
		{`Following Novak (2019), Table 2 shows it. Following Novak (2019), section 3 says so. Like Novak (2019), Table 2, column 3 has it.`,
			`N Novak 2019 | N Novak 2019 | N Novak 2019`},
		{`Novak (2019). Page 12 says. Novak (2019); p. 12. Novak (2019), p. 12, 45 people.`,
			`N Novak 2019 | N Novak 2019 | N Novak 2019 {page 12}`},
	})
}

// TestPointers reads words before a locator.
func TestPointers(t *testing.T) {
	checkForms(t, nil, []form{
		{`x (Novak 2019, esp. 12–14) (Novak 2019, especially pp. 12–14) (Novak 2019, see p. 12) (Novak 2019, at p. 12) (Novak 2019, on p. 12) (Novak 2019, in ch. 3)`,
			`Novak 2019 {page 12–14} | Novak 2019 {page 12–14} | Novak 2019 {page 12} | Novak 2019 {page 12} | Novak 2019 {page 12} | Novak 2019 {chapter 3}`},
		{`x (Novak 2019, hier: S. 12) (Novak 2019, v.a. S. 12) (Novak 2019, vor allem 12) (Novak 2019, in particular p. 12) (Novak 2019, e.g. p. 12) (Novak 2019, aquí p. 12) (Novak 2019, see also p. 12; Lind 2020)`,
			`Novak 2019 {page 12} | Novak 2019 {page 12} | Novak 2019 {page 12} | Novak 2019 {page 12} | Novak 2019 {page 12} | Novak 2019 {page 12} | Novak 2019 {page 12} | Lind 2020`},
		{`x (Novak 2019 [p. 12]) (Novak 2019 (p. 12)) (Novak 2019, [p. 12, n. 3]) (Novak 2019 - p. 12) (Novak 2019, SPM, p. 4) (Novak 2019, Preface, p. iv)`,
			`Novak 2019 {page 12} | Novak 2019 {page 12} | Novak 2019 {page 12} {note 3} | Novak 2019 {page 12} | Novak 2019 {page 4} | Novak 2019 {page iv}`},
		// no locators
		{`x (Novak 2019, in 12 cases) (Novak 2019, on 12 sites) (Novak 2019, see 12) (Novak 2019, see Table 2) (Novak 2019, esp. 12 of them) (Novak 2019, here 12) (Novak 2019, at 12 weeks) (Novak 2019, especially the second)`,
			`Novak 2019 | Novak 2019 | Novak 2019 | Novak 2019 | Novak 2019 | Novak 2019 | Novak 2019 | Novak 2019`},
		{`x (Novak 2019 (n = 12)) (Novak 2019 [12]) (Novak 2019, see Lind 2020, p. 12) (Novak 2019, Lind, p. 12)`,
			`Novak 2019 | Novak 2019 | Novak 2019 | Lind 2020 {page 12} «see» | Novak 2019`},
	})
}

// TestLocatorValues reads lists, ranges in words, what follows a page, and
// what only looks like a page.
func TestLocatorValues(t *testing.T) {
	checkForms(t, nil, []form{
		{`x (Novak 2019, pp. 12 y 13) (Novak 2019, pp. 12 to 15) (Novak 2019, S. 12 bis 15) (Novak 2019, eq. (12)) (Novak 2019, eqs. (12)–(14))`,
			`Novak 2019 {page 12 y 13} | Novak 2019 {page 12 to 15} | Novak 2019 {page 12 bis 15} | Novak 2019 {equation 12} | Novak 2019 {equation (12)–(14)}`},
		{`x (Novak 2019, 12 sgg.) (Novak 2019, p. 12 e.v.) (Novak 2019, 12 ss.) (Novak 2019, 12 et seq.) (Novak 2019, 12 ff.) (Novak 2019, 12 e segs.) (Novak 2019, 12 y ss.) (Novak 2019, 12 et s.) (Novak 2019, s. 12 i n.)`,
			`Novak 2019 {page 12 sgg.} | Novak 2019 {page 12 e.v.} | Novak 2019 {page 12 ss.} | Novak 2019 {page 12 et seq.} | Novak 2019 {page 12 ff.} | Novak 2019 {page 12 e segs.} | Novak 2019 {page 12 y ss.} | Novak 2019 {page 12 et s.} | Novak 2019 {page 12 i n.}`},
		{`x (Novak 2019, II: 12) (Novak 2019, 2: 12) (Novak 2019, vol. II, p. 12) (Novak 2019, 12:30–13:10) (Novak 2019, 1:02:03) (Novak 2019, Taf. I, Fig. IV:1)`,
			`Novak 2019 {page II: 12} | Novak 2019 {page 2: 12} | Novak 2019 {volume II} {page 12} | Novak 2019 {timestamp 12:30–13:10} | Novak 2019 {timestamp 1:02:03} | Novak 2019 {plate I} {figure IV:1}`},
		// numbers of things, dates, editions, authors
		{`x (Novak 2019, 12 of them) (Novak 2019, 12 in all) (Novak 2019, 12 and 14 cases) (Novak 2019, 12 sites) (Novak 2019, 2 vols.) (Novak 2019, 2nd ed.) (Novak 2019, 12 December) (Novak 2019: 12 of them)`,
			`Novak 2019 | Novak 2019 | Novak 2019 | Novak 2019 | Novak 2019 | Novak 2019 | Novak 2019 | Novak 2019`},
		{`x (Novak 2019; S. Li 2020) (Novak 2019, p. 12 and S. Li 2020) (Novak 2019; P. Xi 2020)`,
			`Novak 2019 | Li(S.) 2020 | Novak 2019 {page 12} | Li(S.) 2020 «and» | Novak 2019 | Xi(P.) 2020`},
		{`x (Novak 2019: 12 quoted in Lind 2020: 3) (Novak 2019, 145–146 for a use)`,
			`Novak 2019 {page 12} =original | Lind 2020 {page 3} «quoted in» =secondary | Novak 2019 {page 145–146}`},
	})
}

// TestLabels reads the words for pages and other places in many languages.
func TestLabels(t *testing.T) {
	checkForms(t, nil, []form{
		{`x (Novak 2019, pagg. 12–14) (Novak 2019, figg. 3–4) (Novak 2019, hal. 12) (Novak 2019, pl. 3) (Novak 2019, tavv. 2–3) (Novak 2019, artt. 2–3) (Novak 2019, bag. 4) (Novak 2019, gbr. 2)`,
			`Novak 2019 {page 12–14} | Novak 2019 {figure 3–4} | Novak 2019 {page 12} | Novak 2019 {plate 3} | Novak 2019 {plate 2–3} | Novak 2019 {article 2–3} | Novak 2019 {section 4} | Novak 2019 {figure 2}`},
		{`x (Novak 2019, Z. 5) (Novak 2019, Ziff. 3) (Novak 2019, Taf. 4) (Novak 2019, Rdnr. 12) (Novak 2019, Bl. 3) (Novak 2019, map 3) (Novak 2019, Box 3) (Novak 2019, plate XII)`,
			`Novak 2019 {line 5} | Novak 2019 {paragraph 3} | Novak 2019 {plate 4} | Novak 2019 {paragraph 12} | Novak 2019 {folio 3} | Novak 2019 {map 3} | Novak 2019 {box 3} | Novak 2019 {plate XII}`},
		{`x (Novak 2019, s.v. river) (Novak 2019, s.v. “river bank”, p. 3) (Novak 2019, p. Ch. 1) (Novak 2019, S. p. 26) (Novak 2019, strany 3–4) (Novak 2019, lpp. 5) (Novak 2019, sivut 3–4) (Novak 2019, עמ' 12) (Novak 2019, стор. 12)`,
			`Novak 2019 {sub verbo river} | Novak 2019 {sub verbo river bank} {page 3} | Novak 2019 {chapter 1} | Novak 2019 {page 26} | Novak 2019 {page 3–4} | Novak 2019 {page 5} | Novak 2019 {page 3–4} | Novak 2019 {page 12} | Novak 2019 {page 12}`},
		// prepositions
		{`x (Novak 2019, s 12 případy) (Novak 2019, o 12 casos) (Novak 2019, par 12 auteurs) (Novak 2019, del 12 de mayo) (Novak 2019, at 2020) (Novak 2019, vers 1850)`,
			`Novak 2019 | Novak 2019 | Novak 2019 | Novak 2019 | Novak 2019 | Novak 2019`},
	})
	checkForms(t, listOf(t, locatorsList), []form{
		{`x (Harbour Dues Act 1998, s. 6) (Harbour Dues Act 1998, ss 6–8) (Novak 2019, s. 6)`,
			`Harbour Dues Act 1998 {section 6} | Harbour Dues Act 1998 {section 6–8} | Novak 2019 {page 6}`},
	})
}

// TestBareLocators reads locators behind a year without brackets. In a note a
// number is a page.
func TestBareLocators(t *testing.T) {
	known := listOf(t, locatorsList)
	checkForms(t, known, []form{
		{`See Novak 2019, p. 12. As in Novak 2019: 12–14; so Novak 2019:12 says. As in Lind 2020: 12.`,
			`N Novak 2019 {page 12} | N Novak 2019 {page 12–14} | N Novak 2019 {page 12} | N Lind 2020 {page 12}`},
		{`In Novak 2019, 12 people fell. In Novak 2019: 12 people. Since Novak 2019, 12 fell. In Novak 2019: 24 of 100.`,
			`N Novak 2019 | N Novak 2019 | N Novak 2019 | N Novak 2019`},
	})
	for _, f := range []form{
		{"x.[^1]\n\n[^1]: See Novak 2019, 12; Lind 2020: 7–9.\n", `N Novak 2019 {page 12} | N Lind 2020 {page 7–9}`},
		{"x.[^1]\n\n[^1]: See Novak 2019, 12 of whom fell; since Lind 2020, 45% did.\n", `N Novak 2019 | N Lind 2020`},
	} {
		checkMarkdown(t, known, f)
	}
}

// TestThrough reads works known through others.
func TestThrough(t *testing.T) {
	checkForms(t, listOf(t, locatorsList), []form{
		{`x (Esposito, 1964; quoted after Novak, 2019) (Esposito, 1964, in Novak, 2019)`,
			`Esposito 1964 =original | Novak 2019 «quoted after» =secondary | Esposito 1964 | Novak 2019 «in»`},
		{`Esposito et al. (1964) hold it (as cited in Novak 2019, p. 12).`,
			`N Esposito+ 1964 =original | Novak 2019 {page 12} «as cited in» =secondary`},
		// both are listed, or the first is only spoken of
		{`x (Lind, 2020, in Novak, 2019) and Esposito et al. (1964) have been cited in Novak (2019). And Esposito et al. (1964) hold it. It is so (as cited in Novak 2019).`,
			`Lind 2020 | Novak 2019 «in» | N Esposito+ 1964 | N Novak 2019 | N Esposito+ 1964 | Novak 2019 «as cited in» =secondary`},
	})
}

func checkMarkdown(t *testing.T, known citation.Known, f form) {
	t.Helper()
	doc, err := formats.Read("paper.md", []byte(f.text))
	require.NoError(t, err)
	assert.Equal(t, f.want, shown(citation.Parse(doc, known)), f.text)
}
