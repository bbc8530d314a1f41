package checks

import (
	"strings"
	"sync"
	"unicode"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/citation/style"
)

// A writer writes citations as they should stand in a paper.
type writer struct {
	style    style.Style
	people   namesakes
	letters  map[*bib.Entry]string // that the paper gives to works
	initials bool                  // stand where two first authors share a family name
}

// newWriter gives the writer of the style that a paper follows.
func newWriter(pass *citevet.Pass) *writer {
	w := &writer{style: style.Of(pass.Links...), people: peopleOf(pass, false), letters: map[*bib.Entry]string{}}
	with, without := 0, 0
	for _, l := range pass.Links {
		if l.Status == pair.Found && len(l.Entries) == 1 && l.Item.Date.Suffix != "" {
			w.letters[l.Entries[0]] = l.Item.Date.Suffix
		}
		switch name, given := firstPrinted(l); {
		case name == "" || !w.people.toldApart(name, givenOf(l)):
		case given:
			with++
		default:
			without++
		}
	}
	w.initials = with > without
	return w
}

// lazyWriter gives the writer of a paper, made when it is first asked for.
func lazyWriter(pass *citevet.Pass) func() *writer {
	return sync.OnceValue(func() *writer { return newWriter(pass) })
}

// instead says what to write in the place of l, which is to cite e: "; write
// Hale (2018, p. 12)".
func (w *writer) instead(l pair.Link, e *bib.Entry) string {
	return "; write " + w.cite(e, l.Item.Form, placeIn(l.Item))
}

// cite gives the citation of e as it should stand: of the form Narrative "Hale
// (2018)", else what stands in the brackets: "Hale 2018".
func (w *writer) cite(e *bib.Entry, form citation.Form, at citation.Locator) string {
	text := w.style.Cite(e, form, w.letters[e], at)
	if form != citation.Narrative {
		text = strings.TrimSuffix(strings.TrimPrefix(text, "("), ")")
	}
	list, _ := e.CitedAs()
	if len(list.List) == 0 || !w.initials {
		return text
	}
	first := list.List[0]
	if w.people.toldApart(bib.Fold(first.Particle+first.Family), first.Given) {
		return writtenInitials(first.Given) + " " + text
	}
	return text
}

// names gives the names alone that e is cited by.
func (w *writer) names(e *bib.Entry, form citation.Form) string {
	_, date, _ := cutLast(w.cite(e, citation.Narrative, citation.Locator{}), " (")
	text := w.cite(e, form, citation.Locator{})
	if form == citation.Narrative {
		return strings.TrimSuffix(text, " ("+date)
	}
	return strings.TrimRight(strings.TrimSuffix(text, strings.TrimSuffix(date, ")")), ", ")
}

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// writtenInitials gives the initials of a given name: "J.-L." for "Jean-Luc".
func writtenInitials(given string) string {
	var out strings.Builder
	begin := true
	for _, r := range given {
		switch {
		case unicode.IsLetter(r) && begin:
			if out.Len() > 0 && !strings.HasSuffix(out.String(), "-") {
				out.WriteByte(' ')
			}
			out.WriteRune(unicode.ToUpper(r))
			out.WriteByte('.')
			begin = false
		case r == '-' && out.Len() > 0:
			out.WriteByte('-')
			begin = true
		case r == ' ' || r == '.':
			begin = true
		}
	}
	return strings.TrimSuffix(out.String(), "-")
}
