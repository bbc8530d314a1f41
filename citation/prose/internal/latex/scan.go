package latex

import (
	"bytes"

	"github.com/citevet/citevet/citation/prose/internal/chars"
)

// An extent is a stretch of the source.
type extent struct{ from, to int }

func (s extent) empty() bool { return s.from >= s.to }

// name gives the name of the command whose backslash stands before p, and
// where it ends; "" for a command of one character that is no letter.
func (r *scanner) name(p int) (string, int) {
	from := p
	for p < r.stop && (chars.IsLetter(r.src[p]) || r.atLetter && r.src[p] == '@') {
		p++
	}
	return string(r.src[from:p]), p
}

// afterComment gives the first byte that counts after the comment that begins
// at p: TeX drops the end of the line and the indent of the next one.
func (r *scanner) afterComment(p int) int {
	p = r.newline(p, r.stop)
	if p == r.stop {
		return p
	}
	p++
	for p < r.stop && (r.src[p] == ' ' || r.src[p] == '\t') {
		p++
	}
	return p
}

// newline gives the first end of a line in the bytes [from, stop), stop where
// there is none. A long line is searched once, however many comments seem to
// begin in it.
func (p *wholePaper) newline(from, stop int) int {
	if from < p.line.from || from > p.line.to {
		p.line = extent{from, from}
	}
	if to := p.line.to; to < stop && p.src[to] != '\n' {
		p.line.to = stop
		if i := bytes.IndexByte(p.src[to:stop], '\n'); i >= 0 {
			p.line.to = to + i
		}
	}
	return min(p.line.to, stop)
}

// skipSpace gives the first byte from p on that is neither white space nor a
// comment; p itself where an empty line comes first.
func (r *scanner) skipSpace(p int) int {
	i, lines := p, 0
	for i < r.stop {
		switch c := r.src[i]; {
		case c == '%':
			i = r.afterComment(i)
			continue
		case c == '\n':
			if lines++; lines > 1 {
				return p
			}
		case !chars.IsSpace(c):
			return i
		}
		i++
	}
	return i
}

// vain notes that the bytes [from, to) were looked at for nothing. All in all
// that may happen to a few times the length of the paper, which keeps the
// time linear whatever is left unclosed.
func (p *wholePaper) vain(from, to int) {
	if p.lookahead <= 0 {
		return
	}
	if p.lookahead -= to - from; p.lookahead <= 0 {
		p.errorf(from, "too many brackets are left open: from here on arguments are read as text")
	}
}

// find gives the place of mark from p on, past escaped characters and
// comments; with para not beyond an empty line.
func (r *scanner) find(p int, mark string, para bool) (int, bool) {
	if r.lookahead <= 0 {
		return 0, false
	}
	from := p
	for p < r.stop {
		switch c := r.src[p]; {
		case c == mark[0] && bytes.HasPrefix(r.src[p:r.stop], []byte(mark)):
			return p, true
		case c == '\\':
			p++
		case c == '%':
			p = r.afterComment(p)
			continue
		case c == '\n' && para && r.emptyLine(p+1):
			r.vain(from, p)
			return 0, false
		}
		p++
	}
	r.vain(from, p)
	return 0, false
}

func (r *scanner) emptyLine(p int) bool {
	for p < r.stop && chars.IsSpace(r.src[p]) {
		if r.src[p] == '\n' {
			return true
		}
		p++
	}
	return false
}

// literal gives the place of mark from p on, whatever stands before it.
func (r *scanner) literal(p int, mark string) (int, bool) {
	if r.lookahead <= 0 {
		return 0, false
	}
	i := bytes.Index(r.src[p:r.stop], []byte(mark))
	if i < 0 {
		r.vain(p, r.stop)
		return 0, false
	}
	return p + i, true
}

// address takes an argument in which a percent sign begins no comment.
func (r *scanner) address() bool {
	p := r.skipSpace(r.pos)
	if p >= r.stop || r.src[p] != '{' || r.lookahead <= 0 {
		return false
	}
	depth, i := 0, p
	for ; i < r.stop && r.src[i] != '\n'; i++ {
		switch r.src[i] {
		case '\\':
			i++
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				r.pos = i + 1
				return true
			}
		}
	}
	r.vain(p, min(i, r.stop))
	_, ok := r.braced()
	return ok
}
