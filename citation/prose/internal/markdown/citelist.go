package markdown

import (
	"github.com/citevet/citevet/citation/prose/internal/chars"
	"github.com/citevet/citevet/citation/prose/internal/citekey"
	"github.com/citevet/citevet/citation/prose/internal/spans"
)

// group reads [see @a, p. 3; @b]. A bracket before "(", "[" or attributes is
// a link or a span, one after "!" an image.
func (s *citeScanner) group(i, u int) ([]citekey.Cite, bool) {
	end := s.closing(i)
	if s.linksOn(end+1) || i > 0 && s.text[i-1] == '!' && !s.plain.has(i-1) {
		return nil, false
	}
	return s.citeList(i+1, end, u)
}

// citeList reads citations separated by ";" that fill text[from:to].
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
// after it, or to.
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

// step gives the offset after the inline at i: a whole unit, bracket or
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

// quoted gives the offset after the straight quotation mark that closes the
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

func (s *citeScanner) skipSpace(i, to int) int {
	for i < to && chars.IsSpace(s.text[i]) {
		i++
	}
	return i
}
