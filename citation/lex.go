package citation

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A lexer cuts the text of a block into tokens. It takes time linear in the
// text: every byte is looked at once, and once more where a URL is.
type lexer struct {
	s     string
	at    int
	space bool
	toks  []token
}

// lex appends the tokens of s to toks.
func lex(s string, toks []token) []token {
	l := lexer{s: s, toks: toks}
	for l.at < len(l.s) {
		l.next()
	}
	return l.toks
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
	r := '”'
	if end < len(l.s) && !isSpace(l.s[end]) && (l.at == 0 || isSpace(l.s[l.at-1]) || strings.IndexByte("([{", l.s[l.at-1]) >= 0) {
		r = '“'
	}
	l.add(quote, r, end)
}

// number reads a run of digits. A thousands comma belongs to it.
func (l *lexer) number() {
	end := l.at
	for end < len(l.s) && '0' <= l.s[end] && l.s[end] <= '9' {
		end++
	}
	if strings.HasPrefix(l.s[l.at:], "10.") && l.doi() {
		return
	}
	from := l.at
	l.add(number, 0, end)
	l.toks[len(l.toks)-1].text = l.s[from:end]
}

// wide reads a character outside ASCII.
func (l *lexer) wide() {
	r, n := utf8.DecodeRuneInString(l.s[l.at:])
	end := l.at + n
	switch {
	case invisible(r):
		l.at = end
	case unicode.IsSpace(r) || r == '\u200b':
		l.space = true
		l.at = end
	case raised(r):
		l.add(note, r, end)
	case unicode.IsLetter(r) || unicode.Is(unicode.M, r):
		if c := narrow(r); c != r {
			l.wideForm(c, end)
			return
		}
		l.word()
	case unicode.Is(unicode.Nd, r):
		l.wideNumber()
	default:
		l.sign(r, end)
	}
}

// wideForm reads a full-width letter, which begins a word.
func (l *lexer) wideForm(rune, int) { l.word() }

