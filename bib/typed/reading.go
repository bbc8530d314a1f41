package typed

import (
	"strings"
	"unicode"

	"github.com/citevet/citevet/internal/terms"
)

// A reading is the reading of one reference in the style of its list.
type reading struct {
	*entry
	style  style
	before []person // the names of the reference before
	people people
	when   when
	body   int // the token that the title begins with
	ref    Reference
}

// read reads the reference.
func (r *reading) read() Reference {
	r.identifiers()
	r.head()
	r.names()
	r.title()
	r.numbers()
	r.container()
	r.ref.Type = r.kind()
	if len(r.people.names) == 0 && !hasLetter(r.ref.Value("title")) {
		r.ref = Reference{Type: "misc", Unread: true}
		r.add("note", strings.Join(strings.Fields(r.s), " "), 0, len(r.s))
	}
	return r.ref
}

func hasLetter(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

// add adds a field with the bytes that it stands in.
func (r *reading) add(name, value string, at, end int) {
	if value != "" {
		r.ref.Fields = append(r.ref.Fields, Field{name, value, at, end})
	}
}

// put adds the tokens [from, to) as a field.
func (r *reading) put(name string, from, to int) {
	if from < to {
		r.add(name, r.between(from, to), r.at(from), r.end(to))
	}
}

// names adds the names as author or editor, and the year.
func (r *reading) names() {
	var values []string
	for i := range r.people.names {
		values = append(values, r.people.names[i].value())
	}
	if r.people.etAl {
		values = append(values, "others")
	}
	field := "author"
	if r.people.editors {
		field = "editor"
	}
	r.add(field, terms.Join(values), r.at(r.people.from), r.end(r.people.to))
	if r.when.to > 0 {
		r.put("year", r.when.from, r.when.to)
	}
}
