package citekey

import (
	"strings"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/chars"
	"github.com/citevet/citevet/citation/prose/internal/spans"
)

// A Bracket is a citation of pandoc's with its brackets: s[From:To].
type Bracket struct {
	spans.Span
	Cites []Cite
}

// maxBracket is how long a citation may be.
const maxBracket = 2000

// Brackets finds the citations [see @a, p. 3; -@b] in a text without markup. Each
// part has to have a key; one that may be of an address is none.
func Brackets(s string) []Bracket {
	if !strings.Contains(s, "@") {
		return nil
	}
	var out []Bracket
	for i := 0; i < len(s); {
		open := strings.IndexByte(s[i:], '[')
		if open < 0 {
			break
		}
		i += open + 1
		end := strings.IndexAny(s[i:min(len(s), i+maxBracket)], "[]")
		if end < 0 || s[i+end] == '[' {
			continue // the inner one is looked at next
		}
		if cites := bracketed(s, i, i+end); cites != nil {
			out = append(out, Bracket{spans.Span{From: i - 1, To: i + end + 1}, cites})
		}
		i += end + 1
	}
	return out
}

// bracketed reads the citations that fill s[from:to], separated by ";"; nil where
// there is something else.
func bracketed(s string, from, to int) []Cite {
	var cites []Cite
	for from <= to {
		end := to
		if i := strings.IndexByte(s[from:to], ';'); i >= 0 {
			end = from + i
		}
		c, ok := bracketPart(s, spans.Inner(s, spans.Span{From: from, To: end}))
		if !ok {
			return nil
		}
		cites = append(cites, c)
		from = end + 1
	}
	return cites
}

func bracketPart(s string, in spans.Span) (Cite, bool) {
	for i := in.From; i < in.To; i++ {
		if s[i] != '@' || i > in.From && s[i-1] != '-' && !chars.IsSpace(s[i-1]) {
			continue
		}
		name, size := Pandoc(s[i:in.To])
		if size == 0 || LikeAddress(s, i, i+size) {
			continue
		}
		c := Cite{Key: spans.Span{From: i, To: i + size}, Name: name}
		if i > in.From && s[i-1] == '-' && (i-1 == in.From || chars.IsSpace(s[i-2])) {
			c.Key.From, c.Mode = i-1, prose.SuppressAuthor
		}
		c.Prefix = spans.Span{From: in.From, To: c.Key.From}
		c.Suffix = spans.Span{From: c.Key.To, To: in.To}
		return c, true
	}
	return Cite{}, false
}
