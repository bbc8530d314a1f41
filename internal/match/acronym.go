package match

import (
	"strings"
	"unicode"

	"github.com/citevet/citevet/internal/fold"
)

// variants gives the names that a literal name puts side by side: "ABC – Full
// Name", "Full Name (ABC)", "[ABC] Full Name", "Full Name, ABC".
func variants(s string) []string {
	cut := strings.FieldsFunc(strings.NewReplacer(" - ", "|", " – ", "|", " — ", "|", "(", "|", ")", "|", "[", "|", "]", "|", ": ", "|", " / ", "|").Replace(s), func(r rune) bool { return r == '|' })
	if len(cut) < 2 {
		return nil
	}
	out := cut[:0]
	for _, v := range cut {
		if v = strings.Trim(v, " .,;"); len(v) > 1 {
			out = append(out, v)
		}
	}
	return out
}

// acronyms gives the initials of the words of an organisation's name: of
// those with a capital, and of all.
func acronyms(s string) []string {
	var caps, all strings.Builder
	words := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '-' || r == '/' || r == ',' || r == '(' || r == ')' })
	if len(words) < 2 || len(words) > 16 {
		return nil
	}
	for _, w := range words {
		r := []rune(w)[0]
		if unicode.IsUpper(r) {
			caps.WriteRune(unicode.ToLower(r))
		}
		if unicode.IsLetter(r) {
			all.WriteRune(unicode.ToLower(r))
		}
	}
	out := make([]string, 0, 4)
	if last := words[len(words)-1]; isAcronym(last) {
		out = append(out, fold.Key(last)) // "Food and Agriculture Organization, FAO"
	}
	for _, cut := range [...]string{" of the ", ", ", " for ", " ("} {
		if i := strings.Index(s, cut); i > 0 {
			if a := capitals(s[:i]); len(a) > 1 {
				out = append(out, a)
			}
		}
	}
	if caps.Len() > 1 {
		out = append(out, fold.Key(caps.String()))
	}
	if all.Len() != caps.Len() && all.Len() > 1 {
		out = append(out, fold.Key(all.String()))
	}
	return out
}

// capitals gives the initials, in lower case, of the words of s that begin
// with a capital.
func capitals(s string) string {
	var b strings.Builder
	for _, w := range strings.Fields(s) {
		if r := []rune(w)[0]; unicode.IsUpper(r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}
