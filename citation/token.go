package citation

import "github.com/citevet/citevet/internal/fold"

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
// white space belong to no token.
type token struct {
	kind     kind
	r        rune   // for signs, folded: full-width forms, dashes (-) and quotation marks are one each
	space    bool   // white space stands before it
	caps     casing // for words
	poss     bool   // for words: a possessive 's stands behind and is not part of text
	from, to int32  // the bytes of Block.Text; with the possessive 's
	text     string // for words and numbers: what is written, folded
	low      string // for words: text in lower case
}

// A casing is how a word is written.
type casing uint8

const (
	lower   casing = iota // smith, d’un
	capital               // Smith, d’Aubignac, McDonald
	upper                 // SMITH, S (one letter counts as upper)
	noCase                // 张三
)

func (t *token) is(r rune) bool { return t.kind != word && t.kind != number && t.r == r }

// isWord tells whether t is the word s, compared without case.
func (t *token) isWord(s string) bool {
	return t.kind == word && len(t.text) >= len(s) && equalFold(t.text, s)
}

func equalFold(text, lower string) bool {
	if len(text) == len(lower) {
		for i := 0; i < len(text); i++ {
			c := text[i]
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			if c != lower[i] {
				return false
			}
		}
		return true
	}
	return false
}

// nameLike tells whether a word is written as a name is.
func (t *token) nameLike() bool { return t.kind == word && t.caps != lower }

// key is the word's key for comparison.
func (t *token) key() string { return fold.Key(t.text) }
