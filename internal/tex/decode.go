// Package tex turns the text of TeX into Unicode: accents, symbols, dashes and
// quotation marks, groups, and commands that change or choose their arguments.
// What lists have in their fields is decoded as a whole (Decode); a reader of
// papers, which keeps places, asks for one symbol or one accented letter at a
// time (Symbol, Accented).
package tex

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Decode gives LaTeX text, such as the value of a field, in Unicode (NFC).
// Accents and symbols become characters, "--" and "---" dashes, "~" and
// runs of white space one space; braces, "$" and commands that only change
// the font are dropped. A command that is not known is dropped if it has an
// argument, which stays, and else kept as it is written.
func Decode(s string) string {
	ascii, tex := look(s)
	switch {
	case tex:
		var room [256]byte // most fields fit, so that only what is given is allocated
		d := decoder{b: room[:0]}
		d.text(s)
		s = string(d.b)
		ascii, _ = look(s)
	case ascii && isFolded(s): // mostly
		return s
	}
	if !ascii {
		s = norm.NFC.String(s)
	}
	return FoldSpace(s)
}

// look says whether s is ASCII, and whether it has something that means
// another text to LaTeX.
func look(s string) (ascii, tex bool) {
	var all, prev byte
	for i := range len(s) {
		c := s[i]
		all |= c
		tex = tex || texBytes[c] && (c == prev || !pairs(c))
		prev = c
	}
	return all < utf8.RuneSelf, tex
}

// pairs says whether c means something to TeX only where it comes twice.
func pairs(c byte) bool { return c == '-' || c == '`' || c == '\'' || c == '^' || c == '_' }

// texBytes are those that the text of LaTeX may not mean as they stand.
var texBytes = [256]bool{'\\': true, '{': true, '}': true, '$': true, '~': true, '^': true, '_': true, '-': true, '`': true, '\'': true}

// maxNested bounds how deep the arguments of commands are read; deeper ones
// are taken as if their commands were not there. Each level reads its text
// once more.
const maxNested = 24

// A decoder turns LaTeX into Unicode.
type decoder struct {
	b     []byte
	math  bool // between "$" and "$"
	depth int  // of arguments
}

func (d *decoder) text(s string) {
	for i := 0; i < len(s); {
		from := i
		for i < len(s) && !texBytes[s[i]] {
			i++
		}
		d.put(s[from:i])
		if i == len(s) {
			return
		}
		c := s[i]
		n := 1
		switch {
		case c == '\\':
			i = d.command(s, i)
			continue
		case c == '{' || c == '}':
		case c == '$':
			d.math = !d.math
		case c == '~':
			d.put(" ")
		case d.math && (c == '^' || c == '_'):
		case c == '-' && !d.math:
			n = d.dashes(s[i:])
		case strings.HasPrefix(s[i:], "``") && !d.math:
			d.put("“")
			n = 2
		case strings.HasPrefix(s[i:], "''") && !d.math:
			d.put("”")
			n = 2
		default:
			d.b = append(d.b, c)
		}
		i += n
	}
}

func (d *decoder) put(s string) { d.b = append(d.b, s...) }

// dashes reads the dashes that s begins with.
func (d *decoder) dashes(s string) int {
	n := 1
	for n < len(s) && s[n] == '-' {
		n++
	}
	switch n {
	case 2:
		d.put("–")
	case 3:
		d.put("—")
	default:
		d.put(s[:n])
	}
	return n
}
