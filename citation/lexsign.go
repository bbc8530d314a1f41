package citation

import (
	"strings"
)

// closing reads a closing bracket, and passes over the target of a link.
func (l *lexer) closing(c byte) {
	l.add(closing, partner(c), l.at+1)
	if c != ']' || !strings.HasPrefix(l.s[l.at:], "(") {
		return
	}
	rest := l.s[l.at+1 : min(len(l.s), l.at+2000)]
	end := strings.IndexAny(rest, ") \n")
	if end > 0 && rest[end] == ')' && strings.ContainsAny(rest[:end], "/#.:") {
		l.add(masked, 0, l.at+end+2)
	}
}

// partner gives the bracket that c closes.
func partner(c byte) rune {
	switch c {
	case ')':
		return '('
	case ']':
		return '['
	}
	return '{'
}

// lineStart tells whether only block quotation marks stand before l.at in its
// line.
func (l *lexer) lineStart() bool {
	for i := l.at - 1; i >= 0; i-- {
		switch l.s[i] {
		case '\n':
			return true
		case ' ', '>', '\t':
		default:
			return false
		}
	}
	return true
}

// emphasis passes over * and _ where they mark emphasis.
func (l *lexer) emphasis(c byte) {
	end := l.at + 1
	for end < len(l.s) && l.s[end] == c {
		end++
	}
	before := l.at == 0 || isSpace(l.s[l.at-1])
	after := end == len(l.s) || isSpace(l.s[end])
	if before && after {
		l.add(punct, rune(c), end)
		return
	}
	l.at = end
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// ampersand reads & and the entities that are left in plain text.
func (l *lexer) ampersand() {
	rest := l.s[l.at:]
	for _, e := range [...]struct {
		name string
		r    rune
	}{{"&amp;", '&'}, {"&nbsp;", ' '}, {"&#160;", ' '}, {"&#xa0;", ' '}, {"&ndash;", '-'}, {"&mdash;", '-'}, {"&#8211;", '-'}, {"&lsquo;", '“'}, {"&rsquo;", '”'}, {"&ldquo;", '“'}, {"&rdquo;", '”'}} {
		if !strings.HasPrefix(rest, e.name) {
			continue
		}
		switch e.r {
		case ' ':
			l.space = true
			l.at += len(e.name)
		case '“', '”':
			l.add(quote, e.r, l.at+len(e.name))
		default:
			l.add(punct, e.r, l.at+len(e.name))
		}
		return
	}
	l.add(punct, '&', l.at+1)
}

// apostrophe reads a single quotation mark that does not stand inside a word.
func (l *lexer) apostrophe(end int) {
	if l.dutchArticle(end) {
		return
	}
	r := '”'
	if end < len(l.s) && !isSpace(l.s[end]) && (l.at == 0 || isSpace(l.s[l.at-1]) || strings.IndexByte("([{", l.s[l.at-1]) >= 0) {
		r = '“'
	}
	l.add(quote, r, end)
}

// dutchArticle reads the article that begins a surname: "’t Hart", "’s
// Gravesande". The apostrophe ends at a byte.
func (l *lexer) dutchArticle(end int) bool {
	rest := l.s[end:]
	if len(rest) < 3 || rest[0] != 't' && rest[0] != 's' || rest[1] != ' ' || !startsUpper(rest[2:]) || l.at > 0 && !isSpace(l.s[l.at-1]) && l.s[l.at-1] != '(' {
		return false
	}
	text := "'" + rest[:1]
	l.add(word, 0, end+1)
	l.toks[len(l.toks)-1].caps = lower
	l.fold(text)
	return true
}

func (l *lexer) sign(r rune, end int) {
	switch r {
	case '’', '‘', '‛', '′', 'ʼ', '‚', '׳':
		l.apostrophe(end)
		return
	case '“', '„', '«', '‟', '‹', '「', '『', '《':
		l.add(quote, '“', end)
		return
	case '”', '»', '›', '」', '』', '》', '″':
		l.add(quote, '”', end)
		return
	case '〔', '【', '［':
		l.add(open, '[', end)
		return
	case '〕', '】', '］':
		l.add(closing, '[', end)
		return
	case '‐', '‑', '‒', '–', '—', '−', '―', '〜':
		r = '-'
	case '、':
		r = ','
	case '،':
		r = ','
	case '؛':
		r = ';'
	case '。', '．':
		r = '.'
	case '…':
		r = '…'
	case '⁄':
		r = '/'
	case '・', '･', '·':
		r = '・'
	default:
		r = narrow(r)
	}
	switch r {
	case '(', '[', '{':
		l.add(open, r, end)
	case ')':
		l.add(closing, '(', end)
	case ']':
		l.add(closing, '[', end)
	case '}':
		l.add(closing, '{', end)
	default:
		l.add(punct, r, end)
	}
}
