package page

// labels stand before pages, or behind their number.
var labels = [...]string{"pages", "pages.", "page", "pp.", "pp", "p.", "pg.", "S.", "Seiten", "Seite", "p", "págs.", "pág."}

// IsTo tells whether w, in lower case, stands for the dash of a range: "pp. 12
// to 15".
func IsTo(w string) bool {
	switch w {
	case "to", "bis", "à", "a", "al", "tot", "till", "til", "do", "hasta", "até", "по", "до":
		return true
	}
	return false
}

// IsAnd tells whether w, in lower case, joins two pages, or stands before a
// word for the pages that follow: "et seq.".
func IsAnd(w string) bool {
	switch w {
	case "and", "y", "e", "et", "und", "en", "och", "og", "ja", "i", "ve", "dan", "и", "и́", "και", "κ", "és", "şi", "și", "eta", "ir", "un", "та", "і", "و", "ו", "和", "与", "與", "及", "と", "와", "과", "u", "ak":
		return true
	}
	return false
}

// IsOr tells whether w, in lower case, stands between two pages one of which
// is meant.
func IsOr(w string) bool {
	switch w {
	case "or", "oder", "ou", "o", "eller", "lub", "albo", "или", "або", "nebo", "vagy", "veya", "atau", "tai":
		return true
	}
	return false
}

// IsFollowing tells whether w, in lower case and without its full stop, says
// that more pages follow: "ff.", "sqq.", "passim".
func IsFollowing(w string) bool {
	switch w {
	case "f", "ff", "sq", "sqq", "ss", "passim", "seq", "sgg", "segg", "seg", "segs", "sig", "sigs", "fg", "fgg", "flg", "vlg", "nn", "nast", "násl", "dst", "skk", "ssv", "slj", "vd",
		"suiv", "suivantes", "seguenti", "siguientes", "følgende", "följande", "сл", "след":
		return true
	}
	return false
}

// IsFollowingPoint tells of words that say so only with a full stop, "s.",
// "sv.".
func IsFollowingPoint(w string) bool { return w == "s" || w == "sv" || w == "sl" }

// isShortFollowing tells of words that say so only behind an "and": "e.v.",
// "et s.", "és köv.".
func isShortFollowing(w string) bool {
	switch w {
	case "v", "s", "n", "köv", "ε":
		return true
	}
	return false
}

// isNote tells whether w stands before the number of a note on the page.
func isNote(w string) bool {
	switch w {
	case "n", "fn", "note":
		return true
	}
	return false
}
