package bynumber

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/citevet/citevet/internal/lang"
	"github.com/citevet/citevet/internal/page"
)

// A scanner finds what has the shape of a mention in the text of one block.
type scanner struct {
	text  string
	block int
	in    lang.Language
	list  *List
	out   []Mention
	left  int // how many mentions may still be added
}

// mostMentions bounds the mentions of a paper: none has as many, and a file of
// nothing but numbers costs no more than they do.
const mostMentions = 1 << 18

// leads has the bytes that a mention can begin with.
var leads = func() (leads [256]bool) {
	for _, c := range []byte("[(0123456789\xc2\xe2\xef\xe3") {
		leads[c] = true
	}
	return leads
}()

func (s *scanner) scan() {
	for i := 0; i < len(s.text) && s.left > 0; {
		if !leads[s.text[i]] {
			i++
			continue
		}
		i = s.at(i)
	}
}

// at reads the mention at text[i], if there is one, and gives the offset to go
// on at.
func (s *scanner) at(i int) int {
	switch c := s.text[i]; {
	case c == '[' || c == '(':
		if end := s.bracket(i); end > i {
			return end
		}
	case c >= '0' && c <= '9':
		return s.level(i)
	default:
		if v, size := raisedDigit(s.text[i:]); size > 0 && v >= 0 {
			return s.raised(i)
		}
	}
	_, size := utf8.DecodeRuneInString(s.text[i:])
	return i + size
}

func (s *scanner) add(m Mention) int {
	m.Block = s.block
	s.out = append(s.out, m)
	s.left--
	return m.To
}

// forms of brackets, and what closes them.
var brackets = map[byte]struct {
	form  Form
	close byte
}{'[': {Square, ']'}, '(': {Round, ')'}}

// bracket reads "[3–5, 8]", "[3]–[5]", "(e.g. 12)", "[12, p. 5]", "[Knu86]" at
// text[i], and gives the offset behind it; i where none is.
func (s *scanner) bracket(i int) int {
	b := brackets[s.text[i]]
	from := skipBlanks(s.text, i+1)
	at, prefix := s.prefix(from)
	parts, end := grammars[b.form].parts(s.text, at, s.in, nil)
	if len(parts) == 0 {
		if b.form == Square && s.list.Labelled {
			return s.labels(i)
		}
		return i
	}
	m := Mention{Form: b.form, From: i, Parts: parts, Prefix: prefix}
	if s.isNamed(at) { // "(e.g. Ref. 6)"
		m.Form = Named
	}
	close := skipBlanks(s.text, end)
	if close < len(s.text) && s.text[close] == b.close {
		m.To = close + 1
		return s.add(m)
	}
	if close = s.suffix(&m, end, b.close); close < 0 {
		return i
	}
	m.To = close + 1
	return s.add(m)
}

// prefix reads the words before the numbers of a bracket, "see", "e.g.,", and
// gives the offset behind them.
func (s *scanner) prefix(from int) (at int, text string) {
	at = skipPrefixes(s.text, from, from+maxPrefix, s.in)
	if n := s.wordsBefore(at); n > 0 {
		at = skipPrefixes(s.text, at+n, at+n+maxPrefix, s.in)
	}
	return at, strings.TrimSpace(s.text[from:at])
}

// wordsBefore gives the size of the words at text[at] that a word for a prefix
// ends, with numbers behind it: "for more details see 22".
func (s *scanner) wordsBefore(at int) int {
	rest := s.text[at:min(len(s.text), at+maxPrefix)]
	n := strings.IndexAny(rest, "0123456789[]()")
	if n < 1 || rest[n] < '0' || rest[n] > '9' {
		return 0
	}
	word, from := wordBefore(rest, n)
	if word == "" || !s.in.Look(strings.ToLower(word)).Is(lang.Refer) {
		return 0
	}
	return from
}

// skipPrefixes gives the offset behind the words at s[at], before end, that
// bring in a source, with the marks behind them: "e.g.,".
func skipPrefixes(s string, at, end int, in lang.Language) int {
	for at < min(end, len(s)) {
		n := prefixAt(s[at:min(len(s), end)], in)
		if n == 0 {
			break
		}
		at += n
		for at < len(s) && strings.IndexByte(".,:", s[at]) >= 0 {
			at++
		}
		at = skipBlanks(s, at)
	}
	return at
}

// prefixAt gives the size of the prefix that s begins with; 0 for the "p." of
// pages.
func prefixAt(s string, in lang.Language) int {
	if _, label := in.Longest(s, locatorLabels); label > 0 {
		return 0
	}
	_, n := in.Longest(s, prefixes)
	return n
}

