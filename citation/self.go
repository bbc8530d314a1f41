package citation

import (
	"slices"
	"strings"
)

// An authorship is a list that can also tell who wrote works alone.
type authorship interface {
	// SoleAuthor gives the family name of the one author who alone wrote
	// works of all of the years, or "".
	SoleAuthor(years []string) string
}

// ownYears collects the years that the text cites as "my (2016)".
func (r *reader) ownYears(text string, open int) {
	before := strings.TrimRight(text[max(0, open-9):open], " (\n\u00a0")
	if !strings.HasSuffix(before, "my") && !strings.HasSuffix(before, "My") {
		return
	}
	if n := len(before) - 3; n >= 0 && !isSpace(before[n]) && before[n] != '(' {
		return // economy
	}
	inside := strings.TrimLeft(text[open+1:min(len(text), open+9)], " ,([")
	if len(inside) < 4 {
		return
	}
	year := inside[:4]
	if strings.Trim(year, "0123456789") == "" && !slices.Contains(r.own, year) {
		r.own = append(r.own, year)
	}
}

// findSelf asks the list who the paper means by "my".
func (r *reader) findSelf() {
	if list, ok := r.known.(authorship); ok && len(r.own) > 0 {
		r.self = list.SoleAuthor(r.own)
	}
}

// selfBefore reads "my" before the bracket o.
func (s *sentenceReader) selfBefore(o int, d Date) (naming, bool) {
	if s.self == "" {
		return naming{}, false
	}
	a := Author{Text: s.self, Family: s.self}
	a.Pos, a.End = s.place(o-1, o)
	a.At = s.span(o-1, o)
	n := naming{from: o + 1, to: o + 1, authors: []Author{a}}
	n.answer = s.ask(n.authors, false, d)
	return n, n.answer == Listed
}
