package page

import (
	"strconv"
	"strings"
)

var romans = [...]struct {
	n int
	s string
}{
	{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"},
	{50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"},
}

// Spell writes a page number, in lower-case roman numerals if asked for.
func Spell(n int, asRoman bool) string {
	if !asRoman || n <= 0 || n > 3999 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, r := range romans {
		for ; n >= r.n; n -= r.n {
			b.WriteString(r.s)
		}
	}
	return b.String()
}

// roman reads a roman numeral in lower case and in its usual form. One in
// upper case is rather the number of a volume.
func roman(s string) (int, bool) {
	if len(s) > 15 {
		return 0, false
	}
	n, rest := 0, s
	for _, r := range romans {
		for strings.HasPrefix(rest, r.s) {
			n += r.n
			rest = rest[len(r.s):]
		}
	}
	return n, rest == "" && n > 0 && Spell(n, true) == s
}
