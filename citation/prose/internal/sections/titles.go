package sections

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A section says what the title of a section promises.
type section uint8

const (
	Other       section = iota
	References          // the reference list
	PerhapsList         // "Literature": the list, or a review of what was written
	AfterList           // an appendix, notes, thanks: ends a reference list
)

// Of tells by its title what a section is. Numbers, marks and the
// case of letters don't matter: "7. REFERENCES", "**References:**".
func Of(title string) section {
	t := bareTitle(title)
	if t == "" {
		return Other
	}
	if s := listTitle(t); s != Other {
		return s
	}
	if endsList(t) {
		return AfterList
	}
	return Other
}

const (
	MaxTitle   = 120 // bytes; a longer line is no title
	knownTitle = 64  // bytes; a longer one is none that is known
)

// bareTitle folds a title to lower case without marks and number.
func bareTitle(s string) string {
	if len(s) > knownTitle {
		return ""
	}
	s = strings.Trim(s, " \t\r\n#*_=:.—–-\u00a0\u3000")
	s = strings.TrimSpace(strings.TrimLeft(DropNumber(s), " \t.):*_\u00a0"))
	return unspaced(strings.ToLower(strings.Join(strings.Fields(s), " ")))
}

// DropNumber takes off "7", "7.1", "VII." or "A." where more follows.
func DropNumber(s string) string {
	word, rest, ok := strings.Cut(s, " ")
	if !ok {
		return s
	}
	if c := word[0]; c >= '0' && c <= '9' || strings.HasPrefix(word, "§") {
		return rest
	}
	if num, dotted := strings.CutSuffix(word, "."); dotted && num != "" && strings.Trim(num, "IVXLC") == "" || len(word) == 2 && dotted && unicode.IsUpper(rune(word[0])) {
		return rest
	}
	return s
}

// unspaced mends letterspaced titles: "r e f e r e n c e s".
func unspaced(s string) string {
	words := strings.Split(s, " ")
	if len(words) < 5 {
		return s
	}
	for _, w := range words {
		if utf8.RuneCountInString(w) != 1 {
			return s
		}
	}
	return strings.Join(words, "")
}

// listTitle knows how reference lists are headed.
func listTitle(t string) section {
	switch t {
	case "references", "reference list", "list of references", "references cited", "cited references",
		"references and notes", "references and further reading", "references and recommended reading",
		"bibliography", "selected bibliography", "select bibliography", "annotated bibliography", "bibliographic references",
		"bibliographical references", "bibliography and references", "references and bibliography", "works cited", "works consulted",
		"literature cited", "cited literature", "cited works", "sources cited", "list of sources", "works referenced",
		"references list", "additional references", "supplementary references", "supplemental references", "primary references",
		"literaturverzeichnis", "quellenverzeichnis", "literaturliste", "quellen und literatur", "literatur und quellen",
		"quellen- und literaturverzeichnis", "literatur- und quellenverzeichnis", "bibliographie", "bibliografie",
		"zitierte literatur", "literaturnachweis", "literaturnachweise", "literaturangaben", "referenzen", "schrifttum", "schrifttumsverzeichnis",
		"verwendete literatur", "verzeichnis der zitierten literatur",
		"références", "references bibliographiques", "références bibliographiques", "liste des références", "liste de références",
		"ouvrages cités", "œuvres citées", "bibliographie sélective", "références citées", "travaux cités", "sources et bibliographie",
		"littérature citée",
		"referencias", "referencias bibliográficas", "referencias bibliograficas", "lista de referencias", "bibliografía", "obras citadas",
		"bibliografía citada", "literatura citada", "referencias citadas", "fuentes y bibliografía", "fuentes bibliográficas",
		"referências", "referências bibliográficas", "referencias bibliografia", "lista de referências", "bibliografia", "referências citadas",
		"riferimenti", "riferimenti bibliografici", "opere citate", "bibliografia citata", "bibliografia essenziale", "elenco dei riferimenti",
		"referències", "referències bibliogràfiques", "erreferentziak", "erreferentzia bibliografikoak",
		"literatuurlijst", "referenties", "geraadpleegde literatuur", "bronnenlijst", "bronvermelding", "literatuurverwijzingen",
		"lijst van referenties", "literatuuropgave",
		"referenser", "referenslista", "källförteckning", "litteraturförteckning", "litteraturlista", "käll- och litteraturförteckning",
		"källor och litteratur", "litteraturliste", "referencer", "referanser", "kildeliste", "litteraturfortegnelse", "litteraturhenvisninger",
		"bibliografi", "referanseliste", "referenceliste", "kilder og litteratur", "lähdeluettelo", "lähteet", "kirjallisuusluettelo",
		"kirjallisuusviitteet", "heimildaskrá", "heimildir", "kasutatud kirjandus", "viidatud kirjandus", "kirjanduse loetelu",
		"literatūras saraksts", "izmantotā literatūra", "literatūros sąrašas", "naudota literatūra",
		"piśmiennictwo", "literatura cytowana", "spis literatury", "wykaz literatury", "literatura przedmiotu", "bibliografia załącznikowa",
		"použitá literatura", "seznam literatury", "seznam použité literatury", "citovaná literatura", "literatura a prameny",
		"zoznam literatúry", "použitá literatúra", "zoznam použitej literatúry", "popis literature", "literatura i izvori", "viri in literatura",
		"citirana literatura", "seznam literature", "bibliografija", "irodalomjegyzék", "hivatkozások", "felhasznált irodalom", "bibliográfia",
		"hivatkozott irodalom", "referințe", "referințe bibliografice", "kaynakça", "kaynaklar", "referanslar",
		"список литературы", "список использованной литературы", "библиография", "библиографический список", "список источников",
		"использованная литература", "цитированная литература", "список использованных источников", "список источников и литературы",
		"список літератури", "бібліографія", "список використаних джерел", "використана література", "использована литература",
		"библиографија", "спіс літаратуры", "βιβλιογραφία", "αναφορές", "βιβλιογραφικές αναφορές", "παραπομπές",
		"参考文献", "參考文獻", "参考资料", "參考資料", "引用文献", "引用文獻", "参考书目", "參考書目", "徵引書目", "参考・引用文献", "引用・参考文献",
		"文献一覧", "参照文献", "참고문헌", "참고 문헌", "인용문헌", "인용 문헌", "المراجع", "قائمة المراجع", "المصادر والمراجع", "فهرست منابع",
		"منابع", "ביבליוגרפיה", "רשימת מקורות", "daftar pustaka", "daftar rujukan", "daftar referensi", "referensi", "rujukan", "senarai rujukan",
		"tài liệu tham khảo", "บรรณานุกรม", "เอกสารอ้างอิง", "संदर्भ", "संदर्भ सूची", "llyfryddiaeth", "cyfeiriadau":
		return References
	case "literature", "sources", "reference", "further reading", "suggested reading", "notes and references", "references and sources",
		"literatur", "quellen", "littérature", "fuentes", "literatura", "fonti", "letteratura", "literatuur", "bronnen", "källor", "litteratur",
		"kilder", "kirjallisuus", "viitteet", "kirjandus", "viited", "literatūra", "źródła", "zdroje", "prameny", "literatúra", "viri", "izvori",
		"irodalom", "források", "литература", "література", "источники", "джерела", "文献", "文獻", "المصادر", "مراجع", "מקורות", "pustaka",
		"citations", "works":
		return PerhapsList
	}
	return Other
}

