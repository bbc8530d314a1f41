package bib

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/citevet/citevet/internal/tex"
)

// splitCommas splits at the commas outside of braces. A comma at the end
// counts for nothing. The parts are appended to parts.
func splitCommas(parts []string, s string) []string {
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

// A span is a piece of a string: the bytes [from, to).
type span struct{ from, to int }

func (w span) of(s string) string { return s[w.from:w.to] }

// words gives the pieces of s between the white space and ties outside of
// braces. They are appended to ws.
func words(ws []span, s string) []span {
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
			ws = append(ws, span{from, i})
			from = -1
		} else if !gap && from < 0 {
			from = i
		}
	}
	if from >= 0 {
		ws = append(ws, span{from, len(s)})
	}
	return ws
}

// together gives words of s with one space between them. Where s has them so,
// nothing is copied.
func together(s string, ws []span) string {
	if len(ws) == 0 {
		return ""
	}
	plain := true
	for i := 1; i < len(ws) && plain; i++ {
		gap := ws[i-1].to
		plain = gap+1 == ws[i].from && s[gap] == ' '
	}
	if plain {
		return s[ws[0].from:ws[len(ws)-1].to]
	}
	var b strings.Builder
	for i, w := range ws {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.of(s))
	}
	return b.String()
}

// isSmall says whether the first letter of a word is small. A command, in
// braces or not, counts by the letter that it makes; any other group in
// braces has no case.
func isSmall(w string) bool {
	for i := 0; i < len(w); {
		switch {
		case w[i]|0x20-'a' < 26:
			return w[i] >= 'a'
		case w[i] == '{':
			end := tex.Braced(w, i+1)
			if end < 0 {
				return false
			}
			if r, ok := madeLetter(w[i:end]); ok {
				return unicode.IsLower(r)
			}
			i = end
		case w[i] == '\\':
			r, ok := firstLetter(tex.Decode(w[i:]))
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

// madeLetter gives the letter that the command in a group makes: "{\\ss}".
func madeLetter(group string) (rune, bool) {
	if len(group) < 2 || group[1] != '\\' {
		return 0, false
	}
	return firstLetter(tex.Decode(group))
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
	ws = slices.DeleteFunc(ws, func(w string) bool { return w == "" })
	return strings.Join(ws, " ")
}
