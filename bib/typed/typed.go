package typed

import "github.com/citevet/citevet/bib"

// Read reads the references of one list, in their order: a dash stands for the
// names of the reference before. A text is one reference without its number.
// Read gives as many works as there are texts; they have no keys.
//
// The fields are those of biblatex: author, editor, year, title, journaltitle,
// booktitle, volume, number, pages, edition, location, publisher, doi, url,
// note. Their places are bytes of the text; names that a dash repeats have
// that of the dash. A year may have a letter, "2019a", or be what stands for
// one, "in press". A reference that was not understood, since who wrote it or
// when can't be told, has a Doubt, all of its text as note, and no names.
func Read(texts []string) []bib.Work {
	var room entry // of one after the other
	some := sample(texts, &room)
	st := styleOf(some)
	refs := make([]bib.Work, len(texts))
	var before []person
	next := 0 // of the sample
	for i, text := range texts {
		e := &room
		if next < len(some) && i == sampled(next, len(texts)) {
			e = some[next]
			next++
		} else {
			e.cut(text)
		}
		r := reading{entry: e, style: st, before: before}
		refs[i] = r.read()
		if len(r.people.names) > 0 {
			before = r.people.names
		}
	}
	return refs
}
