package html

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	xhtml "golang.org/x/net/html"
)

// TestTagsAsTheTokenizer puts tags together at random: their attributes are
// those that the tokenizer's own reader gives.
func TestTagsAsTheTokenizer(t *testing.T) {
	parts := []string{
		" ", " ", "\n", "\t", "/", "=", "a", "b=", `c="x y"`, `D='z'`, `d=""`, "hidden", "data-cites=", `"`, "'", "&amp;", `e="&eacute;&#39;&lt"`, "class=x", "f = g", "é",
	}
	rng := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		var src strings.Builder
		src.WriteString("<p")
		for range rng.IntN(8) {
			src.WriteString(parts[rng.IntN(len(parts))])
		}
		src.WriteString(">")
		z := xhtml.NewTokenizer(strings.NewReader(src.String()))
		if kind := z.Next(); kind == xhtml.ErrorToken || len(z.Raw()) < src.Len() {
			continue // the tag has no end, or another one
		}
		theirs := z.Token()
		ours := readTag(theirs.Data, []byte(src.String()))
		for _, a := range theirs.Attr {
			if !assert.True(t, ours.has(a.Key), "%q: %q", src.String(), a.Key) || !assert.Equal(t, a.Val, ours.attr(a.Key), "%q: %q", src.String(), a.Key) {
				return
			}
		}
		for _, a := range ours.attrs {
			known := false
			for _, their := range theirs.Attr {
				known = known || their.Key == a.name
			}
			if !assert.True(t, known, "%q: %q", src.String(), a.name) {
				return
			}
		}
	}
}
