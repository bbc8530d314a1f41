package prose

import "strings"

// A line is src[from:to], the end of the line and white space around it left
// out; indent counts the columns before it.
type line struct{ from, to, indent int }

// lineAt gives the line that begins at offset at, and where the next begins.
func lineAt(src string, at int) (l line, next int) {
	next = len(src)
	end := next
	if i := strings.IndexByte(src[at:], '\n'); i >= 0 {
		end = at + i
		next = end + 1
	}
	l = line{from: at, to: end}
	for l.from < l.to && isBlankByte(src[l.from]) {
		if l.indent++; src[l.from] == '\t' {
			l.indent += 3
		}
		l.from++
	}
	for l.to > l.from && isBlankByte(src[l.to-1]) {
		l.to--
	}
	return l, next
}

// isItem reports whether a line begins an item of a list.
func isItem(s string) bool {
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
	for n < len(t) && n < 2 && isDigit(t[n]) {
		n++
	}
	if n == 0 && t != "" && len(t) < len(s) && t[0] >= 'a' && t[0] <= 'z' {
		n = 1
	}
	return n > 0 && n+1 < len(t) && (t[n] == '.' || t[n] == ')') && t[n+1] == ' '
}
