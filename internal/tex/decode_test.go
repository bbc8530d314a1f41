package tex_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/citevet/citevet/internal/tex"
	"github.com/stretchr/testify/assert"
	"golang.org/x/text/unicode/norm"
)

func TestDecode(t *testing.T) {
	for src, want := range map[string]string{
		"plain text":                             "plain text",
		" two \n  lines\t":                       "two lines",
		"a\u00a0b":                               "a b",
		"soft\u00adhyphen":                       "softhyphen",
		"e\u0301":                                "é",
		`\'e \'{e} {\'e}`:                        "é é é",
		`{\'{e}} \' e`:                           "é é",
		`\'\i \'{\i} {\'\i}`:                     "íí í",
		`\"\i\^{\j}`:                             "ïĵ",
		`\v{s} \v s \v  {c}`:                     "š š č",
		`\c{c}\c c`:                              "çç",
		`\H{o} \k{a} \r u \u{g} \b{t} \d{s}`:     "ő ą ů ğ ṯ ṣ",
		`\~n \=a \.z \^o \` + "`" + `u`:          "ñ ā ż ô ù",
		`\d{\'a}`:                                "ạ́",
		`\"{\u{u}}`:                              "ŭ̈",
		`\o\O{}\l \L`:                            "øØłŁ",
		`{\o}re \aa{}r \ss `:                     "øre år ß",
		`\ae\AE\oe\OE\dh\th\i`:                   "æÆœŒðþı",
		`stra{\ss}e Stra\ss e`:                   "straße Straße",
		`\t{oo}`:                                 "o͡o",
		`\accent"7F u \accent'23 e \accent 20 c`: "ü é č",
		`\a'e`:                                   "é",
		`\'{}`:                                   "'",
		`a\`:                                     "a",
		`\& \% \# \$ \_ \{ \}`:                   "& % # $ _ { }",
		`a--b---c ----`:                          "a–b—c ----",
		"``q'' `s'":                              "“q” `s'",
		"A~B":                                    "A B",
		`A\,B\ C\;D\\E`:                          "A B C D E",
		`hy\-phen\/ation`:                        "hyphenation",
		`{DNA} {{X}y}`:                           "DNA Xy",
		`\emph{x} \textbf{y} {\em z} {\it w}`:    "x y z w",
		`\TeX{} and {\LaTeX}`:                    "TeX and LaTeX",
		`\textendash{}\textemdash`:               "–—",
		`\uppercase{ab}\MakeLowercase{CD}`:       "ABcd",
		`\vphantom{x}y`:                          "y",
		`{\noopsort{1973b}}1973`:                 "1973",
		`\switchargs{--90}{1968}`:                "1968–90",
		`\href{http://x}{text} \url{http://a_b~c}`: "text http://a_b~c",
		`\enquote{x}`:                        "“x”",
		`$\alpha$-ray H$_2$O x$^{2}$`:        "α-ray H2O x2",
		`$n \log n$`:                         "n log n",
		`10$^\circ$C \textdegree`:            "10°C °",
		`\frac{1}{2}`:                        "1/2",
		`\apj{} and \mnras`:                  "Astrophysical Journal and Monthly Notices of the Royal Astronomical Society",
		`\unknown \unknowntoo{x}`:            `\unknown x`,
		`\ifmmode \acute{c}\else \'{c}\fi{}`: "ć",
		`\textsuperscript{2}`:                "2",
		`\printfirst{a}{b}\quad c`:           "a c",
		`\char"41 \symbol{x}\accent x`:       "Axx",
		`\og oui\fg{} 5\EUR \ij`:             "«oui» 5€ĳ",
		`\texorpdfstring{\alpha}{a}`:         "a",
		`\|x\@.`:                             "‖x.",
		"日本語":                                "日本語",
	} {
		assert.Equal(t, want, tex.Decode(src), src)
	}
}

func TestDecodeIsBounded(t *testing.T) {
	for _, piece := range []string{"{", "}", `\`, `\'`, `\'{`, `\uppercase{`, "$", "-", "~", `\v`, `\switchargs{`, `\accent`, "``", `\ifmmode`, `\href{`, "é\u0301"} {
		src := strings.Repeat(piece, 1<<19/len(piece))
		assert.LessOrEqual(t, len(tex.Decode(src)), 4*len(src), piece)
	}
}

// Whatever the accent is over, the character is that of Unicode.
func TestComposed(t *testing.T) {
	for accent, mark := range map[string]rune{"`": 0x300, "'": 0x301, "^": 0x302, "~": 0x303, `"`: 0x308, "r": 0x30A, "H": 0x30B, "v": 0x30C, "c": 0x327, "u": 0x306, "k": 0x328} {
		for letter := 'A'; letter <= 'z'; letter++ {
			if letter > 'Z' && letter < 'a' {
				continue
			}
			want := norm.NFC.String(string(letter) + string(mark))
			for _, form := range []string{`{\%s{%c}}`, `\%s{%c}`, `{\%s %c}`} {
				in := fmt.Sprintf(form, accent, letter)
				assert.Equal(t, "x"+want+"y", tex.Decode("x"+in+"y"), in)
			}
		}
	}
	assert.Equal(t, "ǘ", tex.Decode(`\'{\"u}`))
	assert.Equal(t, "ǘ", tex.Decode("{\\\"u}\u0301"))
	assert.Equal(t, "ü\u0308", tex.Decode(`\"{ü}`))
	assert.Equal(t, "ế", tex.Decode(`{\'{\^e}}`))
}
