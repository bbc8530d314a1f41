package citation_test

import "testing"

// formsList answers the forms that only a list makes a citation.
const formsList = `@book{a,author={May, Theresa},year=2019,title={T}}
@book{b,author={Novak, John},year=2019,title={T2}}
@book{c,author={{Ministry of Trade, Office of the Secretary}},year=2025,title={T3}}
@book{d,author={quill, ada},year=1994,title={T4}}
@book{e,title={Curious Page Title Here and There},year=2015}
@book{f,author={Rinaldi, A.},year=2020,title={T5}}
@book{g,author={Moura, A. and Prado, B.},year=2019,title={T6}}
@book{h,author={张, 三},year=2019,title={T7}}
@book{i,author={山田, 太郎},year=2019,title={T8}}
@book{j,author={{Johnson \& Johnson}},year=2020,title={T9}}
@book{k,author={{World Harbour Organization}},year=2020,title={T10}}
@book{l,author={Novak, John},year=2020,title={T12}}
@book{m,author={{Department for Rivers and Canals}},year=2004,title={T13}}`

// TestAuthors reads people: connectives, et al., initials, particles, generations, editors, scripts.
func TestAuthors(t *testing.T) {
	checkForms(t, nil, []form{
		{`as shown (Novak 2019) or (Novak, 2019) and (Novak,2019).`,
			`Novak 2019 | Novak 2019 | Novak 2019`},
		{"x (Ferrer and Sato 2024) y (Novak &amp; Lind, 2019) z (Novak \\& Wu 2018).",
			`Ferrer+Sato 2024 | Novak+Lind 2019 | Novak+Wu 2018`},
		{`x (Novak, Lind, and Wu 2019) (Novak, Lind & Wu, 2019) (Novak, Lind, & Wu, 2019)`,
			`Novak+Lind+Wu 2019 | Novak+Lind+Wu 2019 | Novak+Lind+Wu 2019`},
		{`x (Dahl et al. 2025) (Amari et al., 2001) (Amari et al 2001) (Amari et. al. 2001) (Amari et.al. 2001) (Amari *et al.* 2001) (Amari & al. 2001) (Amari [et al.] 2001)`,
			`Dahl+ 2025 | Amari+ 2001 | Amari+ 2001 | Amari+ 2001 | Amari+ 2001 | Amari+ 2001 | Amari+ 2001 | Amari+ 2001`},
		{`x (Zheng, Aubert, et al., 2019) (Novak, Braun et al. 1980)`,
			`Zheng+Aubert+ 2019 | Novak+Braun+ 1980`},
		{`x (Hartmann/Albers 2016: 211)`,
			`Hartmann+Albers 2016 {page 211}`},
		{`x (MOURA; PRADO, 2019, p. 10) (Moura; Prado, 2019)`,
			`MOURA+PRADO 2019 {page 10} | Prado 2019 «Moura;»`},
		{`x (Bauer et Conti 2001) (Bauer y Conti 2001) (Bauer und Conti 2001) (Bauer och Conti 2001) (Bauer i Conti 2001) (Bauer ve Conti 2001) (Bauer dan Conti 2001) (Беляев и Иванов 2001)`,
			`Bauer+Conti 2001 | Bauer+Conti 2001 | Bauer+Conti 2001 | Bauer+Conti 2001 | Bauer+Conti 2001 | Bauer+Conti 2001 | Bauer+Conti 2001 | Беляев+Иванов 2001`},
		{`x (J. Novak 2019; K. Novak 2020) (John Novak 2019) (Novak, J., 2011) (MOURA, R., 2008) (Novak J 2011)`,
			`Novak(J.) 2019 | Novak(K.) 2020 | John Novak 2019 | Novak(J.) 2011 | MOURA(R.) 2008 | Novak(J) 2011`},
		{`x (van der Burg 2013) (de la Luna 2001) (al-Rashid 2001) (von und zum Jarvis 2001) (d'Aubignac 1999) (dos Campos et al. 2016; Campos et al. 2020) (ter Haar 1999) (Ben-David 2000) (Abu Bakr 2001)`,
			`van der_Burg 2013 | de la_Luna 2001 | al-Rashid 2001 | von und zum_Jarvis 2001 | d'Aubignac 1999 | dos_Campos+ 2016 | Campos+ 2020 | ter_Haar 1999 | Ben-David 2000 | Abu_Bakr 2001`},
		{`x (O'Brien 2001) (O’Brien 2001) (D'Angelo 2001) (McDonald 2001) (Shun’ichi 2001) (N'Guessan 2001) (García-López 2001) (St. John 2001) (Ste-Marie 2001) (Sainte-Beuve 1850)`,
			`O'Brien 2001 | O’Brien 2001 | D'Angelo 2001 | McDonald 2001 | Shun’ichi 2001 | N'Guessan 2001 | García-López 2001 | St. John 2001 | Ste-Marie 2001 | Sainte-Beuve 1850`},
		{`x (Kane Jr. 1963) (Kane, Jr., 1963) (Dorn III 2001)`,
			`Kane 1963 | Kane 1963 | Dorn 2001`},
		{`x (Li 2019) (Ax 2025) (Wu & Xu 2020) (Ó 2011) (Aaij et al. 2019)`,
			`Li 2019 | Ax 2025 | Wu+Xu 2020 | Ó 2011 | Aaij+ 2019`},
		{`x (Rowe 2025) (May 2019) (August 2010) (March 2013) (Young 2018) (Page 2012) (Box 1976)`,
			`Rowe 2025 | Young 2018`},
		{`x (eds. Novak 2019) (Novak (ed.) 2019) (ed. Xavier 2017) (Novak, ed., 2017) (Novak, eds. 2017)`,
			`Novak 2019 «eds.» | Novak 2019 | Xavier 2017 «ed.» | Novak 2017 | Novak 2017`},
		{`x (ada quill 1994) (quill 1994) (eda lowe 2014)`,
			``},
		{`x（张三，2019）和（张三等，2019）(张三 等, 2019)。山田（2019）は述べた。（若林・小島，1992）(宮澤・田口・高橋, 1996) (佐藤ほか, 2001) (佐藤ら, 2001) (佐藤他, 2001) (김철수, 2019)`,
			`张三 2019 | 张三+ 2019 | 张三+ 2019 | 若林+小島 1992 | 宮澤+田口+高橋 1996 | 佐藤+ 2001 | 佐藤+ 2001 | 佐藤+ 2001 | 김철수 2019`},
		{`x (Иванов и др., 2019) (Παπαδόπουλος κ.ά. 2019) (אבירם ואחרים 2019)`,
			`Иванов+ 2019 | Παπαδόπουλος+ 2019 | אבירם+ 2019`},
	})
	checkForms(t, listOf(t, formsList), []form{
		{`x (MOURA; PRADO, 2019, p. 10) (Moura; Prado, 2019)`,
			`MOURA+PRADO 2019 {page 10} | Moura+Prado 2019`},
		{`x (Rowe 2025) (May 2019) (August 2010) (March 2013) (Young 2018) (Page 2012) (Box 1976)`,
			`Rowe 2025 | May 2019 | Young 2018`},
		{`x (ada quill 1994) (quill 1994) (eda lowe 2014)`,
			`ada quill 1994 | quill 1994`},
		{`x（张三，2019）和（张三等，2019）(张三 等, 2019)。山田（2019）は述べた。（若林・小島，1992）(宮澤・田口・高橋, 1996) (佐藤ほか, 2001) (佐藤ら, 2001) (佐藤他, 2001) (김철수, 2019)`,
			`张三 2019 | 张三+ 2019 | 张三+ 2019 | N 山田 2019 | 若林+小島 1992 | 宮澤+田口+高橋 1996 | 佐藤+ 2001 | 佐藤+ 2001 | 佐藤+ 2001 | 김철수 2019`},
	})
}

