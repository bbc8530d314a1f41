package org

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/chars"
	"github.com/citevet/citevet/citation/prose/internal/citekey"
	"github.com/citevet/citevet/citation/prose/internal/light"
	"github.com/citevet/citevet/citation/prose/internal/spans"
	"github.com/citevet/citevet/internal/pattern"
)

// inline reads text[from:to]. A citation, a link or a footnote may reach
// beyond to, up to the end of the paragraph; what was read is not read again.
func (o *reader) inline(from, to int) {
	from = max(from, o.done) // up to where text was copied
	at := from
	for at < to && !o.watch.Done() {
		i := strings.IndexAny(o.src[at:to], "[=~*/_+$\\cs@{<^:")
		if i < 0 {
			break
		}
		at += i
		begin := o.objectAt(from, at)
		if begin < 0 {
			at++
			continue
		}
		o.w.Copy(from, begin)
		from = begin
		if n := o.object(begin); n > 0 {
			at, from = begin+n, begin+n
		} else {
			at++
		}
	}
	o.w.Copy(from, to)
	o.done = max(o.done, at, from)
}

// objectAt gives where the object begins that the character at at speaks of;
// -1 where there is none. Text is copied up to offset from.
func (o *reader) objectAt(from, at int) int {
	switch rest := o.src[at:]; rest[0] {
	case 'c':
		if !strings.HasPrefix(rest, "call_") {
			return -1
		}
	case 's':
		if !strings.HasPrefix(rest, "src_") {
			return -1
		}
	case '*': // as in "textcite*:key"
		if strings.HasPrefix(rest, "*:") && refCommand(o.src[from:at+1]) != "" {
			return -1
		}
	case ':':
		command := refCommand(o.src[from:at])
		if command == "" {
			return -1
		}
		return at - len(command)
	}
	return at
}

const maxObject = 8 << 10 // bytes of a citation, a link or a note in a sentence

// object reads the object of Org's that begins at at, and gives its length; 0
// where there is none.
func (o *reader) object(at int) int {
	if *o.left <= 0 {
		return 0
	}
	rest := o.src[at:min(len(o.src), at+maxObject)]
	switch c := rest[0]; c {
	case '[':
		return o.bracket(at, rest)
	case '=', '~':
		return o.verbatim(at, rest)
	case '*', '/', '_', '+':
		if n := o.raised(at, rest); n > 0 {
			return n
		}
		if light.IsMark(o.src, at) {
			return 1
		}
	case '^':
		return o.raised(at, rest)
	case '$', '\\':
		return o.math(at, rest)
	case '<':
		if n := o.radio(at, rest); n > 0 {
			return n
		}
		return o.noText(at, rest)
	default:
		if n := o.orgRef(at, rest); n > 0 {
			return n
		}
		return o.noText(at, rest)
	}
	return 0
}

// raised reads _{below} and ^{above}.
func (o *reader) raised(at int, rest string) int {
	if c := rest[0]; c != '_' && c != '^' || len(rest) < 2 || rest[1] != '{' {
		return 0
	}
	n := o.closed(rest[1:])
	if n == 0 {
		return 0
	}
	o.inline(at+2, at+n)
	o.done = at + 1 + n
	return 1 + n
}

// noTextForms is what is no text in a sentence. A word stands in its place where
// shown is set.
var noTextForms = []struct {
	begin string
	all   func() *regexp.Regexp
	shown bool
}{
	{"src_", pattern.Lazy(`^src_[^\s\[{]+(?:\[[^\n\]]*\])?\{[^\n}]*\}`), true},
	{"call_", pattern.Lazy(`^call_[^\s\[(]+(?:\[[^\n\]]*\])?\([^\n)]*\)(?:\[[^\n\]]*\])?`), true},
	{"{{{", pattern.Lazy(`^\{\{\{[A-Za-z][\w-]*(?:\((?s:.*?)\))?\}\}\}`), true}, // a macro
	{"<", pattern.Lazy(`^<\d{4}-\d\d-\d\d[^<>\n]*>`), true},                     // a date of the calendar
	{"[", pattern.Lazy(`^\[\d{4}-\d\d-\d\d[^\[\]\n]*\]`), true},
	{"@@", pattern.Lazy(`^@@[\w-]+:(?s:.*?)@@`), false}, // for one backend
	{"<<", pattern.Lazy(`^<<[^<>\n]+>>`), false},        // a target
}

