package citation_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/prose/formats"
)

// signs are characters that the cutting of a text into words has a rule for.
var signs = []rune("aAzZ19 \n\t()[]{}.,;:!?'\"`*_\\~&>-/@#%$=<|^+" +
	"ʼ‘’′‐‑–—−…⁄・“”„«»「」（）［］、。，；：¹²†§¶" +
	"\u00ad\u200b\u200d\u2060\ufeff\u202a\ufe0f\u0301\u00a0\u3000\ufffd\ufffc" +
	"éßÅçжЯשا٢२千年ひカ한Ａａ９々ー")

// TestSigns reads every two signs in a row, behind signs that change what
// follows: the reading ends, and the paragraph behind is read all the same.
func TestSigns(t *testing.T) {
	for _, before := range []string{"", "@", "x", "2019", "(Lee 2019", "www."} {
		for _, a := range signs {
			var src []byte
			for _, b := range signs {
				src = append(src, before+string(a)+string(b)+"\n\nx\n\n"...)
			}
			src = append(src, "It holds (Smith 2019).\n"...)
			doc, _ := formats.Read("a.txt", src)
			groups := citation.Parse(doc, nil).Groups
			require.NotEmpty(t, groups, "%q %q", before, a)
			last := groups[len(groups)-1]
			require.Equal(t, "Smith 2019", last.Items[0].Text, "%q %q", before, a)
		}
	}
}
