// Package token cuts text into tokens: words, numbers, brackets and other signs,
// with full-width forms, dashes and quotation marks folded. It knows nothing of
// citations. A reader starts a Lexer where it likes and cuts no further than it
// needs; a Source tells what the tokens are read as.
package token

import "github.com/citevet/citevet/internal/lang"

// A Kind says what a token is.
type Kind uint8

const (
	Word    Kind = iota // letters, with the hyphens, apostrophes and digits inside
	Number              // ASCII digits, other digits folded to them
	Open                // a bracket; Sign is ( or [
	Closing             // a bracket; Sign is its partner, ( [ or {
	Punct               // any other sign; Sign is its folded rune
	Quote               // a quotation mark; Sign is “ or ”, or " where that can't be told
	Note                // a raised number or mark
	Masked              // a URL, a DOI, an e-mail address, code: never read
)

// A Token is a stretch of a text. Emphasis marks, soft hyphens and
// white space belong to no token. It holds no pointer, so that the collector
// of garbage has nothing to do with the thousands that a paper is cut into.
type Token struct {
	Kind     Kind
	Caps     Casing // for words
	Space    bool   // white space stands before it
	Poss     bool   // for words: a possessive 's stands after and is not part of text
	Sign     rune   // for signs, folded: full-width forms, dashes (-) and quotation marks are one each
	From, To int32  // the bytes of the text; with the possessive 's
	folded   int32  // for words and numbers that are not read as written: 1 + index into Lexer.folded

	Looked bool      // Known is set
	Known  lang.Word // what the word can mean, as its reader looked it up
}

// A Casing is how a word is written.
type Casing uint8

const (
	Lower   Casing = iota // smith, d’un
	Capital               // Smith, d’Aubignac, McDonald
	Upper                 // SMITH, S (one letter counts as upper)
	NoCase                // 张三
)

// Is reports whether a token is the sign r, folded.
func (t *Token) Is(r rune) bool { return t.Kind != Word && t.Kind != Number && t.Sign == r }

// NameLike reports whether a word is written as a name is.
func (t *Token) NameLike() bool { return t.Kind == Word && t.Caps != Lower }

// Folded reports whether a word or a number is read as something else than its
// bytes say.
func (t *Token) Folded() bool { return t.folded > 0 }
