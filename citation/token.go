package citation

import (
	"github.com/citevet/citevet/internal/fold"
	"github.com/citevet/citevet/internal/lang"
)

// A kind says what a token is.
type kind uint8

const (
	word   kind = iota // letters, with the hyphens, apostrophes and digits inside
	number             // ASCII digits, other digits folded to them
	open               // a bracket; r is ( or [
	closing
	punct  // any other sign; r is its folded rune
	quote  // a quotation mark; r is “ or ”, or " where that can't be told
	note   // a raised number or mark
	masked // a URL, a DOI, an e-mail address, code: never read
)

// A token is a stretch of a block's text. Emphasis marks, soft hyphens and
// white space belong to no token. It holds no pointer, so that the collector
// of garbage has nothing to do with the thousands that a paper is cut into.
type token struct {
	kind     kind
	caps     casing // for words
	space    bool   // white space stands before it
	poss     bool   // for words: a possessive 's stands behind and is not part of text
	r        rune   // for signs, folded: full-width forms, dashes (-) and quotation marks are one each
	from, to int32  // the bytes of Block.Text; with the possessive 's
	folded   int32  // for words and numbers that are not read as written: 1 + index into lexer.folded

	looked bool      // meaning is known; see cursor.meaning
	known  lang.Word // what the word can mean
}

// A foldedText is what a word or a number is read as.
type foldedText struct{ text, low string }

// A casing is how a word is written.
type casing uint8

const (
	lower   casing = iota // smith, d’un
	capital               // Smith, d’Aubignac, McDonald
	upper                 // SMITH, S (one letter counts as upper)
	noCase                // 张三
)

func (t *token) is(r rune) bool { return t.kind != word && t.kind != number && t.r == r }

// text gives what a word or a number is, folded; "" for other tokens.
func (t *token) text(s *cursor) string {
	switch {
	case t.kind != word && t.kind != number:
		return ""
	case t.folded > 0:
		return s.folded[t.folded-1].text
	}
	return s.b.Text[t.from:t.to]
}

// low is text in lower case.
func (t *token) low(s *cursor) string {
	switch {
	case t.folded > 0:
		return s.folded[t.folded-1].low
	case t.kind == word && t.caps != lower:
		return s.lowered(int(t.from), int(t.to))
	}
	return t.text(s)
}

// nameLike tells whether a word is written as a name is.
func (t *token) nameLike() bool { return t.kind == word && t.caps != lower }

// key is the word's key for comparison.
func (t *token) key(s *cursor) string { return fold.Key(t.text(s)) }
