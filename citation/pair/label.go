package pair

import (
	"strconv"
	"strings"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/internal/match"
	"github.com/citevet/citevet/internal/sound"
)

// Label says how a citation names an entry: "Friedhoff and Smeltz", "Detsch et
// al." for more than three; "2024a", "n.d."; and the beginning of its title, at
// most 50 characters. An entry that holds a whole reference in one field has
// its first words for names, and no date; one without names has its key.
func Label(e *bib.Entry) (names, date, title string) {
	e = sound.Entry(e)
	title = shorten(e.Text("title"), 50)
	cited, _ := e.CitedAs()
	if len(cited.List) == 0 && match.IsFree(e) {
		if note := e.Text("note"); note != "" {
			return "“" + shorten(note, 40) + "”", "", title
		}
	}
	return citedBy(e, cited), written(e.Date()), title
}

// IsCitable reports whether an entry has anything to be cited by: a name, a
// title, or a whole reference in one field.
func IsCitable(e *bib.Entry) bool {
	e = sound.Entry(e)
	if isTitled(e) || e.Text("title") != "" { // mostly: CitedAs has at least that
		return true
	}
	names, _ := e.CitedAs()
	return len(names.List) > 0 || len(match.ShortNames(e)) > 0 || match.IsFree(e)
}

// isTitled tells of titles that begin with a letter: whatever they hold, some
// of it is printed, if they are no other entry's.
func isTitled(e *bib.Entry) bool {
	title := e.Fields["title"]
	if title == nil {
		return false
	}
	s := title.String()
	return s != "" && s[0]|0x20 >= 'a' && s[0]|0x20 <= 'z' && !strings.HasPrefix(s, "xdata=")
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

// written gives the date that an entry is cited by.
func written(d bib.Date) string {
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
	if len(s) <= n { // mostly
		return s
	}
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

// namesOf gives the names of the label of e.
func namesOf(e *bib.Entry) string {
	names, _, _ := Label(e)
	return names
}
