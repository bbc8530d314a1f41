package asciidoc

import (
	"strings"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/chars"
	"github.com/citevet/citevet/citation/prose/internal/light"
)

func isItem(s string) bool {
	t := strings.TrimLeft(s, "*-.")
	return len(t) < len(s) && len(s)-len(t) <= 5 && strings.HasPrefix(t, " ") || light.IsItem(s)
}

// item begins an item of a list.
func (a *reader) item(l light.Line) {
	a.refList = a.refList || a.style == "bibliography"
	a.flush()
	a.from, a.to = l.From+strings.IndexByte(a.src[l.From:l.To], ' ')+1, l.To
	a.inList = true
}

// termLen gives the length of a term and its mark, "Term::", at the start of
// s; 0 where there is none.
func termLen(s string) int {
	for _, mark := range []string{"::::", ":::", "::", ";;"} {
		i := strings.Index(s, mark)
		if i <= 0 {
			continue
		}
		if n := i + len(mark); n == len(s) || chars.IsBlank(s[n]) {
			return n
		}
	}
	return 0
}

// term reads "Term:: text", whose mark ends n bytes after l.from. The text may
// stand below it and be indented.
func (a *reader) term(l light.Line, n int) {
	mark := strings.TrimRight(a.src[l.From:l.From+n], ":;")
	a.own(prose.Body, l.From, l.From+len(mark))
	a.inTerm = true
	for n < l.To-l.From && chars.IsBlank(a.src[l.From+n]) {
		n++
	}
	if l.From+n < l.To {
		a.from, a.to, a.inTerm = l.From+n, l.To, false
		a.inList = true
	}
}
