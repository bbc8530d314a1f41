package markdown

import (
	"unicode"
	"unicode/utf8"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/citekey"
	"github.com/citevet/citevet/citation/prose/internal/spans"
)

// textual reads @a, @a [p. 3] and @a [p. 3; @b] at i and gives the offset
// after it.
func (s *citeScanner) textual(i, to, u int) int {
	c, ok := s.keyAt(i, to)
	if !ok || s.label != nil && s.label(c.Name) {
		return i + 1
	}
	c.Mode = prose.AuthorInText
	c.Prefix = spans.Span{From: i, To: i}
	c.Suffix = spans.Span{From: c.Key.To, To: c.Key.To}
	g := citeGroup{Span: c.Key, cites: []citekey.Cite{c}}
	open := s.skipSpace(c.Key.To, to)
	if s.opens(open, to) && !s.plain.has(open) {
		end := s.closing(open)
		if rest, ok := s.group(open, u); ok {
			g.cites = append(g.cites, rest...)
			g.To = end + 1
		} else if s.bareLocator(&g, open, end, u) {
			g.To = end + 1
		}
	}
	s.add(g, u)
	return g.To
}

// bareLocator reads [p. 3] or [p. 3; @b] after @a.
func (s *citeScanner) bareLocator(g *citeGroup, open, end, u int) bool {
	if s.text[open+1] == '^' {
		return false
	}
	if end+1 < len(s.text) && (s.text[end+1] == '[' || s.text[end+1] == '(') && !s.plain.has(end+1) {
		return false
	}
	at := s.suffixEnd(open+1, end, u)
	g.cites[0].Suffix = spans.Span{From: open + 1, To: at}
	if at == end {
		return true
	}
	rest, ok := s.citeList(at+1, end, u)
	if !ok {
		g.cites[0].Suffix = spans.Span{From: g.cites[0].Key.To, To: g.cites[0].Key.To}
		return false
	}
	g.cites = append(g.cites, rest...)
	return true
}

// keyAt reads @key or -@key at i.
func (s *citeScanner) keyAt(i, to int) (citekey.Cite, bool) {
	at := i
	mode := prose.Normal
	if s.text[i] == '-' && i+1 < to && !s.plain.has(i) && (i == 0 || s.text[i-1] != '-') {
		mode = prose.SuppressAuthor
		at++
	}
	if s.text[at] != '@' || s.plain.has(at) || (at > i || s.free) && s.afterWord(i) {
		return citekey.Cite{}, false
	}
	if !s.free {
		to = min(to, endOf(s.keys, at))
	}
	name, size := citekey.Pandoc(s.text[at:max(at, to)])
	return citekey.Cite{Key: spans.Span{From: i, To: at + size}, Name: name, Mode: mode}, size > 0
}

// afterWord reports whether the character before i is a letter, a digit or a
// dot that touches it in the source too: then "@" is part of an address.
func (s *citeScanner) afterWord(i int) bool {
	if i == 0 {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(s.text[:i])
	if r != '.' && !unicode.IsLetter(r) && !unicode.IsNumber(r) || s.plain.has(i-1) {
		return false
	}
	_, end := spans.Range(s.runs, i-1, i)
	pos, _ := spans.Range(s.runs, i, i+1)
	return end == pos
}
