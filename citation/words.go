package citation

// The word lists are switches, not maps: they cost nothing until they are
// asked. Words are compared in lower case.

// connective tells whether w joins the last two authors, in the languages
// that papers are written in. The short ones are words or initials elsewhere,
// so that a connective counts only between two names.
func connective(w string) bool {
	switch w {
	case "and", "y", "e", "et", "und", "en", "och", "og", "ja", "i", "a", "in", "ve", "dan", "и", "и́", "και", "és", "şi", "și", "eta", "ir", "un", "та", "і", "و", "ו", "和", "与", "與", "及", "と", "와", "과", "u", "with", "s", "ak":
		return true
	}
	return false
}

// strongConnective tells of connectives that are nothing else in their
// language.
func strongConnective(w string) bool {
	switch w {
	case "and", "et", "und", "och", "og", "ve", "dan", "и", "και", "és", "和", "与", "與", "及", "と":
		return true
	}
	return false
}

// particle tells whether w, in lower case, is a part of a family name.
func particle(w string) bool {
	switch w {
	case "van", "von", "vom", "der", "den", "de", "del", "della", "dello", "degli", "dei", "di", "da", "das", "dal", "do", "dos", "du", "des", "la", "le", "les", "lo", "el", "al", "bin", "ibn", "ben", "bint", "abu", "zu", "zur", "zum", "ter", "ten", "te", "op", "'t", "t", "af", "av", "y", "e", "i", "het", "in", "st", "san", "santa", "vande", "vanden", "vander", "d", "l", "dela", "delos", "los", "las", "auf", "aus", "dem", "thi", "mac", "ap", "ul", "ur", "az", "as", "at-tabari":
		return true
	}
	return false
}

// nameInside tells whether w, in lower case, may stand inside the name of an
// organisation or a title.
func nameInside(w string) bool {
	switch w {
	case "of", "the", "for", "and", "on", "in", "at", "to", "with", "from", "by", "against", "as", "a", "an", "or", "de", "do", "da", "di", "del", "della", "delle", "dei", "du", "des", "d", "la", "le", "les", "los", "las", "für", "die", "der", "das", "dem", "den", "und", "im", "zur", "zum", "et", "y", "e", "en", "para", "por", "pour", "voor", "van", "het", "per", "o", "os", "och", "og", "i", "av", "af", "na", "no", "sobre", "auf", "over", "von", "el":
		return true
	}
	return false
}

// prefixWord tells whether w stands before a citation and is no part of a
// name, also where a sentence or a parenthesis makes it begin with a capital.
func prefixWord(w string) bool {
	switch w {
	case "see", "also", "cf", "cfr", "e", "g", "eg", "i", "ie", "for", "example", "instance", "contra", "pace", "but", "compare", "following", "after", "adapted", "based", "data", "from", "review", "reviews", "reviewed", "as", "in", "and", "notably", "especially", "esp", "particularly", "viz", "inter", "alia", "source", "sources", "by", "according", "to", "per", "both", "like", "with", "on", "of", "the", "cited", "quoted", "qtd", "citing", "quoting", "via", "most", "recently", "more", "further", "discussed", "described", "reported", "shown", "developed", "proposed", "modified", "taken", "using", "mainly", "primarily", "including", "respectively", "hereafter", "note", "notes", "since", "until", "however", "vgl", "siehe", "s", "so", "auch", "etwa", "z", "b", "zb", "nach", "dazu", "zit", "zitiert", "bei", "u", "ua", "sowie", "voir", "v", "aussi", "par", "ex", "p", "d'après", "selon", "chez", "dans", "cité", "citée", "véase", "véanse", "vid", "ver", "ej", "ejemplo", "por", "según", "citado", "en", "vide", "conforme", "apud", "segundo", "como", "para", "cf.", "ap", "vedi", "si", "veda", "ad", "es", "citato", "secondo", "zie", "ook", "bijv", "bijvoorbeeld", "geciteerd", "se", "jfr", "jf", "även", "citerad", "till", "exempel", "t", "bkz", "lihat", "см", "напр", "参见", "见", "详见", "參見", "参照", "如", "据", "根据", "引自", "转引自":
		return true
	}
	return false
}

