package checks_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/citation/style"
)

const auditList = `@book{aalto2022, author = {Aalto, Eino and Virtanen, Liisa}, title = {Ferries}, year = 2022}
@book{berg2019a, author = {Berg, Nils}, title = {Anchors}, year = {2019a}}
@book{berg2019b, author = {Berg, Nils}, title = {Buoys}, year = {2019b}}
@book{carter2018, author = {Carter, Mia}, title = {Canals}, year = 2018}
@book{duarte2017, author = {Duarte, Rui and Esteves, Ana and Faria, Tom and Gomes, Zita}, title = {Docks}, year = 2017}
@book{hale2010, author = {Hale, Ann}, title = {Hills}, year = 2010}
@book{hale2015, author = {Hale, Bob}, title = {Hulls}, year = 2015}
@book{iqbal2014, author = {Iqbal, Sana and Jansen, Piet and Kovac, Ivo and Lund, Mia}, title = {Islands}, year = 2014}
@book{moss2012, author = {Moss, Kim and Nash, Lee and Orr, Max and Pell, Ivy}, title = {Moorings}, year = 2012}
`

// auditPapers are one paper, by the name of the style that it is written in.
var auditPapers = map[string]string{
	"apa7": `Ferries run (Aalto & Virtanen, 2022, p. 3). They stop (Aalto & Virtanen, 2022; Carter, 2018). Docks fill
(Duarte et al., 2017, pp. 4–6). Docks empty (Duarte et al., 2017). Islands drift (Iqbal et al., 2014). They stay (Iqbal et al., 2014).
Aalto and Virtanen (2022) count ropes. Carter (2018, p. 8) counts knots. A. Hale (2010) and B. Hale (2015) differ.
Anchors hold (Berg, 2019a, 2019b). Moorings chafe (Moss et al., 2012). They last (Moss et al., 2012).
Hills slope (A. Hale, 2010; B. Hale, 2015). All agree (Carter, 2018; Moss et al., 2012). Some do not (see Carter, 2018).
`,
	"chicago17": `Ferries run (Aalto and Virtanen 2022, 3). They stop (Aalto and Virtanen 2022; Carter 2018). Docks fill
(Duarte et al. 2017, 4–6). Docks empty (Duarte et al. 2017). Islands drift (Iqbal et al. 2014). They stay (Iqbal et al. 2014).
Aalto and Virtanen (2022) count ropes. Carter (2018, 8) counts knots. A. Hale (2010) and B. Hale (2015) differ.
Anchors hold (Berg 2019a, 2019b). Moorings chafe (Moss et al. 2012). They last (Moss et al. 2012).
Hills slope (A. Hale 2010; B. Hale 2015). All agree (Carter 2018; Moss et al. 2012). Some do not (see Carter 2018).
`,
}

func audit(t *testing.T, paper string, s style.Style) []string {
	list, err := bib.Parse("refs.bib", []byte(auditList))
	require.NoError(t, err)
	var out []string
	for _, d := range citevet.Verify(read(t, "paper.txt", paper), list, checks.Scope{Style: s}.Of(checks.Consistency)) {
		out = append(out, d.Message)
	}
	return out
}

// A paper that is written in a style has no finding, whether the style is told
// or not.
func TestAuditOfAPaperInItsStyle(t *testing.T) {
	for name, paper := range auditPapers {
		s, err := style.Named(name)
		require.NoError(t, err)
		assert.Empty(t, audit(t, paper, s), name)
		assert.Empty(t, audit(t, paper, style.Style{}), "%s, not told", name)
	}
}

