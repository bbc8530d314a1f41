package prose

import "strings"

// roleMode gives the mode of a role of sphinxcontrib-bibtex or MyST.
func roleMode(role string) (Mode, bool) {
	switch strings.ToLower(role) {
	case "cite", "cite:p", "cite:ps", "cite:alp", "cite:alps", "footcite", "footcite:p", "footcite:ps", "cite:np", "cite:cts", "cite:full", "footfullcite":
		return Normal, true
	case "cite:t", "cite:ts", "cite:ct", "cite:author", "cite:authors", "cite:authorpar", "cite:authorpars", "footcite:t", "footcite:ts", "footcite:ct", "footcite:cts",
		"cite:label", "cite:labelpar":
		return AuthorInText, true
	case "cite:year", "cite:yearpar", "cite:title", "cite:titlepar":
		return SuppressAuthor, true
	}
	return Normal, false
}

// roleCites reads the argument of a role, which stands at offset at.
func roleCites(s string, at int, mode Mode) []cite {
	var cites []cite
	for _, part := range splitOutside(s, ",;") {
		c := cite{mode: mode}
		from, to := part.from, part.to
		trim := func() {
			for from < to && isSpace(s[from]) {
				from++
			}
			for from < to && isSpace(s[to-1]) {
				to--
			}
		}
		trim()
		if from < to && s[from] == '{' {
			if end := strings.IndexByte(s[from:to], '}'); end > 0 {
				c.prefix = span{at + from + 1, at + from + end}
				from += end + 1
			}
		}
		if from < to && s[to-1] == '}' {
			if open := strings.LastIndexByte(s[from:to], '{'); open >= 0 {
				c.suffix = span{at + from + open + 1, at + to - 1}
				to = from + open
			}
		}
		trim()
		if from < to {
			c.key, c.name = span{at + from, at + to}, s[from:to]
			cites = append(cites, c)
		}
	}
	return cites
}

// splitOutside cuts s at the bytes in seps that stand in no braces.
func splitOutside(s, seps string) []span {
	var parts []span
	depth, from := 0, 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '{':
			depth++
		case c == '}':
			depth--
		case depth <= 0 && strings.IndexByte(seps, c) >= 0:
			parts = append(parts, span{from, i})
			from = i + 1
		}
	}
	return append(parts, span{from, len(s)})
}
