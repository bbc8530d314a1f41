package citation

// label gives the English name, in the singular, of a word that stands before
// a locator, and whether the word, alone, means other things elsewhere, so
// that a number has to follow. Words are in lower case, without the full stop.
// The lists are those of the CSL locales and of biblatex, without what is a
// common word of another language (the Polish "w", the Basque "or").
func label(w string) (name string, short, ok bool) {
	if name, ok = pageLabel(w); ok {
		return name, false, true
	}
	if name, ok = longLabel(w); ok {
		return name, false, true
	}
	if name, ok = textLabel(w); ok {
		return name, false, true
	}
	name, ok = shortLabel(w)
	return name, ok, ok
}

func pageLabel(w string) (string, bool) {
	switch w {
	case "page", "pages", "pg", "pgs", "pag", "pagg", "pags", "pág", "págs", "pàg", "páx",
		"página", "páginas", "pagina", "pagine", "paginas", "pàgina", "pàgines", "páxina", "páxinas", "pagini", "paginile", "paginae",
		"seite", "seiten", "blz", "bladzijde", "bladzijden", "bladsy", "bll", "sida", "sidan", "sidor", "side", "sider", "bls", "blaðsíða", "blaðsíður", "sivu", "sivut",
		"str", "stran", "strana", "strany", "strane", "strani", "stranica", "stranice", "strona", "strony",
		"стр", "стор", "страница", "страницы", "страници", "странице", "сторінка", "сторінки", "хуудас", "сс",
		"σελ", "σελίδα", "σελίδες", "oldal", "lappuse", "lappuses", "lpp", "lk", "lhk", "lehekülg", "leheküljed", "psl", "puslapis", "puslapiai",
		"hlm", "shlm", "hal", "halaman", "trang", "sayfa", "sayfalar", "orrialdea", "orrialdeak",
		"页", "頁", "ページ", "쪽", "면", "페이지", "ص", "صص", "صفحة", "صفحه", "صفحات", "עמ", "עמ'", "עמוד", "עמודים", "पृ", "पृष्ठ", "หน้า":
		return "page", true
	}
	return "", false
}

