package bib

import "strings"

// romanNumber gives the value of a roman number, well formed and in one case;
// 0 if s is none.
func romanNumber(s string) int {
	if s == "" || len(s) > 15 || s != strings.ToLower(s) && s != strings.ToUpper(s) {
		return 0
	}
	low := strings.ToLower(s)
	n, rest := 0, low
	for _, d := range [...]struct {
		text  string
		value int
		times int
	}{
		{"m", 1000, 3}, {"cm", 900, 1}, {"d", 500, 1}, {"cd", 400, 1}, {"c", 100, 3}, {"xc", 90, 1}, {"l", 50, 1},
		{"xl", 40, 1}, {"x", 10, 3}, {"ix", 9, 1}, {"v", 5, 1}, {"iv", 4, 1}, {"i", 1, 3},
	} {
		for range d.times {
			if !strings.HasPrefix(rest, d.text) {
				break
			}
			n += d.value
			rest = rest[len(d.text):]
		}
	}
	if rest != "" {
		return 0
	}
	return n
}
