package bib

import "strings"

// A block is one @word{…} or @word(…) of a list, found by its brackets alone.
type block struct {
	at     int    // the "@"
	word   string // what stands after it, as written
	open   int    // after the opening bracket
	close  int    // the closing bracket, or where the block was cut off
	end    int    // after the closing bracket, or equal to close
	closed bool
}

// A splitter finds the blocks of a list. Each byte is looked at a bounded
// number of times, whatever the input.
type splitter struct {
	s   string
	pos int

	at, brace ahead // the next "@" and the next "}"

	// comments counts the comments that had no end. After a few, no more of
	// the list is searched for the end of another.
	comments int
	quotes   int // the same for strings in quotation marks
}

// patience is how many lines that begin an entry a value may hold before it
// is taken for one whose closing brace is missing.
const patience = 16

// fewComments is how many comments and strings without an end are looked at to
// the end of the list. Later ones hold few entries, wherever in a line these begin.
const fewComments = 4

// next gives the next block; false at the end of the list.
func (sp *splitter) next() (block, bool) {
	for {
		j := strings.IndexByte(sp.s[sp.pos:], '@')
		if j < 0 {
			return block{}, false
		}
		at := sp.pos + j
		if end := commentLine(sp.s, sp.pos, at); end > 0 {
			sp.pos = end
			continue
		}
		word, open := opening(sp.s, at)
		if open < 0 {
			sp.pos = at + 1 + len(word)
			continue
		}
		b := block{at: at, word: word, open: open}
		comment := strings.EqualFold(word, "comment")
		b.close, b.closed = sp.body(open, comment)
		b.end = b.close
		if b.closed {
			b.end++
		} else if comment {
			b.close, b.end = open, open // only the word is skipped
		}
		sp.pos = b.end
		return b, true
	}
}

// commentLine gives the end of the line of at if a "%" stands on it between
// from and at; else 0. Nothing before from is of interest.
func commentLine(s string, from, at int) int {
	line := from + 1 + strings.LastIndexAny(s[from:at], "\n\r")
	if strings.IndexByte(s[line:at], '%') < 0 {
		return 0
	}
	return lineEnd(s, at)
}

// lineEnd gives the offset of the line end at or after i, or len(s).
func lineEnd(s string, i int) int {
	for i < len(s) && s[i] != '\n' && s[i] != '\r' {
		i++
	}
	return i
}

// opening reads "@", a word and an opening bracket. The offset after the
// bracket is -1 where there is none.
func opening(s string, at int) (string, int) {
	w := skipSpace(s, at+1)
	k := w
	for k < len(s) && isWord(s[k]) {
		k++
	}
	m := skipSpace(s, k)
	if k == w || isDigit(s[w]) || m == len(s) || s[m] != '{' && s[m] != '(' {
		return "", -1
	}
	return s[w:k], m + 1
}

// body gives the offset of the bracket that closes the one before open. An
// entry without one ends where the next one begins.
func (sp *splitter) body(open int, comment bool) (int, bool) {
	closer := byte('}')
	if sp.s[open-1] == '(' {
		closer = ')'
	}
	s, prev, quotes := sp.s, byte(','), !comment // prev is the last byte that means something
	for i := open; i < len(s); {
		c := s[i]
		switch classes[c] {
		case plain:
			prev = c
			i++
			continue
		case space:
			i++
			continue
		}
		switch {
		case c == closer:
			return i, true
		case c == '{':
			end, ok := sp.group(i+1, comment)
			if !ok {
				return end, false
			}
			i, prev = end, '}'
			continue
		case c == '"' && quotes && (prev == '=' || prev == '#'):
			if end := quoted(s, i+1, sp.quotes >= fewComments); end > 0 {
				i, prev = end, '"'
				continue
			}
			quotes = false
			sp.quotes++
		case c == '%' && prev == ',' && !comment:
			i = lineEnd(s, i)
			continue
		case c == '@' && !comment && begins(s, i):
			return i, false
		}
		prev = c
		i++
	}
	return len(s), false
}

// A class says what a byte can mean between the brackets of a block.
type class uint8

const (
	plain class = iota
	space
	special
)

var classes = [256]class{
	'\t': space, '\n': space, '\v': space, '\f': space, '\r': space, ' ': space,
	'{': special, '}': special, '(': special, ')': special, '"': special, '%': special, '@': special,
}

// group gives the offset after the brace that closes the one before i; or
// false, and the first place where an entry seems to begin.
func (sp *splitter) group(i int, comment bool) (int, bool) {
	limit, hasty := patience, comment && sp.comments >= fewComments
	if comment && !hasty {
		limit = len(sp.s)
	}
	first, met := len(sp.s), 0
	for depth, at := 1, sp.at.find(sp.s, i, '@'); met <= limit; {
		close := sp.brace.find(sp.s, i, '}')
		for at < close && met <= limit {
			if (hasty || lineStart(sp.s, at)) && begins(sp.s, at) {
				first = min(first, at)
				met++
			}
			at = sp.at.find(sp.s, at+1, '@')
		}
		if close == len(sp.s) || met > limit {
			break
		}
		depth += strings.Count(sp.s[i:close], "{") - 1
		i = close + 1
		if depth == 0 {
			return i, true
		}
	}
	if comment {
		sp.comments++
	}
	return first, false
}

// An ahead remembers where a byte comes next, so that a list without any is
// searched for it once and not once for each entry.
type ahead struct{ from, at int }

// find gives the offset of the first c at or after i, or len(s).
func (a *ahead) find(s string, i int, c byte) int {
	if a.from <= i && i <= a.at && a.at > 0 {
		return a.at
	}
	a.from, a.at = i, len(s)
	if j := strings.IndexByte(s[i:], c); j >= 0 {
		a.at = i + j
	}
	return a.at
}
