// Package light reads what the light markups have in common: lines, items,
// emphasis, addresses, formulas and TeX.
package light

import (
	"strings"

	"github.com/citevet/citevet/citation/prose/internal/chars"
)

// A Line is src[from:to], the end of the line and white space around it left
// out; indent counts the columns before it.
type Line struct{ From, To, Indent int }

// LineAt gives the line that begins at offset at, and where the next begins.
func LineAt(src string, at int) (l Line, next int) {
	next = len(src)
	end := next
	if i := strings.IndexByte(src[at:], '\n'); i >= 0 {
		end = at + i
		next = end + 1
	}
	l = Line{From: at, To: end}
	for l.From < l.To && chars.IsBlank(src[l.From]) {
		if l.Indent++; src[l.From] == '\t' {
			l.Indent += 3
		}
		l.From++
	}
	for l.To > l.From && chars.IsBlank(src[l.To-1]) {
		l.To--
	}
	return l, next
}

// IsItem reports whether a line begins an item of a list.
func IsItem(s string) bool {
	if s == "" {
		return false
	}
	switch s[0] {
	case '-', '*', '+':
		return len(s) > 1 && s[1] == ' '
	case '\xe2':
		return strings.HasPrefix(s, "•") || strings.HasPrefix(s, "‣") || strings.HasPrefix(s, "– ")
	}
	t := strings.TrimPrefix(s, "(")
	n := 0
	for n < len(t) && n < 2 && chars.IsDigit(t[n]) {
		n++
	}
	if n == 0 && t != "" && len(t) < len(s) && t[0] >= 'a' && t[0] <= 'z' {
		n = 1
	}
	return n > 0 && n+1 < len(t) && (t[n] == '.' || t[n] == ')') && t[n+1] == ' '
}
