package asciidoc

import (
	"strings"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/light"
)

// macroName gives the word that s ends with.
func macroName(s string) string {
	n := len(s)
	for n > 0 && (s[n-1] >= 'a' && s[n-1] <= 'z' || s[n-1] >= 'A' && s[n-1] <= 'Z') {
		n--
	}
	return s[n:]
}

// named reads what begins with a name and a colon: an address or a macro.
func (a *reader) named(at int, name, rest string) int {
	if name == "http" || name == "https" {
		if n := a.url(at, rest); n > 0 {
			return n
		}
	}
	return a.macro(at, name, rest[len(name)+1:])
}

// macro reads name:target[…], which begins at offset at; rest is what stands
// after the colon. It gives the length of all, 0 where it is no macro.
func (a *reader) macro(at int, name, rest string) int {
	open := strings.IndexAny(rest[:min(len(rest), light.MaxMath)], "[ \t\r\n")
	if name == "" || open < 0 || rest[open] != '[' {
		return 0
	}
	size := light.Balanced(rest[open:min(len(rest), open+light.MaxMath)])
	if size == 0 {
		return 0
	}
	n := len(name) + 1 + open + size
	from, to := at+len(name)+1+open+1, at+n-1
	switch mode, ok := modeOf(name); {
	case ok && open == 0:
		a.w.Cite(at, at+n, a.keys(from, to, name, mode)...)
		return n
	case ok:
		return 0
	}
	switch name {
	case "footnote", "footnoteref":
		a.w.Nest(prose.Note)
		a.inline(from, to)
		a.w.Unnest()
	case "link", "xref", "mailto":
		if from < to {
			a.inline(from, to)
		} else {
			a.w.Object(at, at+n)
		}
	case "stem", "latexmath", "asciimath", "pass", "image", "icon", "kbd", "btn", "menu", "indexterm", "anchor", "counter", "bibitem":
		a.w.Object(at, at+n)
	default:
		return 0
	}
	return n
}

func (a *reader) url(at int, rest string) int {
	n := light.URL(rest)
	if n == 0 {
		return 0
	}
	if n < len(rest) && rest[n] == '[' {
		if size := light.Balanced(rest[n:min(len(rest), n+light.MaxMath)]); size > 2 {
			a.inline(at+n+1, at+n+size-1)
			return n + size
		}
	}
	a.w.Object(at, at+n)
	return n
}

// crossReference reads <<target,text>>.
func (a *reader) crossReference(at int, rest string) int {
	if !strings.HasPrefix(rest, "<<") {
		return 0
	}
	end := strings.Index(rest[:min(len(rest), light.MaxMath)], ">>")
	if end < 0 {
		return 0
	}
	if i := strings.IndexByte(rest[:end], ','); i >= 0 {
		a.inline(at+i+1, at+end)
	} else {
		a.w.Object(at, at+end+2)
	}
	return end + 2
}
