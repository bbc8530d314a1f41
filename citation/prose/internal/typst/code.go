package typst

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/citekey"
	"github.com/citevet/citevet/citation/prose/internal/light"
	"github.com/citevet/citevet/citation/prose/internal/spans"
)

const maxTypst = 200 // brackets in one another

// reference reads "@key" and "@key[p. 7]".
func (t *reader) reference(rest string) {
	n := nameLen(rest[1:])
	n = len(strings.TrimRight(rest[1:1+n], ".:"))
	before, _ := utf8.DecodeLastRuneInString(t.src[:t.pos])
	key := rest[1 : 1+n]
	if n == 0 || unicode.IsLetter(before) || unicode.IsNumber(before) {
		t.text(1)
		return
	}
	from := t.pos
	k := prose.KeyCite{Offset: from, End: from + 1 + n, Key: key, Command: "@", CrossRef: citekey.IsCrossRef(key) || citekey.LikeAddress(t.src, from, from+1+n)}
	t.pos += 1 + n
	if strings.HasPrefix(t.src[t.pos:], "[") {
		if size := light.Balanced(t.src[t.pos:min(len(t.src), t.pos+light.MaxMath)]); size > 0 {
			k.Suffix = t.src[t.pos+1 : t.pos+size-1]
			k.SuffixRuns = []prose.Run{{Src: t.pos + 1}}
			t.pos += size
		}
	}
	t.cite(k, from, t.pos)
}

// cite adds the citation k, which stands at [from, to).
func (t *reader) cite(k prose.KeyCite, from, to int) {
	t.w.Cite(from, to, k)
}

// code reads what "#" begins.
func (t *reader) code(rest string) {
	name := identAt(rest[1:])
	switch name {
	case "":
		t.expression()
	case "set", "let", "show", "import", "include":
		t.pos += 1 + len(name)
		t.include(name)
		t.statement(name)
	case "if", "for", "while":
		t.pos += 1 + len(name)
		t.control()
	case "cite":
		t.citeCall()
	case "bibliography":
		t.bibliography()
	default:
		t.pos += 1 + len(name)
		t.call(name)
	}
}

// control reads what stands behind "#if", "#for" or "#while": code up to the
// bracket that is done where it holds, and what "else" has.
func (t *reader) control() {
	for t.pos < len(t.src) && t.src[t.pos] != '\n' {
		switch t.src[t.pos] {
		case ']':
			return
		case '[':
			t.content(t.w.Kind, true)
		case '{':
			t.arguments("")
		default:
			t.token("", "")
			continue
		}
		rest := strings.TrimLeft(t.src[t.pos:], " ")
		behind, ok := strings.CutPrefix(rest, "else")
		if !ok {
			return
		}
		t.pos = len(t.src) - len(behind)
	}
}

func identAt(s string) string {
	n := 0
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !unicode.IsLetter(r) && r != '_' && (n == 0 || !unicode.IsNumber(r) && r != '-') {
			break
		}
		n += size
	}
	return s[:n]
}

// expression reads "#(…)", "#{…}", "#[…]" and "#"…"".
func (t *reader) expression() {
	t.pos++
	if t.pos >= len(t.src) {
		return
	}
	switch t.src[t.pos] {
	case '[':
		t.content(t.w.Kind, true)
	case '(', '{':
		t.arguments("")
	case '"':
		t.pos += stringLen(t.src[t.pos:])
	}
}

// statement reads code up to the end of the line, brackets closed.
func (t *reader) statement(name string) {
	for t.pos < len(t.src) && t.src[t.pos] != '\n' && t.src[t.pos] != ';' && !(t.src[t.pos] == ']' && t.depth > 0) {
		t.token(name, "")
	}
	if t.pos < len(t.src) && t.src[t.pos] == ';' {
		t.pos++
	}
}

// call reads the arguments of a function, and the text behind them.
func (t *reader) call(name string) {
	for t.pos < len(t.src) {
		switch c := t.src[t.pos]; {
		case c == '(':
			t.arguments(name)
		case c == '[':
			switch name {
			case "footnote":
				t.content(prose.Note, false)
			case "quote", "blockquote":
				t.content(prose.Quotation, false)
			case "figure", "list", "enum", "terms":
				t.content(prose.Body, false)
			default:
				t.content(t.w.Kind, true)
			}
		case c == '.' && identAt(t.src[t.pos+1:]) != "":
			t.pos += 1 + len(identAt(t.src[t.pos+1:]))
		case c == ';':
			t.pos++
			return
		default:
			return
		}
	}
}

