package citation

import (
	"slices"
	"strings"

	"github.com/citevet/citevet/citation/internal/token"

	"github.com/citevet/citevet/citation/prose"
)

// A cursor reads the tokens of a block: all that reads them is made on it.
type cursor struct {
	words    vocabulary
	b        *prose.Block
	source   token.Source // the block's text
	lastYear int          // later numbers are no years
	t        []token.Token
	mate     []int  // for a bracket, the token of its partner, or -1
	used     []bool // tokens that are part of an item

	stack []int // reused
}

// read makes the cursor read the bytes [from, to) of b, by l.
func (s *cursor) read(b *prose.Block, l *token.Lexer, from, to int) {
	l.Start(b.Text[:to], from)
	l.To(to, 0)
	s.take(b, l)
}

// take makes the cursor read the tokens of l, which are some of b.
func (s *cursor) take(b *prose.Block, l *token.Lexer) {
	s.b, s.t = b, l.Tokens
	s.source.Set(b.Text, l)
	s.mate = slices.Grow(s.mate[:0], len(s.t))[:len(s.t)]
	s.used = slices.Grow(s.used[:0], len(s.t))[:len(s.t)]
	clear(s.used)
	s.pair()
}

// maxBracket is the number of tokens that a bracket with citations may hold:
// an unclosed one must not make a citation of a whole paper.
const maxBracket = 4000

// deepest is how many brackets may stand open inside a bracket that closes.
const deepest = 4

// pair finds the partner of each bracket.
func (s *cursor) pair() {
	stack := s.stack[:0]
	for i := range s.t {
		s.mate[i] = -1
		switch t := &s.t[i]; t.Kind {
		case token.Open:
			stack = append(stack, i)
		case token.Closing:
			for k := len(stack) - 1; k >= 0 && k >= len(stack)-deepest; k-- {
				if s.t[stack[k]].Sign != t.Sign || i-stack[k] > maxBracket {
					continue
				}
				s.mate[i], s.mate[stack[k]] = stack[k], i
				stack = stack[:k]
				break
			}
		}
	}
	s.stack = stack[:0]
}

// text gives the source's text of the tokens [from, to), with spaces and line
// breaks folded and marks taken out.
func (s *cursor) text(from, to int) string {
	if to <= from {
		return ""
	}
	return folded(s.b.Text[s.t[from].From:s.t[to-1].To])
}

// folded gives a text with spaces and line breaks folded and marks taken out.
func folded(raw string) string {
	if clean(raw) {
		return raw
	}
	return foldText(raw)
}

func clean(raw string) bool {
	for i := 0; i < len(raw); i++ {
		switch c := raw[i]; {
		case c < ' ' || c == '*' || c == '_' || c == '\\' || c == '~' || c == '&':
			return false
		case c == ' ' && i > 0 && raw[i-1] == ' ':
			return false
		case c == 0xc2 || c == 0xe2 || c == 0xef: // no-break and thin spaces, soft hyphens, joiners
			return false
		}
	}
	return true
}

func foldText(raw string) string {
	var b strings.Builder
	space := false
	raw = strings.ReplaceAll(raw, "&amp;", "&")
	for _, r := range raw {
		switch {
		case r == '*' || r == '\\' || token.Invisible(r):
			continue
		case r == '~' || r == ' ' || r == '\n' || r == '\r' || r == '\t' || r == '\u00a0' || r >= '\u2000' && r <= '\u200b' || r == '\u202f' || r == '\u3000':
			space = !strings.HasSuffix(b.String(), "-") || r != '\n'
			continue
		}
		if space && b.Len() > 0 {
			b.WriteByte(' ')
		}
		space = false
		b.WriteRune(r)
	}
	return b.String()
}

// place gives the bytes of the source that the tokens [from, to) stand for.
func (s *cursor) place(from, to int) (pos, end int) {
	if to <= from {
		pos, _ = s.b.Range(int(s.t[from].From), int(s.t[from].From)+1)
		return pos, pos
	}
	return s.b.Range(int(s.t[from].From), int(s.t[to-1].To))
}

// span gives the bytes of the block's text that the tokens [from, to) are.
func (s *cursor) span(from, to int) Span {
	if to <= from {
		return Span{}
	}
	return Span{int(s.t[from].From), int(s.t[to-1].To)}
}
