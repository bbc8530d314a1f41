package citation_test

import "testing"

const stylesList = `@book{a,author={Barlow, A. and Braun, D. and Kern, G.},year=2016,title={T1}}
@book{b,author={Swan, J.},year=2013,title={T2}}
@book{c,author={Novak, John},year=2019,title={T3}}
@book{d,author={Lind, Eva},year=2020,title={T4}}
@book{e,author={Hedger, S. Blair and Dudley, Joel and Kuma, Sudhir},year=2006,title={T5}}
@book{f,author={Webber, Campbell O. and Ackers, D. and Kemble, S.},year=2008,title={T6}}
@book{g,author={Boxer, G. and Winter, D.},year=2015,title={T7}}
@book{h,author={Box, G. and Jenner, G.},year=1976,title={T8}}
@book{i,author={Box, G.},year=1979,title={T9}}
@book{j,author={York, P.},year=2018,title={T10}}
@book{k,author={{The Harbour Post}},date={2019-05-03},title={News}}
@book{l,author={Arist},year=1984,title={W}}`

// TestStyles reads what styles print in ways of their own. The list decides.
func TestStyles(t *testing.T) {
	checkForms(t, listOf(t, stylesList), []form{
		{`x (Barlow & alii, 2016), Barlow & alii (2016), (Barlow and al. 2016), in BARLOW et alii 2016.`,
			`Barlow+ 2016 | N Barlow+ 2016 | Barlow+ 2016 | N BARLOW+ 2016`},
		{`In Chapter 2 of SWAN 2013. Then DIN 2013 and SWAN 2014.`,
			`N SWAN 2013`},
		{`x (Novak 201912) (Lind, 202057–58) and Lind (2020185), but (Novak 202012), page 20201 and (grant 20190012).`,
			`Novak 2019 {page 12} | Lind 2020 {page 57–58} | N Lind 2020 {page 185}`},
		{`x (see 20201234; Lind 2020) (Lind 2020, 19876–19880).`,
			`Lind 2020 «see 20201234;» | Lind 2020 {page 19876–19880}`},
		{`x (Hedger, S. Blair & Dudley & Kuma 2006) (WEBBER, Campbell O.; ACKERS; KEMBLE, 2008)`,
			`Hedger(S. Blair)+Dudley+Kuma 2006 | WEBBER(Campbell O.)+ACKERS+KEMBLE 2008`},
		{`as in Boxer, Winter 2015 and (Boxer and Winter 2015), in Winter 2015, of May, June 2015`,
			`N Boxer+Winter 2015 | Boxer+Winter 2015`},
		{`By Box and Jenner (1976), Box (1972) and (Box, 1979), but not (Box 1972).`,
			`N Box+Jenner 1976 | N Box 1972 | Box 1979`},
		{`in New York (2018), at the University of York (2018), as York (2018) shows`,
			`N [University of York] 2018 | N York 2018`},
		{`The Harbour Post (3 May 2019) said; the fair (3 May 2019) did, and in Lisbon (May 4, 2019) too.`,
			`N Harbour Post 2019`},
		{`x (Arist 1984, 1094a1–3) (Arist 1984, 1420b) (Novak 2019, 1210)`,
			`Arist 1984 {page 1094a1–3} | Arist 1984 {page 1420b} | Novak 2019 {page 1210}`},
		{`the ratio 2D:4D. Novak (2019) finds so`,
			`N Novak 2019`},
		{`x (Novak 2019(a), 2019(b)) (Novak 2019-a; 2019-b) (Novak 2019a/b)`,
			`Novak 2019a | Novak 2019b | Novak 2019a | Novak 2019b | Novak 2019a | Novak 2019b`},
		{`the Boxer-Winter (2015) model, the Boxer-Lind (2015) one`,
			`N Boxer+Winter 2015 | N Boxer-Lind 2015`},
		{`Barlow et al.'s 2016 paper; Barlow et al. in 2016; Novak in 2019; Novak’s paper of 2019; Rome in 2019; paper of 2019.`,
			`N Barlow+ 2016 | N Barlow+ 2016 | N Novak 2019 | N Novak 2019`},
		{`x (Barlow u. a. Januar 2016, S.) (Barlow et al. January 2016) and Boxer and Winter (eds., 2015)`,
			`Barlow+ 2016 | Barlow+ 2016 | N Boxer+Winter 2015 «eds.,»`},
		{`Boxer ve Winter'ın (2015) eseri, Swan'e (2013) göre`,
			`N Boxer+Winter 2015 | N Swan 2013`},
		{`x (Barlow … Kern 2016) (Barlow, Braun, others, 2016) (Barlow, Braun et others 2016)`,
			`Barlow+ 2016 | Barlow+Braun+ 2016 | Barlow+Braun+ 2016`},
		{`Barlow et al. (eds.) (2016), x (Barlow et al. (ed.), 2016)`,
			`N Barlow+ 2016 | Barlow+ 2016`},
		{`x (Rust maintainers, 2020) (the winning team 2020)`,
			`[Rust maintainers] 2020`},
	})
}

// TestOwn: "my" with a year is the one who alone wrote works of all such years.
func TestOwn(t *testing.T) {
	const list = `@book{a,author={Weaver, Bo},year=2016,title={T1}}
@book{b,author={Weaver, Bo},year=2005,title={T2}}
@book{c,author={Stahl, R.},year=2016,title={T3}}
@book{d,author={Pryde, J.},year=2005,title={T4}}
@book{e,author={Weaver, Bo and Lind, Eva},year=2011,title={T5}}`
	checkForms(t, listOf(t, list), []form{
		{`This is from my (2016). As my (2005) says.`, `N Weaver 2016 | N Weaver 2005`},
		{`This is from my ( 2016) and my [(2005)].`, `N Weaver 2016 | N Weaver 2005`},
		{`This is from my (2016).`, ``},
		{`This is from my (2016), our (2016) and my (2011).`, ``},
		{`As my (2016) and my (2005) say, economy (2016) and enigma (2005) do not.`, `N Weaver 2016 | N Weaver 2005`},
	})
}

// TestPlaces: a place with a year is a citation only where the list has it.
func TestPlaces(t *testing.T) {
	checkForms(t, listOf(t, stylesList), []form{
		{`in towns (London, 2012; Beijing, 2008) and lands (Lima, Peru, 2019). In Germany (2019) it fell.`, ``},
		{`x (Leica, Wetzlar, Germany, 2010) (SPSS Inc., Chicago, IL, 2009)`, ``},
		{`The Titan (1997) was lost. Katra (2005) has changed it. FY 2019.`, ``},
	})
}
