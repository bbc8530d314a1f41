package latex

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/blocks"
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
	i := bytes.IndexByte(r.src[p:r.stop], '\n')
	if i < 0 {
		return r.stop
	}
	p += i + 1
	for p < r.stop && (r.src[p] == ' ' || r.src[p] == '\t') {
		p++
	}
	return p
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

// maxLatexDepth bounds arguments that are read inside arguments.
const maxLatexDepth = 8

// text reads an argument by itself, as the text that it prints.
func (r *reader) text(s extent) (string, []prose.Run) {
	if text, runs, ok := r.bareText(s); ok {
		return text, runs
	}
	scratch := &prose.Document{Src: r.src}
	sub := &reader{scanner: scanner{wholePaper: r.wholePaper, pos: s.from, stop: s.to}, w: blocks.NewWriter(scratch), host: r.host, depth: r.depth + 1}
	if s.empty() {
		return "", nil
	}
	if sub.depth > maxLatexDepth {
		return string(r.src[s.from:s.to]), []prose.Run{{Src: s.from}}
	}
	keys := len(r.doc.Keys)
	sub.run()
	sub.closeTo(0)
	sub.w.End()
	if r.host == nil { // what is cited here stands in no text
		r.doc.Keys = r.doc.Keys[:keys]
	}
	sub.w.Finish()
	return joined(scratch.Blocks)
}

// bareText is text for an argument without commands, as most are.
func (p *wholePaper) bareText(s extent) (string, []prose.Run, bool) {
	for s.from < s.to && chars.IsSpace(p.src[s.from]) {
		s.from++
	}
	for s.from < s.to && chars.IsSpace(p.src[s.to-1]) {
		s.to--
	}
	for _, c := range p.src[s.from:max(s.from, s.to)] {
		if isSpecial[c] {
			return "", nil, false
		}
	}
	text := string(p.src[s.from:max(s.from, s.to)])
	if blocks.IsVoid(text) {
		return "", nil, true
	}
	return text, []prose.Run{{Src: s.from}}, true
}

// joined gives the text of all blocks as one.
func joined(blocks []prose.Block) (string, []prose.Run) {
	if len(blocks) == 1 {
		return blocks[0].Text, blocks[0].Runs
	}
	var text strings.Builder
	var runs []prose.Run
	for i, b := range blocks {
		if i > 0 {
			runs = append(runs, prose.Run{At: text.Len(), Src: b.Runs[0].Src, Len: 1})
			text.WriteByte(' ')
		}
		for _, run := range b.Runs {
			run.At += text.Len()
			runs = append(runs, run)
		}
		text.WriteString(b.Text)
	}
	return text.String(), runs
}

// oneLine is a text without its places, white space folded.
func oneLine(text string, _ []prose.Run) string {
	return strings.Join(strings.Fields(text), " ")
}

// inPlace reads an argument as part of the text around it.
func (r *reader) inPlace(s extent) {
	pos, stop, floor, groups := r.pos, r.stop, r.floor, len(r.groups)
	if r.depth++; r.depth <= maxLatexDepth {
		r.pos, r.stop, r.floor = s.from, s.to, groups
		r.run()
		r.closeTo(groups)
	}
	r.depth--
	r.pos, r.stop, r.floor = pos, stop, floor
}
