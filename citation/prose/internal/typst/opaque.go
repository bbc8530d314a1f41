package typst

import (
	"strings"
)

// opaque leaves out n bytes of code or math; 0 is a mark that begins none.
func (t *reader) opaque(n int) {
	if n == 0 {
		t.text(1)
		return
	}
	t.w.Object(t.pos, t.pos+n)
	t.pos += n
}

// commentLen gives the length of the comment that s begins with.
func commentLen(s string) int {
	switch {
	case strings.HasPrefix(s, "//"):
		if i := strings.IndexByte(s, '\n'); i >= 0 {
			return i
		}
		return len(s)
	case strings.HasPrefix(s, "/*"):
		depth := 0
		for i := 0; i+1 < len(s); i++ {
			switch s[i : i+2] {
			case "/*":
				depth++
				i++
			case "*/":
				i++
				if depth--; depth == 0 {
					return i + 1
				}
			}
		}
		return len(s)
	}
	return 0
}

// rawLen gives the length of the raw text that s begins with.
func rawLen(s string) int {
	n := len(s) - len(strings.TrimLeft(s, "`"))
	if n == 2 {
		return 2 // empty
	}
	end := strings.Index(s[n:], s[:n])
	if end < 0 {
		return n
	}
	return n + end + n
}

const maxFormula = 32 << 10 // bytes

// mathLen gives the length of the formula that s begins with, 0 where it is
// not closed.
func mathLen(s string) int {
	if end := unescaped(s[1:min(len(s), maxFormula)], '$'); end >= 0 {
		return 1 + end + 1
	}
	return 0
}

// unescaped gives the offset of the first mark in s that no backslash stands
// before; -1 if there is none.
func unescaped(s string, mark byte) int {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case mark:
			return i
		}
	}
	return -1
}
