package checks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/prose"
)

// quotedWords is how many words in quotation marks are a quotation rather
// than a term.
const quotedWords = 4

// followsQuotation tells whether a direct quotation ends right before g, or g
// ends a block quotation.
func followsQuotation(p *citevet.Pass, g *citation.Group) bool {
	if g.Block < 0 {
		return false
	}
	b := &p.Paper.Doc.Blocks[g.Block]
	if b.Kind == prose.Quotation {
		return !strings.ContainsFunc(b.Text[g.At.To:], unicode.IsLetter) // nothing but a stop behind it
	}
	return endsInQuotation(b.Text[:g.At.From])
}

// endsInQuotation tells whether text ends in some quoted words.
func endsInQuotation(text string) bool {
	text = strings.TrimRightFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(".,;:!?…", r) })
	closer, size := utf8.DecodeLastRuneInString(text)
	openers := openersOf(closer)
	if openers == "" {
		return false
	}
	text = text[:len(text)-size]
	i := strings.LastIndexAny(text, openers)
	if i < 0 {
		return false
	}
	_, size = utf8.DecodeRuneInString(text[i:])
	inside := text[i+size:]
	return !closes(inside, closer) && len(strings.Fields(inside)) >= quotedWords
}

// openersOf gives the marks that open what closer closes, in any language;
// "" for what is no quotation mark.
func openersOf(closer rune) string {
	switch closer {
	case '"', '\'':
		return string(closer)
	case '”':
		return "“„”"
	case '“':
		return "„"
	case '’':
		return "‘‚"
	case '‘':
		return "‚"
	case '»':
		return "«»"
	case '«':
		return "»"
	case '」', '』':
		return "「『"
	}
	return ""
}

// closes tells whether a closing mark that is no apostrophe stands in text.
func closes(text string, closer rune) bool {
	for i, r := range text {
		if r == closer {
			next, _ := utf8.DecodeRuneInString(text[i+utf8.RuneLen(r):])
			if !unicode.IsLetter(next) {
				return true
			}
		}
	}
	return false
}
