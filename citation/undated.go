package citation

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// noDates and statuses are what papers print in place of a year, without
// spaces, in lower case; a final full stop may lack.
var noDates = [...]string{
	"n.d.", "nd", "nodate", "undated", "dateunknown", "noyear", "n.y.",
	"o.j.", "o.d.", "ohnedatum", "ohnejahr",
	"s.d.", "sd", "sansdate", "s.f.", "s/f", "sf", "sinfecha", "semdata", "s.a.", "senzadata",
	"z.d.", "z.j.", "u.å.", "uå", "b.d.", "brakdaty", "b.r.", "é.n.", "б.д.", "б.г.", "t.y.", "t.t.",
	"日期不详", "不详", "无日期", "日付なし",
}

var statuses = [...]string{
	"inpress", "forthcoming", "toappear", "inpreparation", "inprep.", "inrevision", "submitted", "submittedforpublication", "underreview", "underrevision", "accepted", "unpublished", "unpublishedmanuscript", "manuscriptinpreparation", "manuscript", "preprint", "inreview", "advanceonlinepublication", "workinprogress",
	"imdruck", "imerscheinen", "i.dr.", "invorbereitung", "eingereicht",
	"souspresse", "àparaître", "enpréparation", "soumis",
	"enprensa", "próximamente", "enpreparación", "enimprenta",
	"noprelo", "empreparação", "instampa", "incorsodistampa", "inpubblicazione",
	"terperse", "indruk", "invoorbereiding", "wdruku", "впечати", "近刊", "印刷中", "即将出版",
}

// A datePhrase is one of noDates or statuses.
type datePhrase struct {
	text string
	kind DateKind
}

// datesBy are the phrases by their first letter, noDates first.
var datesBy = sync.OnceValue(func() map[rune][]datePhrase {
	by := map[rune][]datePhrase{}
	add := func(kind DateKind, phrases []string) {
		for _, p := range phrases {
			r, _ := utf8.DecodeRuneInString(p)
			by[r] = append(by[r], datePhrase{p, kind})
		}
	}
	add(NoDate, noDates[:])
	add(Status, statuses[:])
	return by
})

// wordDate reads "n.d.", "in press" and the like, with a letter behind it
// ("n.d.-a").
func (s *scan) wordDate(i, end int) (dated, bool) {
	if !dateLetter(s.b.Text[s.t[i].from]) || !dateWord(s.t[i].low(s)) {
		return dated{}, false
	}
	first, _ := utf8.DecodeRuneInString(s.t[i].low(s))
	kind, n := NoDate, 0
	for _, p := range datesBy()[first] {
		if p.kind > kind && n > 0 {
			break
		}
		kind, n = p.kind, max(n, s.spelt(i, end, p.text))
	}
	if n == 0 || !s.endsDate(i, i+n, end) {
		return dated{}, false
	}
	d := dated{from: i, to: i + n, Date: Date{Kind: kind}}
	if j := d.to; j+1 < end && s.t[j].is('-') && s.suffixAt(j+1) != "" {
		d.Suffix, d.to = s.suffixAt(j+1), j+2
	}
	s.finish(&d)
	return d, true
}

// dateLetter tells whether a phrase of noDates or statuses can begin with the
// letter.
func dateLetter(c byte) bool {
	return c >= 0x80 || strings.IndexByte("abdefimnopstuwz", c|0x20) >= 0
}

// dateWord tells whether a phrase of noDates or statuses can begin with the
// word, in lower case; it keeps the search off nearly all words.
func dateWord(w string) bool {
	if w[0] >= 0x80 || len(w) == 1 {
		return w[0] >= 0x80 || strings.IndexByte("bionstuz", w[0]) >= 0
	}
	switch w {
	case "nd", "no", "nodate", "undated", "date", "ohne", "sd", "sf", "sin", "sans", "sem", "senza", "uå", "brak",
		"in", "forthcoming", "to", "submitted", "under", "accepted", "unpublished", "manuscript", "preprint", "advance", "work", "im", "eingereicht", "sous", "en", "soumis", "ter":
		return true
	}
	return strings.HasPrefix(w, "pr") || strings.HasPrefix(w, "em")
}

// endsDate tells whether the phrase [i, j) stands where a date does: it ends
// its item or a locator follows. Capital letters may be initials (S. D.), so
// they count only behind a comma or a bracket.
func (s *scan) endsDate(i, j, end int) bool {
	if s.t[i].caps == upper || s.t[i].caps == capital {
		if len(s.t[i].text(s)) == 1 && (i == 0 || !s.t[i-1].is(',') && s.t[i-1].kind != open) {
			return false
		}
	}
	if len(s.t[i].text(s)) <= 2 && i > 0 && s.t[i-1].kind == number {
		return false // "2005 s. d."
	}
	if j >= end {
		return true
	}
	t := &s.t[j]
	return t.is(',') || t.is(';') || t.is(':') || t.is('-') || t.kind == closing || t.isWord(s, "p") || t.isWord(s, "pp")
}
