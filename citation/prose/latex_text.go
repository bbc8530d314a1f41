package prose

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// controlSymbol reads a command of one character that is no letter; start is
// the place of its backslash and r.pos is behind that.
func (r *latexReader) controlSymbol(start int) {
	if r.pos >= r.stop {
		r.w.copy(start, r.pos)
		return
	}
	c := r.src[r.pos]
	r.pos++
	if mark := accent(c); mark != 0 {
		r.accented(start, mark)
		return
	}
	switch c {
	case '\\':
		r.lineBreak(start)
	case '(':
		r.display(start, `\)`)
	case '[':
		r.display(start, `\]`)
	case '&', '%', '$', '#', '_', '{', '}':
		r.w.put(string(rune(c)), start, r.pos)
	case ' ', '\t', '\n', '\r':
		r.w.put(" ", start, r.pos)
	case ',', ';', ':', '>':
		r.w.put("\u2009", start, r.pos)
	case '-', '/', '!', '@', '<':
	default:
		if c >= 0x80 {
			r.pos--
		}
	}
}

// display reads a formula that ends with mark.
func (r *latexReader) display(start int, mark string) {
	end, ok := r.find(r.pos, mark, true)
	if !ok {
		r.w.copy(start, r.pos)
		return
	}
	r.skipOver(start, r.pos, end, end+len(mark))
}

func (r *latexReader) lineBreak(start int) {
	r.star()
	if r.pos < r.stop && r.src[r.pos] == '[' {
		r.optional()
	}
	if r.w.kind == Cell {
		r.w.end()
		return
	}
	r.w.put(" ", start, r.pos)
}

// accent gives the combining character of an accent command.
func accent(c byte) rune {
	switch c {
	case '`':
		return '\u0300'
	case '\'':
		return '\u0301'
	case '^':
		return '\u0302'
	case '~':
		return '\u0303'
	case '=':
		return '\u0304'
	case '.':
		return '\u0307'
	case '"':
		return '\u0308'
	}
	return 0
}

// letterAccent gives the combining character of an accent command that is
// named by a letter.
func letterAccent(name string) rune {
	switch name {
	case "u":
		return '\u0306'
	case "r":
		return '\u030a'
	case "H":
		return '\u030b'
	case "v":
		return '\u030c'
	case "d":
		return '\u0323'
	case "c":
		return '\u0327'
	case "k":
		return '\u0328'
	case "b":
		return '\u0331'
	case "G":
		return '\u030f'
	case "U":
		return '\u030e'
	case "t":
		return '\u0361'
	}
	return 0
}

// accented reads the letter that the accent mark is set on.
func (r *latexReader) accented(start int, mark rune) {
	for r.pos < r.stop && (r.src[r.pos] == ' ' || r.src[r.pos] == '\t') {
		r.pos++
	}
	if r.pos >= r.stop || r.src[r.pos] == '}' {
		return
	}
	base, rest := "", ""
	if s, ok := r.braced(); ok {
		next := 0
		base, next = r.letter(s.from, s.to)
		rest = string(r.src[next:s.to])
	} else {
		base, r.pos = r.letter(r.pos, r.stop)
	}
	switch {
	case base != "":
		r.w.put(norm.NFC.String(base+string(mark))+rest, start, r.pos)
	case mark == '\u0303': // \~{} prints the mark by itself
		r.w.put("~", start, r.pos)
	}
}

// letter gives the letter at p, which may be a command such as \i, and where
// it ends.
func (r *latexReader) letter(p, end int) (string, int) {
	if p < end && r.src[p] == '\\' {
		from := p + 1
		for p = from; p < end && isLetter(r.src[p]); p++ {
		}
		switch name := string(r.src[from:p]); name {
		case "i", "j":
			return name, p
		default:
			return latexSymbol(name), p
		}
	}
	c, n := utf8.DecodeRune(r.src[p:end])
	if n == 0 || isSpace(r.src[p]) || c == '{' {
		return "", p
	}
	return string(c), p + n
}

