package bib

import (
	"go/scanner"
	"slices"
	"strings"

	"github.com/nickng/bibtex"
)

// A need is an error that another list may mend: a macro that is not defined,
// or a parent that is not there.
type need struct {
	err   *scanner.Error
	macro string // in lower case
	key   string
}

// Merge gives one list of the entries of several, in that order. What one
// list lacks another may have: entries inherit from each other across lists,
// and a macro that no list before its own has defined is taken from whichever
// does. The errors that this mends are not in the list's.
//
// The entries are copies, and keep their places: Entry.List is the list that
// they stand in. The lists that were merged do not change. The list itself
// has no source, so [List.Position] gives its name alone.
func Merge(lists ...*List) *List {
	m := &List{}
	defined := map[string]*bibtex.BibVar{}
	for i, l := range lists {
		if i > 0 {
			m.Name += ", "
		}
		m.Name += l.Name
		m.strings = append(m.strings, l.strings...)
		m.preambles = append(m.preambles, l.preambles...)
		for _, v := range l.strings {
			defined[strings.ToLower(v.Key)] = v
		}
		for _, e := range l.Entries {
			c := *e
			c.lookup = m
			m.Entries = append(m.Entries, &c)
		}
	}
	mended := map[*scanner.Error]bool{}
	for _, l := range lists {
		for _, n := range l.needs {
			if n.macro != "" && defined[n.macro] != nil || n.key != "" && m.Lookup(n.key) != nil {
				mended[n.err] = true
			} else {
				m.needs = append(m.needs, n)
			}
		}
		m.Errors = append(m.Errors, l.Errors...)
	}
	m.mend(mended, defined)
	return m
}

// mend drops the errors that are mended, and fills in the macros.
func (l *List) mend(mended map[*scanner.Error]bool, defined map[string]*bibtex.BibVar) {
	gone := func(err *scanner.Error) bool { return mended[err] }
	l.Errors = slices.DeleteFunc(l.Errors, gone)
	for _, e := range l.Entries {
		if slices.ContainsFunc(e.Errors, gone) {
			e.Errors = slices.DeleteFunc(slices.Clone(e.Errors), gone)
			e.BibEntry = filled(e.BibEntry, defined)
		}
	}
}

// filled copies an entry, with a value for the macros that had none.
func filled(b *bibtex.BibEntry, defined map[string]*bibtex.BibVar) *bibtex.BibEntry {
	c := bibtex.NewBibEntry(b.Type, "")
	c.CiteName = b.CiteName
	for name, v := range b.Fields {
		c.AddField(name, fill(v, defined))
	}
	return c
}

func fill(v bibtex.BibString, defined map[string]*bibtex.BibVar) bibtex.BibString {
	switch v := v.(type) {
	case *bibtex.BibVar:
		if d := defined[strings.ToLower(v.Key)]; d != nil && write(v) == "" {
			return d
		}
	case *bibtex.BibComposite:
		parts := make([]bibtex.BibString, len(*v))
		for i, part := range *v {
			parts[i] = fill(part, defined)
		}
		return join(parts)
	}
	return v
}
