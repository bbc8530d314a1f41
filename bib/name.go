package bib

import (
	"strings"

	"github.com/citevet/citevet/internal/tex"
)

// A Name is a person's or an organisation's name, decoded to Unicode.
type Name struct {
	Family, Given, Particle, Suffix string // BibTeX's last, first, von, jr
	Literal                         string // a name in braces, whole; the others are empty then
}

// Names is a list of names; EtAl where it ends in "and others".
type Names struct {
	List []Name
	EtAl bool

	// Problem says what BibTeX would warn of: a name with too many commas,
	// an empty name; in those of [Entry.CitedAs] also what it would read as
	// other names than were meant. "" where all is well.
	Problem string
}

// Names gives the names in a field such as author or editor, inherited ones
// too.
func (e *Entry) Names(field string) Names {
	e = e.sound()
	v, _ := e.value(field)
	return parseNames(v)
}

// parseNames reads a list of names as BibTeX does. The names are joined by
// "and" with white space on both sides, outside of braces. A name is written
// "First von Last", "von Last, First" or "von Last, Jr, First". The words of
// von begin with a small letter and follow each other, as in biber; BibTeX
// itself would also take what stands before and between them. A name in
// braces is taken whole. The forms of biblatex, "family=…, given=…", are read
// too. "and others", or "and et al.", at the end gives EtAl. Where a name is
// empty, as between two "and", so is its Name.
func parseNames(s string) Names {
	var ns Names
	s = trimSpace(s)
	if s != "" {
		ns.List = make([]Name, 0, 1+min(strings.Count(s, " and "), 30))
	}
	for rest, more := s, s != ""; more; {
		var one string
		one, rest, more = cutAnd(rest)
		one = trimSpace(one)
		if !more && len(ns.List) > 0 && isOthers(one) {
			ns.EtAl = true
			break
		}
		ns.List = append(ns.List, parseName(one))
		if problem := nameProblem(one); problem != "" {
			ns.Problem = problem
		}
	}
	return ns
}

func isOthers(s string) bool {
	if len(s) > len("{et al.}")+1 || s == "" || s[0]|0x20 != 'o' && s[0]|0x20 != 'e' && s[0] != '{' { // nearly always
		return false
	}
	switch strings.ToLower(s) {
	case "others", "et al", "et al.", "et. al.", "{others}", "{et al.}":
		return true
	}
	return false
}

// cutAnd cuts a list of names at its first "and".
func cutAnd(s string) (before, after string, found bool) {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '{':
			depth++
		case c == '}':
			depth = max(0, depth-1)
		case c|0x20 == 'a' && depth == 0 && i > 0 && isSpace(s[i-1]) && isAnd(s[i:]):
			return s[:i], s[i+3:], true
		}
	}
	return s, "", false
}

// isAnd says whether s begins with the word "and" and white space.
func isAnd(s string) bool {
	return len(s) > 3 && s[1]|0x20 == 'n' && s[2]|0x20 == 'd' && isSpace(s[3])
}

// parseName reads one name.
func parseName(s string) Name {
	if s == "" || strings.EqualFold(s, "and") {
		return Name{Family: s}
	}
	if s[0] == '{' && tex.Braced(s, 1) == len(s) {
		return Name{Literal: tex.Decode(s)}
	}
	if n, ok := extendedName(s); ok {
		return n
	}
	// Most names have few words, so that splitting them allocates nothing.
	var partRoom [4]string
	var room [8]span
	parts := splitCommas(partRoom[:0], s)
	ws := words(room[:0], parts[0])
	if len(parts) == 1 {
		return firstVonLast(parts[0], ws)
	}
	n := vonLast(parts[0], ws)
	given := parts[1]
	if len(parts) > 2 {
		n.Suffix = part(parts[1], words(room[:0], parts[1]))
		given = strings.Join(parts[2:], " ")
	}
	n.Given = part(given, words(room[:0], given))
	return n
}

// firstVonLast reads a name without commas, whose words in s are ws.
func firstVonLast(s string, ws []span) Name {
	if len(ws) == 0 {
		return Name{}
	}
	von := 0
	for von < len(ws)-1 && !isSmall(ws[von].of(s)) {
		von++
	}
	n := vonLast(s, ws[von:])
	n.Given = part(s, ws[:von])
	return n
}

// vonLast reads what stands before the first comma.
func vonLast(s string, ws []span) Name {
	last := 0
	for last < len(ws)-1 && isSmall(ws[last].of(s)) {
		last++
	}
	return Name{Particle: part(s, ws[:last]), Family: part(s, ws[last:])}
}

// part decodes the words of a part of a name. Dashes in names are hyphens.
func part(s string, ws []span) string {
	text := together(s, ws)
	for strings.Contains(text, "--") {
		text = strings.ReplaceAll(text, "--", "-")
	}
	return tex.Decode(text)
}