// opener tells whether w begins sentences and clauses with a capital letter
// and is no part of a name.
func opener(w string) bool {
	if prefixWord(w) {
		return true
	}
	switch w {
	case "while", "whereas", "although", "though", "because", "unlike", "when", "where", "if", "then", "thus", "hence", "therefore", "moreover", "furthermore", "additionally", "finally", "similarly", "likewise", "conversely", "consequently", "nevertheless", "nonetheless", "instead", "indeed", "first", "second", "third", "later", "earlier", "recent", "previously", "subsequently", "meanwhile", "an", "a", "it", "this", "that", "these", "those", "such", "other", "others", "some", "many", "few", "several", "all", "each", "at", "between", "against", "before", "among", "amongst", "upon", "under", "within", "without", "despite", "given", "contrary", "here", "there", "yet", "or", "nor", "not", "even", "only", "just", "still", "again", "what", "which", "who", "whose", "how", "why", "is", "are", "was", "were", "did", "does", "do", "has", "have", "had", "can", "could", "may", "should", "would", "will", "must", "let", "we", "i", "our", "my", "he", "she", "they", "their", "his", "her", "its", "one", "two", "three", "four", "five", "once", "considering", "regarding", "concerning", "building", "drawing", "extending", "applying", "adapting", "inspired", "motivated", "influenced", "interestingly", "importantly", "notwithstanding", "overall", "generally", "specifically", "originally", "philosopher", "philosophers", "economist", "economists", "psychologist", "historian", "sociologist", "linguist", "anthropologist", "authors", "author", "scholars", "researchers", "professor", "prof", "dr", "mr", "mrs", "ms", "sir", "lord", "theory", "model", "method", "study", "studies", "work", "paper", "article", "book", "chapter", "section", "figure", "fig", "figs", "table", "tables", "eq", "equation", "appendix", "box", "panel", "step", "der", "die", "das", "den", "dem", "ein", "eine", "einer", "im", "mit", "von", "zu", "auch", "aber", "wenn", "während", "obwohl", "bereits", "wie", "laut", "gemäß", "für", "bei", "auf", "aus", "le", "la", "les", "un", "une", "pour", "avec", "comme", "si", "ainsi", "enfin", "puis", "quand", "lorsque", "tandis", "depuis", "après", "avant", "mais", "où", "dès", "el", "los", "las", "una", "con", "cuando", "aunque", "mientras", "además", "así", "también", "desde", "entre", "sobre", "de", "del", "al", "lo", "pero", "tanto", "autores", "o", "os", "as", "um", "uma", "com", "quando", "embora", "enquanto", "além", "assim", "também", "já", "mas", "no", "na", "nos", "nas", "da", "dos", "ao", "à", "pelo", "pela", "porém", "entretanto", "contudo", "diante", "dessa", "desse", "desta", "deste", "nesse", "nesta", "neste", "nessa", "outros", "sob", "quanto", "pois", "portanto", "ainda", "apesar", "il", "gli", "mentre", "anche", "nel", "nella", "dopo", "prima", "het", "een", "volgens", "met", "voor", "maar", "hoewel", "terwijl", "enligt", "med", "och", "men", "som", "vid", "ett", "inom", "по", "в", "как", "согласно":
		return true
	}
	return false
}

// month tells whether w is a month, a season or a day in one of the more
// common languages.
func month(w string) bool {
	switch w {
	case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "spring", "summer", "autumn", "fall", "winter", "easter", "christmas", "week", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "januar", "februar", "märz", "mai", "juni", "juli", "oktober", "dezember", "frühjahr", "frühling", "sommer", "herbst", "wintersemester", "sommersemester", "janvier", "février", "mars", "avril", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre", "printemps", "été", "automne", "hiver", "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre", "janeiro", "fevereiro", "março", "maio", "junho", "julho", "setembro", "outubro", "novembro", "dezembro", "gennaio", "febbraio", "aprile", "maggio", "giugno", "luglio", "settembre", "ottobre", "dicembre", "januari", "februari", "maart", "mei", "augustus", "maj", "augusti", "desember", "q", "h":
		return true
	}
	return false
}

