package markdown

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/chars"
	"github.com/citevet/citevet/citation/prose/internal/citekey"
	"github.com/citevet/citevet/citation/prose/internal/spans"
)

// A citeScanner finds pandoc's citations in the text of a block from which
// the markup was taken out.
type citeScanner struct {
	text  string
	runs  []prose.Run
	units []spans.Span          // emphasis, links and the like: in order, nested
	plain offsets               // of characters that are no marks: they were escaped
	keys  []spans.Span          // what may be a key, in order
	free  bool                  // keys may stand anywhere
	pairs []spans.Span          // of brackets, in the order of the "["
	roles []citeGroup           // citations that were found before, in order
	label func(key string) bool // of an example: "(@label)" refers to it

	groups []citeGroup
	cuts   []spans.Span // attributes, and inline notes, which are blocks of their own
	inner  []spans.Span // the texts of inline notes
	budget int          // characters that may still be looked at in vain
}

// A citeGroup is a citation as a whole: text[from:to].
type citeGroup struct {
	spans.Span
	cites  []citekey.Cite
	nested bool // stands in the prefix or suffix of another
}

const maxBrackets = 64 // depth

// offsets are offsets in a text, in order.
type offsets []int

func (o offsets) has(i int) bool {
	if len(o) == 0 {
		return false
	}
	_, ok := slices.BinarySearch(o, i)
	return ok
}

// scan finds the citations of the whole text.
func (s *citeScanner) scan() {
	if len(s.roles) == 0 && strings.IndexByte(s.text, '@') < 0 && strings.IndexByte(s.text, '{') < 0 && !strings.Contains(s.text, "^[") {
		return
	}
	s.budget = 64*len(s.text) + 4096
	n := len(s.keys)
	if s.free {
		n = min(strings.Count(s.text, "@"), len(s.text)/4)
	}
	s.groups = make([]citeGroup, 0, n+len(s.roles))
	s.pair()
	s.inlines(0, len(s.text), 0)
}

// pair matches brackets. One that opens inside emphasis closes there.
func (s *citeScanner) pair() {
	var open []int
	var ends []spans.Span // units that are open: where they end, and len(open) when they began
	u := 0
	for i := 0; i < len(s.text); i++ {
		for len(ends) > 0 && i >= ends[len(ends)-1].From {
			open = open[:min(len(open), ends[len(ends)-1].To)]
			ends = ends[:len(ends)-1]
		}
		for u < len(s.units) && s.units[u].From == i {
			ends = append(ends, spans.Span{From: s.units[u].To, To: len(open)})
			u++
		}
		floor := 0
		if len(ends) > 0 {
			floor = ends[len(ends)-1].To
		}
		open = s.pairAt(i, open, floor)
	}
	slices.SortFunc(s.pairs, func(a, b spans.Span) int { return cmp.Compare(a.From, b.From) })
}

// pairAt opens or closes a bracket at offset i. open are those that are open, of
// which the first, floor in number, opened outside of the emphasis at i.
func (s *citeScanner) pairAt(i int, open []int, floor int) []int {
	c := s.text[i]
	if c != '[' && c != ']' || s.plain.has(i) {
		return open
	}
	if c == '[' {
		return append(open, i)
	}
	if len(open) <= floor {
		return open
	}
	last := len(open) - 1
	if len(open) <= maxBrackets {
		s.pairs = append(s.pairs, spans.Span{From: open[last], To: i})
	}
	return open[:last]
}

// closing gives the offset of the "]" of the "[" at i; 0 where there is none.
func (s *citeScanner) closing(i int) int { return endOf(s.pairs, i) }

// endOf gives the end of the span that begins at i; 0 where none does. The
// spans are in order.
func endOf(all []spans.Span, i int) int {
	n, ok := slices.BinarySearchFunc(all, i, func(p spans.Span, i int) int { return cmp.Compare(p.From, i) })
	if !ok {
		return 0
	}
	return all[n].To
}