// TestOrganisations reads organisations, abbreviations, titles, newspapers, law, software.
func TestOrganisations(t *testing.T) {
	checkForms(t, nil, []form{
		{`x (Bureau of Harbour Statistics 2024, 10) (Ministry of Trade, Office of the Secretary 2025)`,
			`[Bureau of Harbour Statistics] 2024 {page 10} | [Ministry of Trade, Office of the Secretary] 2025`},
		{`x (Department for Rivers and Canals 2004) (Marks and Spencer 2015) (Jensen & Jensen 2020) (Standard & Poor's 2011) (Food and Agriculture Organization 2019)`,
			`[Department for Rivers and Canals] 2004 | Marks+Spencer 2015 | Jensen+Jensen 2020 | Standard+Poor 2011 | [Food and Agriculture Organization] 2019`},
		{`x (NATO 1949) (DW 2025) (AQ News 2025) (UN DESA 2011a) (3M 2019) (OECD/FAO 2021) (IPCC AR6 2021)`,
			`NATO 1949 | DW 2025 | AQ News 2025 | UN DESA 2011a | OECD+FAO 2021`},
		{`x (World Harbour Organization [WHO], 2020) then World Harbour Organization (WHO, 2020) then World Harbour Organization (WHO) (2020) then (WHO 2020)`,
			`World Harbour Organization 2020 | WHO 2020 | WHO 2020`},
		{`x ("Name of Page" 2020) (“Curious Page Title,” 2015) (‘Curious Page’, 2015) (Curious page title here 2015) (Curious page 2015)`,
			``},
		{`x (Anon 2015) (Anon., 2015) (Anonymous 2015) (o. A. 2015) (N.N. 2015)`,
			`Anon 2015 | Anon. 2015 | Anonymous 2015`},
		{`x (BBC News 2020) (New York Times 2019) (The Guardian, 3 May 2019) (The Economist 2020a)`,
			`BBC News 2020 | New York Times 2019 | Guardian 2019 «The» | Economist 2020a «The»`},
		{`x (Education Act 1996, s 5) (Human Rights Act 1998) (Braun v. Board of Education, 1954) (Donoghue v Stevenson [1932] AC 562)`,
			``},
		{`x (R Core Team 2023) (StataCorp 2021) (Python 3.11 2022) (ImageJ v1.53, 2021) (NASA JPL 2013) (Pew Research Center 2019, dataset)`,
			`R Core Team 2023 | StataCorp 2021 | NASA JPL 2013 | Pew Research Center 2019`},
		{`x (www.example.org 2019) (https://x.org/2019)`,
			``},
	})
	checkForms(t, listOf(t, formsList), []form{
		{`x (World Harbour Organization [WHO], 2020) then World Harbour Organization (WHO, 2020) then World Harbour Organization (WHO) (2020) then (WHO 2020)`,
			`World Harbour Organization 2020 | WHO 2020 | N World Harbour Organization 2020 | WHO 2020`},
		{`x ("Name of Page" 2020) (“Curious Page Title,” 2015) (‘Curious Page’, 2015) (Curious page title here 2015) (Curious page 2015)`,
			`[Curious Page Title] 2015 | [Curious Page] 2015 | [Curious page title here] 2015 | [Curious page] 2015`},
		{`x (Anon 2015) (Anon., 2015) (Anonymous 2015) (o. A. 2015) (N.N. 2015)`,
			`Anon 2015 | Anon. 2015 | Anonymous 2015 | [N.N.] 2015`},
	})
}