// crossRef tells whether w, before a number, points inside the paper itself
// or counts things: Figure 2, Table 3, Participant 5.
func crossRef(w string) bool {
	switch w {
	case "figure", "figures", "fig", "figs", "table", "tables", "tbl", "section", "sections", "sec", "chapter", "chapters", "appendix", "appendices", "equation", "eq", "eqs", "box", "panel", "part", "model", "models", "study", "studies", "hypothesis", "step", "steps", "day", "days", "note", "notes", "item", "items", "room", "page", "pages", "line", "lines", "phase", "experiment", "experiments", "example", "theorem", "lemma", "definition", "proposition", "corollary", "algorithm", "scheme", "plate", "map", "version", "release", "group", "class", "type", "level", "stage", "grade", "wave", "round", "series", "volume", "vol", "no", "nr", "number", "issue", "question", "case", "sample", "site", "station", "supplementary", "file", "movie", "video", "dataset", "participant", "participants", "interviewee", "interview", "respondent", "informant", "patient", "subject", "year", "years", "route", "article", "art", "paragraph", "para", "rule", "clause", "schedule", "abbildung", "abb", "tabelle", "tab", "kapitel", "kap", "abschnitt", "anhang", "gleichung", "tableau", "chapitre", "annexe", "figura", "figuras", "tabla", "tablas", "capítulo", "sección", "anexo", "tabela", "tabelas", "quadro", "gráfico", "gráficos", "seção", "capitolo", "tabella", "figuur", "tabel", "hoofdstuk", "figur", "tabell", "avsnitt", "рис", "табл", "图", "表", "図":
		return true
	}
	return false
}

// thing tells whether a name that ends in w is more often a law, an event, a
// place or a programme than an author: such a name with a year is a citation
// only where the list has it.
func thing(w string) bool {
	switch w {
	case "act", "acts", "bill", "law", "laws", "directive", "regulation", "regulations", "treaty", "convention", "resolution", "code", "constitution", "agreement", "accord", "accords", "protocol", "charter", "declaration", "decree", "order", "ordinance", "amendment", "statute", "plan", "programme", "program", "strategy", "agenda", "vision", "horizon", "census", "survey", "cup", "games", "olympics", "championship", "championships", "expo", "festival", "war", "battle", "revolution", "crisis", "election", "elections", "referendum", "summit", "conference", "congress", "workshop", "symposium", "edition", "ed", "office", "windows", "excel", "word", "spss", "stata", "matlab", "sas", "r", "python", "prism", "software", "version", "release", "brexit", "fy", "ay", "epsg", "covid", "covid-19", "sars-cov-2", "earthquake", "hurricane", "cyclone", "flood", "drought", "season", "seasons", "year", "years", "period", "decade", "century", "cohort", "wave", "uk", "usa", "us", "eu", "lei", "decreto", "ley", "gesetz", "loi", "press", "verlag", "publishers", "publisher", "gmbh", "usd", "eur", "gbp", "chf", "jpy", "brl", "cny", "dollars", "inc", "ltd", "corp", "co", "company", "llc":
		return true
	}
	return false
}

// placePrefix tells whether w, before another name, makes a place's name of
// it.
func placePrefix(w string) bool {
	switch w {
	case "new", "san", "santa", "los", "las", "fort", "port", "mount", "lake", "cape":
		return true
	}
	return false
}

// institution tells whether w makes a name of itself, "of" and a place.
func institution(w string) bool {
	switch w {
	case "university", "college", "school", "institute", "museum", "city", "town", "county", "province", "state", "republic", "kingdom", "bank", "ministry", "department", "government", "office", "council", "bureau", "duke", "king", "bishop", "archbishop":
		return true
	}
	return false
}

