package tex

import "strings"

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

// IsSpace tells whether the command prints space alone, such as \quad.
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
