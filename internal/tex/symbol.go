package tex

import (
	"slices"
	"strings"
)

// Symbol gives what a command without argument prints, such as \ss or
// \textendash; "" for one that is not known. The letters of the accents \i
// and \j are the dotless ones.
func Symbol(name string) string { return symbols.find(name) }

// A table is what commands stand for, in the order of their names.
type table []struct{ name, text string }

func (t table) find(name string) string {
	i, ok := slices.BinarySearchFunc(t, name, func(row struct{ name, text string }, name string) int {
		return strings.Compare(row.name, name)
	})
	if !ok {
		return ""
	}
	return t[i].text
}

// symbols are letters, signs, the names of programs, Greek letters and the
// signs of formulas.
var symbols = table{
	{"AA", "Å"}, {"AE", "Æ"}, {"AmS", "AmS"}, {"AmSTeX", "AmSTeX"}, {"BibTeX", "BibTeX"}, {"Box", "□"}, {"DH", "Ð"},
	{"DJ", "Đ"}, {"Delta", "Δ"}, {"EUR", "€"}, {"Gamma", "Γ"}, {"IJ", "Ĳ"}, {"L", "Ł"}, {"LaTeX", "LaTeX"},
	{"LaTeXe", "LaTeX2e"}, {"Lambda", "Λ"}, {"LuaTeX", "LuaTeX"}, {"METAFONT", "METAFONT"}, {"METAPOST", "METAPOST"},
	{"MF", "METAFONT"}, {"NG", "Ŋ"}, {"O", "Ø"}, {"OE", "Œ"}, {"Omega", "Ω"}, {"P", "¶"}, {"Phi", "Φ"}, {"Pi", "Π"},
	{"Psi", "Ψ"}, {"Rightarrow", "⇒"}, {"S", "§"}, {"SS", "ẞ"}, {"Sigma", "Σ"}, {"TH", "Þ"}, {"TeX", "TeX"},
	{"Theta", "Θ"}, {"Upsilon", "Υ"}, {"XeTeX", "XeTeX"}, {"Xi", "Ξ"}, {"aa", "å"}, {"ae", "æ"}, {"aleph", "ℵ"},
	{"alpha", "α"}, {"approx", "≈"}, {"ast", "∗"}, {"backslash", "\\"}, {"beta", "β"}, {"bullet", "•"}, {"cap", "∩"},
	{"cdot", "·"}, {"cdotp", "·"}, {"cdots", "⋯"}, {"checkmark", "✓"}, {"chi", "χ"}, {"circ", "°"}, {"cong", "≅"},
	{"copyright", "©"}, {"cup", "∪"}, {"dag", "†"}, {"dagger", "†"}, {"ddag", "‡"}, {"ddagger", "‡"}, {"degree", "°"},
	{"delta", "δ"}, {"dh", "ð"}, {"div", "÷"}, {"dj", "đ"}, {"dots", "…"}, {"downarrow", "↓"}, {"ell", "ℓ"},
	{"emdash", "—"}, {"emptyset", "∅"}, {"endash", "–"}, {"epsilon", "ε"}, {"equiv", "≡"}, {"eta", "η"}, {"euro", "€"},
	{"exists", "∃"}, {"fg", "»"}, {"flat", "♭"}, {"flq", "‹"}, {"flqq", "«"}, {"forall", "∀"}, {"frq", "›"},
	{"frqq", "»"}, {"gamma", "γ"}, {"ge", "≥"}, {"geq", "≥"}, {"geqslant", "≥"}, {"gg", "≫"}, {"glq", "‚"},
	{"glqq", "„"}, {"grq", "‘"}, {"grqq", "“"}, {"gt", ">"}, {"gtrsim", "≳"}, {"guillemetleft", "«"},
	{"guillemetright", "»"}, {"guillemotleft", "«"}, {"guillemotright", "»"}, {"guilsinglleft", "‹"},
	{"guilsinglright", "›"}, {"hbar", "ℏ"}, {"i", "ı"}, {"ij", "ĳ"}, {"imath", "ı"}, {"in", "∈"}, {"infty", "∞"},
	{"int", "∫"}, {"iota", "ι"}, {"j", "ȷ"}, {"jmath", "ȷ"}, {"kappa", "κ"}, {"l", "ł"}, {"lambda", "λ"},
	{"langle", "⟨"}, {"lbrace", "{"}, {"lbrack", "["}, {"ldots", "…"}, {"le", "≤"}, {"leftarrow", "←"},
	{"leftrightarrow", "↔"}, {"leq", "≤"}, {"leqslant", "≤"}, {"lesssim", "≲"}, {"ll", "≪"}, {"longrightarrow", "→"},
	{"lq", "‘"}, {"lt", "<"}, {"mid", "|"}, {"mp", "∓"}, {"mu", "μ"}, {"nabla", "∇"}, {"ne", "≠"}, {"neg", "¬"},
	{"neq", "≠"}, {"ng", "ŋ"}, {"nu", "ν"}, {"o", "ø"}, {"odot", "⊙"}, {"oe", "œ"}, {"og", "«"}, {"omega", "ω"},
	{"omicron", "ο"}, {"oplus", "⊕"}, {"otimes", "⊗"}, {"parallel", "∥"}, {"partial", "∂"}, {"perp", "⊥"}, {"phi", "φ"},
	{"pi", "π"}, {"pm", "±"}, {"pounds", "£"}, {"prime", "′"}, {"prod", "∏"}, {"propto", "∝"}, {"psi", "ψ"},
	{"quotedblbase", "„"}, {"quotesinglbase", "‚"}, {"rangle", "⟩"}, {"rbrace", "}"}, {"rbrack", "]"}, {"rho", "ρ"},
	{"rightarrow", "→"}, {"rq", "’"}, {"sharp", "♯"}, {"sigma", "σ"}, {"sim", "∼"}, {"simeq", "≃"}, {"slash", "/"},
	{"sqrt", "√"}, {"square", "□"}, {"ss", "ß"}, {"star", "⋆"}, {"subset", "⊂"}, {"subseteq", "⊆"}, {"sum", "∑"},
	{"tau", "τ"}, {"textasciicircum", "^"}, {"textasciigrave", "`"}, {"textasciitilde", "~"},
	{"textasteriskcentered", "*"}, {"textbackslash", "\\"}, {"textbar", "|"}, {"textbraceleft", "{"},
	{"textbraceright", "}"}, {"textbullet", "•"}, {"textcent", "¢"}, {"textcopyright", "©"}, {"textdagger", "†"},
	{"textdaggerdbl", "‡"}, {"textdegree", "°"}, {"textdiv", "÷"}, {"textdollar", "$"}, {"textellipsis", "…"},
	{"textemdash", "—"}, {"textendash", "–"}, {"texteuro", "€"}, {"textexclamdown", "¡"}, {"textgreater", ">"},
	{"textleftarrow", "←"}, {"textless", "<"}, {"textmu", "µ"}, {"textnumero", "№"}, {"textonehalf", "½"},
	{"textonequarter", "¼"}, {"textonesuperior", "¹"}, {"textordfeminine", "ª"}, {"textordmasculine", "º"},
	{"textparagraph", "¶"}, {"textperiodcentered", "·"}, {"textpm", "±"}, {"textprime", "′"}, {"textquestiondown", "¿"},
	{"textquotedbl", "\""}, {"textquotedblleft", "“"}, {"textquotedblright", "”"}, {"textquoteleft", "‘"},
	{"textquoteright", "’"}, {"textquotesingle", "'"}, {"textregistered", "®"}, {"textrightarrow", "→"},
	{"textschwa", "ə"}, {"textsci", "ɪ"}, {"textsection", "§"}, {"textsterling", "£"}, {"textthreequarters", "¾"},
	{"textthreesuperior", "³"}, {"texttimes", "×"}, {"texttrademark", "™"}, {"texttwosuperior", "²"},
	{"textunderscore", "_"}, {"textyen", "¥"}, {"th", "þ"}, {"theta", "θ"}, {"times", "×"}, {"to", "→"},
	{"triangle", "△"}, {"uparrow", "↑"}, {"upsilon", "υ"}, {"varepsilon", "ε"}, {"varnothing", "∅"}, {"varphi", "φ"},
	{"varrho", "ρ"}, {"varsigma", "ς"}, {"vartheta", "θ"}, {"vee", "∨"}, {"vert", "|"}, {"wedge", "∧"}, {"xi", "ξ"},
	{"yen", "¥"}, {"zeta", "ζ"},
}