// lifeWord tells whether w, at the beginning of a parenthesis, makes the year
// behind it a date of birth, death, reign or foundation.
func lifeWord(w string) bool {
	switch w {
	case "b", "born", "d", "died", "r", "reigned", "fl", "floruit", "née", "né", "geb", "gest", "est", "established", "founded", "built", "active", "launched", "opened", "closed", "since", "until", "till", "from", "during", "before", "after", "between", "circa", "late", "early", "mid", "as", "by", "in", "accessed", "retrieved", "updated", "copyright", "seit", "bis", "depuis", "desde", "hasta", "até", "dal", "fino", "nacido", "nascido", "gegr", "ab":
		return true
	}
	return false
}

// reporting tells whether w is a verb by which papers report what a work
// says.
func reporting(w string) bool {
	switch w {
	case "argue", "argues", "argued", "show", "shows", "showed", "shown", "find", "finds", "found", "suggest", "suggests", "suggested", "note", "notes", "noted", "report", "reports", "reported", "propose", "proposes", "proposed", "claim", "claims", "claimed", "define", "defines", "defined", "describe", "describes", "described", "conclude", "concludes", "concluded", "demonstrate", "demonstrates", "demonstrated", "observe", "observes", "observed", "state", "states", "stated", "explain", "explains", "explained", "discuss", "discusses", "discussed", "introduce", "introduces", "introduced", "develop", "develops", "developed", "present", "presents", "presented", "examine", "examines", "examined", "investigate", "investigated", "investigates", "point", "points", "pointed", "write", "writes", "wrote", "offer", "offers", "offered", "provide", "provides", "provided", "use", "uses", "used", "review", "reviews", "reviewed", "estimate", "estimates", "estimated", "identify", "identifies", "identified", "maintain", "maintains", "maintained", "hold", "holds", "held", "call", "calls", "called", "compare", "compares", "compared", "confirm", "confirms", "confirmed", "emphasize", "emphasizes", "emphasized", "emphasises", "highlight", "highlights", "highlighted", "indicate", "indicates", "indicated", "studied", "studies", "study", "analyze", "analyzed", "analyzes", "analyse", "analysed", "analyses", "consider", "considers", "considered", "recommend", "recommended", "recommends", "assert", "asserts", "asserted", "defend", "defends", "defended", "criticize", "criticizes", "criticized", "apply", "applied", "applies", "obtained", "evaluated", "detected", "measured", "reviewing", "refers", "refer", "referred", "says", "said", "sees", "concurs", "agrees", "disagrees", "believes", "thinks", "thought", "who", "whose", "also", "further", "recently", "themselves", "himself", "herself", "afirma", "afirmam", "argumenta", "argumentan", "sostiene", "señala", "señalan", "propone", "muestra", "destaca", "aponta", "apontam", "propõe", "mostra", "considera", "ressalta", "encontraron", "zeigt", "zeigen", "argumentiert", "schreibt", "betont", "beschreibt", "montre", "montrent", "soutient", "affirme", "souligne", "écrit":
		return true
	}
	return false
}

// suffixName tells whether w is a generation, a degree or an editor's mark
// behind a name.
func suffixName(w string) bool {
	switch w {
	case "jr", "sr", "ii", "iii", "iv", "phd", "md", "jnr", "snr", "filho", "neto", "júnior":
		return true
	}
	return false
}

// editorMark tells whether w says that the name is an editor's or a
// translator's.
func editorMark(w string) bool {
	switch w {
	case "ed", "eds", "hrsg", "hg", "dir", "dirs", "coord", "coords", "org", "orgs", "trans", "comp", "comps", "editor", "editors", "red", "вред", "編":
		return true
	}
	return false
}

// commentWord tells whether w, before a second year, makes that year part of
// a comment on the work: "first published 1965".
func commentWord(w string) bool {
	switch w {
	case "published", "publ", "orig", "original", "originally", "reprint", "reprinted", "repr", "rpt", "accessed", "retrieved", "ed", "edn", "edition", "aufl", "auflage", "translated", "translation", "updated", "revised", "rev", "written", "posted", "version", "copyright", "dated":
		return true
	}
	return false
}
