package citation

import (
	"strings"
	"unicode/utf8"

	"github.com/citevet/citevet/internal/lang"
)

// runStart gives the first token of the run that ends before token e and
// begins no earlier than low.
func (s *nameReader) runStart(low, e int) int {
	j := e
	for j > low {
		p := s.runStep(low, j, e)
		if p == j {
			break
		}
		j = p
	}
	return s.trimLeft(j, e)
}

// maxRun bounds the tokens of a run, so that a text in capitals costs no more
// than any other.
const maxRun = 60

func (s *nameReader) runStep(low, j, e int) int {
	if e-j > maxRun {
		return j
	}
	t := &s.t[j-1]
	switch t.kind {
	case word:
		if t.caps != lower || particle(t.text(s.cursor)) || nameInside(t.text(s.cursor)) || connective(t.text(s.cursor)) || editorMark(t.text(s.cursor)) {
			return j - 1
		}
	case number:
		if j < e && s.glued(j) && !s.t[j].is(',') || s.glued(j-1) && s.t[j-2].kind == word {
			return j - 1
		}
	case punct:
		switch t.r {
		case ',', '&', '/', '+', '・', '…':
			return j - 1
		case '.':
			if j-1 > low && s.abbreviated(j-2) {
				return j - 1
			}
		case '-':
			if j < e && j-1 > low && (s.t[j-2].kind == word || s.t[j-2].is('-') || s.t[j-2].is('.')) { // “Dempster–Laird”, “Laird – Rubin”
				return j - 1
			}
		}
	case closing:
		if o := s.mate[j-1]; o > low && s.asideInName(o, j-1) {
			return o
		}
	case quote:
		if j < e && j-1 > low && s.t[j-2].kind == word { // the ’ of "Standard and Poors’"
			if s.glued(j - 1) {
				return j - 1
			}
		}
	}
	return j
}

// abbreviated tells whether a full stop behind token i belongs to it: an
// initial, or one of the abbreviations that names hold.
func (s *cursor) abbreviated(i int) bool {
	t := &s.t[i]
	if t.kind != word || s.t[i+1].space || s.unitOf(i) {
		return false
	}
	if t.caps == upper && utf8.RuneCountInString(t.text(s)) <= 4 || utf8.RuneCountInString(t.text(s)) == 1 && t.caps != noCase {
		return true
	}
	if lang.Look(t.low(s)).Is(lang.Abbreviation) {
		return true
	}
	// hyphenated initials: "J.-P."
	return len(t.text(s)) <= 3 && strings.Contains(t.text(s), "-")
}

// unitOf tells whether token i is the letter of a number: the D of "4D".
func (s *cursor) unitOf(i int) bool { return s.glued(i) && s.t[i-1].kind == number }

// editors tells whether the tokens are an editor's mark alone.
func (s *nameReader) editors(from, to int) bool {
	return to > from && editorMark(s.t[from].low(s.cursor)) && (to == from+1 || to == from+2 && s.t[from+1].is('.'))
}

// asideInName tells whether the bracket o … c inside a run belongs to the name
// before it: an abbreviation, "(ed.)", "[et al.]".
func (s *nameReader) asideInName(o, c int) bool {
	t := &s.t[o+1]
	if t.kind != word || c-o > 9 {
		return false
	}
	if c-o > 4 { // "U.S. EPA (Environmental Protection Agency)"
		for k := o + 1; k < c; k++ {
			t := &s.t[k]
			if t.kind != word || t.caps == lower && !nameInside(t.text(s.cursor)) {
				return false
			}
		}
		return t.caps == capital && o > 0 && s.t[o-1].caps == upper && s.t[o-1].kind == word
	}
	return editorMark(t.low(s.cursor)) || c == o+2 && t.caps == upper && len(t.text(s.cursor)) > 1
}

// trimLeft passes over what cannot begin a name.
func (s *nameReader) trimLeft(j, e int) int {
	for j < e {
		t := &s.t[j]
		switch {
		case t.kind == word && (t.caps != lower || leadingParticle(t.text(s.cursor)) && j+1 < e && !s.verbDo(j)):
			return j
		case t.kind == number && j+1 < e && s.glued(j+1):
			return j // 3M
		case t.kind == open: // a bracket that the run took whole
			return j
		}
		j++
	}
	return j
}

// verbDo tells whether token j is the verb in "so do Marchetti and Ruiz".
func (s *nameReader) verbDo(j int) bool {
	if s.t[j].text(s.cursor) != "do" || j == 0 {
		return false
	}
	switch s.t[j-1].text(s.cursor) {
	case "so", "So", "as", "As", "nor", "Nor", "than", "neither", "Neither":
		return true
	}
	return false
}

// leadingParticle tells of particles that a printed name can begin with.
func leadingParticle(w string) bool { return lang.Look(w).Is(lang.Particle) }

// beforeDate passes back over what stands between the names and the date: a
// comma, a colon, the day and the month of a full date.
func (s *nameReader) beforeDate(low, e int) int {
	for e > low {
		t := &s.t[e-1]
		switch {
		case t.is(',') || t.is(':') || t.is(';') || t.is('-') && e-1 > low && s.t[e-1].space, t.kind == note:
			e--
		case t.kind == closing && s.mate[e-1] > low && s.etAl(low, s.mate[e-1]) < s.mate[e-1] && s.editors(s.mate[e-1]+1, e-1):
			e = s.mate[e-1] // et al. (eds.)
		case t.isWord(s.cursor, "s") && s.glued(e-1) && e-2 > low && s.t[e-2].kind == quote && s.glued(e-2): // et al.’s
			e -= 2
		case t.kind == quote && t.r == '”' && e-1 > low && s.t[e-2].kind == word && s.glued(e-1): // Jones’ (2019)
			if s.t[e-2].text(s.cursor)[len(s.t[e-2].text(s.cursor))-1] != 's' {
				return e
			}
			e--
		case t.kind == word && t.caps == lower && commentWord(t.text(s.cursor)) && e-1 > low && (s.t[e-2].is(',') || s.t[e-2].nameLike()): // "accessed 2021"
			e--
		case t.kind == number && len(t.text(s.cursor)) <= 2 && e-2 > low && s.t[e-2].kind == word && month(s.t[e-2].low(s.cursor)):
			e -= 2 // March 5,
		case t.kind == word && month(t.low(s.cursor)) && e-2 > low && (s.t[e-2].kind == number && len(s.t[e-2].text(s.cursor)) <= 2 || s.t[e-2].is(',')):
			e-- // 5 March, or a bare month behind a comma
			if s.t[e-1].kind == number {
				e--
			}
		case t.kind == word && t.caps == capital && month(t.low(s.cursor)) && s.etAl(low, e-1) < e-1: // "u. a. Januar 1987"
			e--
		default:
			return e
		}
	}
	return e
}

func (s *nameReader) holdsName(from, to int) bool {
	for k := from; k < to; k++ {
		t := &s.t[k]
		if t.kind == word && t.caps != lower && !editorMark(t.low(s.cursor)) && !panels(t.text(s.cursor)) {
			return true
		}
	}
	return false
}

// panels tells of the letters of a figure's panels: "A", "A-C".
func panels(w string) bool {
	return len(w) == 1 || len(w) == 3 && w[1] == '-'
}