// endsList knows the titles of what stands behind a reference list.
func endsList(t string) bool {
	for t != "" {
		switch strings.TrimRight(t, ".:,;") {
		case "appendix", "appendices", "annex", "annexes", "supplement", "supplements", "supplementary material", "supplementary materials",
			"supplementary information", "supplementary data", "supplemental material", "supplemental information", "supporting information",
			"acknowledgement", "acknowledgements", "acknowledgment", "acknowledgments", "notes", "endnotes", "footnotes", "end notes",
			"figures", "tables", "figure captions", "figure legends", "list of figures", "list of tables", "figure", "table", "fig", "exhibit",
			"about the author", "about the authors", "author contributions", "contributors", "author information", "author note", "funding",
			"conflict of interest", "conflicts of interest", "competing interests", "declarations", "declaration of interest",
			"declaration of competing interest", "data availability", "data availability statement", "code availability", "abbreviations",
			"glossary", "index", "ethics statement", "biography", "biographies", "biographical note", "questionnaire", "interview guide",
			"anhang", "anhänge", "danksagung", "anmerkungen", "fußnoten", "endnoten", "abbildungen", "tabellen", "abbildungsverzeichnis",
			"tabellenverzeichnis", "abkürzungsverzeichnis", "erklärung", "autoreninformation", "abbildung", "tabelle", "abb", "tab",
			"annexe", "remerciements", "tableau", "tableaux",
			"anexo", "anexos", "apéndice", "apéndices", "agradecimientos", "notas", "tabla", "tablas", "figura", "figuras",
			"apêndice", "apêndices", "agradecimentos", "tabela", "tabelas", "appendice", "appendici", "allegato", "allegati", "ringraziamenti",
			"note", "tabella", "figure e tabelle", "bijlage", "bijlagen", "dankwoord", "noten", "voetnoten", "eindnoten", "figuur",
			"bilaga", "bilagor", "tack", "noter", "bilag", "vedlegg", "takk", "liitteet", "liite", "figur",
			"załącznik", "załączniki", "aneks", "przypisy", "podziękowania", "příloha", "přílohy", "poznámky", "függelék", "melléklet",
			"ek", "ekler", "teşekkür", "приложение", "приложения", "примечания", "благодарности", "сноски", "додаток", "додатки", "подяки",
			"附录", "附錄", "致谢", "致謝", "注释", "注釋", "付録", "謝辞", "注", "註", "脚注", "부록", "감사의 글", "lampiran", "παράρτημα", "ευχαριστίες":
			return true
		}
		// "Appendix A. Survey" is known by its first words.
		i := strings.LastIndexByte(t, ' ')
		if i < 0 {
			return false
		}
		t = t[:i]
	}
	return false
}
