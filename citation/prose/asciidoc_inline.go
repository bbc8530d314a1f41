package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// inline reads text[from:to] of a block.
func (a *asciidocReader) inline(from, to int) {
	for at := from; at < to; {
		i := strings.IndexAny(a.src[at:to], "\n:`*_#^~+[<{$\\&")
		if i < 0 {
			a.w.copy(at, to)
			return
		}
		mark := at + i
		start := mark
		if a.src[mark] == ':' { // the name of a macro stands before it
			start -= len(macroName(a.src[at:mark]))
		}
		a.w.copy(at, start)
		n := a.markup(start, mark, a.src[start:to])
		if n == 0 {
			n = mark + 1 - start
			a.w.copy(start, start+n)
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
func (a *asciidocReader) macro(at int, name, rest string) int {
	open := strings.IndexAny(rest[:min(len(rest), maxMath)], "[ \t\r\n")
	if name == "" || open < 0 || rest[open] != '[' {
		return 0
	}
	size := balanced(rest[open:min(len(rest), open+maxMath)])
	if size == 0 {
		return 0
	}
	n := len(name) + 1 + open + size
	from, to := at+len(name)+1+open+1, at+n-1
	switch mode, ok := asciiMode(name); {
	case ok && open == 0:
		a.w.cite(at, at+n, a.keys(from, to, name, mode)...)
		return n
	case ok:
		return 0
	}
	switch name {
	case "footnote", "footnoteref":
		a.w.nest(Note)
		a.inline(from, to)
		a.w.unnest()
	case "link", "xref", "mailto":
		if from < to {
			a.inline(from, to)
		} else {
			a.w.object(at, at+n)
		}
	case "stem", "latexmath", "asciimath", "pass", "image", "icon", "kbd", "btn", "menu", "indexterm", "anchor", "counter", "bibitem":
		a.w.object(at, at+n)
	default:
		return 0
	}
	return n
}

// asciiMode gives the mode of the macros of asciidoctor-bibtex and
// asciidoctor-bibliography.
func asciiMode(name string) (Mode, bool) {
	switch name {
	case "cite", "citep", "fullcite", "footcite", "autocite", "citealp":
		return Normal, true
	case "citenp", "citet", "citeauthor", "textcite", "citealt":
		return AuthorInText, true
	case "citeyear", "citeyearpar":
		return SuppressAuthor, true
	case "nocite":
		return NoCite, true
	}
	return Normal, false
}

// keys reads "Lane12(59),Lane11", "Lane12, page=59" and "see; Lane12".
func (a *asciidocReader) keys(from, to int, command string, mode Mode) []KeyCite {
	var cites []cite
	s := a.src[from:to]
	prefix := span{}
	for _, p := range splitParens(s) {
		part := trimmed(s, p)
		at := p.from + strings.Index(s[p.from:p.to], part)
		name, rest := part, ""
		if i := strings.IndexByte(part, '('); i > 0 && strings.HasSuffix(part, ")") {
			name, rest = part[:i], part[i+1:len(part)-1]
		}
		end := at + len(name)
		switch {
		case part == "":
		case strings.Contains(name, "=") || len(cites) > 0 && isLocator(name):
			if len(cites) > 0 {
				cites[len(cites)-1].suffix = span{at + strings.IndexByte(name, '=') + 1, end}
			}
		case strings.ContainsAny(name, " \t\n"):
			prefix = span{at, end}
		default:
			c := cite{key: span{at, end}, name: name, mode: mode, prefix: prefix}
			if rest != "" {
				c.suffix = span{end + 1, end + 1 + len(rest)}
			}
			cites = append(cites, c)
			prefix = span{}
		}
	}
	return keyCites(cites, s, from, command)
}

// isLocator reports whether s is a page rather than a key.
func isLocator(s string) bool { return strings.Trim(s, "0123456789-–f.") == "" }

// splitParens cuts s at commas and semicolons that stand in no parenthesis.
func splitParens(s string) []span {
	var parts []span
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
				parts = append(parts, span{from, i})
				from = i + 1
			}
		}
	}
	return append(parts, span{from, len(s)})
}

