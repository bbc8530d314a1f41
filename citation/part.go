package citation

import (
	"strings"
	"unicode/utf8"
)

// maxPart is the number of bytes of a block that are read at once. A block
// that is longer than a chapter is a text without line breaks, or none; its
// tokens would take many times its size.
const maxPart = 1 << 18

// partEnd tells where the part of a block's text that begins at from ends:
// with the text or, in a long one, at the end of a sentence, else of a word.
func partEnd(text string, from int) int {
	if len(text)-from <= maxPart {
		return len(text)
	}
	end := from + maxPart
	tail := text[end-maxPart/16 : end]
	for _, cut := range [...]string{"\n", ". ", " "} {
		if i := strings.LastIndex(tail, cut); i >= 0 {
			return end - len(tail) + i + len(cut)
		}
	}
	for !utf8.RuneStart(text[end]) && end > from+maxPart-utf8.UTFMax {
		end--
	}
	return end
}
