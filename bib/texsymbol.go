package bib

// symbol gives what a command without argument stands for; "" if it is none.
func symbol(name string) string {
	if s := letter(name); s != "" {
		return s
	}
	if s := sign(name); s != "" {
		return s
	}
	if s := greek(name); s != "" {
		return s
	}
	return mathSign(name)
}

func letter(name string) string {
	switch name {
	case "i", "imath":
		return "ı"
	case "j", "jmath":
		return "ȷ"
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
	case "ss":
		return "ß"
	case "SS":
		return "ẞ"
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
	case "ij":
		return "ĳ"
	case "IJ":
		return "Ĳ"
	case "textsci":
		return "ɪ"
	case "textschwa":
		return "ə"
	case "TeX", "LaTeX", "BibTeX", "XeTeX", "LuaTeX", "METAFONT", "METAPOST", "AmSTeX", "AmS":
		return name
	case "MF":
		return "METAFONT"
	case "LaTeXe":
		return "LaTeX2e"
	}
	return ""
}

func sign(name string) string {
	switch name {
	case "textendash", "endash":
		return "–"
	case "textemdash", "emdash":
		return "—"
	case "textquoteright":
		return "’"
	case "textquoteleft":
		return "‘"
	case "textquotedblleft":
		return "“"
	case "textquotedblright":
		return "”"
	case "textquotesingle":
		return "'"
	case "textquotedbl":
		return "\""
	case "quotesinglbase":
		return "‚"
	case "quotedblbase", "glqq":
		return "„"
	case "grqq":
		return "“"
	case "guillemotleft", "flqq", "guillemetleft":
		return "«"
	case "guillemotright", "frqq", "guillemetright":
		return "»"
	case "guilsinglleft":
		return "‹"
	case "guilsinglright":
		return "›"
	case "lq":
		return "‘"
	case "rq":
		return "’"
	case "textasciitilde":
		return "~"
	case "textasciicircum":
		return "^"
	case "textasciigrave":
		return "`"
	case "slash":
		return "/"
	case "textbackslash", "backslash":
		return "\\"
	case "textbar", "vert", "mid":
		return "|"
	case "textless", "lt":
		return "<"
	case "textgreater", "gt":
		return ">"
	case "textunderscore":
		return "_"
	case "textbraceleft", "lbrace":
		return "{"
	case "textbraceright", "rbrace":
		return "}"
	case "textdollar":
		return "$"
	case "textasteriskcentered":
		return "*"
	case "textbullet", "bullet":
		return "•"
	case "textperiodcentered", "cdot", "cdotp":
		return "·"
	case "textregistered":
		return "®"
	case "texttrademark":
		return "™"
	case "textcopyright", "copyright":
		return "©"
	case "textdegree", "degree":
		return "°"
	case "textmu":
		return "µ"
	case "texteuro", "euro":
		return "€"
	case "textsterling", "pounds":
		return "£"
	case "textyen", "yen":
		return "¥"
	case "textcent":
		return "¢"
	case "textsection", "S":
		return "§"
	case "textparagraph", "P":
		return "¶"
	case "textdagger", "dag", "dagger":
		return "†"
	case "textdaggerdbl", "ddag", "ddagger":
		return "‡"
	case "textellipsis", "ldots", "dots":
		return "…"
	case "cdots":
		return "⋯"
	case "textexclamdown":
		return "¡"
	case "textquestiondown":
		return "¿"
	case "textordfeminine":
		return "ª"
	case "textordmasculine":
		return "º"
	case "textonehalf":
		return "½"
	case "textonequarter":
		return "¼"
	case "textthreequarters":
		return "¾"
	case "textonesuperior":
		return "¹"
	case "texttwosuperior":
		return "²"
	case "textthreesuperior":
		return "³"
	case "textnumero":
		return "№"
	case "textprime", "prime":
		return "′"
	}
	return ""
}

