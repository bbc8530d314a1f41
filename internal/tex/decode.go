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

// command reads the command at s[i], a backslash, and gives the place behind it.
func (d *decoder) command(s string, i int) int {
	k := i + 1
	for k < len(s) && isLetter(s[k]) {
		k++
	}
	if k == i+1 {
		return d.sign(s, i)
	}
	name := s[i+1 : k]
	next := skipSpace(s, k)
	if mark := namedAccent(name); mark != 0 {
		return d.accent(s, next, mark, "")
	}
	if sym := Symbol(name); sym != "" {
		d.put(sym)
		return next
	}
	return d.named(name, s, i, k)
}

// sign reads a command whose name is not a letter, such as \' or \&.
func (d *decoder) sign(s string, i int) int {
	if i+1 == len(s) {
		return len(s)
	}
	c := s[i+1]
	if mark := SignAccent(c); mark != 0 && !(d.math && c != '\'') {
		return d.accent(s, skipSpace(s, i+2), mark, s[i+1:i+2])
	}
	switch c {
	case ' ', '\t', '\n', '\r', ',', ';', ':', '\\':
		d.put(" ")
	case '-', '/', '!', '@', '(', ')', '[', ']', '+', '<', '>':
	case '|':
		d.put("‖")
	default:
		_, n := utf8.DecodeRuneInString(s[i+1:])
		d.put(s[i+1 : i+1+n])
		return i + 1 + n
	}
	return i + 2
}

// named reads a command that is neither an accent nor a symbol; s[i] is its
// backslash and s[k] what follows its name.
func (d *decoder) named(name, s string, i, k int) int {
	next := skipSpace(s, k)
	args := next < len(s) && s[next] == '{' && d.depth < maxNested
	switch kind := commandKind(name); {
	case kind == declaration:
		return next
	case kind == operator:
		d.put(name + " ")
		return next
	case kind == mathSwitch:
		if j := strings.Index(s[k:min(len(s), k+200)], `\else`); j >= 0 {
			return skipSpace(s, k+j+len(`\else`))
		}
		return next
	case kind == tabbing && next < len(s) && SignAccent(s[next]) != 0:
		return d.accent(s, next+1, SignAccent(s[next]), "")
	case kind == dropped && d.depth < maxNested:
		_, end := argument(s, next)
		return end
	case kind == blank:
		d.put(" ")
		return next
	case kind == accentNumber || kind == charNumber:
		return d.number(kind, s, next)
	case args && kind != unknown:
		return d.arguments(kind, s, next)
	case journals.find(name) != "":
		d.put(journals.find(name))
		return next
	case next < len(s) && s[next] == '{':
		return next // unwrapped
	}
	d.put(s[i:k])
	return k
}

// arguments reads the arguments of a command, which begin at s[i].
func (d *decoder) arguments(kind commandClass, s string, i int) int {
	first, i := argument(s, i)
	switch kind {
	case upper:
		d.put(strings.ToUpper(d.inner(first)))
	case lower:
		d.put(strings.ToLower(d.inner(first)))
	case quote:
		d.put("“" + d.inner(first) + "”")
	case literal:
		d.put(first)
	case secondOnly, firstOnly, swapped, fraction:
		second, end := argument(s, skipSpace(s, i))
		i = end
		switch kind {
		case secondOnly:
			d.put(d.inner(second))
		case firstOnly:
			d.put(d.inner(first))
		case swapped:
			d.put(d.inner(second) + d.inner(first))
		default:
			d.put(d.inner(first) + "/" + d.inner(second))
		}
	}
	return i
}

// inner decodes an argument.
func (d *decoder) inner(s string) string {
	if d.depth >= maxNested || len(s) == 1 && !texBytes[s[0]] { // a letter under an accent
		return s
	}
	in := decoder{math: d.math, depth: d.depth + 1}
	in.text(s)
	return string(in.b)
}

// accent puts mark over the argument at s[i]. bare is what an accent over
// nothing stands for.
func (d *decoder) accent(s string, i int, mark rune, bare string) int {
	if d.depth >= maxNested {
		return i
	}
	arg, end := argument(s, i)
	base := d.inner(arg)
	r, n := utf8.DecodeRuneInString(base)
	switch {
	case n == 0 || r == ' ' || r == '\\':
		d.put(bare)
		d.put(base)
		return end
	case r == 'ı' && mark < 0x323:
		base = "i" + base[n:]
		r, n = 'i', 1
	case r == 'ȷ':
		base = "j" + base[n:]
		r, n = 'j', 1
	}
	for n < len(base) { // behind the marks that are there
		r, size := utf8.DecodeRuneInString(base[n:])
		if r < 0x300 || r > 0x36F {
			break
		}
		n += size
	}
	if c := composed(r, mark); c != 0 && n == utf8.RuneLen(r) {
		d.b = utf8.AppendRune(d.b, c)
	} else {
		d.put(base[:n])
		d.b = utf8.AppendRune(d.b, mark)
	}
	d.put(base[n:])
	return end
}
