package org

import (
	"strings"

	"github.com/citevet/citevet/citation/prose/internal/chars"
	"github.com/citevet/citevet/citation/prose/internal/citekey"
	"github.com/citevet/citevet/citation/prose/internal/latex"
)

const maxCommand = 24 // bytes of a command's name

// tex reads a command of LaTeX that cites, or that names a list.
func (o *reader) tex(at int) int {
	if keys, end := latex.RawCommand(o.doc.Src, at); end > 0 {
		o.w.Cite(at, end, keys...)
		o.done = end
		return end - at
	}
	if name, from, to := texList(o.src, at); name != "" {
		o.listNames(name, from, to)
		o.done = to + 1
		return to + 1 - at
	}
	return 0
}

// rawTeX reads the commands in a stretch of LaTeX.
func (o *reader) rawTeX(from, to int) {
	o.w.Apart(latex.RawCommands(o.doc.Src, from, to))
	for at := from; at < to; at++ {
		i := strings.IndexByte(o.src[at:to], '\\')
		if i < 0 {
			return
		}
		at += i
		if name, first, last := texList(o.src[:to], at); name != "" {
			o.listNames(name, first, last)
		}
	}
}

// texList knows \bibliography{…} and \addbibresource[…]{…} at at, and gives the
// place of the argument.
func texList(s string, at int) (name string, from, to int) {
	rest := s[at+1 : min(len(s), at+1+maxObject)]
	n := 0
	for n < len(rest) && chars.IsLetter(rest[n]) {
		n++
	}
	name = rest[:n]
	if !isListCommand(name) {
		return "", 0, 0
	}
	if n < len(rest) && rest[n] == '[' {
		n += strings.IndexByte(rest[n:], ']') + 1
	}
	end := strings.IndexAny(rest[n:], "}\n")
	if !strings.HasPrefix(rest[n:], "{") || end < 0 || rest[n+end] == '\n' {
		return "", 0, 0
	}
	return name, at + 1 + n + 1, at + 1 + n + end
}

// listNames notes the lists between the commas of src[from:to].
func (o *reader) listNames(command string, from, to int) {
	for _, p := range citekey.SplitOutside(o.src[from:to], ",") {
		o.list(strings.TrimSpace(o.src[from+p.From:from+p.To]), from+p.From)
	}
}

// listName gives the name in the value of #+bibliography: a file, in quotation
// marks or not, or ox-bibtex's "file style options".
func listName(value string) string {
	if inner, ok := strings.CutPrefix(value, `"`); ok {
		inner, _, _ = strings.Cut(inner, `"`)
		return inner
	}
	first, rest, _ := strings.Cut(value, " ")
	if last := strings.LastIndexByte(rest, '.'); last >= 0 && !strings.Contains(rest[last:], " ") && !strings.Contains(first, ".") {
		return value // a name with spaces
	}
	return first
}
