package org

import (
	"strings"
	"unicode/utf8"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/citekey"
	"github.com/citevet/citevet/citation/prose/internal/spans"
)

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
