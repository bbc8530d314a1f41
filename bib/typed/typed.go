package typed

// A Reference is a reference as it was read, in the terms of BibTeX and
// biblatex.
type Reference struct {
	Type   string // an entry type: "article", "book", "incollection", "thesis", "online", "misc", …
	Fields []Field

	// Unread says that the reference was not understood: who wrote it, or when,
	// can't be told. The field note has then all of its text; there are no
	// names.
	Unread bool
}

// A Field is one part of a reference. The fields are those of biblatex: author,
// editor, year, title, journaltitle, booktitle, volume, number, pages, edition,
// location, publisher, doi, url, note. Names are joined by "and", as in
// BibTeX: "Okafor, A. and Hale, B. and {World Bank}". A year may have a letter,
// "2019a", or be what stands for one, "in press".
type Field struct {
	Name, Value string
	At, End     int // the bytes of the text that it was read from; those of the dash for repeated names
}

// Read reads the references of one list, in their order: a dash stands for the
// names of the reference before. A text is one reference without its number.
// Read gives as many references as there are texts.
func Read(texts []string) []Reference {
	entries := make([]*entry, len(texts))
	for i, text := range texts {
		entries[i] = newEntry(text)
	}
	st := styleOf(entries)
	refs := make([]Reference, len(texts))
	var before []person
	for i, e := range entries {
		r := reading{entry: e, style: st, before: before}
		refs[i] = r.read()
		if len(r.people.names) > 0 {
			before = r.people.names
		}
	}
	return refs
}

// Value gives the value of the first field of that name, "" where there is
// none.
func (r *Reference) Value(name string) string {
	for i := range r.Fields {
		if r.Fields[i].Name == name {
			return r.Fields[i].Value
		}
	}
	return ""
}
