package tex

import (
	"strings"
	"unicode/utf8"
)

// A commandClass says what becomes of a command and its arguments.
type commandClass uint8

const (
	unknown      commandClass = iota
	declaration               // \em: dropped
	blank                     // \quad: a space
	dropped                   // \vphantom{x}: nothing
	upper                     // \uppercase{x}
	lower                     // \lowercase{x}
	quote                     // \enquote{x}
	literal                   // \url{x}: x as it is written
	firstOnly                 // \printfirst{x}{y}: x
	secondOnly                // \href{x}{y}: y
	swapped                   // \switchargs{x}{y}: yx
	fraction                  // \frac{x}{y}: x/y
	operator                  // \log: its name
	mathSwitch                // \ifmmode x\else y\fi: y
	tabbing                   // \a'e, in tables: \'e
	accentNumber              // \accent"17
	charNumber                // \char"41
)

// IsSpace reports whether the command prints space alone, such as \quad.
func IsSpace(name string) bool { return commandKind(name) == blank }

func commandKind(name string) commandClass {
	switch name {
	case "em", "it", "bf", "sc", "rm", "sf", "tt", "sl", "cal",
		"bfseries", "mdseries", "itshape", "scshape", "slshape", "upshape",
		"rmfamily", "sffamily", "ttfamily", "normalfont", "selectfont",
		"tiny", "scriptsize", "footnotesize", "small", "normalsize", "large", "Large", "LARGE", "huge", "Huge",
		"protect", "relax", "leavevmode", "ignorespaces", "noindent", "allowbreak", "nobreak",
		"textstyle", "displaystyle", "scriptstyle", "boldmath", "unboldmath",
		"left", "right", "big", "Big", "bigl", "bigr", "limits", "nolimits", "null", "xspace", "bgroup", "egroup",
		"mathbb", "mathcal", "mathrm", "mathbf", "mathsf", "mathit", "mathfrak", "Bbb", "frak", "mbox", "hbox",
		"sp", "sb", "item", "else", "fi", "unskip":
		return declaration
	case "space", "quad", "qquad", "enspace", "enskip", "thinspace", "nobreakspace", "textvisiblespace",
		"newline", "linebreak", "break", "par", "newblock", "hfill", "hfil", "tab":
		return blank
	case "phantom", "vphantom", "hphantom", "thanks", "footnote", "label", "index", "hspace", "vspace", "selectlanguage", "noop":
		return dropped
	case "uppercase", "MakeUppercase", "MakeTextUppercase":
		return upper
	case "lowercase", "MakeLowercase", "MakeTextLowercase":
		return lower
	case "enquote", "mkbibquote":
		return quote
	case "url", "path", "nolinkurl", "verb":
		return literal
	case "printfirst":
		return firstOnly
	case "href", "texorpdfstring", "textcolor", "colorbox", "foreignlanguage", "textlang", "raisebox", "scalebox":
		return secondOnly
	case "switchargs":
		return swapped
	case "frac", "dfrac", "tfrac", "nicefrac", "sfrac":
		return fraction
	case "log", "ln", "exp", "sin", "cos", "tan", "max", "min", "sup", "inf", "lim", "det", "dim", "ker", "deg", "gcd", "Pr", "mod", "arg":
		return operator
	case "ifmmode":
		return mathSwitch
	case "a":
		return tabbing
	case "accent":
		return accentNumber
	case "char", "symbol":
		return charNumber
	}
	// The name of the trick that sorts an entry elsewhere is everybody's own.
	if low := strings.ToLower(name); strings.Contains(low, "noopsort") || strings.Contains(low, "sortnoop") {
		return dropped
	}
	return unknown
}

// command reads the command at s[i], a backslash, and gives the place after it.
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
	if d.depth >= maxNested || len(s) == 1 && !isTeX(s[0]) { // a letter under an accent
		return s
	}
	in := decoder{math: d.math, depth: d.depth + 1}
	in.Grow(len(s))
	in.text(s)
	return in.String()
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
	for n < len(base) { // after the marks that are there
		r, size := utf8.DecodeRuneInString(base[n:])
		if r < 0x300 || r > 0x36F {
			break
		}
		n += size
	}
	if c := composed(r, mark); c != 0 && n == utf8.RuneLen(r) {
		d.WriteRune(c)
	} else {
		d.put(base[:n])
		d.WriteRune(mark)
	}
	d.put(base[n:])
	return end
}
