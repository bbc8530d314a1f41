package refs

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/internal/fold"
)

// Works are the works that the citations of one document hold the data of.
// Each is in Document.Refs once, however often and from however many libraries
// it is cited.
type Works struct {
	doc  *prose.Document
	same map[string]int // index in Document.Refs by identity
	keys map[string]int // and by key in lower case, since BibTeX compares keys so
	last map[string]int // the last number after a key that is in demand
}

// NewWorks makes the works of doc, which has none yet.
func NewWorks(doc *prose.Document) *Works {
	return &Works{doc: doc, same: map[string]int{}, keys: map[string]int{}, last: map[string]int{}}
}

// Add adds a work, unless it is there, and gives the key that it is cited by.
// ids are what its program tells works apart by; a work of any of them is the
// same. Where there are none its content decides. The key of a work is the one
// that it comes with, if people know it and no other work has it; else it is
// made of the author and the year.
func (w *Works) Add(work bib.Work, ids ...string) string {
	if len(ids) == 0 {
		ids = []string{Content(&work)}
	}
	for _, id := range ids {
		if at, ok := w.same[id]; ok {
			w.name(at, ids)
			if known := &w.doc.Refs[at]; !Has(known, "title") && Has(&work, "title") {
				known.Type, known.Fields = work.Type, work.Fields
			}
			return w.doc.Refs[at].Key
		}
	}
	at := len(w.doc.Refs)
	w.setKey(&work, at)
	w.doc.Refs = append(w.doc.Refs, work)
	w.name(at, ids)
	return work.Key
}

// name notes that the work at an index has these identities.
func (w *Works) name(at int, ids []string) {
	for _, id := range ids {
		if _, ok := w.same[id]; !ok {
			w.same[id] = at
		}
	}
}

// setKey gives a work a key that no other has. Who reads the document sees none.
func (w *Works) setKey(work *bib.Work, at int) {
	first := work.Key
	if first == "" {
		first = keyOf(work)
	}
	work.Key, work.Keyless = first, true
	base := strings.ToLower(first)
	for n := w.last[base] + 2; ; n++ {
		folded := strings.ToLower(work.Key)
		if _, taken := w.keys[folded]; !taken {
			w.keys[folded] = at
			return
		}
		work.Key = first + " (" + strconv.Itoa(n) + ")"
		w.last[base] = n - 1
	}
}

// Place gives each work the place of the first citation of it.
func (w *Works) Place() {
	for i := range w.doc.Keys {
		k := &w.doc.Keys[i]
		at, ok := w.keys[strings.ToLower(k.Key)]
		if !ok || at >= len(w.doc.Refs) {
			continue
		}
		if ref := &w.doc.Refs[at]; ref.Key == k.Key && ref.End == 0 {
			ref.Offset, ref.End = k.Offset, k.End
		}
	}
}

// Content gives an identity made of what a work says of itself.
func Content(work *bib.Work) string {
	var b strings.Builder
	for _, name := range []string{"author", "editor", "date", "year", "title", "journaltitle", "booktitle", "volume", "number", "pages", "doi"} {
		b.WriteString(fold.Key(value(work, name)))
		b.WriteByte(0)
	}
	return b.String()
}

// keyOf makes a key of the first author, or the title, and the year: "Kochis
// 2024". No list has such a key, since a key of BibTeX has no space.
func keyOf(work *bib.Work) string {
	who := value(work, "author")
	if who == "" {
		who = value(work, "editor")
	}
	who, _, _ = strings.Cut(who, " and ")
	who, _, _ = strings.Cut(who, ",")
	if words := strings.Fields(value(work, "title")); who == "" && len(words) > 0 {
		who = words[0]
	}
	year := value(work, "year")
	if year == "" {
		year, _, _ = strings.Cut(value(work, "date"), "-")
	}
	if who = letters(who, 24); who == "" {
		who = "work"
	}
	return strings.TrimSpace(who + " " + letters(year, 8))
}

// letters gives the first letters and digits of s, at most n of them, and what
// joins names.
func letters(s string, n int) string {
	var out []rune
	for _, c := range s {
		if (unicode.IsLetter(c) || unicode.IsMark(c) || unicode.IsDigit(c) || strings.ContainsRune(" -'’", c)) && len(out) < n {
			out = append(out, c)
		}
	}
	return strings.TrimSpace(string(out))
}

// value gives the value of a field, "" for none.
func value(r *bib.Work, name string) string {
	for _, f := range r.Fields {
		if f.Name == name {
			return f.Value
		}
	}
	return ""
}