// noText reads what [noTextForms] knows.
func (o *reader) noText(at int, rest string) int {
	if before, _ := utf8.DecodeLastRuneInString(o.src[:at]); chars.IsWordRune(before) && rest[0] != '@' {
		return 0
	}
	for _, t := range noTextForms {
		if !strings.HasPrefix(rest, t.begin) {
			continue
		}
		s := paragraph(rest)
		n := len(t.all().FindString(s))
		if n == 0 {
			if len(t.begin) > 1 {
				*o.left -= light.Budget(len(s))
			}
			continue
		}
		if t.shown {
			o.w.Object(at, at+n)
		}
		return n
	}
	return 0
}

// radio reads <<<text>>>, to which the same words elsewhere are links.
func (o *reader) radio(at int, rest string) int {
	if !strings.HasPrefix(rest, "<<<") {
		return 0
	}
	if end := strings.IndexAny(rest[3:], "<>\n"); end > 0 && strings.HasPrefix(rest[3+end:], ">>>") {
		o.inline(at+3, at+3+end)
		o.done = at + 6 + end
		return 6 + end
	}
	return 0
}

func (o *reader) bracket(at int, rest string) int {
	switch {
	case strings.HasPrefix(rest, "[cite:") || strings.HasPrefix(rest, "[cite/"):
		return o.cite(at, rest)
	case strings.HasPrefix(rest, "[fn:"):
		return o.note(at, rest)
	case strings.HasPrefix(rest, "[["):
		return o.link(at, rest)
	}
	return o.noText(at, rest)
}

// paragraph cuts s at the blank line that ends its paragraph.
func paragraph(s string) string {
	if i := strings.Index(s, "\n\n"); i >= 0 {
		return s[:i]
	}
	return s
}

// closed gives the length of the bracket that s begins with, 0 where it is
// not closed in the paragraph.
func (o *reader) closed(s string) int {
	s = paragraph(s)
	n := light.Balanced(s)
	if n == 0 {
		*o.left -= light.Budget(len(s))
	}
	return n
}

// note reads [fn:1], which leaves nothing, and [fn:1:text].
func (o *reader) note(at int, rest string) int {
	n := o.closed(rest)
	if n == 0 {
		return 0
	}
	if i := strings.IndexByte(rest[4:n], ':'); i >= 0 {
		o.w.Nest(prose.Note)
		o.inline(at+4+i+1, at+n-1)
		o.w.Unnest()
	}
	o.done = at + n
	return n
}

// link reads [[target][text]].
func (o *reader) link(at int, rest string) int {
	end := strings.Index(paragraph(rest), "]]")
	if end < 0 {
		*o.left -= light.Budget(len(rest))
		return 0
	}
	n := end + 2
	target, desc, ok := strings.Cut(rest[2:end], "][")
	switch {
	case o.refLink(at, n, target, desc):
		o.done = at + n
	case ok:
		o.inline(at+2+len(target)+2, at+2+len(target)+2+len(desc))
		o.done = at + n
	default:
		o.w.Object(at, at+n)
	}
	return n
}

// verbatim reads =code= and ~code~.
func (o *reader) verbatim(at int, rest string) int {
	if before, _ := utf8.DecodeLastRuneInString(o.src[:at]); unicode.IsLetter(before) || unicode.IsNumber(before) {
		return 0
	}
	s := paragraph(rest)
	if len(s) < 3 || chars.IsSpace(s[1]) {
		return 0
	}
	for i := 2; i < len(s) && i < light.MaxMath; i++ {
		if s[i] == s[0] && !chars.IsSpace(s[i-1]) && (i+1 == len(s) || !chars.IsWord(s[i+1])) {
			o.w.Object(at, at+i+1)
			return i + 1
		}
	}
	return 0
}