// TestDates reads letters, several years, no date, status, two years, ranges, circa, eras.
func TestDates(t *testing.T) {
	checkForms(t, nil, []form{
		{`x (Novak 2019aa) (Novak 2005 a) (Novak 2019, 2020) (Novak 2019a, 2019b) (Novak 2019a, b) (Novak 2019a,b,c) (Novak 2019a; b; c) (Novak 2019a–c) (Novak 2019a and b) (Novak 2019a, c–e, 2001) (Novak 2000a;c–e;2001)`,
			`Novak 2019aa | Novak 2005a | Novak 2019 | Novak 2020 | Novak 2019a | Novak 2019b | Novak 2019a | Novak 2019b | Novak 2019a | Novak 2019b | Novak 2019c | Novak 2019a | Novak 2019b | Novak 2019c | Novak 2019a | Novak 2019b | Novak 2019c | Novak 2019a | Novak 2019b | Novak 2019a | Novak 2019c | Novak 2019d | Novak 2019e | Novak 2001 | Novak 2000a | Novak 2000c | Novak 2000d | Novak 2000e | Novak 2001`},
		{`x (Novak 2019, 5; 2020, 7) (Ortiz, 2006, p. 5; 2008, p. 7) (Ortiz 2006 p. 5, 2008 p. 7)`,
			`Novak 2019 {page 5} | Novak 2020 {page 7} | Ortiz 2006 {page 5} | Ortiz 2008 {page 7} | Ortiz 2006 {page 5} | Ortiz 2008 {page 7}`},
		{`x (Novak n.d.) (Novak, n.d.-a) (Novak, nd) (Novak, no date) (Novak, s. d.) (Novak, s.f.) (Novak, o. J.) (Novak, z.d.) (Novak, [s.d.]) Novak (n.d.) says.`,
			`Novak n.d. | Novak n.d.-a | Novak nd | Novak no date | Novak s. d. | Novak s.f. | Novak o. J. | Novak z.d. | Novak [s.d.] | N Novak n.d.`},
		{`x (Novak forthcoming) (Novak, in press) (Novak in press-a) (Novak, in preparation) (Novak, under review)`,
			`Novak forthcoming | Novak in press | Novak in press-a | Novak in preparation`},
		{`x (Novak 1776/1976) (Novak [1776] 1976) (Novak 1976 [1776]) (Novak (1776) 1976) (Castro, [1995] 1999)`,
			`Novak 1776/1976 | Novak 1976/1776 | Novak 1976/1776 | Novak 1976/1776 | Castro 1999/1995`},
		{`x (Dorn 1987–1988) (Dorn 1987-88) (Dorn 1998/99) (Dorn 1998–)`,
			`Dorn 1987–1988 | Dorn 1987–1988 | Dorn 1998–1999 | Dorn 1998`},
		{`x (Tamm ca. 1750) (Tamm c. 1750) (Tamm c1750) (Tamm [ca. 1750]) (Tamm [1750?]) (Tamm 1750?)`,
			`Tamm 1750 | Tamm 1750 | Tamm 1750 | Tamm 1750 | Tamm 1750 | Tamm 1750`},
		{`x (Caesar 44 BC) (Caesar 44 BCE) (Caesar, 44 B.C.E.)`,
			`Caesar -43 | Caesar -43 | Caesar -43`},
		{`x (Weber 2016, March 5) (Weber, 5 March 2016) (Weber 2016 Mar 5) (Donati 2002c May 15)`,
			`Weber 2016 | Weber 2016 | Weber 2016 | Donati 2002c`},
		{`x (Novak 2019[2015]) (Novak 2019, orig. 2015) (Novak 2019, first published 1965) (Novak 2019, 2nd ed.)`,
			`Novak 2019/2015 | Novak 2019 | Novak 2019 | Novak 2019`},
		{`x (Novak 2019¹²) and Novak (2019)³ and (Novak, 2019,)`,
			`Novak 2019 | N Novak 2019 | Novak 2019`},
	})
	checkForms(t, listOf(t, formsList), []form{
		{`x (Novak forthcoming) (Novak, in press) (Novak in press-a) (Novak, in preparation) (Novak, under review)`,
			`Novak forthcoming | Novak in press | Novak in press-a | Novak in preparation | Novak under review =personal`},
	})
}

