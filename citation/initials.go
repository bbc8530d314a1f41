package citation

import (
	"strings"
	"unicode/utf8"

	"github.com/citevet/citevet/internal/lang"
	"github.com/citevet/citevet/internal/name"
)

// initials tells whether the tokens are initials alone: "J.", "J. R.", "JR",
// "J.-P.".
func (s *peopleReader) initials(from, to int) bool {
	for k := from; k < to; k++ {
		t := &s.t[k]
		if t.is('.') || t.is('-') {
			continue
		}
		if t.kind != word || t.caps != upper && t.caps != capital || len([]rune(strings.ReplaceAll(t.text(s.cursor), "-", ""))) > 2 || t.caps == capital && !(k+1 < to && s.t[k+1].is('.')) {
			return false
		}
		if t.caps == upper && utf8.RuneCountInString(t.text(s.cursor)) == 2 && to-from == 1 && s.upperText() {
			return false
		}
	}
	return true
}

// upperText is whether surnames of this paper are written in capitals, where
// "LI" is a surname and no pair of initials.
func (s *peopleReader) upperText() bool {
	s.ties |= tieCapitals
	return s.habit.upper > s.habit.mixed
}

// beginsPlaces are short words that begin the names of places and of people
// named for them: "St. John", "Mt. Vernon".
var beginsPlaces = lang.SetOf(lang.ParticleInside, lang.PlacePrefix)

// initialAt tells whether token k is an initial with a name behind it.
func (s *peopleReader) initialAt(k, to int) bool {
	t := &s.t[k]
	if t.kind != word || k+1 >= to || s.unitOf(k) {
		return false
	}
	n := len([]rune(strings.ReplaceAll(t.text(s.cursor), "-", "")))
	if s.t[k+1].is('.') {
		return n <= 2 && k+2 < to && (n == 1 || !s.meaning(k).Any(beginsPlaces))
	}
	return n == 1 && t.caps == upper && s.t[k+1].kind == word && k+2 == to
}

// trailingInitials gives the first of the initials that end a name: "Smith J",
// "Smith JR", "Smith J. R."; to where there are none.
func (s *peopleReader) trailingInitials(from, to int) int {
	g := to
	for g > from+1 {
		t := &s.t[g-1]
		if t.is('.') && s.t[g-2].kind == word && utf8.RuneCountInString(s.t[g-2].text(s.cursor)) <= 2 {
			g--
			continue
		}
		if t.kind == word && name.IsInitials(t.text(s.cursor)) && s.t[from].caps == capital {
			g--
			continue
		}
		break
	}
	return g
}
