package citation

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/citevet/citevet/internal/lang"
)

// word reads letters with the hyphens, apostrophes, full stops of URLs and
// digits inside.
func (l *lexer) word() {
	if l.plainWord() || l.url() {
		return
	}
	end, plain := l.wordEnd()
	if end == l.at { // a letter apostrophe, U+02BC, that joins nothing
		r, n := utf8.DecodeRuneInString(l.s[l.at:])
		l.sign(r, l.at+n)
		return
	}
	if l.identifier(end) {
		return
	}
	from := l.at
	text := l.s[from:end]
	if !plain {
		text = foldWord(text)
	}
	text, poss := stripPossessive(text)
	l.add(word, 0, end)
	t := &l.toks[len(l.toks)-1]
	t.poss, t.caps = poss, casingOf(text)
	if text != l.s[from:end] || !plain {
		l.fold(text)
	}
}

// fold keeps what the last token is read as.
func (l *lexer) fold(text string) {
	l.folded = append(l.folded, foldedText{text, strings.ToLower(text)})
	l.toks[len(l.toks)-1].folded = int32(len(l.folded))
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
	s, from := l.s, l.at
	i, uppers := from, 0
	for i < len(s) {
		c := asciiClass[s[i]]
		if c-letterLower > letterUpper-letterLower {
			break
		}
		uppers += int(c - letterLower)
		i++
	}
	if i < len(s) && asciiClass[s[i]] != ends || from > 0 && s[from-1] == '@' {
		return false
	}
	text := s[from:i]
	if i < len(s) && (s[i] == '.' && text == "www" || s[i] == '(' && len(text) < 2) {
		return false
	}
	caps := lower
	if uppers > 0 {
		caps = capitals(text, uppers)
	}
	l.toks = append(l.toks, token{kind: word, space: l.space, caps: caps, from: int32(from), to: int32(i)})
	l.space, l.at = false, i
	if i < len(s) && s[i] == ' ' { // as nearly always
		l.space, l.at = true, i+1
	}
	return true
}

// capitals gives the casing of a word of ASCII letters, uppers of which are
// capitals.
func capitals(text string, uppers int) casing {
	switch {
	case text[0] > 'Z':
		return casingOf(text) // iRobot
	case uppers == len(text):
		return upper
	}
	return capital
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

// stripPossessive takes 's off a word, and the ending of a Turkish case off a
// name: "Çelik'in", "Demir'e".
func stripPossessive(s string) (string, bool) {
	if strings.HasSuffix(s, "'s") && len(s) > 3 {
		return s[:len(s)-2], true
	}
	if i := strings.LastIndexByte(s, '\''); i > 3 && turkishCase(s[i+1:]) && startsUpper(s) && strings.IndexByte("aeiou", s[i-1]) < 0 {
		return s[:i], true
	}
	return s, false
}

// turkishCase tells of the endings that a name which ends in a consonant
// takes.
func turkishCase(w string) bool { return lang.Look(w).Is(lang.CaseEnding) }

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