// TestLocators reads pages and other places inside a work.
func TestLocators(t *testing.T) {
	checkForms(t, nil, []form{
		{`x (Novak 2019, 10) (Novak 2019: 10) (Novak 2019:10) (Novak 2019 : 10) (Novak 2019, p. 10) (Novak 2019, p.10) (Novak 2019, p10) (Novak 2019 p. 10) (Novak 2019, page 10) (Novak 2019, S. 10) (Novak 2019, s. 10) (Иванов 2019, стр. 10) （张三，2019，第10页）(山田, 2019, 10頁)`,
			`Novak 2019 {page 10} | Novak 2019 {page 10} | Novak 2019 {page 10} | Novak 2019 {page 10} | Novak 2019 {page 10} | Novak 2019 {page 10} | Novak 2019 {page 10} | Novak 2019 {page 10} | Novak 2019 {page 10} | Novak 2019 {page 10} | Novak 2019 {page 10} | Иванов 2019 {page 10} | 张三 2019 {page 10} | 山田 2019 {page 10}`},
		{`x (Novak 2019, 10–12) (Novak 2019, 10‑12) (Novak 2019, 10–2) (Novak 2019, 10 – 12) (Novak 2019, 1,024–1,030)`,
			`Novak 2019 {page 10–12} | Novak 2019 {page 10‑12} | Novak 2019 {page 10–2} | Novak 2019 {page 10 – 12} | Novak 2019 {page 1,024–1,030}`},
		{`x (Novak 2019, 10–12, 15) (Novak 2019, pp. 10–12, 15 and 20) (Novak 2019, 10 & 12)`,
			`Novak 2019 {page 10–12, 15} | Novak 2019 {page 10–12, 15 and 20} | Novak 2019 {page 10 & 12}`},
		{`x (Novak 2019, 10f.) (Novak 2019, 10 ff.) (Novak 2019, 10 et seq.) (Novak 2019, 10 passim)`,
			`Novak 2019 {page 10f.} | Novak 2019 {page 10 ff.} | Novak 2019 {page 10 et seq.} | Novak 2019 {page 10 passim}`},
		{`x (Novak 2019, iv–xii) (Novak 2019, p. xi) (Novak 2019, pp. VII, 89)`,
			`Novak 2019 {page iv–xii} | Novak 2019 {page xi} | Novak 2019 {page VII, 89}`},
		{`x (Novak 2019, § 3) (Novak 2019, §§ 3–5) (Novak 2019, para. 5) (Novak 2019, ch. 4) (Novak 2019, Kap. 4) (Novak 2019, vol. 2, 45) (Novak 2019, art. 17) (Novak 2019, app. B) (Novak 2019, Table 2) (Novak 2019, Fig. 3a) (Novak 2019, n. 3) (Novak 2019, 10n3) (Novak 2019, p. 10, note 3) (Novak 2019, fol. 12r) (Novak 2019, loc. 1023)`,
			`Novak 2019 {section 3} | Novak 2019 {section 3–5} | Novak 2019 {paragraph 5} | Novak 2019 {chapter 4} | Novak 2019 {chapter 4} | Novak 2019 {volume 2} {page 45} | Novak 2019 {article 17} | Novak 2019 {appendix B} | Novak 2019 {table 2} | Novak 2019 {figure 3a} | Novak 2019 {note 3} | Novak 2019 {page 10n3} | Novak 2019 {page 10} {note 3} | Novak 2019 {folio 12r} | Novak 2019 {location 1023}`},
		{`x (Novak 2019, 2:45) (Novak 2019: 2:45) (Novak 2019, 123(4)(a)) (Novak 2019, 584 [78])`,
			`Novak 2019 {page 2:45} | Novak 2019 {page 2:45} | Novak 2019 {page 123(4)(a)} | Novak 2019 {page 584}`},
		{`x (Novak 2019, emphasis added) (Novak 2019, 10, my translation) (Novak 2019, Introduction)`,
			`Novak 2019 | Novak 2019 {page 10} | Novak 2019`},
		{`x (Novak 2019: 5, 2020: 7, Jarvis 2018: 3)`,
			`Novak 2019 {page 5} | Novak 2020 {page 7} | Jarvis 2018 {page 3}`},
		{`x Novak (2019) says “so it is” (p. 5). Then again.`,
			`N Novak 2019 | {page 5} =ibid`},
	})
}

