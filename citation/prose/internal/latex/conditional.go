package latex

import (
	"bytes"
	"strings"
)

// skipFalse skips what stands between \iffalse and its \fi or \else.
func (r *scanner) skipFalse(start int) {
	p, open := r.pos, 0
	for p < r.stop {
		i := bytes.IndexAny(r.src[p:r.stop], "\\%")
		if i < 0 {
			break
		}
		if p += i; r.src[p] == '%' {
			p = r.afterComment(p)
			continue
		}
		name, next := r.name(p + 1)
		switch {
		case open == 0 && (name == "fi" || name == "else"):
			for next < r.stop && (r.src[next] == ' ' || r.src[next] == '\t') {
				next++
			}
			r.pos = next
			return
		case name == "fi":
			open--
		case conditional(name):
			open++
		}
		p = max(next, p+2)
	}
	r.errorf(start, `\iffalse has no \fi: the rest of the file is skipped`)
	r.pos = r.stop
}

// conditional tells the commands that end with \fi.
func conditional(name string) bool {
	switch name {
	case "iff", "ifthenelse", "ifdefined", "ifstrequal", "iftoggle", "ifblank", "ifdef", "ifundef", "ifdefempty", "ifboolexpr",
		"ifnumcomp", "ifbool", "ifdefstring", "ifstrempty", "ifcsdef", "ifcsundef", "ifnum@":
		return name == "ifdefined"
	}
	return strings.HasPrefix(name, "if")
}