// Each departure from a style is one finding. Those marked are one too where
// the paper's own majority is all that there is to hold to.
func TestAuditFindsDepartures(t *testing.T) {
	for _, c := range []struct {
		style    string
		own      bool
		old, now string
		want     string
	}{
		{"apa7", true, "(Aalto & Virtanen, 2022;", "(Aalto and Virtanen, 2022;", "Aalto and Virtanen 2022: “and” between the last authors, but “&” in 1 other place"},
		{"apa7", false, "Aalto and Virtanen (2022)", "Aalto & Virtanen (2022)", "Aalto and Virtanen 2022: “&” between the last authors in a sentence, but APA 7 has “and”"},
		{"apa7", true, "(Berg, 2019a,", "(Berg 2019a,", "Berg 2019a: no comma before the year, but a comma in 14 other places"},
		{"apa7", true, "empty (Duarte et al., 2017)", "empty (Duarte et al, 2017)", "Duarte et al. 2017: “et al” for the other authors, but “et al.” in 6 other places"},
		{"apa7", true, "empty (Duarte et al., 2017)", "empty (Duarte, Esteves, Faria, & Gomes, 2017)", "Duarte, Esteves, Faria and Gomes 2017: all of four authors, but the paper mostly has “et al.” for that many; write Duarte et al., 2017"},
		{"apa7", true, "empty (Duarte et al., 2017)", "empty (Duarte, Esteves, et al., 2017)", "Duarte, Esteves et al. 2017: 2 names before “et al.”, where one is enough; write Duarte et al., 2017"},
		{"apa7", true, "2018; Moss", "2018, Moss", "Moss et al. 2012: “,” between the works, but “;” in 2 other places"},
		{"apa7", false, "(Carter, 2018; Moss et al., 2012)", "(Moss et al., 2012; Carter, 2018)", "Carter 2018: comes after Moss et al. 2012, but APA 7 sorts the works of a bracket by names"},
		{"apa7", true, "2019a, 2019b", "2019b, 2019a", "Berg 2019a: “b” stands before “a”"},
		{"apa7", true, "Carter (2018, p. 8)", "Carter (2018, 8)", "Carter 2018: no label before the page, but a label in 2 other places"},
		{"apa7", true, "A. Hale (2010)", "Hale (2010)", "Hale 2010: no initials, where two first authors of this name are cited"},
		{"apa7", true, "(see Carter, 2018)", "(see M. Carter, 2018)", "M. Carter 2018: initials, where nobody else of this name is cited"},
		{"apa7", true, "(see Carter, 2018)", "(see Carter (2018))", "Carter 2018: a bracket inside brackets; write (Carter, 2018)"},
		{"apa7", true, "run (Aalto & Virtanen, 2022, p. 3)", "run (Carter (2018))", "Carter 2018: a bracket inside brackets; write (Carter, 2018)"},
		{"chicago17", true, "stop (Aalto and Virtanen 2022", "stop (Aalto & Virtanen 2022", "Aalto and Virtanen 2022: “&” between the last authors, but “and” in 1 other place"},
		{"chicago17", true, "2022, 3)", "2022, p. 3)", "Aalto and Virtanen 2022: a label before the page, but no label in 2 other places"},
	} {
		paper := strings.Replace(auditPapers[c.style], c.old, c.now, 1)
		require.NotEqual(t, auditPapers[c.style], paper, c.old)
		s, err := style.Named(c.style)
		require.NoError(t, err)
		assert.Len(t, audit(t, paper, s), 1, "%s: %s: %s", c.style, c.now, audit(t, paper, s))
		if !c.own {
			assert.Equal(t, []string{c.want}, audit(t, paper, s), "%s: %s", c.style, c.now)
			assert.Empty(t, audit(t, paper, style.Style{}), "%s, not told: %s", c.style, c.now)
			continue
		}
		assert.Equal(t, []string{c.want}, audit(t, paper, style.Style{}), "%s, not told: %s", c.style, c.now)
	}
}

// A work that is cited by three forms of its names is told of once, where no
// style says which is right.
func TestAuditOfThreeForms(t *testing.T) {
	assert.Equal(t, []string{"Duarte et al. 2017: the third form of these names; cited as Duarte, Esteves, Faria and Gomes and Duarte, Esteves et al. before"},
		audit(t, "It fills (Duarte, Esteves, Faria, & Gomes, 2017), (Duarte, Esteves, et al., 2017) and (Duarte et al., 2017) and (Duarte et al., 2017).\n", style.Style{}))
}

// Initials are wanted where they tell people apart, and nowhere else.
func TestAuditOfInitials(t *testing.T) {
	apa, err := style.Named("apa7")
	require.NoError(t, err)
	for _, c := range []struct {
		authors [2]string
		want    int // of two citations by family name alone
	}{
		{[2]string{"Chen, Tao", "Chen, Yu"}, 2},
		{[2]string{"Chen, T.", "Chen, Tao"}, 0},
		{[2]string{"Chen, Yan", "Chen, Yu"}, 0},       // the same letter tells nobody apart
		{[2]string{"Chen, I. L.", "Chen, Lloyd"}, 0},  // perhaps one person
		{[2]string{"Chen, Jean-Luc", "Chen, Mia"}, 2}, // two people
		{[2]string{"Chen, Tao", "Chen"}, 0},
	} {
		list, err := bib.Parse("refs.bib", []byte("@book{a, author = {"+c.authors[0]+"}, title = {Tides}, year = 2001}\n@book{b, author = {"+c.authors[1]+"}, title = {Winds}, year = 2002}\n"))
		require.NoError(t, err)
		found := auditOf(read(t, "paper.txt", "It flows (Chen, 2001) and blows (Chen, 2002).\n"), list, apa)
		assert.Len(t, found, c.want, "%v: %v", c.authors, found)
	}
}

