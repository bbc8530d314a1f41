package match

import (
	"strings"
	"unicode"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/internal/fold"
	"github.com/citevet/citevet/internal/lang"
	"github.com/citevet/citevet/internal/name"
)

// A free reference is an entry that holds a whole formatted reference in one
// field, "Thomas, P. (2013). Enhancing water productivity …", as converters
// leave those that they could not take apart.
type free struct {
	words []string // keys of the words before the year
	head  string   // their letters in one
}

// maxHead bounds the text before the year of a free reference, in bytes.
const maxHead = 400

// readFree reads an entry without names and year as a free reference.
func readFree(e *bib.Entry) (f free, year int, suffix string, ok bool) {
	for _, field := range [...]string{"note", "howpublished", "annote", "title"} {
		text := e.Text(field)
		head, year, suffix, ok := beforeYear(text)
		if !ok {
			continue
		}
		for _, w := range strings.FieldsFunc(head, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' && r != '-' }) {
			f.words = append(f.words, fold.Key(w))
			f.head += fold.Key(w)
		}
		if len(f.words) > 0 {
			return f, year, suffix, true
		}
	}
	return free{}, 0, "", false
}

// IsFree reports whether e, which has no names, holds a whole reference in one
// field, by which it may be cited.
func IsFree(e *bib.Entry) bool {
	_, _, _, ok := readFree(e)
	return ok && e.Date().Year == 0
}

// beforeYear cuts text at its first year.
func beforeYear(text string) (head string, year int, suffix string, ok bool) {
	for i := 0; i+4 <= len(text) && i < maxHead; i++ {
		if !isDigit(text[i]) || i > 0 && (isDigit(text[i-1]) || strings.IndexByte("./", text[i-1]) >= 0) {
			continue
		}
		n := countDigits(text[i:])
		if y := fold.Atoi(text[i : i+n]); n == 4 && y >= 1500 && y <= 2100 {
			return text[:i], y, letterAt(text[i+n:]), true
		}
		i += n - 1
	}
	return "", 0, "", false
}

// countDigits tells how many digits s begins with.
func countDigits(s string) int {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return n
}

// letterAt gives the small letter that s begins with, if it stands alone.
func letterAt(s string) string {
	if s == "" || !isSmall(s[0]) || len(s) > 1 && isSmall(s[1]) {
		return ""
	}
	return s[:1]
}

func isSmall(c byte) bool { return 'a' <= c && c <= 'z' }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// compare judges printed names against the words before the year: they have to
// stand there in their order, the first at the beginning.
func (f *free) compare(ps []name.Written) verdict {
	at := 0
	for i := range ps {
		n := f.find(&ps[i], at)
		if n < 0 {
			return verdict{0, citation.NoFault, -1}
		}
		at = n
	}
	return verdict{agreed, citation.NoFault, -1}
}

// find gives the index of the word after the first place, from at on, where
// the name stands; -1 where it does not.
func (f *free) find(p *name.Written, at int) int {
	for i := at; i < len(f.words); i++ {
		if n := joinsTo(f.words[i:min(len(f.words), i+10)], p); n > 0 {
			return i + n
		}
		if p.Capitals && initialsOf(f.words[i:], p.Text) {
			return i + 1
		}
		if at == 0 && i > 1 {
			break
		}
	}
	return -1
}

// joinsTo tells how many of words make the name when they are joined; 0 if
// they do not.
func joinsTo(words []string, p *name.Written) int {
	joined := ""
	for k, w := range words {
		joined += w
		if joined == p.Full || joined == p.Family || joined == p.Text {
			return k + 1
		}
		if len(joined) > len(p.Text) && len(joined) > len(p.Full) {
			break
		}
	}
	return 0
}

func initialsOf(words []string, acronym string) bool {
	for _, w := range words {
		if acronym == "" {
			return true
		}
		if w != "" && w[0] == acronym[0] {
			acronym = acronym[1:]
		} else if !lang.Look(w).Is(lang.InsideName) {
			return false
		}
	}
	return acronym == ""
}

// keys calls yield with the beginnings of the words before the year.
func (f *free) keys(yield func(string)) {
	joined := ""
	for i, w := range f.words {
		if i == 8 {
			break
		}
		joined += w
		yield(joined)
		if i < 2 {
			yield(w)
		}
	}
	initials := ""
	for i, w := range f.words {
		if i == 8 || w == "" {
			break
		}
		initials += w[:1]
		if i > 0 {
			yield(initials)
		}
	}
}
