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

// runStep gives where the run that begins at token j goes on to the left; j
// where it ends. e is the token behind the run.
func (s *nameReader) runStep(low, j, e int) int {
	if e-j > maxRun {
		return j
	}
	k := j - 1
	is := false
	switch t := &s.t[k]; t.kind {
	case word:
		is = t.caps != lower || s.insideNames(t.text(s.cursor))
	case number:
		is = j < e && s.glued(j) && !s.t[j].is(',') || s.glued(k) && s.t[k-1].kind == word
	case punct:
		is = s.signOfNames(low, k, e)
	case quote: // the ’ of "Standard and Poors’"
		is = j < e && k > low && s.t[k-1].kind == word && s.glued(k)
	case closing:
		if o := s.mate[k]; o > low && s.asideInName(o, k) {
			return o
		}
	}
	if is {
		return k
	}
	return j
}

// insideNames tells of words in lower case that names hold.
func (s *nameReader) insideNames(w string) bool {
	return s.words.particle(w) || s.words.nameInside(w) || s.words.connective(w) || s.words.editorMark(w)
}

// signOfNames tells whether the sign at token k stands in names or between
// them, in a run that ends before token e.
func (s *nameReader) signOfNames(low, k, e int) bool {
	switch s.t[k].r {
	case ',', '&', '/', '+', '・', '…':
		return true
	case '.':
		return k > low && s.abbreviated(k-1)
	case '-': // “Dempster–Laird”, “Laird – Rubin”
		return k+1 < e && k > low && (s.t[k-1].kind == word || s.t[k-1].is('-') || s.t[k-1].is('.'))
	}
	return false
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
	if s.words.Look(t.low(s)).Is(lang.Abbreviation) {
		return true
	}
	// hyphenated initials: "J.-P."
	return len(t.text(s)) <= 3 && strings.Contains(t.text(s), "-")
}

// unitOf tells whether token i is the letter of a number: the D of "4D".
func (s *cursor) unitOf(i int) bool { return s.glued(i) && s.t[i-1].kind == number }

// editors tells whether the tokens are an editor's mark alone.
func (s *nameReader) editors(from, to int) bool {
	return to > from && s.words.editorMark(s.t[from].low(s.cursor)) && (to == from+1 || to == from+2 && s.t[from+1].is('.'))
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
			if t.kind != word || t.caps == lower && !s.words.nameInside(t.text(s.cursor)) {
				return false
			}
		}
		return t.caps == capital && o > 0 && s.t[o-1].caps == upper && s.t[o-1].kind == word
	}
	return s.words.editorMark(t.low(s.cursor)) || c == o+2 && t.caps == upper && len(t.text(s.cursor)) > 1
}

// trimLeft passes over what cannot begin a name.
func (s *nameReader) trimLeft(j, e int) int {
	for j < e {
		t := &s.t[j]
		switch {
		case t.kind == word && (t.caps != lower || s.words.leadingParticle(t.text(s.cursor)) && j+1 < e && !s.verbDo(j)):
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
func (in vocabulary) leadingParticle(w string) bool { return in.Look(w).Is(lang.Particle) }

// beforeDate passes back over what stands between the names and the date: a
// comma, a colon, the day and the month of a full date.
func (s *nameReader) beforeDate(low, e int) int {
	for e > low {
		n := s.betweenNameAndDate(low, e)
		if n == 0 {
			break
		}
		e -= n
	}
	return e
}

// betweenNameAndDate gives how many tokens before token e are no part of the
// name; 0 where the name ends there.
func (s *nameReader) betweenNameAndDate(low, e int) int {
	k := e - 1
	switch t := &s.t[k]; t.kind {
	case note:
		return 1
	case punct:
		if t.r == ',' || t.r == ':' || t.r == ';' || t.r == '-' && k > low && t.space {
			return 1
		}
	case closing: // et al. (eds.)
		if o := s.mate[k]; o > low && s.etAl(low, o) < o && s.editors(o+1, k) {
			return e - o
		}
	case quote: // Jones’ (2019)
		if t.r == '”' && k > low && s.t[k-1].kind == word && s.glued(k) && strings.HasSuffix(s.t[k-1].text(s.cursor), "s") {
			return 1
		}
	case number: // March 5,
		if s.dayAt(k) && k-1 > low && s.monthAt(k-1) {
			return 2
		}
	case word:
		return s.wordBeforeDate(low, k)
	}
	return 0
}

// wordBeforeDate gives how many tokens up to the word at token k are no part
// of the name before a date.
func (s *nameReader) wordBeforeDate(low, k int) int {
	t := &s.t[k]
	switch {
	case k-1 < low:
		return 0
	case t.isWord(s.cursor, "s") && k-1 > low && s.glued(k) && s.t[k-1].kind == quote && s.glued(k-1): // et al.’s
		return 2
	case t.caps == lower && s.words.commentWord(t.text(s.cursor)) && k > low && (s.t[k-1].is(',') || s.t[k-1].nameLike()): // "accessed 2021"
		return 1
	case !s.monthAt(k):
		return 0
	case k-1 > low && s.dayAt(k-1): // 5 March
		return 2
	case k-1 > low && s.t[k-1].is(','), // a bare month behind a comma
		t.caps == capital && s.etAl(low, k) < k: // "u. a. Januar 1987"
		return 1
	}
	return 0
}

func (s *cursor) monthAt(k int) bool { return s.t[k].kind == word && s.meaning(k).Any(months) }

func (s *cursor) dayAt(k int) bool { return s.t[k].kind == number && len(s.t[k].text(s)) <= 2 }

func (s *nameReader) holdsName(from, to int) bool {
	for k := from; k < to; k++ {
		t := &s.t[k]
		if t.kind == word && t.caps != lower && !s.words.editorMark(t.low(s.cursor)) && !panels(t.text(s.cursor)) {
			return true
		}
	}
	return false
}

// panels tells of the letters of a figure's panels: "A", "A-C".
func panels(w string) bool {
	return len(w) == 1 || len(w) == 3 && w[1] == '-'
}
