package asciidoc

import (
	"strings"
	"unicode/utf8"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/chars"
)

// titleLevel gives the level of the title s, 0 if it is none.
func titleLevel(s string) int {
	n := len(s) - len(strings.TrimLeft(s, s[:1]))
	if s[0] != '=' && s[0] != '#' {
		return 0
	}
	if n == 0 || n > 6 || n >= len(s) || s[n] != ' ' {
		return 0
	}
	return n
}

// underlineLevel gives the level of a title of two lines, as the mark under it
// tells, 0 where under is none: it is as long as the title, give or take one.
func underlineLevel(title, under string) int {
	if under == "" || strings.Trim(under, under[:1]) != "" || title[0] == '.' || !strings.ContainsFunc(title, chars.IsWordRune) {
		return 0
	}
	if more := utf8.RuneCountInString(title) - len(under); more < -1 || more > 1 {
		return 0
	}
	return strings.IndexByte("=-~^+", under[0]) + 1
}

func (a *reader) heading(from, to, level int) {
	a.w.Level = level
	a.own(prose.Heading, from, to)
	a.w.Level = 0
	a.refs, a.style = a.style == "bibliography", ""
}