// shorthand reads babel's shorthands, which begin with a double quote.
func (r *latexReader) shorthand() {
	if !r.packages.shorthands || r.pos+1 >= r.stop {
		r.w.copy(r.pos, r.pos+1)
		r.pos++
		return
	}
	switch c := r.src[r.pos+1]; c {
	case 'a', 'o', 'u', 'A', 'O', 'U', 'e', 'i', 'E', 'I':
		r.write(norm.NFC.String(string(rune(c))+"\u0308"), 2)
	case 's', 'z':
		r.write("ß", 2)
	case '=', '~':
		r.write("-", 2)
	case '`':
		r.write("„", 2)
	case '\'':
		r.write("“", 2)
	case '<':
		r.write("«", 2)
	case '>':
		r.write("»", 2)
	case '-', '"', '|':
		r.pos += 2
	default:
		r.w.copy(r.pos, r.pos+1)
		r.pos++
	}
}

// latexSymbol gives what a command without arguments prints; "" for one that
// is not known.
func latexSymbol(name string) string {
	switch name {
	case "ss":
		return "ß"
	case "SS":
		return "ẞ"
	case "o":
		return "ø"
	case "O":
		return "Ø"
	case "l":
		return "ł"
	case "L":
		return "Ł"
	case "ae":
		return "æ"
	case "AE":
		return "Æ"
	case "oe":
		return "œ"
	case "OE":
		return "Œ"
	case "aa":
		return "å"
	case "AA":
		return "Å"
	case "i":
		return "ı"
	case "j":
		return "ȷ"
	case "dh":
		return "ð"
	case "DH":
		return "Ð"
	case "dj":
		return "đ"
	case "DJ":
		return "Đ"
	case "th":
		return "þ"
	case "TH":
		return "Þ"
	case "ng":
		return "ŋ"
	case "NG":
		return "Ŋ"
	case "S", "textsection":
		return "§"
	case "P", "textparagraph":
		return "¶"
	case "dag", "textdagger":
		return "†"
	case "ddag":
		return "‡"
	case "copyright", "textcopyright":
		return "©"
	case "textregistered":
		return "®"
	case "texttrademark":
		return "™"
	case "pounds", "textsterling":
		return "£"
	case "euro", "texteuro", "EUR":
		return "€"
	case "textdegree":
		return "°"
	case "ldots", "dots", "textellipsis":
		return "…"
	case "textendash":
		return "–"
	case "textemdash":
		return "—"
	case "textquoteleft", "lq":
		return "‘"
	case "textquoteright", "rq":
		return "’"
	case "textquotesingle":
		return "'"
	case "textquotedblleft":
		return "“"
	case "textquotedblright":
		return "”"
	case "quotedblbase", "glqq":
		return "„"
	case "grqq":
		return "“"
	case "quotesinglbase", "glq":
		return "‚"
	case "grq":
		return "‘"
	case "guillemotleft", "og", "flqq":
		return "«"
	case "guillemotright", "fg", "frqq":
		return "»"
	case "guilsinglleft", "flq":
		return "‹"
	case "guilsinglright", "frq":
		return "›"
	case "slash":
		return "/"
	case "textasciitilde":
		return "~"
	case "textbackslash":
		return `\`
	case "textunderscore":
		return "_"
	case "textless":
		return "<"
	case "textgreater":
		return ">"
	case "textbar":
		return "|"
	case "lbrack":
		return "["
	case "rbrack":
		return "]"
	case "textordfeminine":
		return "ª"
	case "textordmasculine":
		return "º"
	case "nobreakspace":
		return "\u00a0"
	case "space", "quad", "qquad", "enspace", "enskip", "thinspace", "newline", "linebreak", "hfill", "hfil", "tab", "textvisiblespace":
		return " "
	}
	return ""
}

// latexWord gives the words that classes and authors commonly have a command
// for.
func latexWord(name string) string {
	switch name {
	case "etal":
		return "et al."
	case "eg":
		return "e.g."
	case "ie":
		return "i.e."
	case "cf":
		return "cf."
	case "harvardand", "BBA":
		return "&"
	case "TeX", "LaTeX", "BibTeX", "XeTeX", "LuaTeX", "LaTeXe":
		return name
	}
	return ""
}

// superscript gives the digits of s raised; "" if s has anything else.
func superscript(s string) string {
	var b strings.Builder
	for _, c := range strings.TrimSpace(s) {
		switch {
		case '0' <= c && c <= '9':
			b.WriteString([...]string{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"}[c-'0'])
		case strings.ContainsRune(",;-–—− \u00a0", c):
			b.WriteRune(c)
		default:
			return ""
		}
	}
	return b.String()
}