func (o *reader) math(at int, rest string) int {
	n := 0
	switch {
	case rest[0] == '$':
		n = light.Math(o.src[:at+len(rest)], at)
	case strings.HasPrefix(rest, `\(`):
		n = light.TexMath(paragraph(rest), `\)`)
	case strings.HasPrefix(rest, `\[`):
		n = light.TexMath(paragraph(rest), `\]`)
	case lineBreak().MatchString(rest):
		return len(`\\`)
	case len(rest) > 1 && chars.IsLetter(rest[1]):
		if n = o.tex(at); n > 0 {
			return n
		}
		if n = o.entity(at, rest); n > 0 {
			return n
		}
		n = light.TexCommand([]byte(rest[:min(len(rest), light.MaxMath)]))
	}
	if n > 0 {
		o.w.Object(at, at+n)
	}
	return n
}

// lineBreak matches what ends a line.
var lineBreak = pattern.Lazy(`^\\\\[ \t]*(?:\r?\n|$)`)

// entity reads \uuml and \uuml{}: Org's names of characters are those of HTML.
func (o *reader) entity(at int, rest string) int {
	n := 1
	for n < len(rest) && n < chars.MaxEntity && (chars.IsLetter(rest[n]) || chars.IsDigit(rest[n])) {
		n++
	}
	char, size := chars.HTMLEntity([]byte("&" + rest[1:n] + ";"))
	if size == 0 {
		return 0
	}
	if strings.HasPrefix(rest[n:], "{}") {
		n += len("{}")
	}
	o.w.Put(char, at, at+n)
	return n
}

// cite reads [cite/style/variant:common prefix;prefix @key suffix;…;common
// suffix].
//
// See "Citation handling" in the Org manual.
func (o *reader) cite(at int, rest string) int {
	n := o.closed(rest)
	colon := strings.IndexByte(rest, ':')
	if n == 0 || colon < 0 || colon > n || strings.ContainsAny(rest[:colon], " \n") {
		return 0
	}
	mode := modeOf(rest[1:colon])
	body, from := rest[:n-1], colon+1
	var cites []citekey.Cite
	common := spans.Span{From: from, To: from}
	for _, p := range citekey.SplitOutside(body[from:], ";") {
		p.From, p.To = p.From+from, p.To+from
		c, ok := citeIn(body, p)
		switch {
		case !ok && len(cites) == 0:
			common = p
		case !ok:
			cites[len(cites)-1].Suffix.To = p.To
		default:
			c.Mode = mode
			if len(cites) == 0 && common.From < common.To {
				c.Prefix.From = common.From
			}
			cites = append(cites, c)
		}
	}
	if len(cites) == 0 {
		return 0
	}
	keys := citekey.Cites(cites, body, at, rest[1:colon])
	for i := range keys {
		keys[i].Prefix = strings.TrimSpace(strings.Replace(keys[i].Prefix, ";", " ", 1))
	}
	o.w.Cite(at, at+n, keys...)
	o.done = at + n
	return n
}

// citeIn reads "prefix @key suffix" in s[p.from:p.to].
func citeIn(s string, p spans.Span) (c citekey.Cite, ok bool) {
	i := strings.IndexByte(s[p.From:p.To], '@')
	if i < 0 {
		return c, false
	}
	i += p.From
	end := i + 1
	for end < p.To {
		r, size := utf8.DecodeRuneInString(s[end:p.To])
		if !citekey.IsRune(r) && !strings.ContainsRune("-.:?!`'/*@+|(){}<>&^$#%~", r) {
			break
		}
		end += size
	}
	c = citekey.Cite{Key: spans.Span{From: i, To: end}, Name: s[i+1 : end], Prefix: spans.Span{From: p.From, To: i}, Suffix: spans.Span{From: end, To: p.To}}
	return c, end > i+1
}

// modeOf gives the mode of "cite/style/variant".
func modeOf(command string) prose.Mode {
	parts := strings.Split(command, "/")
	if len(parts) < 2 {
		return prose.Normal
	}
	switch parts[1] {
	case "t", "text", "a", "author":
		return prose.AuthorInText
	case "na", "noauthor", "y", "year":
		return prose.SuppressAuthor
	case "n", "nocite":
		return prose.NoCite
	}
	return prose.Normal
}