// content reads "[…]": in the block that is open, or as blocks of its own.
func (t *reader) content(kind prose.Kind, inline bool) {
	t.pos++
	if t.depth++; t.depth > maxTypst {
		t.skip()
	} else {
		if !inline {
			t.w.Nest(kind)
		}
		t.markup()
		if !inline {
			t.w.Unnest()
		}
	}
	t.depth--
	if t.pos < len(t.src) && t.src[t.pos] == ']' {
		t.pos++
	}
}

// skip moves on to the bracket that closes the open one.
func (t *reader) skip() {
	for depth := 0; t.pos < len(t.src); t.pos++ {
		switch t.src[t.pos] {
		case '[':
			depth++
		case ']':
			if depth--; depth < 0 {
				return
			}
		}
	}
}

// arguments reads "(…)" or "{…}" of the function name.
func (t *reader) arguments(name string) {
	closing := byte(')')
	if t.src[t.pos] == '{' {
		closing = '}'
	}
	t.pos++
	if t.depth++; t.depth > maxTypst {
		t.pos = len(t.src)
	}
	arg, ident := "", ""
	for t.pos < len(t.src) && t.src[t.pos] != closing {
		c := t.src[t.pos]
		switch {
		case c == ':':
			arg = ident
		case c == ',':
			arg = ""
		}
		ident = identAt(t.src[t.pos:])
		t.token(name, arg)
	}
	t.depth--
	t.pos = min(t.pos+1, len(t.src))
}

// token reads one token of code, which stands in the argument arg of the
// function name; what stands in square brackets is text.
func (t *reader) token(name, arg string) {
	rest := t.src[t.pos:]
	switch c := rest[0]; {
	case c == '"':
		t.stringArgument(name, arg)
	case c == '/' && commentLen(rest) > 0:
		t.pos += commentLen(rest)
	case c == '`':
		t.pos += max(1, rawLen(rest))
	case c == '$':
		t.pos += max(1, mathLen(rest))
	case c == '(' || c == '{':
		t.arguments(name)
	case c == '[':
		t.content(argumentKind(name, arg), false)
	case identAt(rest) != "":
		t.word(identAt(rest), name)
	default:
		_, size := utf8.DecodeRuneInString(rest)
		t.pos += size
	}
}

// textFunctions are those whose argument is text, and a string as well.
var textFunctions = map[string]bool{
	"text": true, "emph": true, "strong": true, "smallcaps": true, "underline": true, "strike": true, "highlight": true, "super": true,
	"sub": true, "heading": true, "quote": true, "footnote": true, "list": true, "enum": true, "par": true,
}

// stringArgument reads a string in the argument arg of the function name, which
// may be text.
func (t *reader) stringArgument(name, arg string) {
	n := stringLen(t.src[t.pos:])
	from, to := t.pos+1, t.pos+n-1
	t.pos += n
	switch {
	case arg == "" && textFunctions[name]:
		t.w.Copy(from, to)
	case arg == "caption" || arg == "title" && name != "document" || arg == "abstract":
		t.w.Nest(argumentKind(name, arg))
		t.w.Copy(from, to)
		t.w.Unnest()
	}
}

// word reads a name in code: a function may follow.
func (t *reader) word(word, outer string) {
	switch word {
	case "cite":
		t.pos--
		t.citeCall()
		return
	case "bibliography":
		t.pos--
		t.bibliography()
		return
	}
	t.pos += len(word)
	t.include(word)
	if t.pos < len(t.src) && (t.src[t.pos] == '(' || t.src[t.pos] == '[') {
		if t.src[t.pos] == '(' {
			t.arguments(word)
		}
		for t.pos < len(t.src) && t.src[t.pos] == '[' {
			t.content(argumentKind(word, ""), false)
		}
	}
}

func argumentKind(name, arg string) prose.Kind {
	switch {
	case arg == "caption":
		return prose.Caption
	case arg == "title":
		return prose.Heading
	case name == "table" || name == "grid" || name == "cell" || name == "header":
		return prose.Cell
	case name == "footnote":
		return prose.Note
	case name == "quote":
		return prose.Quotation
	}
	return prose.Body
}

