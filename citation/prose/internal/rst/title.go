package rst

import (
	"strings"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/chars"
	"github.com/citevet/citevet/citation/prose/internal/light"
)

// title reads a title with its line below, and above, and gives the number of
// lines they take; 0 where there is none.
func (r *reader) title(lines []light.Line) int {
	at := func(i int) string { return r.src[lines[i].From:lines[i].To] }
	switch {
	case len(lines) > 2 && isAdornment(at(0)) && at(2) == at(0) && len(at(0)) >= len(at(1)):
		r.heading(lines[1], "="+at(0)[:1])
		return 3
	case len(lines) > 1 && isAdornment(at(1)) && !isAdornment(at(0)) && len(at(1))+3 >= len(at(0)) && lines[0].Indent == 0:
		r.heading(lines[0], at(1)[:1])
		return 2
	case len(lines) == 1 && isAdornment(at(0)) && len(at(0)) > 3:
		return 1 // a transition
	}
	return 0
}

func isAdornment(s string) bool {
	return len(s) > 1 && chars.IsPunct(s[0]) && strings.Trim(s, s[:1]) == "" && s != "::" && s != ".."
}

func (r *reader) heading(l light.Line, style string) {
	level := len(r.levels) + 1
	for i, s := range r.levels {
		if s == style {
			level = i + 1
		}
	}
	if level > len(r.levels) {
		r.levels = append(r.levels, style)
	}
	r.w.Kind, r.w.Level = prose.Heading, level
	r.inline(l.From, l.To)
	r.w.End()
	r.w.Kind, r.w.Level = prose.Body, 0
	r.inList = false
}

func isRule(s string) bool { return len(s) > 2 && strings.Trim(s, "= ") == "" }

// table reads the cells of a row: between "|", or a line of a simple table.
func (r *reader) table(lines []light.Line) {
	r.w.Kind = prose.Cell
	for _, l := range lines {
		s := r.src[l.From:l.To]
		if s[0] == '+' || isRule(s) {
			continue
		}
		for at := l.From; at < l.To; {
			end := l.To
			if i := strings.IndexByte(r.src[at:l.To], '|'); s[0] == '|' && i >= 0 {
				end = at + i
			}
			r.inline(at, end)
			r.w.End()
			at = end + 1
		}
	}
}