// TestGroups reads several works in one bracket.
func TestGroups(t *testing.T) {
	checkForms(t, nil, []form{
		{`x (Novak 2019; Lind 2020) (Novak 2019, Lind and Wu 2020, Koh 2021) (Cole et al. 2000, 1995, 1998; Corr 1971, Costa & Huber 1971)`,
			`Novak 2019 | Lind 2020 | Novak 2019 | Lind+Wu 2020 | Koh 2021 | Cole+ 2000 | Cole+ 1995 | Cole+ 1998 | Corr 1971 | Costa+Huber 1971`},
		{`x (Novak, 2019), (Lind, 2020) (Novak 2019)(Lind 2020)`,
			`Novak 2019 | Lind 2020 | Novak 2019 | Lind 2020`},
		{`x (Novak 2019 and Lind 2020) (both Novak 2019 and Lind 2020) (Novak 2019 vs. Lind 2020)`,
			`Novak 2019 | Lind 2020 «and» | Novak 2019 «both» | Lind 2020 «and» | Novak 2019 | Lind 2020 «vs.»`},
		{`x (Novak 2019; see also Lind 2020; but cf. Wu 2021) (Novak 2019, 5; Lind 2020, 7–9; and others) (Novak 2019; Table 2) (Novak 2019; n = 2019) (Novak 2019; p < .05)`,
			`Novak 2019 | Lind 2020 «see also» | Wu 2021 «but cf.» | Novak 2019 {page 5} | Lind 2020 {page 7–9} | Novak 2019 | Novak 2019 | Novak 2019`},
	})
}