// stringLen gives the length of the string that s begins with.
func stringLen(s string) int {
	if end := unescaped(s[1:min(len(s), maxFormula)], '"'); end >= 0 {
		return end + 2
	}
	return 1
}

// citeCall reads #cite(<key>, form: "prose", supplement: [p. 7]).
func (t *reader) citeCall() {
	from := t.pos
	t.pos += len("#cite")
	size := 0
	if t.pos < len(t.src) && t.src[t.pos] == '(' {
		size = closedCall(t.src[t.pos:min(len(t.src), t.pos+light.MaxMath)])
	}
	if size == 0 {
		return
	}
	args, at := t.src[t.pos+1:t.pos+size-1], t.pos+1
	t.pos += size
	k := prose.KeyCite{Command: "cite"}
	for _, a := range splitArguments(args) {
		citeArgument(&k, args[a.From:a.To], at+a.From)
	}
	if k.Key != "" {
		k.End = k.Offset + len(k.Key)
		t.cite(k, from, t.pos)
	}
}

// citeArgument reads one argument of a citation, which stands at offset at.
func citeArgument(k *prose.KeyCite, arg string, at int) {
	name, val, named := strings.Cut(arg, ":")
	name = strings.TrimSpace(name)
	open := strings.IndexByte(val, '[')
	switch {
	case name == "form" && named:
		k.Mode = modeOf(strings.Trim(strings.TrimSpace(val), `"`))
	case name == "supplement" && open >= 0 && strings.HasSuffix(strings.TrimSpace(val), "]"):
		k.Suffix = val[open+1 : strings.LastIndexByte(val, ']')]
		k.SuffixRuns = []prose.Run{{Src: at + len(arg) - len(val) + open + 1}}
	case k.Key == "":
		key, from := citedLabel(arg)
		k.Key, k.Offset = key, at+from
	}
}

// citedLabel gives the key in <key> or label("key"), and where it stands.
func citedLabel(arg string) (key string, from int) {
	if i := strings.IndexByte(arg, '<'); i >= 0 {
		return labelAt(arg[i:]), i + 1
	}
	const label = `label("`
	if i := strings.Index(arg, label); i >= 0 {
		key, _, _ = strings.Cut(arg[i+len(label):], `"`)
		return key, i + len(label)
	}
	return "", 0
}

func modeOf(form string) prose.Mode {
	switch form {
	case "prose", "author":
		return prose.AuthorInText
	case "year":
		return prose.SuppressAuthor
	case "none":
		return prose.NoCite
	}
	return prose.Normal
}

// bibliography reads #bibliography("refs.bib").
func (t *reader) bibliography() {
	t.pos += len("#bibliography")
	if t.pos >= len(t.src) || t.src[t.pos] != '(' {
		return
	}
	size := closedCall(t.src[t.pos:min(len(t.src), t.pos+light.MaxMath)])
	if size == 0 {
		return
	}
	args, at := t.src[t.pos+1:t.pos+size-1], t.pos+1
	t.pos += size
	for _, a := range splitArguments(args) {
		arg := args[a.From:a.To]
		if name, _, named := strings.Cut(arg, ":"); named && identAt(strings.TrimSpace(name)) == strings.TrimSpace(name) {
			continue
		}
		for i := 0; i < len(arg); i++ {
			if arg[i] != '"' {
				continue
			}
			n := stringLen(arg[i:])
			if n > 2 {
				t.doc.Lists = append(t.doc.Lists, prose.ListRef{Path: arg[i+1 : i+n-1], Offset: at + a.From + i + 1, End: at + a.From + i + n - 1})
			}
			i += n - 1
		}
	}
}

// closedCall gives the length of the parenthesis that s begins with, strings
// and brackets inside heeded; 0 where it is not closed.
func closedCall(s string) int {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '"':
			i += stringLen(s[i:]) - 1
		case '(', '[', '{':
			depth++
		case ')', ']', '}':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return 0
}

// splitArguments cuts s at the commas that stand in no bracket or string.
func splitArguments(s string) []spans.Span {
	var parts []spans.Span
	depth, from := 0, 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '"':
			i += stringLen(s[i:]) - 1
		case '(', '[', '{':
			depth++
		case ')', ']', '}':
			depth--
		case ',':
			if depth == 0 {
				parts = append(parts, spans.Span{From: from, To: i})
				from = i + 1
			}
		}
	}
	return append(parts, spans.Span{From: from, To: len(s)})
}
