package bynumber

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/citevet/citevet/internal/page"
)

// raised reads "¹²,¹³" at text[i].
func (s *scanner) raised(i int) int {
	if strings.HasSuffix(s.text[:i], raisedMinus) { // cm⁻¹
		return raised.skip(s.text, i)
	}
	parts, end := s.located(grammars[Raised], i)
	if len(parts) == 0 {
		return raised.skip(s.text, i)
	}
	return s.add(Mention{Form: Raised, From: i, To: end, Parts: parts})
}

// located reads numbers at text[i], in no bracket, each with the pages that may
// stand after it, "24(p379),25", and gives the offset after all.
func (s *scanner) located(g grammar, i int) ([]Part, int) {
	parts, end := g.parts(s.text, i, s.in, nil)
	for len(parts) > 0 {
		from, to := s.locatorAt(end)
		if to == end {
			break
		}
		last := &parts[len(parts)-1]
		last.LocatorFrom, last.LocatorTo = from, to
		end = to
		if s.text[to-1] == ')' {
			last.LocatorTo--
		}
		next := g.separator(s.text, end, s.in)
		if next == end {
			break
		}
		parts, end = g.parts(s.text, next, s.in, parts)
	}
	return parts, end
}

// locatorAt gives the pages after numbers in no bracket, "(pp⁹⁻¹³)", "(p379)"
// and, raised, ": ²³⁻²⁴", and the offset after them; i for both where there are
// none.
func (s *scanner) locatorAt(i int) (from, to int) {
	switch {
	case strings.HasPrefix(s.text[i:], "("):
		from = skipBlanks(s.text, i+1)
		label := from + max(0, strings.IndexFunc(s.text[from:], func(r rune) bool { return !unicode.IsLetter(r) }))
		end := skipPages(s.text, label)
		if !s.in.Look(strings.ToLower(s.text[from:label])).Any(locatorLabels) || end == label || !strings.HasPrefix(s.text[end:], ")") {
			return i, i
		}
		return from, end + 1
	case strings.HasPrefix(s.text[i:], ":"):
		from = skipBlanks(s.text, i+1)
		if p, ok := grammars[Raised].part(s.text, from); ok {
			return from, p.To
		}
	}
	return i, i
}

// skipPages gives the offset after pages, raised or not, with dashes and commas:
// "36, 78–80", "⁷⁸-⁸⁰".
func skipPages(s string, i int) int {
	for i < len(s) {
		if _, size := raisedDigit(s[i:]); size > 0 {
			i += size
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if !strings.ContainsRune(".0123456789,;f ⁻"+page.Dashes, r) {
			break
		}
		i += size
	}
	return i
}
