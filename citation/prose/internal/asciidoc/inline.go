package asciidoc

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/chars"
	"github.com/citevet/citevet/citation/prose/internal/citekey"
	"github.com/citevet/citevet/citation/prose/internal/light"
	"github.com/citevet/citevet/citation/prose/internal/spans"
)

// inline reads text[from:to] of a block.
func (a *reader) inline(from, to int) {
	for at := from; at < to && !a.watch.Done(); {
		i := strings.IndexAny(a.src[at:to], "\n:`*_#^~+[<{$\\&")
		if i < 0 {
			a.w.Copy(at, to)
			return
		}
		mark := at + i
		start := mark
		if a.src[mark] == ':' { // the name of a macro stands before it
			start -= len(macroName(a.src[at:mark]))
		}
		a.w.Copy(at, start)
		n := a.markup(start, mark, a.src[start:to])
		if n == 0 {
			n = mark + 1 - start
			a.w.Copy(start, start+n)
		}
		at = start + n
	}
}

// macroName gives the word that s ends with.
func macroName(s string) string {
	n := len(s)
	for n > 0 && (s[n-1] >= 'a' && s[n-1] <= 'z' || s[n-1] >= 'A' && s[n-1] <= 'Z') {
		n--
	}
	return s[n:]
}

// macro reads name:target[…], which begins at offset at; rest is what stands
// behind the colon. It gives the length of all, 0 where it is no macro.
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
	switch mode, ok := asciiMode(name); {
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

// asciiMode gives the mode of the macros of asciidoctor-bibtex and
// asciidoctor-bibliography.
func asciiMode(name string) (prose.Mode, bool) {
	switch name {
	case "cite", "citep", "fullcite", "footcite", "autocite", "citealp":
		return prose.Normal, true
	case "citenp", "citet", "citeauthor", "textcite", "citealt":
		return prose.AuthorInText, true
	case "citeyear", "citeyearpar":
		return prose.SuppressAuthor, true
	case "nocite":
		return prose.NoCite, true
	}
	return prose.Normal, false
}

// keys reads "Lane12(59),Lane11", "Lane12, page=59" and "see; Lane12".
func (a *reader) keys(from, to int, command string, mode prose.Mode) []prose.KeyCite {
	var cites []citekey.Cite
	s := a.src[from:to]
	prefix := spans.Span{}
	for _, p := range splitParens(s) {
		part := spans.Trim(s, p)
		at := p.From + strings.Index(s[p.From:p.To], part)
		name, rest := part, ""
		if i := strings.IndexByte(part, '('); i > 0 && strings.HasSuffix(part, ")") {
			name, rest = part[:i], part[i+1:len(part)-1]
		}
		end := at + len(name)
		switch {
		case part == "":
		case strings.Contains(name, "=") || len(cites) > 0 && isLocator(name):
			if len(cites) > 0 {
				cites[len(cites)-1].Suffix = spans.Span{From: at + strings.IndexByte(name, '=') + 1, To: end}
			}
		case strings.ContainsAny(name, " \t\n"):
			prefix = spans.Span{From: at, To: end}
		default:
			c := citekey.Cite{Key: spans.Span{From: at, To: end}, Name: name, Mode: mode, Prefix: prefix}
			if rest != "" {
				c.Suffix = spans.Span{From: end + 1, To: end + 1 + len(rest)}
			}
			cites = append(cites, c)
			prefix = spans.Span{}
		}
	}
	return citekey.Cites(cites, s, from, command)
}

// isLocator reports whether s is a page rather than a key.
func isLocator(s string) bool { return strings.Trim(s, "0123456789-–f.") == "" }

// splitParens cuts s at commas and semicolons that stand in no parenthesis.
func splitParens(s string) []spans.Span {
	var parts []spans.Span
	depth, from := 0, 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '(', '"':
			depth++
			if s[i] == '"' {
				depth--
			}
		case ')':
			depth--
		case ',', ';':
			if depth <= 0 {
				parts = append(parts, spans.Span{From: from, To: i})
				from = i + 1
			}
		}
	}
	return append(parts, spans.Span{From: from, To: len(s)})
}

