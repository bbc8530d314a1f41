package citation

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A lexer cuts the text of a block into tokens. It takes time linear in the
// text: every byte is looked at once, and once more where a URL is.
type lexer struct {
	s     string
	at    int
	space bool
	toks  []token

	folded []foldedText
}

// start begins to read the tokens of s[from:]. Their bytes are those of s. The
// slices of an earlier reading are used again.
func (l *lexer) start(s string, from int) {
	*l = lexer{s: s, at: from, toks: l.toks[:0], folded: l.folded[:0]}
}

// to reads on to a byte, and as many tokens behind it.
func (l *lexer) to(at, more int) {
	for l.at < at {
		l.next()
	}
	n := len(l.toks)
	for n > 0 && int(l.toks[n-1].from) >= at {
		n--
	}
	for len(l.toks) < n+more && l.at < len(l.s) {
		l.next()
	}
}

func (l *lexer) next() {
	c := l.s[l.at]
	switch {
	case c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v':
		l.space = true
		l.at++
	case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
		l.word()
	case '0' <= c && c <= '9':
		l.number()
	case c >= utf8.RuneSelf:
		l.wide()
	default:
		l.ascii(c)
	}
}

func (l *lexer) add(k kind, r rune, to int) {
	l.toks = append(l.toks, token{kind: k, r: r, space: l.space, from: int32(l.at), to: int32(to)})
	l.space, l.at = false, to
}

// ascii reads a sign.
func (l *lexer) ascii(c byte) {
	switch c {
	case '(', '[', '{':
		l.add(open, rune(c), l.at+1)
	case ')', ']', '}':
		l.closing(c)
	case '"':
		l.add(quote, '"', l.at+1)
	case '\'', '`':
		l.apostrophe(l.at + 1)
	case '*', '_':
		l.emphasis(c)
	case '\\':
		l.at++ // an escape: the sign behind it is read for itself
	case '~':
		l.space = true
		l.at++
	case '&':
		l.ampersand()
	case '>':
		if l.lineStart() { // the mark of a block quotation
			l.at++
			return
		}
		l.add(punct, '>', l.at+1)
	case '-':
		end := l.at + 1
		for end < len(l.s) && l.s[end] == '-' {
			end++
		}
		l.add(punct, '-', end)
	default:
		l.add(punct, rune(c), l.at+1)
	}
}

// number reads a run of digits.
func (l *lexer) number() {
	end := l.at
	for end < len(l.s) && '0' <= l.s[end] && l.s[end] <= '9' {
		end++
	}
	if strings.HasPrefix(l.s[l.at:], "10.") && l.doi() {
		return
	}
	if n := end - l.at; 4 < n && n <= 8 && "15" <= l.s[l.at:l.at+2] && l.s[l.at:l.at+2] <= "20" {
		l.add(number, 0, l.at+4) // a page may be glued to a year, "(Novak 201912)"
	}
	l.add(number, 0, end)
}

// wide reads a character outside ASCII.
func (l *lexer) wide() {
	r, n := utf8.DecodeRuneInString(l.s[l.at:])
	end := l.at + n
	switch {
	case invisible(r):
		l.at = end
	case unicode.IsSpace(r) || r == '\u200b' || r == utf8.RuneError && n > 1: // U+FFFD stands for a blank that was lost
		l.space = true
		l.at = end
	case raised(r):
		l.add(note, r, end)
	case unicode.IsLetter(r) || unicode.Is(unicode.M, r):
		l.word()
	case unicode.Is(unicode.Nd, r):
		l.wideNumber()
	default:
		l.sign(r, end)
	}
}