// longLabel knows the divisions of a work.
func longLabel(w string) (string, bool) {
	switch w {
	case "ch", "chap", "chaps", "chs", "chapter", "chapters", "kap", "kapitel", "kapitler", "kapittel", "cap", "caps", "capp", "capítulo", "capítulos", "capítol", "capítols", "chapitre", "chapitres", "capitolo", "capitoli", "capitolul", "hfdst", "hoofdstuk", "hoofdstukken", "luku", "luvut", "rozdz", "rozdział", "rozdziały", "kapitola", "kapitoly", "pogl", "poglavje", "poglavja", "poglavlje", "poglavlja", "fej", "fejezet", "ptk", "peatükk", "nod", "nodaļa", "skyrius", "bab", "bb", "böl", "bölüm", "kafli", "kapitulua", "chương",
		"гл", "глава", "главы", "глави", "розд", "розділ", "поглавље", "κεφ", "κεφάλαιο", "章", "장", "فصل", "פרק", "अध्याय":
		return "chapter", true
	case "sec", "secs", "sect", "section", "sections", "§", "§§", "abschn", "abschnitt", "abschnitte", "sez", "sezione", "sezioni", "seç", "seção", "seções", "secção", "sección", "secciones", "secció", "avs", "sekc", "sekcja", "sekce", "sekcia", "odjeljak", "odsek", "szak", "szakasz", "alajaotis", "blm", "bag", "bagian", "разд", "раздел", "одељак", "τμ", "τμήμα", "节", "節", "절", "قسم", "סעיף":
		return "section", true
	case "para", "paras", "paragraph", "paragraphs", "¶", "¶¶", "abs", "absatz", "absätze", "rn", "rdn", "rdnr", "rdnrn", "rz", "randnr", "randnummer", "randziffer", "ziff", "ziffer", "paragr", "paragraphe", "paragraphes", "paragrafo", "paragrafi", "parágrafo", "parágrafos", "párr", "párrs", "párrafo", "párrafos", "parr", "afs", "afsnit", "avsn", "avsnitt", "stycke", "akap", "akapit", "akapity", "odst", "odstavec", "odstavek", "pasus", "kappale", "kappaleet", "bek", "bekezdés", "lõik", "lõigud", "rindk", "rindkopa", "pastr", "pastraipa", "paragraaf", "paragrafen", "абз", "абзац", "параграф", "段", "段落", "단락", "παρ", "παράγραφος", "فقرة", "פסקה":
		return "paragraph", true
	case "vol", "vols", "volume", "volumes", "volumen", "volumi", "volym", "bd", "bde", "band", "bände", "bind", "voll", "tome", "tomes", "tomo", "tomos", "tom", "tomy", "svazek", "svezak", "sv", "kötet", "köt", "köide", "sēj", "sējums", "cilt", "roč", "zv", "jilid", "tập", "том", "тома", "τόμος", "卷", "巻", "권", "مجلد", "جلد", "כרך":
		return "volume", true
	case "book", "books", "bk", "bks", "buch", "bücher", "livre", "livres", "liv", "libro", "libri", "libros", "lib", "livro", "livros", "llibre", "boek", "bok", "bog", "kniha", "knjiga", "książka", "könyv", "kirja", "buku", "kitap", "кн", "книга", "βιβλίο", "كتاب", "ספר":
		return "book", true
	case "part", "parts", "pt", "pts", "teil", "teile", "parte", "partes", "parti", "partie", "parties", "deel", "delen", "część", "cz", "část", "rész", "osa", "часть", "ч", "частина", "μέρος", "部分", "جزء", "חלק":
		return "part", true
	case "art", "arts", "artt", "article", "articles", "artikel", "artículo", "artículos", "artigo", "artigos", "articolo", "articoli", "artikkel", "ст", "статья", "madde", "md", "čl", "pasal":
		return "article", true
	case "app", "apps", "appendix", "appendices", "append", "appendice", "appendici", "anhang", "anh", "annex", "annexe", "annexes", "anexo", "anexos", "apêndice", "apéndice", "apêndices", "allegato", "bijlage", "bilaga", "bilag", "vedlegg", "liite", "příloha", "załącznik", "lampiran", "прил", "приложение", "附录", "附錄", "付録", "부록":
		return "appendix", true
	case "act", "acts", "akt", "acte", "actes", "atto", "acto", "aufzug":
		return "act", true
	case "scene", "scenes", "sc", "scs", "scène", "scènes", "scena", "escena", "cena", "szene", "auftritt":
		return "scene", true
	case "supp", "supps", "suppl", "supplement", "supplements", "beilage":
		return "supplement", true
	case "rule", "rules", "règle", "regola", "regra":
		return "rule", true
	case "canon", "canons", "kanon":
		return "canon", true
	}
	return "", false
}

