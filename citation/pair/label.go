package pair

import (
	"strconv"
	"strings"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/internal/match"
	"github.com/citevet/citevet/internal/sound"
)

// A Label is how a citation names an entry.
type Label struct {
	Names string // "Friedhoff and Smeltz", "Detsch et al." for more than three
	Date  string // with its letter: "2024a"; "n.d."
	Title string // its beginning, at most 50 characters; "" where there is none
}

// String gives names and date: "Kochis 2024a".
func (l Label) String() string { return strings.TrimSpace(l.Names + " " + l.Date) }

// LabelOf gives the label of an entry. One that holds a whole reference in one
// field has its first words for names, and no date; one without names has its
// key.
func LabelOf(e *bib.Entry) Label {
	e = sound.Entry(e)
	names, _ := e.CitedAs()
	if len(names.List) == 0 && match.IsFree(e) {
		if note := e.Text("note"); note != "" {
			return Label{Names: "“" + shorten(note, 40) + "”", Title: shorten(e.Text("title"), 50)}
		}
	}
	return Label{citedBy(e, names), date(e.Date()), shorten(e.Text("title"), 50)}
}

// IsCitable tells whether an entry has anything to be cited by: a name, a
// title, or a whole reference in one field.
func IsCitable(e *bib.Entry) bool {
	e = sound.Entry(e)
	if e.Text("title") != "" { // mostly: CitedAs has at least that
		return true
	}
	names, _ := e.CitedAs()
	return len(names.List) > 0 || len(e.ShortNames()) > 0 || match.IsFree(e)
}

// citedBy gives what e, whose names are given, is cited by.
func citedBy(e *bib.Entry, names bib.Names) string {
	families := names.Families()
	switch {
	case len(families) == 0 && e.CiteName == "":
		return "this @" + e.Type
	case len(families) == 0:
		return e.CiteName
	case len(families) > 3:
		return families[0] + " et al."
	case names.EtAl:
		return strings.Join(families, ", ") + " et al."
	case len(families) == 1:
		return families[0]
	}
	last := len(families) - 1
	return strings.Join(families[:last], ", ") + " and " + families[last]
}

// date gives the date that an entry is cited by.
func date(d bib.Date) string {
	switch {
	case d.Kind == bib.Dated && d.Year > 0 && d.Last > d.Year:
		return strconv.Itoa(d.Year) + "–" + strconv.Itoa(d.Last) + d.Suffix
	case d.Kind == bib.Dated && d.Year > 0:
		return strconv.Itoa(d.Year) + d.Suffix
	case d.Text != "":
		return d.Text
	}
	return "n.d."
}

// shorten cuts s to at most n characters, at a word where it can.
func shorten(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	s = string(r[:n-1])
	if i := strings.LastIndexByte(s, ' '); i > len(s)/2 {
		s = s[:i]
	}
	return s + "…"
}
