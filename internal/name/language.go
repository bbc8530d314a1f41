package name

import (
	_ "embed" // for the words
	"strings"
	"sync"
)

//go:embed plain.txt
var plainText string

// plainWords gives the language of each common word of languages whose
// surnames take no endings.
var plainWords = sync.OnceValue(func() map[string]string {
	words := map[string]string{}
	for line := range strings.Lines(plainText) {
		f := strings.Fields(line)
		if len(f) == 0 || f[0] == "#" {
			continue
		}
		for _, w := range f[1:] {
			words[w] = f[0]
		}
	}
	return words
})

// PlainLanguage gives the language of a text where that is one whose surnames
// take no endings: a tenth of its words, and at least two, are common words of
// such languages. Else it gives "".
func PlainLanguage(texts func(yield func(string) bool)) string {
	const enough = 2000 // words
	words, hits := 0, 0
	count := map[string]int{}
	for text := range texts {
		for w := range strings.FieldsSeq(text) {
			if words++; words > enough {
				break
			}
			if code := plainWords()[strings.ToLower(w)]; code != "" {
				count[code]++
				hits++
			}
		}
	}
	if hits < 2 || hits*10 < words {
		return ""
	}
	best := ""
	for code, n := range count {
		if n > count[best] || n == count[best] && code < best {
			best = code
		}
	}
	return best
}
