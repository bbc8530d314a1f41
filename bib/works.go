package bib

import (
	"go/token"
	"slices"
	"strings"

	"github.com/nickng/bibtex"
)

// A Work describes an entry of a reference list that is not a .bib file, such
// as references: in YAML or the ref-list of JATS, in the terms of BibTeX and
// biblatex.
type Work struct {
	Key         string      // as it is cited
	Type        string      // an entry type: "article", "book", "misc", …
	Fields      []WorkField // a name that comes twice keeps its first value
	Offset, End int         // the bytes that describe the work, in the file that it stands in; else those that first cite it
	Keyless     bool        // people see no key of the work: messages name it by author, date and title
	Label       string      // see Entry.Label
	Raw         string      // see Entry.Raw
	Doubt       string      // see Entry.Doubt
}

// A WorkField is a field of a Work: author, date or year, title, journaltitle,
// pages, doi, …, in UTF-8 without TeX commands. Braces group, as in BibTeX:
// "Berg, Jan van der and {World Bank}".
type WorkField struct {
	Name, Value string
	Offset, End int // the bytes of the value, in the file; 0, 0 for those of the work
}

// withKeys gives works, each with a key.
func withKeys(works []Work) []Work {
	if !slices.ContainsFunc(works, func(w Work) bool { return w.Key == "" }) {
		return works
	}
	works = slices.Clone(works)
	m := newKeyMaker(len(works))
	for i := range works {
		m.taken[lowerKey(works[i].Key)] = true
	}
	for i := range works {
		w := &works[i]
		if w.Key != "" {
			continue
		}
		w.Key, w.Keyless = m.key(w.Value), true
		m.taken[lowerKey(w.Key)] = true
	}
	return works
}

// Value gives the first value of a field, "" where there is none.
func (w *Work) Value(field string) string {
	i := slices.IndexFunc(w.Fields, func(f WorkField) bool { return f.Name == field })
	if i < 0 {
		return ""
	}
	return w.Fields[i].Value
}

// FromWorks makes a list of works that stand in the file called name; place
// gives the position of an offset in it. Characters that mean something to
// TeX are taken as they are. A work without a key gets one, and is Keyless: its
// first name and its year, "Varga2015"; of several the later ones have letters.
func FromWorks(name string, works []Work, place func(offset int) token.Position) *List {
	l := &List{Name: name, place: place}
	m := newModel()
	l.Entries = make([]*Entry, 0, len(works))
	var room workRoom
	for _, w := range withKeys(works) {
		l.Entries = append(l.Entries, l.adoptWork(&m, w, &room))
	}
	l.check()
	return l
}

// A workRoom is the room for the fields of one work after the other.
type workRoom struct {
	fields []Field
	values []bibtex.BibString
}

func (l *List) adoptWork(m *model, w Work, room *workRoom) *Entry {
	e := &Entry{List: l, Offset: w.Offset, End: w.End, Keyless: w.Keyless, Label: w.Label, Raw: w.Raw, Doubt: w.Doubt}
	fields, values := room.fields[:0], room.values[:0]
	for _, f := range w.Fields {
		if f.End == 0 {
			f.Offset, f.End = w.Offset, w.End
		}
		name := strings.ToLower(f.Name)
		fields = append(fields, Field{Name: name, Offset: f.Offset, End: f.End, ValueOffset: f.Offset})
		values = append(values, constant(asTeX(name, f.Value)))
	}
	room.fields, room.values = fields, values
	m.fill(e, strings.ToLower(w.Type), w.Key, fields, values)
	return e
}

// asTeX writes a value so that what TeX would take for a command is read as
// itself. Braces that do not pair are dropped.
func asTeX(field, value string) string {
	if !balanced(value) {
		value = strings.NewReplacer("{", "", "}", "").Replace(value)
	}
	if verbatim(field) || strings.HasSuffix(field, "date") || !strings.ContainsAny(value, `\$%&#_~^`) {
		return value
	}
	return strings.NewReplacer(`\`, `\textbackslash{}`, `$`, `\$`, `%`, `\%`, `&`, `\&`, `#`, `\#`, `_`, `\_`, `~`, `\textasciitilde{}`, `^`, `\textasciicircum{}`).Replace(value)
}

func balanced(s string) bool {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth < 0 {
				return false
			}
		}
	}
	return depth == 0
}