// unitAt gives the first unit from index u on that begins at offset i, and
// moves u on to those that begin there or later.
func (s *citeScanner) unitAt(i int, u *int) (end int, ok bool) {
	for *u < len(s.units) && s.units[*u].From < i {
		*u++
	}
	if *u < len(s.units) && s.units[*u].From == i && s.units[*u].To > i {
		return s.units[*u].To, true
	}
	return 0, false
}

// inlines finds the citations in text[from:to]; u is the index of a unit
// before which none begins there.
func (s *citeScanner) inlines(from, to, u int) {
	for i := from; i < to; {
		if end, ok := s.unitAt(i, &u); ok && end <= to {
			s.inlines(i, end, u+1)
			i = end
			continue
		}
		c := s.text[i]
		switch {
		case !marksCite(c) && len(s.roles) == 0:
			i++
		case len(s.roles) > 0 && i >= s.roles[0].From:
			s.groups = append(s.groups, s.roles[0])
			i = max(i, s.roles[0].To)
			s.roles = s.roles[1:]
		case s.plain.has(i):
			i++
		case c == '^' && s.opens(i+1, to) && !s.plain.has(i+1):
			i = s.note(i, u)
		case c == '[' && s.opens(i, to):
			i = s.bracket(i, u)
		case c == '@':
			i = s.textual(i, to, u)
		case c == '{' && s.attributes(i, to) > 0:
			end := s.attributes(i, to)
			s.cuts = append(s.cuts, spans.Span{From: i, To: end})
			i = end
		default:
			i++
		}
	}
}

func marksCite(c byte) bool { return c == '@' || c == '[' || c == '^' || c == '{' }

// opens reports whether a bracket opens at i that closes before to.
func (s *citeScanner) opens(i, to int) bool {
	if i >= to || s.text[i] != '[' {
		return false
	}
	end := s.closing(i)
	return end > 0 && end < to
}

// note reads the inline note ^[…] at i.
func (s *citeScanner) note(i, u int) int {
	end := s.closing(i + 1)
	s.inner = append(s.inner, spans.Span{From: i + 2, To: end})
	s.cuts = append(s.cuts, spans.Span{From: i, To: end + 1})
	s.inlines(i+2, end, u)
	return end + 1
}

// bracket reads the bracket at i: a citation, or text with citations in it.
func (s *citeScanner) bracket(i, u int) int {
	end := s.closing(i)
	if cites, ok := s.group(i, u); ok {
		s.add(citeGroup{Span: spans.Span{From: i, To: end + 1}, cites: cites}, u)
		return end + 1
	}
	s.inlines(i+1, end, u)
	return end + 1
}

// add adds a group and those inside its prefixes and suffixes.
func (s *citeScanner) add(g citeGroup, u int) {
	s.groups = append(s.groups, g)
	first := len(s.groups)
	for _, c := range g.cites {
		s.inlines(c.Prefix.From, c.Prefix.To, u)
		s.inlines(c.Suffix.From, c.Suffix.To, u)
	}
	for i := range s.groups[first:] {
		s.groups[first+i].nested = true
	}
}

// group reads [see @a, p. 3; @b]. A bracket before "(", "[" or attributes is
// a link or a span, one behind "!" an image.
func (s *citeScanner) group(i, u int) ([]citekey.Cite, bool) {
	end := s.closing(i)
	if s.linksOn(end+1) || i > 0 && s.text[i-1] == '!' && !s.plain.has(i-1) {
		return nil, false
	}
	return s.citeList(i+1, end, u)
}

func (s *citeScanner) linksOn(i int) bool {
	if i >= len(s.text) || s.plain.has(i) {
		return false
	}
	switch s.text[i] {
	case '[', '(':
		return !strings.HasPrefix(s.text[i:], "[^")
	case '{':
		return s.attributes(i, len(s.text)) > 0
	}
	return false
}

// citeList reads citations parted by ";" that fill text[from:to].
func (s *citeScanner) citeList(from, to, u int) ([]citekey.Cite, bool) {
	var cites []citekey.Cite
	for at := from; ; {
		at = s.skipSpace(at, to)
		c, next, ok := s.citation(at, to, u)
		if !ok {
			return nil, false
		}
		cites = append(cites, c)
		if next >= to {
			return cites, true
		}
		at = next + 1
	}
}

