package citation

// label gives the English name, in the singular, of a word that stands before
// a locator, and whether the word is a letter or two that mean other things
// elsewhere, so that a digit has to follow. Words are in lower case, without
// the full stop. The lists are those of the CSL locales and of biblatex.
func label(w string) (name string, short, ok bool) {
	switch w {
	case "p", "pp", "s", "ss", "o", "lk", "lpp", "p.p":
		return "page", true, true
	case "page", "pages", "pg", "pgs", "pág", "págs", "pag", "página", "páginas", "pagina", "pagine", "paginas", "seite", "seiten", "blz", "bladzijde", "sidan", "str", "стр", "с", "сс", "σελ", "hlm", "shlm", "halaman", "页", "頁", "ページ", "쪽", "면", "ص", "صص":
		return "page", false, true
	case "ch", "chap", "chaps", "chs", "chapter", "chapters", "kap", "kapitel", "cap", "capp", "capítulo", "chapitre", "capitolo", "hfdst", "hoofdstuk", "luku", "rozdz", "pogl", "гл", "böl", "κεφ", "fej", "bb", "ptk", "章", "장", "فصل":
		return "chapter", false, true
	case "c":
		return "chapter", true, true
	case "sec", "secs", "sect", "section", "sections", "§", "§§", "abschn", "abschnitt", "sez", "seç", "seção", "sección", "avs", "osa", "разд", "blm", "节", "節", "절":
		return "section", false, true
	case "para", "paras", "par", "paragraph", "paragraphs", "¶", "¶¶", "abs", "absatz", "rn", "rz", "randnr", "paragr", "párr", "al", "st", "afs", "avsn", "akap", "odst", "段", "段落", "단락", "παρ", "bek":
		return "paragraph", false, true
	case "n", "nn":
		return "note", true, true
	case "note", "notes", "fn", "fns", "footnote", "footnotes", "anm", "fußn", "nota", "notas", "noot", "not", "huom", "przyp", "pozn", "прим", "注", "註", "endnote":
		return "note", false, true
	case "vol", "vols", "volume", "volumes", "bd", "bde", "band", "voll", "卷", "巻", "권", "tome", "tomo":
		return "volume", false, true
	case "t", "v", "vv", "dl", "т":
		return "volume", true, true
	case "fig", "figs", "figure", "figures", "abb", "abbildung", "figura", "obr", "рис", "kuv", "ryc", "图", "図":
		return "figure", false, true
	case "tbl", "tbls", "table", "tables", "tab", "tabelle", "tabla", "tableau", "tabela":
		return "table", false, true
	case "book", "books", "bk", "bks", "buch", "livre", "libro", "livro":
		return "book", false, true
	case "part", "parts", "pt", "pts", "teil", "parte":
		return "part", false, true
	case "no", "nos", "nr", "nrs", "issue", "number", "num", "núm":
		return "issue", true, true
	case "art", "arts", "article", "articles", "artikel", "artículo", "artigo":
		return "article", false, true
	case "rule", "rules":
		return "rule", false, true
	case "r", "rr":
		return "rule", true, true
	case "app", "apps", "appendix", "appendices", "anhang", "annex", "anexo":
		return "appendix", false, true
	case "eq", "eqs", "eqn", "equation", "equations", "gl":
		return "equation", false, true
	case "line", "lines", "ll", "z", "zeile":
		return "line", w == "z" || w == "ll", true
	case "l":
		return "line", true, true
	case "verse", "verses":
		return "verse", false, true
	case "f", "ff":
		return "folio", true, true
	case "fol", "fols", "folio", "folios":
		return "folio", false, true
	case "col", "cols", "column", "columns", "sp", "spalte":
		return "column", false, true
	case "act", "acts":
		return "act", false, true
	case "scene", "sc":
		return "scene", false, true
	case "slide", "slides":
		return "slide", false, true
	case "loc", "locs", "location", "locations":
		return "location", false, true
	case "at":
		return "page", true, true
	case "supp", "suppl", "supplement":
		return "supplement", false, true
	case "op", "opus":
		return "opus", true, true
	case "theorem", "thm", "lemma", "proposition", "prop", "definition", "def", "corollary", "cor", "example", "ex":
		return "other", false, true
	case "timestamp", "min", "minute":
		return "timestamp", false, true
	}
	return "", false, false
}

// labelAt reads the label at token i: its name and the token behind it and
// its full stop; next is i where there is none.
func (s *scan) labelAt(i, end int) (name string, next int) {
	if i >= end {
		return "", i
	}
	t := &s.t[i]
	if t.kind == punct && (t.r == '§' || t.r == '¶') {
		next = i + 1
		for next < end && s.t[next].is(t.r) {
			next++
		}
		name, _, _ = label(string(t.r))
		return name, next
	}
	if t.kind != word {
		return "", i
	}
	if n := s.spelt(i, end, "s.v."); n > 0 {
		return "sub verbo", i + n
	}
	if t.isWord(s, "kindle") && i+1 < end {
		if _, next := s.labelAt(i+1, end); next > i+1 {
			return "location", next
		}
	}
	if t.text(s) == "第" && i+1 < end {
		return "page", i + 1
	}
	if t.caps == upper && len(t.text(s)) == 1 && t.text(s) != "S" && t.text(s) != "P" && t.text(s) != "T" {
		return "", i
	}
	name, short, ok := label(t.low(s))
	if !ok {
		return "", i
	}
	next = i + 1
	if next < end && s.t[next].is('.') {
		next++
	}
	if short && !s.valueAt(next, end) {
		return "", i
	}
	return name, next
}