// TestNarrative reads names in the sentence.
func TestNarrative(t *testing.T) {
	checkForms(t, nil, []form{
		{`Novak (2019) argues. Novak and Lind (2019) too. Novak et al. (2019) too. Novak, Lind, and Wu (2019) too.`,
			`N Novak 2019 | N Novak+Lind 2019 | N Novak+ 2019 | N Novak+Lind+Wu 2019`},
		{`Novak's (2019) view. Novak’s (2019) view. Jarvis' (2019) view. Novak et al.’s (2019) view. Novak and Lind's (2019) view.`,
			`N Novak 2019 | N Novak 2019 | N Jarvis 2019 | N Novak+ 2019 | N Novak+Lind 2019`},
		{`Novak (2019, 5) and Novak (2019: 5) and Novak (2019, p. 5; 2020) and Novak (2019a, b) and Novak (see 2019, ch. 7) argue.`,
			`N Novak 2019 {page 5} | N Novak 2019 {page 5} | N Novak 2019 {page 5} | N Novak 2020 | N Novak 2019a | N Novak 2019b | N Novak 2019 {chapter 7} «see»`},
		{`Novak (2019), Lind (2020) and Wu (2021) argue; both Novak and Lind (2019, 2020) argue.`,
			`N Novak 2019 | N Lind 2020 | N Wu 2021 | N Novak+Lind 2019 | N Novak+Lind 2020`},
		{`Rinaldi says that all is lost (2020, 75).`,
			``},
		{`In 2019, Novak showed it. Novak's 2019 study too. As Novak 2019 argues.`,
			``},
		{`Novak [2019] and Laine et al. [2020] argue.`,
			`N Novak 2019 | N Laine+ 2020`},
		{`As Novak (in press) notes. Novak (n.d.) notes. Novak (personal communication, 5 May 2019) notes.`,
			`N Novak in press | N Novak n.d.`},
		{`The OECD (2019) found; the World Bank (2020, 5) found; Ministry of Trade, Office of the Secretary (2025) says.`,
			`N OECD 2019 | N World Bank 2020 {page 5} | N [Office of the Secretary] 2025`},
		{`x (as Novak (2019, 5) and Lind (2020) show) (Novak (2019) disagrees)`,
			`N Novak 2019 {page 5} | N Lind 2020 | N Novak 2019`},
		{`According to Novak (2019), it is. Following Novak (2019), it is. While Jarvis (2015) argues. See Lind (2001). In Novak (2019) it is.`,
			`N Novak 2019 | N Novak 2019 | N Jarvis 2015 | N Lind 2001 | N Novak 2019`},
	})
	checkForms(t, listOf(t, formsList), []form{
		{`Rinaldi says that all is lost (2020, 75).`,
			`N Rinaldi 2020 {page 75}`},
		{`In 2019, Novak showed it. Novak's 2019 study too. As Novak 2019 argues.`,
			`N Novak 2019 | N Novak 2019 | N Novak 2019`},
		{`As Novak (in press) notes. Novak (n.d.) notes. Novak (personal communication, 5 May 2019) notes.`,
			`N Novak in press | N Novak n.d.`},
		{`The OECD (2019) found; the World Bank (2020, 5) found; Ministry of Trade, Office of the Secretary (2025) says.`,
			`N OECD 2019 | N World Bank 2020 {page 5} | N [Ministry of Trade, Office of the Secretary] 2025`},
	})
}

