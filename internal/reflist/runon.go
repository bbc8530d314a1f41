package reflist

import (
	"unicode"
	"unicode/utf8"
)

// cutRunOn cuts lines where a second entry begins inside one that the paper
// cites: somebody has joined two paragraphs. Numbers, where entries have them,
// tell of that for themselves.
func (v *survey) cutRunOn() {
	if v.numbered || v.labelled || v.cited == nil {
		return
	}
	cut := false
	out := make([]line, 0, len(v.lines))
	for i := range v.lines {
		cuts := v.runOns(v.lines[i].text)
		cut = cut || len(cuts) > 0
		out = v.lines[i].cut(cuts, out)
	}
	if cut {
		v.lines = out
	}
}

// runOns gives the places inside a line at which entries begin that the paper
// cites, each behind one that has its year and may end there.
func (v *survey) runOns(s string) (cuts []int) {
	from, dated := 0, false // the entry before
	for i := 1; i+tiny < len(s); i++ {
		if !dated && yearAt(s, i) {
			dated = true
		}
		if s[i-1] != ' ' || !dated || i < from+tiny || !startsUp(s[i:]) || !endsEntry(s[:i-1]) {
			continue
		}
		head := s[i:min(len(s), i+maxNames)]
		if openingOf(head).isNames() && v.isCited(head) {
			cuts, from, dated = append(cuts, i), i, false
		}
	}
	return cuts
}

func startsUp(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