// prefixes stand before numbers: also the "Ref." of "(Ref. 12)".
var prefixes = lang.SetOf(lang.Prefix, lang.Reference)

const (
	maxPrefix = 48  // bytes before the numbers of a bracket
	maxSuffix = 120 // bytes behind them
)

// suffix reads a locator or a remark behind numbers, up to the bracket that
// closes them, and gives the offset of that; -1 where there is none.
func (s *scanner) suffix(m *Mention, from int, close byte) int {
	at := skipBlanks(s.text, from)
	if at >= len(s.text) || strings.IndexByte(",;:", s.text[at]) < 0 {
		return -1
	}
	rest := s.text[at:min(len(s.text), at+maxSuffix)]
	end := strings.IndexAny(rest, "[]()")
	if end < 0 || rest[end] != close || !s.mayFollow(rest[1:end]) && !(rest[0] == ':' && isPages(rest[1:end])) {
		return -1
	}
	m.SuffixFrom, m.SuffixTo = at+1, at+end
	return at + end
}

// mayFollow tells whether a text behind numbers in their bracket is a label and
// its value.
func (s *scanner) mayFollow(text string) bool {
	text = strings.TrimLeft(text, " \u00a0\n")
	_, n := s.in.Longest(text, locatorLabels)
	return n > 0 && strings.ContainsAny(text[n:], "0123456789ivxIVX") || strings.HasPrefix(text, "§")
}

// isPages tells of "5", "190–198".
func isPages(text string) bool {
	text = strings.TrimSpace(text)
	return text != "" && strings.Trim(text, "0123456789"+page.Dashes) == "" && number(text[:1]) > 0
}

var locatorLabels = lang.SetOf(lang.Page, lang.PageShort, lang.Chapter, lang.ChapterShort, lang.Section, lang.Paragraph,
	lang.Figure, lang.Table, lang.Volume, lang.Part, lang.Appendix, lang.Equation, lang.Note, lang.Other, lang.Supplement)

// labels reads "[Knu86, ABC+19]" at text[i]: one of the labels has to be in the
// list.
func (s *scanner) labels(i int) int {
	rest := s.text[i:min(len(s.text), i+maxLabels)]
	end := strings.IndexByte(rest, ']')
	if end < 0 {
		return i
	}
	m := Mention{Form: Labelled, From: i, To: i + end + 1}
	known := false
	for at := 1; at < end; {
		to := at + strings.IndexAny(rest[at:end]+",", ",;")
		text := strings.TrimSpace(rest[at:to])
		if !isLabel(text) {
			if len(m.Parts) == 0 || !s.mayFollow(rest[at:end]) {
				return i
			}
			m.SuffixFrom, m.SuffixTo = i+at, i+end
			break
		}
		from := i + at + strings.Index(rest[at:to], text)
		known = known || s.list.labels[text]
		m.Parts = append(m.Parts, Part{From: from, To: from + len(text), Label: text})
		at = to + 1
	}
	if len(m.Parts) == 0 || !known && !looksLabelled(m.Parts) {
		return i
	}
	return s.add(m)
}

const maxLabels = 200 // bytes of a bracket with labels

func isLabel(s string) bool {
	return s != "" && len(s) <= 24 && !strings.ContainsAny(s, " \t\n[](){}=<>")
}

// looksLabelled tells whether all parts are letters with two digits of a year,
// or four, behind them.
func looksLabelled(parts []Part) bool {
	for _, p := range parts {
		letters := strings.TrimRight(strings.TrimRight(p.Label, "abcdef"), "0123456789")
		if n := len(p.Label) - len(letters); letters == "" || n < 2 || n > 5 || strings.ContainsFunc(letters, func(r rune) bool { return !unicode.IsLetter(r) && r != '+' && r != '*' }) {
			return false
		}
	}
	return true
}

// raised reads "¹²,¹³" at text[i].
func (s *scanner) raised(i int) int {
	if strings.HasSuffix(s.text[:i], raisedMinus) { // cm⁻¹
		return raised.skip(s.text, i)
	}
	parts, end := grammars[Raised].parts(s.text, i, s.in, nil)
	if len(parts) == 0 {
		return raised.skip(s.text, i)
	}
	return s.add(Mention{Form: Raised, From: i, To: s.raisedLocator(end), Parts: parts})
}

