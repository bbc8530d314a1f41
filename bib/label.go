package bib

import (
	"slices"
	"strings"
)

// nameFields are those whose names a work is cited by, in the order in which
// biblatex looks for them.
var nameFields = [...]string{"author", "editor", "editora", "editorb", "editorc", "translator", "holder"}

// CitedAs gives the names that the work is cited by, and the field that they
// come from: author, editor, another editor, translator or holder, as
// biblatex does; else, as one literal name, organization, institution,
// publisher, howpublished, key or title. The field is "" where there is none
// of them. Names are read as they were meant: where BibTeX reads others, as
// [Entry.Names] does, Problem tells how to write them.
func (e *Entry) CitedAs() (Names, string) {
	e = e.sound()
	heir := hasParents(e)
	for _, field := range nameFields {
		v, _ := e.valueOf(field, heir)
		if v == "" {
			continue
		}
		ns := meantNames(v)
		ns.List = slices.DeleteFunc(ns.List, isVoid)
		if len(ns.List) > 0 {
			return ns, field
		}
	}
	for _, field := range [...]string{"organization", "institution", "publisher", "howpublished", "key", "title", "booktitle"} {
		if text := e.Text(field); text != "" && !(field == "howpublished" && isAddress(text)) {
			_, from := e.value(field)
			return Names{List: []Name{{Literal: text}}}, from
		}
	}
	return Names{}, ""
}

// isVoid says whether a name is what a superfluous "and" leaves.
func isVoid(n Name) bool { return n == Name{} || n == Name{Family: "and"} }

// isAddress says whether a text is an address in the web and no publisher.
func isAddress(s string) bool {
	return strings.Contains(s, "://") || strings.HasPrefix(s, "www.")
}

// Families gives the names as citations print them: families with their
// particles, organisations whole.
func (ns Names) Families() []string {
	if len(ns.List) == 0 {
		return nil
	}
	out := make([]string, 0, len(ns.List))
	for i := range ns.List {
		n := &ns.List[i]
		name := n.Literal
		if name == "" {
			name = strings.TrimSpace(n.Particle + " " + n.Family)
		}
		if name == "" {
			name = n.Given
		}
		out = append(out, name)
	}
	return out
}