// citation reads "see @a, p. 3" at from and gives the offset of the ";"
// behind it, or to.
func (s *citeScanner) citation(from, to, u int) (c citekey.Cite, next int, ok bool) {
	for i := from; i < to; {
		if end, ok := s.unitAt(i, &u); ok && end <= to {
			i = end // a key in emphasis is not the bracket's
			continue
		}
		if c, ok := s.keyAt(i, to); ok {
			c.Prefix = spans.Span{From: from, To: c.Key.From}
			next := s.suffixEnd(c.Key.To, to, u)
			c.Suffix = spans.Span{From: c.Key.To, To: next}
			return c, next, true
		}
		if s.text[i] == ';' && !s.plain.has(i) {
			break
		}
		i = s.step(i, to, &u)
	}
	return citekey.Cite{}, 0, false
}

func (s *citeScanner) suffixEnd(from, to, u int) int {
	for i := from; i < to; {
		if s.text[i] == ';' && !s.plain.has(i) {
			return i
		}
		i = s.step(i, to, &u)
	}
	return to
}

// step gives the offset behind the inline at i: a whole unit, bracket or
// quotation, else one character.
func (s *citeScanner) step(i, to int, u *int) int {
	s.budget--
	if end, ok := s.unitAt(i, u); ok && end <= to {
		return end
	}
	if s.plain.has(i) || s.budget < 0 {
		return i + 1
	}
	switch s.text[i] {
	case '[':
		if end := s.closing(i); end > 0 && end < to {
			return end + 1
		}
	case '"', '\'':
		if end := s.quoted(i, to); end > 0 {
			return end
		}
	}
	return i + 1
}

// quoted gives the offset behind the straight quotation mark that closes the
// one at i; 0 where it opens none.
func (s *citeScanner) quoted(i, to int) int {
	q := s.text[i]
	if i+1 >= to || chars.IsSpace(s.text[i+1]) || s.text[i+1] == q || s.afterWord(i) {
		return 0
	}
	u := len(s.units)
	for j := i + 1; j < to && s.budget > 0; {
		if s.text[j] == q && !s.plain.has(j) && !chars.IsSpace(s.text[j-1]) && (j+1 == to || !chars.IsWord(s.text[j+1])) {
			return j + 1
		}
		if s.text[j] == '[' {
			j = s.step(j, to, &u)
			continue
		}
		s.budget--
		j++
	}
	return 0
}

// textual reads @a, @a [p. 3] and @a [p. 3; @b] at i and gives the offset
// behind it.
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

// bareLocator reads [p. 3] or [p. 3; @b] behind @a.
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

func (s *citeScanner) skipSpace(i, to int) int {
	for i < to && chars.IsSpace(s.text[i]) {
		i++
	}
	return i
}

// attributes gives the offset behind pandoc's attributes, {#id .class k=v},
// or a shortcode, {{< … >}}, at i; 0 where there are none.
func (s *citeScanner) attributes(i, to int) int {
	rest := s.text[i:to]
	rest = rest[:min(len(rest), citekey.MaxLen)]
	if strings.HasPrefix(rest, "{{<") {
		if end := strings.Index(rest, ">}}"); end > 0 {
			return i + end + 3
		}
		return 0
	}
	end := strings.IndexByte(rest, '}')
	if end < 2 || s.plain.has(i) {
		return 0
	}
	in := strings.TrimSpace(rest[1:end])
	switch {
	case in == "":
		return 0
	case in == "-", in[0] == '#' && len(in) > 1, in[0] == '.' && len(in) > 1 && chars.IsWord(in[1]), in[0] == '=' && len(in) > 1:
		return i + end + 1
	}
	if eq := strings.IndexByte(in, '='); eq > 0 && !strings.ContainsAny(in[:eq], " ,;(") {
		return i + end + 1
	}
	return 0
}

// isShortcode tells whether text[in.from:in.to] is one of Quarto's shortcodes
// and nothing else.
func (s *citeScanner) isShortcode(in spans.Span) bool {
	return strings.HasPrefix(s.text[in.From:in.To], "{{<") && s.attributes(in.From, in.To) == in.To
}