// markup reads the markup that rest, at offset at, begins with, and gives its
// length; 0 where there is none. mark is where its first special character is.
func (a *reader) markup(at, mark int, rest string) int {
	switch a.src[mark] {
	case '\n':
		return a.noText(at, rest)
	case ':':
		return a.named(at, rest[:mark-at], rest)
	case '`', '+', '$':
		return a.verbatim(at, rest)
	case '*', '_', '#', '^', '~':
		return a.mark(at, rest)
	case '[':
		return a.bracket(at, rest)
	case '<':
		return a.crossReference(at, rest)
	default:
		return a.character(at, rest)
	}
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

// mark passes over a mark of emphasis.
func (a *reader) mark(at int, rest string) int {
	switch c := rest[0]; {
	case c == '^', c == '~', light.IsMark(a.src, at), len(rest) > 1 && rest[1] == c:
		return 1
	}
	return 0
}

// character reads an attribute, an escape or an entity.
func (a *reader) character(at int, rest string) int {
	switch rest[0] {
	case '{':
		if end := strings.IndexByte(rest[:min(len(rest), 60)], '}'); end > 1 && !strings.ContainsAny(rest[1:end], " \n") {
			a.w.Object(at, at+end+1)
			return end + 1
		}
	case '\\':
		if len(rest) > 1 && chars.IsPunct(rest[1]) {
			a.w.Copy(at+1, at+2)
			return 2
		}
	case '&':
		char, n := chars.HTMLEntity([]byte(rest[:min(len(rest), chars.MaxEntity)]))
		a.w.Put(char, at, at+n)
		return n
	}
	return 0
}

// noText skips the lines behind the end of a line that are no text.
func (a *reader) noText(at int, rest string) int {
	for next := 1; ; {
		l, behind := light.LineAt(rest, next)
		if l.From == l.To || !isAsciiNoText(rest[l.From:l.To]) {
			a.w.Copy(at, at+1)
			return next
		}
		next = behind
	}
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

// curvesQuote tells whether a backtick makes the quotation mark beside it a
// curved one: "`text`".
func (a *reader) curvesQuote(at int, rest string) bool {
	if len(rest) > 1 && (rest[1] == '"' || rest[1] == '\'') && at > 0 && !chars.IsSpace(a.src[at-1]) {
		return true
	}
	if at == 0 || a.src[at-1] != '"' && a.src[at-1] != '\'' {
		return false
	}
	return strings.Contains(rest[1:min(len(rest), light.MaxMath)], "`"+a.src[at-1:at])
}

func (a *reader) verbatim(at int, rest string) int {
	if rest[0] == '`' && a.curvesQuote(at, rest) {
		return 1
	}
	before, _ := utf8.DecodeLastRuneInString(a.src[:at])
	if unicode.IsLetter(before) || unicode.IsNumber(before) || len(rest) < 3 || chars.IsSpace(rest[1]) || rest[0] == '$' && rest[1] != '$' {
		return 0
	}
	mark := rest[:1]
	if rest[1] == rest[0] {
		mark = rest[:2]
	}
	end := strings.Index(rest[len(mark):min(len(rest), light.MaxMath)], mark)
	if end <= 0 {
		return 0
	}
	n := len(mark) + end + len(mark)
	a.w.Object(at, at+n)
	return n
}

// bracket reads [cite:See:Lane12,59;Lane11] as asciidoc-bib writes it, [[x]]
// and the attributes in [.role]#text#.
func (a *reader) bracket(at int, rest string) int {
	size := light.MaxMath
	if !strings.HasPrefix(rest, "[cite") && !strings.HasPrefix(rest, "[fullcite") && !strings.HasPrefix(rest, "[textcite") {
		size = 200
	}
	n := light.Balanced(rest[:min(len(rest), size)])
	if n == 0 {
		return 0
	}
	in := rest[1 : n-1]
	name, args, ok := strings.Cut(in, ":")
	mode, cites := asciiMode(name)
	switch {
	case ok && cites:
		prefix := spans.Span{}
		if pre, list, ok := strings.Cut(args, ":"); ok && !strings.ContainsAny(pre, ",;") {
			prefix = spans.Span{From: 0, To: len(pre)}
			args = strings.Repeat(" ", len(pre)+1) + list
		}
		keys := a.bibKeys(at+1+len(name)+1, args, name, mode)
		if len(keys) > 0 {
			keys[0].Prefix = spans.Trim(in[len(name)+1:], prefix)
		}
		a.w.Cite(at, at+n, keys...)
		return n
	case strings.HasPrefix(in, "[") || n < len(rest) && rest[n] == '#':
		return n
	}
	return 0
}

// bibKeys reads "Lane12,59;Lane11".
func (a *reader) bibKeys(from int, s, command string, mode prose.Mode) []prose.KeyCite {
	var cites []citekey.Cite
	for _, p := range citekey.SplitOutside(s, ";") {
		part := s[p.From:p.To]
		name, _, page := strings.Cut(part, ",")
		key := strings.TrimSpace(name)
		if key == "" {
			continue
		}
		at := p.From + strings.Index(part, key)
		c := citekey.Cite{Key: spans.Span{From: at, To: at + len(key)}, Name: key, Mode: mode}
		if page {
			c.Suffix = spans.Span{From: p.From + len(name) + 1, To: p.To}
		}
		cites = append(cites, c)
	}
	return citekey.Cites(cites, s, from, command)
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