// markup reads the markup that rest, at offset at, begins with, and gives its
// length; 0 where there is none. mark is where its first special character is.
func (a *asciidocReader) markup(at, mark int, rest string) int {
	switch c := a.src[mark]; c {
	case '\n':
		return a.noText(at, rest)
	case ':':
		name := rest[:mark-at]
		if name == "http" || name == "https" {
			if n := a.url(at, rest); n > 0 {
				return n
			}
		}
		return a.macro(at, name, rest[len(name)+1:])
	case '`', '+', '$':
		return a.verbatim(at, rest)
	case '*', '_', '#':
		if isMark(a.src, at) || len(rest) > 1 && rest[1] == c {
			return 1
		}
	case '^', '~':
		return 1
	case '[':
		return a.bracket(at, rest)
	case '<':
		return a.crossReference(at, rest)
	case '{':
		if end := strings.IndexByte(rest[:min(len(rest), 60)], '}'); end > 1 && !strings.ContainsAny(rest[1:end], " \n") {
			a.w.object(at, at+end+1)
			return end + 1
		}
	case '\\':
		if len(rest) > 1 && isPunct(rest[1]) {
			a.w.copy(at+1, at+2)
			return 2
		}
	case '&':
		if char, n := htmlEntity([]byte(rest[:min(len(rest), maxEntity)])); n > 0 {
			a.w.put(char, at, at+n)
			return n
		}
	}
	return 0
}

// noText skips the lines behind the end of a line that are no text.
func (a *asciidocReader) noText(at int, rest string) int {
	for next := 1; ; {
		l, behind := lineAt(rest, next)
		if l.from == l.to || !isAsciiNoText(rest[l.from:l.to]) {
			a.w.copy(at, at+1)
			return next
		}
		next = behind
	}
}

func (a *asciidocReader) url(at int, rest string) int {
	n := urlLen(rest)
	if n == 0 {
		return 0
	}
	if n < len(rest) && rest[n] == '[' {
		if size := balanced(rest[n:min(len(rest), n+maxMath)]); size > 2 {
			a.inline(at+n+1, at+n+size-1)
			return n + size
		}
	}
	a.w.object(at, at+n)
	return n
}

func (a *asciidocReader) verbatim(at int, rest string) int {
	before, _ := utf8.DecodeLastRuneInString(a.src[:at])
	if unicode.IsLetter(before) || unicode.IsNumber(before) || len(rest) < 3 || isSpace(rest[1]) || rest[0] == '$' && rest[1] != '$' {
		return 0
	}
	mark := rest[:1]
	if rest[1] == rest[0] {
		mark = rest[:2]
	}
	end := strings.Index(rest[len(mark):min(len(rest), maxMath)], mark)
	if end <= 0 {
		return 0
	}
	n := len(mark) + end + len(mark)
	a.w.object(at, at+n)
	return n
}

// bracket reads [cite:See:Lane12,59;Lane11] as asciidoc-bib writes it, [[x]]
// and the attributes in [.role]#text#.
func (a *asciidocReader) bracket(at int, rest string) int {
	size := maxMath
	if !strings.HasPrefix(rest, "[cite") && !strings.HasPrefix(rest, "[fullcite") && !strings.HasPrefix(rest, "[textcite") {
		size = 200
	}
	n := balanced(rest[:min(len(rest), size)])
	if n == 0 {
		return 0
	}
	in := rest[1 : n-1]
	name, args, ok := strings.Cut(in, ":")
	mode, cites := asciiMode(name)
	switch {
	case ok && cites:
		prefix := span{}
		if pre, list, ok := strings.Cut(args, ":"); ok && !strings.ContainsAny(pre, ",;") {
			prefix = span{0, len(pre)}
			args = strings.Repeat(" ", len(pre)+1) + list
		}
		keys := a.bibKeys(at+1+len(name)+1, args, name, mode)
		if len(keys) > 0 {
			keys[0].Prefix = trimmed(in[len(name)+1:], prefix)
		}
		a.w.cite(at, at+n, keys...)
		return n
	case strings.HasPrefix(in, "[") || n < len(rest) && rest[n] == '#':
		return n
	}
	return 0
}

// bibKeys reads "Lane12,59;Lane11".
func (a *asciidocReader) bibKeys(from int, s, command string, mode Mode) []KeyCite {
	var cites []cite
	for _, p := range splitOutside(s, ";") {
		part := s[p.from:p.to]
		name, _, page := strings.Cut(part, ",")
		key := strings.TrimSpace(name)
		if key == "" {
			continue
		}
		at := p.from + strings.Index(part, key)
		c := cite{key: span{at, at + len(key)}, name: key, mode: mode}
		if page {
			c.suffix = span{p.from + len(name) + 1, p.to}
		}
		cites = append(cites, c)
	}
	return keyCites(cites, s, from, command)
}

// crossReference reads <<target,text>>.
func (a *asciidocReader) crossReference(at int, rest string) int {
	if !strings.HasPrefix(rest, "<<") {
		return 0
	}
	end := strings.Index(rest[:min(len(rest), maxMath)], ">>")
	if end < 0 {
		return 0
	}
	if i := strings.IndexByte(rest[:end], ','); i >= 0 {
		a.inline(at+i+1, at+end)
	} else {
		a.w.object(at, at+end+2)
	}
	return end + 2
}
