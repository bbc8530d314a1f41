package latex

import (
	"unicode/utf8"
)

// closing gives the place of the closing mark of what opens right before p.
// Braces inside have to match; with para it is not looked for beyond an empty
// line.
func (r *scanner) closing(p int, mark byte, para bool) (int, bool) {
	if r.lookahead <= 0 {
		return 0, false
	}
	from, depth := p, 0
	for p < r.stop {
		switch c := r.src[p]; {
		case c == mark && depth == 0:
			return p, true
		case c == '\\':
			p++
		case c == '%':
			p = r.afterComment(p)
			continue
		case c == '{':
			depth++
		case c == '}':
			depth--
		case c == '\n' && para && r.emptyLine(p+1):
			depth = -1
		}
		if depth < 0 {
			break
		}
		p++
	}
	r.vain(from, p)
	return 0, false
}

// bracket takes the argument between the two marks, if it comes next.
func (r *scanner) bracket(open, mark byte) (extent, bool) {
	p := r.skipSpace(r.pos)
	if p >= r.stop || r.src[p] != open {
		return extent{}, false
	}
	end, ok := r.closing(p+1, mark, open != '{')
	if !ok {
		return extent{}, false
	}
	r.pos = end + 1
	return extent{p + 1, end}, true
}

// optional takes the argument in [ ], if it comes next.
func (r *scanner) optional() (extent, bool) { return r.bracket('[', ']') }

// braced takes the argument in { }, if it comes next.
func (r *scanner) braced() (extent, bool) { return r.bracket('{', '}') }

// required takes the argument that comes next: in braces, or one command.
func (r *scanner) required() (extent, bool) {
	if s, ok := r.braced(); ok {
		return s, true
	}
	p := r.skipSpace(r.pos)
	if p+1 >= r.stop || r.src[p] != '\\' {
		return extent{}, false
	}
	_, next := r.name(p + 1)
	_, n := utf8.DecodeRune(r.src[p+1 : r.stop])
	r.pos = max(next, p+1+n)
	return extent{p, r.pos}, true
}

// star takes a star, if it comes next.
func (r *scanner) star() bool {
	if r.pos < r.stop && r.src[r.pos] == '*' {
		r.pos++
		return true
	}
	return false
}

// skipArgs leaves arguments out: * a star, o one in brackets, p one in
// parentheses, m one that is required.
func (r *scanner) skipArgs(form string) {
	for _, c := range form {
		ok := true
		switch c {
		case '*':
			r.star()
		case 'o':
			r.optional()
		case 'p':
			r.bracket('(', ')')
		default:
			_, ok = r.required()
		}
		if !ok {
			return
		}
	}
}