// raisedLocator gives the offset behind the raised pages behind raised numbers,
// "¹²(pp⁹⁻¹³)" and "⁴: ²³⁻²⁴"; i where there are none.
func (s *scanner) raisedLocator(i int) int {
	close := ""
	at := i
	switch {
	case strings.HasPrefix(s.text[i:], "("):
		close, at = ")", i+1
	case strings.HasPrefix(s.text[i:], ":"):
		at = i + 1
	default:
		return i
	}
	at = skipBlanks(s.text, at)
	if _, n := s.in.Longest(s.text[at:min(len(s.text), at+maxPrefix)], locatorLabels); n > 0 {
		at = skipBlanks(s.text, at+n)
	} else if close != "" {
		return i
	}
	p, ok := grammars[Raised].part(s.text, at)
	if !ok || !strings.HasPrefix(s.text[p.To:], close) {
		return i
	}
	return p.To + len(close)
}

// level reads digits at text[i] that stand in no bracket: "Ref. 12", and
// "growth.12" in a text that has lost what was raised.
func (s *scanner) level(i int) int {
	switch {
	case s.isNamed(i):
		if parts, end := grammars[Named].parts(s.text, i, s.in, nil); len(parts) > 0 {
			return s.add(Mention{Form: Named, From: i, To: end, Parts: parts})
		}
	case s.list.Numbered && s.isGlued(i):
		if parts, end := s.glued(i); len(parts) > 0 && !s.isGluedTo(end) {
			return s.add(Mention{Form: Plain, From: i, To: end, Parts: parts})
		}
	}
	return level.skip(s.text, i)
}

// isNamed tells whether the word before text[i] is one for references.
func (s *scanner) isNamed(i int) bool {
	if i == 0 || blankAt(s.text[i-1:]) == 0 && s.text[i-1] != '.' {
		return false
	}
	word, _ := wordBefore(s.text, i)
	return s.in.Look(strings.ToLower(word)).Is(lang.Reference)
}

// isGlued tells whether the digits at text[i] stand behind a word or a mark
// without a blank, and are not a part of a number.
func (s *scanner) isGlued(i int) bool {
	r, size := utf8.DecodeLastRuneInString(s.text[:i])
	switch {
	case size == 0:
		return false
	case unicode.IsLetter(r):
		return true
	case r == '.' || r == ',' || r == ':' || r == ';':
		before, _ := utf8.DecodeLastRuneInString(s.text[:i-size])
		return !unicode.IsSpace(before) && (!unicode.IsDigit(before) || isWhole(s.text[:i-size]))
	}
	return strings.ContainsRune(")]?!%”’»\"'", r)
}

// isWhole tells whether the digits that s ends in can have no decimals and no
// thousands behind them: those of a year, of a name such as G4, and decimals.
func isWhole(s string) bool {
	digits := len(s) - len(strings.TrimRight(s, "0123456789"))
	before, _ := utf8.DecodeLastRuneInString(s[:len(s)-digits])
	year := s[len(s)-digits:]
	return digits == 4 && (strings.HasPrefix(year, "1") || strings.HasPrefix(year, "20")) || unicode.IsLetter(before) || before == '.'
}

// glued reads "5,7–9" and "5 14–17" at text[i].
func (s *scanner) glued(i int) ([]Part, int) {
	parts, end := grammars[Plain].parts(s.text, i, s.in, nil)
	for len(parts) > 0 && end < len(s.text) && s.text[end] == ' ' {
		more, next := grammars[Plain].parts(s.text, end+1, s.in, nil)
		if len(more) == 0 || more[0].First <= parts[len(parts)-1].Last || s.isGluedTo(next) || !s.list.reaches(more[len(more)-1].Last) {
			break
		}
		parts, end = append(parts, more...), next
	}
	if len(parts) == 2 && parts[1].First == parts[1].Last && s.counts(end) { // "of IFN8 14 mice"
		return parts[:1], parts[0].To
	}
	return parts, end
}

// counts tells whether a word in small letters follows at text[i], which the
// number before it may count.
func (s *scanner) counts(i int) bool {
	r, _ := utf8.DecodeRuneInString(s.text[skipBlanks(s.text, i):])
	return unicode.IsLower(r)
}

// isGluedTo tells whether a letter, a digit or a part of a number follows at
// text[i].
func (s *scanner) isGluedTo(i int) bool {
	r, size := utf8.DecodeRuneInString(s.text[i:])
	switch {
	case size == 0:
		return false
	case r == '.' || r == ',':
		next, _ := utf8.DecodeRuneInString(s.text[i+size:])
		return unicode.IsDigit(next)
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("%°/+×", r)
}