// textLabel knows what stands on a page: figures, lines, notes.
func textLabel(w string) (string, bool) {
	switch w {
	case "note", "notes", "fn", "fns", "footnote", "footnotes", "anm", "anmerkung", "anmerkungen", "fußn", "fußnote", "nota", "notas", "noot", "noten", "huom", "przyp", "przypis", "pozn", "poznámka", "bilj", "bilješka", "opomba", "jegyzet", "ctt", "catatan", "viide", "piez", "pstb", "прим", "примечание", "примітка", "бел", "σημ", "注", "註", "脚注", "endnote", "endnotes", "footn":
		return "note", true
	case "fig", "figs", "figg", "figure", "figures", "abb", "abbildung", "abbildungen", "figura", "figuras", "figur", "figurer", "figuur", "figuren", "afb", "obr", "obrázek", "obrázok", "kuv", "kuva", "kuvio", "ryc", "rycina", "rys", "slika", "ábr", "ábra", "joon", "joonis", "şek", "şekil", "gbr", "gambar", "рис", "рисунок", "фиг", "εικ", "εικόνα", "图", "図", "圖", "그림", "شكل":
		return "figure", true
	case "tbl", "tbls", "table", "tables", "tab", "tabb", "tabelle", "tabellen", "tabla", "tablas", "tableau", "tableaux", "tabela", "tabelas", "tabel", "tabell", "tabella", "tabulka", "taul", "taulukko", "táblázat", "табл", "таблица", "таблиця", "πίν", "表", "표", "جدول":
		return "table", true
	case "plate", "plates", "pl", "pls", "taf", "tafel", "tafeln", "tav", "tavv", "tavola", "tavole", "planche", "planches", "lám", "lámina", "láminas", "lam", "plansza":
		return "plate", true
	case "map", "maps", "karte", "carte", "mapa", "carta":
		return "map", true
	case "box", "boxes", "kasten", "encadré", "recuadro", "caixa":
		return "box", true
	case "eq", "eqs", "eqn", "eqns", "equation", "equations", "gl", "gleichung", "gleichungen", "équation", "équations", "éq", "ecuación", "ecuaciones", "ec", "equação", "equações", "equazione", "equazioni", "formula", "formel", "ekv", "式":
		return "equation", true
	case "line", "lines", "zeile", "zeilen", "ligne", "lignes", "línea", "líneas", "linha", "linhas", "linea", "riga", "righe", "regels", "rader", "linje", "linjer", "rivi", "rivit", "řádek", "wiersz", "wiersze", "sor", "baris", "satır", "строка", "строки", "行", "행":
		return "line", true
	case "verse", "verses", "verset", "versets", "verso", "versos", "verš", "werset", "versículo", "ayet", "ayat", "стих", "στίχος":
		return "verse", true
	case "fol", "fols", "folio", "folios", "foll", "foglio", "fogli", "blatt", "bl", "fólio", "fólios":
		return "folio", true
	case "col", "cols", "coll", "column", "columns", "sp", "spalte", "spalten", "colonne", "colonnes", "colonna", "columna", "columnas", "coluna", "colunas", "kol", "kolumna", "kolumn", "sloupec", "stupac", "stolpec", "palsta", "oszlop", "sütun", "стб", "столбец", "кол", "στήλη":
		return "column", true
	case "slide", "slides", "folie", "folien", "diapositive", "diapositiva":
		return "slide", true
	case "loc", "locs", "location", "locations":
		return "location", true
	case "theorem", "theorems", "thm", "thms", "lemma", "lemmas", "proposition", "propositions", "prop", "props", "definition", "definitions", "def", "corollary", "cor", "example", "examples", "ex", "exercise", "remark", "algorithm", "alg", "satz", "axiom", "problem":
		return "other", true
	case "timestamp", "min", "minute", "minutes", "timecode":
		return "timestamp", true
	}
	return "", false
}

// shortLabel knows the words of a letter or two, and those that are common
// words elsewhere.
func shortLabel(w string) (string, bool) {
	switch w {
	case "p", "pp", "s", "ss", "o", "с", "tr", "at":
		return "page", true
	case "c":
		return "chapter", true
	case "par", "al", "st", "п", "пп":
		return "paragraph", true
	case "n", "nn", "not":
		return "note", true
	case "t", "v", "vv", "dl", "т", "τ", "kd":
		return "volume", true
	case "no", "nos", "nr", "nrs", "issue", "issues", "number", "numbers", "num", "núm", "núms", "numéro", "número", "numero", "nummer", "heft", "fasc":
		return "issue", true
	case "r", "rr":
		return "rule", true
	case "l", "ll", "z":
		return "line", true
	case "f", "ff":
		return "folio", true
	case "op", "opus":
		return "opus", true
	case "sl":
		return "figure", true
	case "cc", "can":
		return "canon", true
	case "del":
		return "part", true
	case "vers":
		return "verse", true
	}
	return "", false
}