// The order in a bracket is that of the works that name their authors; some
// styles leave it to the author.
func TestAuditOfOrder(t *testing.T) {
	for _, c := range []struct {
		style, bracket string
		want           int
	}{
		{"apa7", "(Carter, 2018; Hale, 2010)", 0},
		{"apa7", "(Hale, 2010; Carter, 2018)", 1},
		{"harvard", "(Hale, 2010; Carter, 2018)", 0},
		{"harvard", "(Carter, 2018; Hale, 2010)", 1},
		{"harvard", "(Hale, 2010, 2019; Carter, 2018)", 0},
		{"harvard", "(Hale, 2019; Carter, 2010?)", 0}, // not in the list so
		{"chicago18", "(Carter 2018; Hale 2010)", 0},
		{"chicago18", "(Hale 2010; Carter 2018)", 0},
	} {
		s, err := style.Named(c.style)
		require.NoError(t, err)
		list, err := bib.Parse("refs.bib", []byte("@book{a, author = {Carter, Mia}, title = {Tides}, year = 2018}\n@book{b, author = {Hale, Bo}, title = {Winds}, year = 2010}\n@book{c, author = {Hale, Bo}, title = {Rains}, year = 2019}\n"))
		require.NoError(t, err)
		found := auditOf(read(t, "paper.txt", "It flows "+c.bracket+".\n"), list, s)
		assert.Len(t, found, c.want, "%s %s: %v", c.style, c.bracket, found)
	}
}

// What is certain is fixed; markup, and what would be markup, is left alone.
func TestAuditFixes(t *testing.T) {
	list, err := bib.Parse("refs.bib", []byte(auditList))
	require.NoError(t, err)
	for _, c := range []struct{ style, src, want string }{
		{"apa7", "It runs (Aalto and Virtanen 2022).", "It runs (Aalto & Virtanen, 2022)."},
		{"apa7", "As Aalto & Virtanen (2022) say.", "As Aalto and Virtanen (2022) say."},
		{"apa7", "It runs (*Aalto* **and** Virtanen, 2022).", ""},
		{"apa7", "It fills (Duarte, Esteves, Faria and Gomes, 2017).", "It fills (Duarte et al., 2017)."},
		{"apa7", "It fills (R. Duarte, Esteves, Faria, & Gomes, 2017).", "It fills (Duarte, Esteves, Faria, & Gomes, 2017)."},
		{"chicago17", "It fills (Duarte et al. 2017; Carter, 2018).", "It fills (Duarte et al. 2017; Carter 2018)."},
		{"apa7", "It flows (Moss et al., 2012, 2012; Carter, 2018).", "It flows (Carter, 2018; Moss et al., 2012, 2012)."},
		{"apa7", "It flows (Moss et al., 2012, Carter, 2018).", "It flows (Moss et al., 2012; Carter, 2018)."},
		{"apa7", "It flows (see Carter (2018)).", "It flows (see Carter, 2018)."},
		{"apa7", "Hills (Hale, 2010) and (Hale, 2015).", "Hills (A. Hale, 2010) and (B. Hale, 2015)."},
		{"apa7", "Anchors (Berg, 2019b, 2019a).", "Anchors (Berg, 2019a, 2019b)."},
		{"chicago18", "It flows (Carter 2018, p. 7).", "It flows (Carter 2018, 7)."},
		{"apa7", "It flows (Carter, 2018, 7).", ""}, // perhaps no page
	} {
		s, err := style.Named(c.style)
		require.NoError(t, err)
		if c.want == "" {
			c.want = c.src
		}
		doc, err := formats.Read("paper.md", []byte(c.src+"\n"))
		require.NoError(t, err)
		got := fixed(t, c.src+"\n", auditOf(doc, list, s))
		assert.Equal(t, c.want+"\n", got, "%s", lines(auditOf(doc, list, s)))
	}
	doc, err := formats.Read("paper.tex", []byte("\\begin{document}It runs (Aalto and Virtanen, 2022).\\end{document}\n"))
	require.NoError(t, err)
	s, err := style.Named("apa7")
	require.NoError(t, err)
	found := auditOf(doc, list, s)
	require.Len(t, found, 1)
	assert.Empty(t, found[0].Fixes, "an & is no & in LaTeX")
}
