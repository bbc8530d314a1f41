package bib

import "strings"

// junk looks at what stands between two blocks. It is a comment, unless it is
// surely an entry that lost its "@" or its brace.
func (p *parser) junk(from, to int) {
	s := p.text[from:to]
	if strings.IndexByte(s, '{') < 0 {
		return
	}
	for i := 0; i < len(s); {
		line := s[i:lineEnd(s, i)]
		word := strings.TrimLeft(line, " \t")
		k := 0
		for k < len(word) && isWord(word[k]) {
			k++
		}
		if k > 0 && k < len(word) && word[k] == '{' && standardType(word[:k]) && lostEntry(s[i+len(line)-len(word)+k+1:]) {
			p.fault(from+i+len(line)-len(word), "this looks like an entry without its “@”; it was not read")
		}
		i += len(line) + 1
	}
}

// lostEntry says whether s goes on like the body of an entry: "key, name =".
func lostEntry(s string) bool {
	s = s[:min(len(s), 300)]
	key, rest, ok := strings.Cut(s, ",")
	if !ok || strings.ContainsAny(key, "{}=\"\n") {
		return false
	}
	rest = strings.TrimLeft(rest, " \t\r\n")
	k := 0
	for k < len(rest) && isName(rest[k]) {
		k++
	}
	return k > 0 && strings.HasPrefix(strings.TrimLeft(rest[k:], " \t"), "=")
}

// nothing reports a file that holds something, but no list.
func (p *parser) nothing() {
	for i := 0; i < len(p.text); {
		end := lineEnd(p.text, i)
		line := strings.TrimSpace(p.text[i:end])
		if line != "" && line[0] != '%' && line != "\ufeff" {
			p.fault(i, "no entry was found; a BibTeX list is made of entries such as @article{key, title = {…}}")
			return
		}
		i = end + 1
	}
}

// standardType says whether word is one of the types that BibTeX and biblatex
// know.
func standardType(word string) bool { return scopeOf(strings.ToLower(word)) != unknownType }
