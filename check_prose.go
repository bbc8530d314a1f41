package citevet

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/internal/fold"
	"github.com/citevet/citevet/internal/match"
)

// Prose reports citations by key of the year alone that follow the name of
// somebody else.
var Prose = &Check{
	Name: "prose",
	Doc: `names in the sentence that are not the cited work's

A citation by key that prints the year alone leaves the name to the sentence.
It is reported where the sentence names an author of the list, but none of the
cited work's, and where the paragraph has none of these before it, unless that
name stands right before the citation. Given names, a title and the name of an
organisation or a journal count as well. Citations that print the name
themselves are not looked at.

Reported:     Okafor argues [-@lindqvist2019]
              Okafor \citeyearpar{lindqvist2019}
Not reported: Lindqvist argues, against Okafor, [-@lindqvist2019]
              Okafor's theory [@lindqvist2019]
Source:       pandoc's manual, “Citation syntax”; natbib's, section 2.3.
`,
	Run: runProse,
}

func runProse(pass *Pass) {
	known := sync.OnceValue(pass.authorsListed)
	for _, l := range pass.Links {
		k := l.Item.Cite
		if k == nil || l.Item.Mode != prose.SuppressAuthor || l.Item.Printed != "" || k.Block < 0 || l.Status != StatusFound {
			continue
		}
		b := &pass.Paper.Doc.Blocks[k.Block]
		if b.Kind == prose.Cell || k.At > len(b.Text) {
			continue
		}
		e := l.Entries[0]
		who := namesOf(e)
		other, at := who.other(b.Text[:k.At], known())
		if other == "" || !isAdjacent(b.Text[at+len(other):k.At]) && pass.named(l, who) {
			continue
		}
		pos, end := b.Range(at, at+len(other))
		d := pass.at(pos, end, other+": the work cited with this name, "+l.Item.Key+", is by "+allNames(e)+" ("+place(e)+")")
		d.Related = append(related(e), Related{Pos: pass.Paper.Doc.Position(l.Item.Pos), End: pass.Paper.Doc.Position(l.Item.End), Message: "the citation"})
		pass.Report(d)
	}
}

// authorsListed gives the family names of the list.
func (l *Linked) authorsListed() map[string]bool {
	set := map[string]bool{}
	for _, e := range l.List.Entries {
		list, field := e.CitedAs()
		if field != "author" && field != "editor" {
			continue
		}
		for _, n := range list.List {
			if key := fold.Key(n.Particle + n.Family); len(key) > 2 {
				set[key] = true
				set[fold.Key(n.Family)] = true
			}
		}
	}
	return set
}

// other gives the name in the last sentence of text, the nearest to its end,
// that is an author's of the list or a slip for one of who, and its offset; ""
// where there is none, or also one of who.
func (who workNames) other(text string, known map[string]bool) (name string, at int) {
	from := sentence(text)
	for w := range words(text[from:]) {
		key := w.key()
		if who.have(key) {
			return "", 0
		}
		if w.isName() && (known[key] || who.slip(key)) {
			name, at = w.text, from+w.at
		}
	}
	return name, at
}

// isAdjacent tells whether nothing but "et al." stands between a name and its
// citation: then it is the name of that citation, whoever was named before.
func isAdjacent(between string) bool {
	return strings.Trim(strings.ReplaceAll(between, "et al", ""), " .(\u00a0\n\r") == ""
}

// named tells whether the paragraph of l, or the one before, has one of who
// before l, or cites the work in some other way there.
func (p *Pass) named(l Link, who workNames) bool {
	k := l.Item.Cite
	for _, o := range p.Links {
		if c := o.Item.Cite; c != nil && c != k && c.Block == k.Block && c.At <= k.At && slices.Contains(o.Entries, l.Entries[0]) {
			return true
		}
	}
	texts := []string{p.Paper.Doc.Blocks[k.Block].Text[:k.At]}
	if k.Block > 0 {
		texts = append(texts, p.Paper.Doc.Blocks[k.Block-1].Text)
	}
	for _, text := range texts {
		for w := range words(text) {
			if who.have(w.key()) {
				return true
			}
		}
	}
	return false
}

// sentence gives the offset where the last sentence of text begins.
func sentence(text string) int {
	for i := len(text) - 1; i > 0; i-- {
		c := text[i-1]
		if (c == '.' || c == '!' || c == '?') && text[i] == ' ' && i > 3 && !isAbbreviated(text[:i-1]) {
			return i + 1
		}
	}
	return 0
}

// isAbbreviated tells whether the full stop behind text is that of an
// initial or of "et al."
func isAbbreviated(text string) bool {
	last := text[strings.LastIndexAny(text, " .\u00a0")+1:]
	switch last {
	case "al", "Dr", "Prof", "St", "Jr", "cf", "e", "g", "i", "vs", "pp", "p":
		return true
	}
	return utf8.RuneCountInString(last) == 1
}

// A wordAt is a word of a text that begins with a capital.
type wordAt struct {
	text string
	at   int
	next string // what stands behind it
}

// words gives the words of text that begin with a capital.
func words(text string) func(func(wordAt) bool) {
	return func(yield func(wordAt) bool) {
		for i := 0; i < len(text); {
			r, n := utf8.DecodeRuneInString(text[i:])
			if !unicode.IsLetter(r) {
				i += n
				continue
			}
			end := i
			for end < len(text) {
				r, n := utf8.DecodeRuneInString(text[end:])
				if !unicode.IsLetter(r) && !unicode.IsMark(r) && !(strings.ContainsRune("-‐‑'’", r) && end+n < len(text) && beginsWord(text[end+n:])) {
					break
				}
				end += n
			}
			if (unicode.IsUpper(r) || !unicode.IsLower(r)) && !yield(wordAt{text[i:end], i, text[end:]}) {
				return
			}
			i = end
		}
	}
}

func beginsWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// key gives the word without the mark of the possessive as names are compared.
func (w wordAt) key() string {
	text := w.text
	for _, s := range [...]string{"'s", "’s"} {
		text = strings.TrimSuffix(text, s)
	}
	return fold.Key(text)
}

// isName tells a name from a word in capitals.
func (w wordAt) isName() bool {
	return utf8.RuneCountInString(w.text) > 2 && w.text != strings.ToUpper(w.text)
}

// workNames are the names that can stand for a work in a sentence: those of
// its people, of organisations, and its title.
type workNames struct{ families, all []string }

func namesOf(e *bib.Entry) workNames {
	var who workNames
	list, _ := e.CitedAs()
	for _, n := range slices.Concat(list.List, e.Names("editor").List, e.Names("translator").List) {
		who.families = append(who.families, fold.Key(n.Family))
		who.all = append(who.all, fold.Key(n.Particle+n.Family), fold.Key(n.Given), fold.Key(n.Literal))
	}
	for _, field := range [...]string{"title", "shorttitle", "booktitle", "journaltitle", "shortauthor", "shorthand", "institution", "organization", "publisher"} {
		who.all = append(who.all, fold.Key(e.Text(field)))
	}
	return who
}

// have tells whether a word is part of one of the names.
func (who workNames) have(key string) bool {
	return len(key) > 2 && slices.ContainsFunc(who.all, func(name string) bool { return strings.Contains(name, key) })
}

// slip tells whether a word is a family name with a slip of the pen in it.
func (who workNames) slip(key string) bool {
	return slices.ContainsFunc(who.families, func(name string) bool { return match.KeySlip(name, key) })
}
