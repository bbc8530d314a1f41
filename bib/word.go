package bib

import (
	"unicode"
	"unicode/utf8"
)

// splitCommas splits at the commas outside of braces. A comma at the end
// counts for nothing.
func splitCommas(s string) []string {
	var parts []string
	depth, from := 0, 0
	for i := range len(s) {
		switch s[i] {
		case '{':
			depth++
		case '}':
			depth = max(0, depth-1)
		case ',':
			if depth == 0 && (i == 0 || s[i-1] != '\\') { // not the space "\," of "J.\,K."
				parts = append(parts, s[from:i])
				from = i + 1
			}
		}
	}
	if rest := s[from:]; len(parts) == 0 || trimSpace(rest) != "" {
		parts = append(parts, rest)
	}
	return parts
}

// words splits at the white space and ties outside of braces.
func words(s string) []string {
	var ws []string
	depth, from := 0, -1
	for i := range len(s) {
		c := s[i]
		switch {
		case c == '{':
			depth++
		case c == '}':
			depth = max(0, depth-1)
		}
		gap := depth == 0 && (isSpace(c) || c == '~' && (i == 0 || s[i-1] != '\\'))
		if gap && from >= 0 {
			ws = append(ws, s[from:i])
			from = -1
		} else if !gap && from < 0 {
			from = i
		}
	}
	if from >= 0 {
		ws = append(ws, s[from:])
	}
	return ws
}

// isSmall says whether the first letter of a word is small. A command, in
// braces or not, counts by the letter that it makes; any other group in
// braces has no case.
func isSmall(w string) bool {
	for i := 0; i < len(w); {
		switch {
		case w[i] == '{':
			end := braced(w, i+1)
			if end < 0 {
				return false
			}
			if i+1 < len(w) && w[i+1] == '\\' {
				if r, ok := firstLetter(Decode(w[i:end])); ok {
					return unicode.IsLower(r)
				}
			}
			i = end
		case w[i] == '\\':
			r, ok := firstLetter(Decode(w[i:]))
			return ok && unicode.IsLower(r)
		default:
			r, n := utf8.DecodeRuneInString(w[i:])
			if unicode.IsLetter(r) {
				return unicode.IsLower(r)
			}
			i += n
		}
	}
	return false
}

func firstLetter(s string) (rune, bool) {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return r, true
		}
	}
	return 0, false
}

func joinWords(ws ...string) string {
	s := ""
	for _, w := range ws {
		if s != "" && w != "" {
			s += " "
		}
		s += w
	}
	return s
}