func greek(name string) string {
	switch name {
	case "alpha":
		return "α"
	case "beta":
		return "β"
	case "gamma":
		return "γ"
	case "delta":
		return "δ"
	case "epsilon", "varepsilon":
		return "ε"
	case "zeta":
		return "ζ"
	case "eta":
		return "η"
	case "theta", "vartheta":
		return "θ"
	case "iota":
		return "ι"
	case "kappa":
		return "κ"
	case "lambda":
		return "λ"
	case "mu":
		return "μ"
	case "nu":
		return "ν"
	case "xi":
		return "ξ"
	case "omicron":
		return "ο"
	case "pi":
		return "π"
	case "rho", "varrho":
		return "ρ"
	case "sigma":
		return "σ"
	case "varsigma":
		return "ς"
	case "tau":
		return "τ"
	case "upsilon":
		return "υ"
	case "phi", "varphi":
		return "φ"
	case "chi":
		return "χ"
	case "psi":
		return "ψ"
	case "omega":
		return "ω"
	case "Gamma":
		return "Γ"
	case "Delta":
		return "Δ"
	case "Theta":
		return "Θ"
	case "Lambda":
		return "Λ"
	case "Xi":
		return "Ξ"
	case "Pi":
		return "Π"
	case "Sigma":
		return "Σ"
	case "Upsilon":
		return "Υ"
	case "Phi":
		return "Φ"
	case "Psi":
		return "Ψ"
	case "Omega":
		return "Ω"
	}
	return ""
}

func mathSign(name string) string {
	switch name {
	case "times", "texttimes":
		return "×"
	case "div", "textdiv":
		return "÷"
	case "pm", "textpm":
		return "±"
	case "mp":
		return "∓"
	case "circ":
		return "°"
	case "infty":
		return "∞"
	case "sim":
		return "∼"
	case "simeq":
		return "≃"
	case "approx":
		return "≈"
	case "equiv":
		return "≡"
	case "cong":
		return "≅"
	case "neq", "ne":
		return "≠"
	case "leq", "le", "leqslant":
		return "≤"
	case "geq", "ge", "geqslant":
		return "≥"
	case "ll":
		return "≪"
	case "gg":
		return "≫"
	case "lesssim":
		return "≲"
	case "gtrsim":
		return "≳"
	case "propto":
		return "∝"
	case "to", "rightarrow", "textrightarrow", "longrightarrow":
		return "→"
	case "leftarrow", "textleftarrow":
		return "←"
	case "leftrightarrow":
		return "↔"
	case "Rightarrow":
		return "⇒"
	case "uparrow":
		return "↑"
	case "downarrow":
		return "↓"
	case "in":
		return "∈"
	case "subset":
		return "⊂"
	case "subseteq":
		return "⊆"
	case "cup":
		return "∪"
	case "cap":
		return "∩"
	case "forall":
		return "∀"
	case "exists":
		return "∃"
	case "partial":
		return "∂"
	case "nabla":
		return "∇"
	case "sum":
		return "∑"
	case "prod":
		return "∏"
	case "int":
		return "∫"
	case "sqrt":
		return "√"
	case "ell":
		return "ℓ"
	case "hbar":
		return "ℏ"
	case "ast":
		return "∗"
	case "star":
		return "⋆"
	case "langle":
		return "⟨"
	case "rangle":
		return "⟩"
	case "odot":
		return "⊙"
	case "oplus":
		return "⊕"
	case "otimes":
		return "⊗"
	case "perp":
		return "⊥"
	case "parallel":
		return "∥"
	case "wedge":
		return "∧"
	case "vee":
		return "∨"
	case "neg":
		return "¬"
	case "emptyset", "varnothing":
		return "∅"
	case "aleph":
		return "ℵ"
	case "sharp":
		return "♯"
	case "flat":
		return "♭"
	case "triangle":
		return "△"
	case "square", "Box":
		return "□"
	case "checkmark":
		return "✓"
	}
	return ""
}
