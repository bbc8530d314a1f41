package citation

import (
	"strings"
	"sync"
)

// etAlsBy are the phrases by their last word.
var etAlsBy = sync.OnceValue(func() map[string][]string {
	by := make(map[string][]string, len(etAls))
	for _, p := range etAls {
		last := p[strings.LastIndexByte(p, ' ')+1:]
		by[last] = append(by[last], p)
	}
	return by
})

// etAls are the phrases that stand for further authors, without spaces, dots
// and case, in the languages that papers are written in.
var etAls = [...]string{
	"et al", "etal", "et alii", "et alia", "et aliae", "& al", "& alii", "and al", "& others", "and others", "and colleagues", "and coworkers", "and co-workers", "and collaborators", "and his colleagues", "and her colleagues", "and their colleagues", "and his collaborators", "and her collaborators", "and his students", "and her students", "with others", "and coauthors", "and co-authors", "& colleagues",
	"u a", "u m a", "und andere", "und mitarbeiter", "und kollegen", "u mitarb",
	"et coll", "et collab", "et autres", "& coll", "et ses collègues", "et collaborateurs",
	"y otros", "y otras", "y cols", "y col", "y colaboradores", "y colegas",
	"e outros", "e outras", "e col", "e cols", "e colab", "e colaboradores", "e altri", "e altre", "e coll", "e colleghi", "e a", "en anderen", "en collega's",
	"m fl", "mfl", "och andra", "o fl", "ym", "i in", "i wsp", "a kol", "a další", "i sur", "idr", "in drugi",
	"и др", "и соавт", "и съавт", "та ін", "и сотр", "κ ά", "και άλλοι", "és mtsai", "és munkatársai", "vd", "ve ark", "ve diğerleri", "dkk", "dan kawan-kawan", "jt", "u c", "ir kt", "și colab", "şi colab", "et co-workers", "et others",
	"等", "等人", "ほか", "他", "ら", "외", "وآخرون", "و همکاران", "ואחרים",
}

// etAl tells where the phrase for further authors that ends before token e
// begins: the same e where there is none. A comma before it is taken too. low
// is the first token that may be read.
func (s *scan) etAl(low, e int) int {
	last := e
	for last > low && (s.t[last-1].is('.') || s.t[last-1].is(',')) {
		last--
	}
	if last > low && s.t[last-1].kind == closing && s.mate[last-1] > low { // "[et al.]"
		o := s.mate[last-1]
		if in := s.etAl(o+1, last-1); in == o+1 && last-1 > o+1 {
			return s.trimComma(low, o)
		}
		return e
	}
	if last <= low || s.t[last-1].kind != word {
		return e
	}
	if last-2 > low && s.t[last-1].isWord(s, "others") && s.t[last-2].is(',') { // "Near, Coll, others"
		return last - 2
	}
	for _, p := range etAlsBy()[s.t[last-1].low(s)] {
		if b := s.phraseBack(low, last, p); b < last && (b > low || last-b > 1) {
			return s.trimComma(low, b)
		}
	}
	return e
}

func (s *scan) trimComma(low, b int) int {
	for b > low+1 && (s.t[b-1].is(',') || s.t[b-1].isWord(s, "and") || s.t[b-1].is('&')) {
		b--
	}
	return b
}

// phraseBack tells where phrase, whose last word is token e-1, begins; e where
// the tokens are others. Full stops and commas between its words do not count.
func (s *scan) phraseBack(low, e int, phrase string) int {
	i := e
	rest := phrase
	for rest != "" {
		cut := len(rest)
		for cut > 0 && rest[cut-1] != ' ' {
			cut--
		}
		w := rest[cut:]
		rest = rest[:max(0, cut-1)]
		for i > low && s.t[i-1].is('.') {
			i--
		}
		if i == low {
			return e
		}
		t := &s.t[i-1]
		if w == "&" {
			if !t.is('&') {
				return e
			}
		} else if t.kind != word || t.low(s) != w {
			return e
		}
		i--
	}
	return i
}