// TestPrefixes reads what stands before and behind a work; works cited through others.
func TestPrefixes(t *testing.T) {
	checkForms(t, nil, []form{
		{`x (see Novak 2019) (see also Novak 2019) (cf. Novak 2019) (e.g., Novak 2019) (see, for example, Novak 2019) (vgl. Novak 2019) (siehe Novak 2019) (voir Novak 2019) (véase Novak 2019) (see e.g. Novak 2019) (See Novak 2019) (Cf. Novak 2019)`,
			`Novak 2019 «see» | Novak 2019 «see also» | Novak 2019 «cf.» | Novak 2019 «e.g.,» | Novak 2019 «see, for example,» | Novak 2019 «vgl.» | Novak 2019 «siehe» | Novak 2019 «voir» | Novak 2019 «véase» | Novak 2019 «see e.g.» | Novak 2019 «See» | Novak 2019 «Cf.»`},
		{`x (for a review of early work, see Novak 2019, ch. 2) (in line with Novak 2019) (a view Novak 2019 rejects)`,
			`Novak 2019 {chapter 2} «for a review of early work, see» | Novak 2019 «in line with» | Novak 2019 «a view»`},
		{`x (Novak 2019, who disagrees) (Novak 2019, for a critique) (Novak 2019 – but see below) (Novak 2019 on Japan) (Novak 2019 and references therein)`,
			`Novak 2019 | Novak 2019 | Novak 2019 | Novak 2019 | Novak 2019`},
		{`x (Novak 1990, as cited in Jarvis 2019, 5) (Braun, 1966 cited in Basso, 1986, p.142) (MOURA, 1990 apud PRADO, 2019) (Novak, as cited in Jarvis 2019)`,
			`Novak 1990 =original | Jarvis 2019 {page 5} «as cited in» =secondary | Braun 1966 =original | Basso 1986 {page 142} «cited in» =secondary | MOURA 1990 =original | PRADO 2019 «apud» =secondary | Jarvis 2019 «Novak, as cited in» =secondary`},
		{`x (E. Elias, personal communication, March 10, 2020) (Novak, pers. comm. 2018) (interview with the author, 5 May 2019)`,
			``},
		{`x (Novak 2019) y (ibid.) z (ibid., 5) w (Novak, op. cit., 5)`,
			`Novak 2019 | =ibid | {page 5} =ibid | Novak  {page 5} =ibid`},
		{`x (Novak, this volume) (Novak 2019; hereafter S19)`,
			`Novak 2019`},
	})
}

// TestLayout reads line breaks and marks of emphasis.
func TestLayout(t *testing.T) {
	checkForms(t, nil, []form{
		{"x (Novak\n2019,\np. 5) and (Novak-\nJarvis 2019) and Novak et\\u00a0al.",
			`Novak 2019 {page 5} | Novak-Jarvis 2019`},
		{"x *Novak* (2019) and **Novak** (2019) and _Novak_ (2019) and \\(Novak 2019\\) and [Novak 2019](https://x.org/2018) and (Novak 2019)[^3]",
			`N Novak 2019 | N Novak 2019 | N Novak 2019 | Novak 2019 | Novak 2019 | Novak 2019`},
	})
}

