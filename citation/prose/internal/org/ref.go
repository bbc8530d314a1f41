package org

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/chars"
	"github.com/citevet/citevet/citation/prose/internal/citekey"
	"github.com/citevet/citevet/citation/prose/internal/latex"
	"github.com/citevet/citevet/citation/prose/internal/spans"
)

// org-ref makes links of LaTeX's commands: cite:key, citep:a,b, [[cite:&key]],
// bibliography:refs.bib. The commands themselves may stand in the text too.
//
// See https://github.com/jkitchin/org-ref/blob/master/org-ref.org.

// refCommand gives the command of org-ref that s ends with; else "".
func refCommand(s string) string {
	from := len(s)
	for from > 0 && len(s)-from < maxCommand && (chars.IsLetter(s[from-1]) || s[from-1] == '*' && from == len(s)) {
		from--
	}
	before, _ := utf8.DecodeLastRuneInString(s[:from])
	if before == '/' || before == '\\' || chars.IsWordRune(before) && !isUnspaced(before) || !isRefCommand(s[from:]) {
		return ""
	}
	return s[from:]
}

func isRefCommand(name string) bool {
	if _, ok := latex.ModeOf(name); ok || name == "citetext" {
		return true
	}
	return isListCommand(name) || isStyleCommand(name)
}

func isListCommand(name string) bool {
	switch name {
	case "bibliography", "nobibliography", "addbibresource":
		return true
	}
	return false
}

func isStyleCommand(name string) bool {
	return name == "bibliographystyle" || name == "printbibliography"
}

// orgRef reads "command:argument" in a sentence.
func (o *reader) orgRef(at int, rest string) int {
	name, _, ok := strings.Cut(rest[:min(len(rest), maxCommand+1)], ":")
	if !ok || !chars.IsLetter(rest[0]) || refCommand(o.src[max(0, at-4):at+len(name)]) != name {
		return 0
	}
	from := len(name) + 1
	switch {
	case isStyleCommand(name):
		return from + wordLen(rest[from:])
	case isListCommand(name):
		n := wordLen(rest[from:])
		o.listNames(name, at+from, at+from+n)
		return from + n
	}
	cites := refKeys(rest, from, name)
	if len(cites) == 0 {
		return 0
	}
	end := cites[len(cites)-1].Key.To
	o.w.Cite(at, at+end, citekey.Cites(cites, rest, at, name)...)
	return end
}

// wordLen gives the length of what stands before the next white space or bracket.
func wordLen(s string) int {
	if i := strings.IndexAny(s, " \t\r\n[]()<>"); i >= 0 {
		return i
	}
	return len(s)
}

// refKeys reads "a,b" or "&a;&b" in s from an offset on.
func refKeys(s string, from int, command string) []citekey.Cite {
	mode, _ := latex.ModeOf(command)
	var cites []citekey.Cite
	for {
		if from < len(s) && s[from] == '&' {
			from++
		}
		to := from + refKey(s[from:])
		if to == from {
			return cites
		}
		cites = append(cites, citekey.Cite{Key: spans.Span{From: from, To: to}, Name: s[from:to], Mode: mode})
		if to+1 >= len(s) || s[to] != ',' && s[to] != ';' || chars.IsSpace(s[to+1]) {
			return cites
		}
		from = to + 1
	}
}

// refKey gives the length of the key that s begins with. A key in Latin
// letters ends where those of a script without spaces begin.
func refKey(s string) int {
	n := 0
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !citekey.IsRune(r) && !strings.ContainsRune("-.:/+'#*", r) || n > 0 && s[0] < utf8.RuneSelf && isUnspaced(r) {
			break
		}
		n += size
	}
	return len(strings.TrimRight(s[:n], ".:'*/"))
}

func isUnspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// refLink reads [[command:argument]] and [[command:argument][text]], n bytes
// at at.
func (o *reader) refLink(at, n int, target, desc string) bool {
	name, arg, ok := strings.Cut(target, ":")
	if !ok || !isRefCommand(name) {
		return false
	}
	from := at + len("[[") + len(name) + 1
	switch {
	case isStyleCommand(name):
		return true
	case isListCommand(name):
		o.listNames(name, from, from+len(arg))
		return true
	}
	var cites []citekey.Cite
	if strings.Contains(arg, "&") {
		cites = noted(arg, name)
	} else {
		cites = spaced(arg, name)
	}
	if len(cites) == 0 {
		return false
	}
	keys := citekey.Cites(cites, arg, from, name)
	describe(keys, desc, from+len(arg)+len("]["))
	o.w.Cite(at, at+n, keys...)
	return true
}

// spaced reads keys between commas with white space around them.
func spaced(arg, command string) []citekey.Cite {
	mode, _ := latex.ModeOf(command)
	var cites []citekey.Cite
	for _, p := range citekey.SplitOutside(arg, ",;") {
		if p = spans.Inner(arg, p); p.From < p.To {
			cites = append(cites, citekey.Cite{Key: p, Name: arg[p.From:p.To], Mode: mode})
		}
	}
	return cites
}

// noted reads org-ref 3's "common prefix;prefix &key suffix;…;common suffix".
func noted(arg, command string) []citekey.Cite {
	mode, _ := latex.ModeOf(command)
	var cites []citekey.Cite
	prefix := -1 // of a common prefix
	for _, p := range citekey.SplitOutside(arg, ";") {
		i := strings.IndexByte(arg[p.From:p.To], '&')
		n := 0
		if i >= 0 {
			n = refKey(arg[p.From+i+1 : p.To])
		}
		switch {
		case n > 0:
			key := spans.Span{From: p.From + i, To: p.From + i + 1 + n}
			c := citekey.Cite{Key: key, Name: arg[key.From+1 : key.To], Mode: mode,
				Prefix: spans.Span{From: p.From, To: key.From}, Suffix: spans.Span{From: key.To, To: p.To}}
			if prefix >= 0 {
				c.Prefix.From, prefix = prefix, -1
			}
			cites = append(cites, c)
		case len(cites) == 0:
			prefix = p.From
		default:
			cites[len(cites)-1].Suffix.To = p.To
		}
	}
	return cites
}

// describe takes the text of a link, which stands at at, for the notes of its
// citations: org-ref's "before::behind". Any other is what the link shows.
func describe(keys []prose.KeyCite, text string, at int) {
	before, behind, ok := strings.Cut(text, "::")
	if !ok {
		return
	}
	keys[0].Prefix = strings.TrimSpace(before)
	if last := &keys[len(keys)-1]; behind != "" {
		last.Suffix = behind
		last.SuffixRuns = []prose.Run{{Src: at + len(before) + len("::")}}
	}
}