func (l *lexer) sign(r rune, end int) {
	switch r {
	case '’', '‘', '‛', '′', 'ʼ', '‚':
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

// narrow folds a full-width form to ASCII.
func narrow(r rune) rune {
	if '！' <= r && r <= '～' {
		return r - '！' + '!'
	}
	return r
}

// invisible tells of characters that leave no trace in a folded text: soft
// hyphens, joiners, direction marks, a byte order mark.
func invisible(r rune) bool {
	switch r {
	case '\u00ad', '\u200c', '\u200d', '\ufeff', '\u200e', '\u200f', '\u2060', '\u061c':
		return true
	}
	return '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069' || '\ufe00' <= r && r <= '\ufe0f'
}

func raised(r rune) bool {
	return r == '¹' || r == '²' || r == '³' || '\u2070' <= r && r <= '\u208e' || r == '†' || r == '‡'
}

// wideNumber reads digits of any script as one number in ASCII digits.
func (l *lexer) wideNumber() {
	var buf []byte
	end := l.at
	for end < len(l.s) {
		r, n := utf8.DecodeRuneInString(l.s[end:])
		if !unicode.Is(unicode.Nd, r) {
			break
		}
		buf = append(buf, digit(r))
		end += n
	}
	l.add(number, 0, end)
	l.toks[len(l.toks)-1].text = string(buf)
}

// digit gives the ASCII digit of a decimal digit: Unicode lays each script's
// ten digits out in a row that ends where its range does.
func digit(r rune) byte {
	if r < utf8.RuneSelf {
		return byte(r)
	}
	zero := r
	for r-zero < 9 && unicode.Is(unicode.Nd, zero-1) {
		zero--
	}
	return '0' + byte((r-zero)%10)
}

// word reads letters with the hyphens, apostrophes, full stops of URLs and
// digits inside.
func (l *lexer) word() {
	if l.plainWord() || l.url() {
		return
	}
	end, plain := l.wordEnd()
	if l.identifier(end) {
		return
	}
	from := l.at
	text := l.s[from:end]
	if !plain {
		text = foldWord(text)
	}
	l.add(word, 0, end)
	t := &l.toks[len(l.toks)-1]
	t.text, t.poss = stripPossessive(text)
	t.caps = casingOf(t.text)
}

// What an ASCII byte is to plainWord.
const (
	letterLower = 1 + iota
	letterUpper
	ends // white space and the signs that end a word and mean nothing else
)

var asciiClass = func() (t [256]uint8) {
	for c := 'a'; c <= 'z'; c++ {
		t[c], t[c-'a'+'A'] = letterLower, letterUpper
	}
	for _, c := range " \n\t\r,;.)](\"!?" {
		t[c] = ends
	}
	return t
}()

// plainWord reads a word of ASCII letters that white space or a common sign
// ends: most words are no more, and need none of the care that others do.
func (l *lexer) plainWord() bool {
	s, i, uppers := l.s, l.at, 0
	for i < len(s) && asciiClass[s[i]] <= letterUpper && asciiClass[s[i]] != 0 {
		uppers += int(asciiClass[s[i]] - letterLower)
		i++
	}
	if i < len(s) && asciiClass[s[i]] != ends || l.at > 0 && l.s[l.at-1] == '@' {
		return false
	}
	text := s[l.at:i]
	if i < len(s) && (s[i] == '.' && text == "www" || s[i] == '(' && len(text) < 2) {
		return false
	}
	first := s[l.at] <= 'Z'
	caps := lower
	switch {
	case first && uppers == len(text):
		caps = upper
	case first:
		caps = capital
	case uppers > 0:
		caps = casingOf(text) // iRobot
	}
	l.toks = append(l.toks, token{kind: word, space: l.space, caps: caps, from: int32(l.at), to: int32(i), text: text})
	l.space, l.at = false, i
	return true
}

// wordEnd gives where the word at l.at ends, and whether it is plain ASCII
// without marks.
func (l *lexer) wordEnd() (end int, plain bool) {
	s := l.s
	i := l.at
	plain = true
	prev := classOf(s, i)
	for i < len(s) {
		c := s[i]
		if c < utf8.RuneSelf {
			switch {
			case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9':
				if prev > latin { // "により2019", "第10页"
					return i, plain
				}
				i++
				continue
			case c == '-' && l.letterRange(i, i+1):
				return i, plain
			case c == '-' || c == '\'':
				if n := l.joins(i + 1); n > 0 {
					plain = false
					i += 1 + n
					continue
				}
			}
			return i, plain
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '’' || r == 'ʼ' || r == '‘' || r == '‐' || r == '‑' || r == '–' || r == '′':
			if l.letterRange(i, i+n) || r == '–' && i+n < len(s) && startsUpper(s[i+n:]) {
				return i, plain
			}
			if m := l.joins(i + n); m > 0 && prev <= latin {
				plain = false
				i += n + m
				continue
			}
			return i, plain
		case invisible(r):
			plain = false
			i += n
			// a soft hyphen at a line's end joins the two halves
			if r == '\u00ad' && i < len(s) && s[i] == '\n' {
				i++
			}
			continue
		case unicode.IsLetter(r) || unicode.Is(unicode.M, r):
			cl := class(r)
			if cl != prev && (cl > latin || prev > latin) && i > l.at {
				return i, plain
			}
			prev = cl
			plain = false
			i += n
			continue
		case narrow(r) != r && isASCIIAlnum(narrow(r)):
			if prev > latin {
				return i, plain
			}
			plain = false
			i += n
			continue
		}
		return i, plain
	}
	return i, plain
}

// letterRange tells whether the dash [i, j) stands in a range of single
// letters, as in "2019a–c".
func (l *lexer) letterRange(i, j int) bool {
	if i != l.at+1 || j >= len(l.s) || !isLower(l.s[l.at]) || !isLower(l.s[j]) {
		return false
	}
	return j+1 == len(l.s) || !isASCIIAlnum(rune(l.s[j+1])) && l.s[j+1] < utf8.RuneSelf && l.s[j+1] != '-'
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// joins tells how many bytes from i on belong to the word whose hyphen or
// apostrophe ends at i: the letter behind it, with a line break before it
// where a hyphen ends the line; 0 where no letter follows.
func (l *lexer) joins(i int) int {
	if i >= len(l.s) {
		return 0
	}
	at := i
	if l.s[at] == '\n' && l.s[i-1] == '-' && i >= 2 && isLower(l.s[i-2]) {
		at++
		if at >= len(l.s) || !isLower(l.s[at]) && !('A' <= l.s[at] && l.s[at] <= 'Z') {
			return 0
		}
	}
	r, n := utf8.DecodeRuneInString(l.s[at:])
	if unicode.IsLetter(r) || '0' <= r && r <= '9' && l.s[i-1] == '-' {
		return at - i + n
	}
	return 0
}

func isLower(c byte) bool { return 'a' <= c && c <= 'z' }

func isASCIIAlnum(r rune) bool {
	return '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
}

// A script class: words are cut where the class changes, since Chinese and
// Japanese put no space between them.
type scriptClass uint8

const (
	latin scriptClass = iota // any script that spaces its words
	han
	kana
	hangul
)

func classOf(s string, i int) scriptClass {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return class(r)
}

func class(r rune) scriptClass {
	switch {
	case r < 0x1100:
		return latin
	case unicode.Is(unicode.Han, r) || r == '々' || unicode.Is(unicode.Katakana, r) || r == 'ー':
		return han
	case unicode.Is(unicode.Hiragana, r):
		return kana
	case unicode.Is(unicode.Hangul, r):
		return hangul
	}
	return latin
}

// foldWord folds apostrophes and hyphens to ASCII, takes invisible
// characters and line breaks out and composes accents (NFC); full-width
// letters become ASCII.
func foldWord(s string) string {
	var b strings.Builder
	ascii := true
	for _, r := range s {
		switch {
		case r == '’' || r == 'ʼ' || r == '‘' || r == '′':
			r = '\''
		case r == '‐' || r == '‑' || r == '–':
			r = '-'
		case invisible(r) || r == '\n':
			continue
		}
		r = narrow(r)
		if r >= utf8.RuneSelf {
			ascii = false
		}
		b.WriteRune(r)
	}
	if ascii {
		return b.String()
	}
	return norm.NFKC.String(b.String())
}

// stripPossessive takes 's off a word.
func stripPossessive(s string) (string, bool) {
	if strings.HasSuffix(s, "'s") && len(s) > 3 {
		return s[:len(s)-2], true
	}
	return s, false
}

func casingOf(s string) casing {
	uppers, letters := 0, 0
	first := lower
	seen := false
	for i, r := range s {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		up := unicode.IsUpper(r) || unicode.IsTitle(r)
		if up {
			uppers++
		}
		if !seen {
			seen = true
			switch {
			case up:
				first = capital
			case !unicode.IsLower(r):
				return noCase
			}
		} else if first == lower && up && (elided(s, i) || i <= 3) {
			first = capital // d'Aubignac, iRobot, al-Rashid
		}
	}
	if first == capital && uppers == letters {
		return upper
	}
	return first
}

// elided tells whether the letter at i comes right after an apostrophe or a
// hyphen that few letters precede.
func elided(s string, i int) bool {
	return i > 0 && i <= 4 && (s[i-1] == '\'' || s[i-1] == '-')
}
