package token

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// cuts are texts and the tokens that they are cut into: words as they are read,
// signs as they are folded, a blank where white space stands before.
var cuts = []struct{ text, want string }{
	{"Smith (2019)", "Smith| (|2019|)"},
	{"Smith’s *work*", "Smith| work"},
	{"O’Neil–Brown", "O'Neil|-|Brown"},
	{"d’Aubi\u00adgné", "d'Aubigné"},
	{"known-\nword", "known-word"},
	{"pp. 12—15", "pp|.| 12|-|15"},
	{"2019a–c", "2019|a|-|c"},
	{"R&amp;D", "R|&|D"},
	{"„so“ 【7】", "“|so|“| [|7|]"},
	{"（史密斯 ２０１９）", "(|史密斯| 2019|)"},
	{"见陈２０１９", "见|陈|2019"},
	{"김과 이", "김과| 이"},
	{"see https://example.org/a(2019). Then", "see| ~|.| Then"},
	{"doi:10.1000/x-1; Lee", "~|;| Lee"},
	{"@lee2019 x_y2019", "@|~| ~"},
	{"[text](a/b.html) 3", "[|text|]|~| 3"},
	{"in 201912", "in| 2019|12"},
	{"Lee²", "Lee|^"},
	{"> quoted", " quoted"},
}

func TestCut(t *testing.T) {
	for _, c := range cuts {
		text := strings.ReplaceAll(c.text, `\n`, "\n")
		var l Lexer
		l.Start(text, 0)
		l.To(len(text), 0)
		var src Source
		src.Set(text, &l)
		assert.Equal(t, c.want, shown(&src, l.Tokens), "%s", c.text)
	}
}

func shown(src *Source, tokens []Token) string {
	var parts []string
	for i := range tokens {
		tok, at := &tokens[i], ""
		if tok.Space {
			at = " "
		}
		switch tok.Kind {
		case Word, Number:
			at += tok.Text(src)
		case Masked:
			at += "~"
		case Note:
			at += "^"
		case Closing:
			at += map[rune]string{'(': ")", '[': "]", '{': "}"}[tok.Sign]
		default:
			at += string(tok.Sign)
		}
		parts = append(parts, at)
	}
	return strings.Join(parts, "|")
}

// TestCasing: how words are written, and the same in lower case.
func TestCasing(t *testing.T) {
	for _, c := range []struct {
		word string
		want Casing
		low  string
	}{
		{"smith", Lower, "smith"}, {"Smith", Capital, "smith"}, {"SMITH", Upper, "smith"}, {"S", Upper, "s"},
		{"d’Aubignac", Capital, "d'aubignac"}, {"McDonald", Capital, "mcdonald"}, {"iRobot", Capital, "irobot"},
		{"張三", NoCase, "張三"}, {"Ёлкин", Capital, "ёлкин"}, {"გელაშვილი", NoCase, "გელაშვილი"},
	} {
		var l Lexer
		l.Start(c.word, 0)
		l.To(len(c.word), 0)
		var src Source
		src.Set(c.word, &l)
		assert.Len(t, l.Tokens, 1, c.word)
		assert.Equal(t, c.want, l.Tokens[0].Caps, c.word)
		assert.Equal(t, c.low, l.Tokens[0].Low(&src), c.word)
	}
}