// TestNegatives reads what looks like a citation and is none.
func TestNegatives(t *testing.T) {
	checkForms(t, nil, []form{
		{`x (March 2020) (5 May 2019) (spring 2020) (Q3 2019) (early 2020) (late 1990s) (since 2015) (as of 2020) (from 2010 to 2015) (by 2030) (mid-2019)`,
			``},
		{`x (1939–1945) (1867-1934) (2019) (2015, 2016)`,
			``},
		{`x (b. 1970) (born 1970) (d. 1832) (r. 1558–1603) (fl. 1200) (* 1970) († 1832) (est. 1998) (founded 1905)`,
			``},
		{`World Cup (2018) the Paris Agreement (2015) Treaty of Lisbon (2007) Brexit (2016) Elizabeth I (1558–1603)`,
			``},
		{`x (Figure 2) (Fig. 2019) (Table 3, 2019) (see Section 2000) (Chapter 4) (Appendix A)`,
			``},
		{`x (n = 2019) (N = 1,990) (p < .05) (t(2019) = 3.1) (F(1, 2018) = 4)`,
			``},
		{`x (SARS-CoV-2, 2019) (COVID-19 2020) (version 2019b) (MATLAB R2019b) (Windows 2000) (ISO 9001:2015) (GB/T 7714-2015) (Directive 2009/28/EC)`,
			``},
		{`Homo sapiens Linnaeus, 1758 and Anser albifrons (Scholl, 1769) and Nymphalidae Swan, 1827`,
			``},
		{`(c) 2019 and © 2019 Novak and (USD 2019) (2015 US dollars) (in 2010 prices) (2000 km) (1500 m) (1,998) (No. 2019) (p. 2019)`,
			``},
		{`in the 1990s (1990s) pre-1989 (post-2015 agenda) (2019-nCoV)`,
			``},
		{`Novak (1723–1790) Adam Novak (1723–1790) President Novak (2009–2017) Vol. 5 (2019) Nature 400 (2019)`,
			``},
		{`x (2019 edition) (2019: 45%; 2020: 50%) (2015 = 100) (accessed 5 May 2019) (doi: 10.1000/xyz2019) (arXiv:1901.02019)`,
			``},
		{`x (Cambridge: CUP, 2019) (P12, female, 2019) (Interviewee 5, 2019) (aged 20)`,
			``},
	})
}

// TestAndBehindALocator keeps the conjunction of the sentence out of a list of
// pages, and the verb "do" out of a name.
func TestAndBehindALocator(t *testing.T) {
	checkForms(t, nil, []form{
		{"x (see also Novak et al. 2021, 12–14, and Ministry of the Seas (2018)) y", "Novak+ 2021 {page 12–14} «see also» | N [Ministry of the Seas] 2018"},
		{"x (Novak 2021, 12, 14, and 20)", "Novak 2021 {page 12, 14, and 20}"},
		{"and so do Moura and Prado (2020) now", "N Moura+Prado 2020"},
		{"x (do Prado 2020)", "do_Prado 2020"},
		{"x (von Braun und zu Jarvis 2020)", "von_Braun+zu_Jarvis 2020"},
		{"x (Bauer und von Conti 2020)", "Bauer+von_Conti 2020"},
		{"x (R.K.Bauer 2020)", "Bauer(R.K.) 2020"},
		{"x (J.-P.Bauer 2020)", "Bauer(J.-P.) 2020"},
		{"x (Иванов И.И. 2020)", "Иванов(И.И.) 2020"},
		{"x (Иванов ИИ 2020)", "Иванов(ИИ) 2020"},
		{"x (ИВАНОВ И БЕЛЯЕВ 2020)", "ИВАНОВ+БЕЛЯЕВ 2020"},
		{"x (И.И.Иванов 2020)", "Иванов(И.И.) 2020"},
		{"x (St. John and Bauer 2020)", "St. John+Bauer 2020"},
		{"x (Ste. Marie 2020)", "Ste. Marie 2020"},
		{"x (Bauer and Conti Foundation 2020)", "[Bauer and Conti Foundation] 2020"},
		{"x (Bauer and World Conti 2020)", "Bauer+World Conti 2020"},
	})
}
