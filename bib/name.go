package bib

import "strings"

// A Name is a person's or an organisation's name, decoded to Unicode.
type Name struct {
	Family, Given, Particle, Suffix string // BibTeX's last, first, von, jr
	Literal                         string // a name in braces, whole; the others are empty then
}

// String gives the name in its natural order: "Ludwig van Beethoven",
// "Martin Luther King, Jr.".
func (n Name) String() string {
	if n.Literal != "" {
		return n.Literal
	}
	s := joinWords(n.Given, n.Particle, n.Family)
	if n.Suffix != "" {
		s += ", " + n.Suffix
	}
	return s
}

// Names is a list of names; EtAl where it ends in "and others".
type Names struct {
	List []Name
	EtAl bool

	// Problem says what BibTeX would warn of: a name with too many commas,
	// an empty name. "" where all is well.
	Problem string
}

// Names gives the names in a field such as author or editor, inherited ones
// too.
func (e *Entry) Names(field string) Names {
	v, _ := e.value(field)
	return ParseNames(v)
}

// ParseNames reads a list of names as BibTeX does. The names are joined by
// "and" with white space on both sides, outside of braces. A name is written
// "First von Last", "von Last, First" or "von Last, Jr, First". The words of
// von begin with a small letter and follow each other, as in biber; BibTeX
// itself would also take what stands before and between them. A name in
// braces is taken whole. The forms of biblatex, "family=…, given=…", are read
// too. "and others", or "and et al.", at the end gives EtAl. Where a name is
// empty, as between two "and", so is its Name.
func ParseNames(s string) Names {
	var ns Names
	s = trimSpace(s)
	for rest, more := s, s != ""; more; {
		var one string
		one, rest, more = cutAnd(rest)
		one = trimSpace(one)
		if !more && len(ns.List) > 0 && isOthers(one) {
			ns.EtAl = true
			break
		}
		n, problem := parseName(one)
		ns.List = append(ns.List, n)
		if problem != "" {
			ns.Problem = problem
		}
	}
	return ns
}

func isOthers(s string) bool {
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

const missingName = "a name is missing beside “and”"

// parseName reads one name, and says what is wrong with it.
func parseName(s string) (n Name, problem string) {
	if s == "" || strings.EqualFold(s, "and") {
		return Name{Family: s}, missingName
	}
	if s[0] == '{' && braced(s, 1) == len(s) {
		return Name{Literal: Decode(s)}, ""
	}
	if n, ok := extendedName(s); ok {
		return n, ""
	}
	parts := splitCommas(s)
	switch len(parts) {
	case 1:
		ws := words(parts[0])
		if len(ws) > 0 && (strings.EqualFold(ws[0], "and") || strings.EqualFold(ws[len(ws)-1], "and")) {
			problem = missingName
		}
		return firstVonLast(ws), problem
	case 2:
		n = vonLast(words(parts[0]))
		ws := words(parts[1])
		n.Given = part(ws)
		if len(ws) > 0 && strings.EqualFold(ws[len(ws)-1], "and") {
			problem = missingName
		}
		return n, problem
	case 3:
	default:
		problem = "the name “" + Decode(s) + "” has too many commas; names are joined by “and”"
	}
	n = vonLast(words(parts[0]))
	n.Suffix = part(words(parts[1]))
	ws := words(strings.Join(parts[2:], " "))
	n.Given = part(ws)
	if problem == "" && len(ws) > 0 && strings.EqualFold(ws[len(ws)-1], "and") {
		problem = missingName
	}
	return n, problem
}

// firstVonLast reads a name without commas.
func firstVonLast(ws []string) Name {
	if len(ws) == 0 {
		return Name{}
	}
	von := 0
	for von < len(ws)-1 && !isSmall(ws[von]) {
		von++
	}
	n := vonLast(ws[von:])
	n.Given = part(ws[:von])
	return n
}

// vonLast reads what stands before the first comma.
func vonLast(ws []string) Name {
	last := 0
	for last < len(ws)-1 && isSmall(ws[last]) {
		last++
	}
	return Name{Particle: part(ws[:last]), Family: part(ws[last:])}
}

// part decodes the words of a part of a name. Dashes in names are hyphens.
func part(ws []string) string {
	s := strings.Join(ws, " ")
	for strings.Contains(s, "--") {
		s = strings.ReplaceAll(s, "--", "-")
	}
	return Decode(s)
}
