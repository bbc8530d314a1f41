package match

import (
	"strings"
	"unicode/utf8"

	"github.com/citevet/citevet/internal/fold"
	surname "github.com/citevet/citevet/internal/name"
)

// A grade says how well a printed name agrees with a listed one.
type grade uint8

const (
	differs  grade = iota
	slip           // almost the same letters
	swapped        // given and family name in the other order
	loose          // the same but for a particle, half of a double name, an umlaut
	same           // the same family name
	sameFull       // given name or initials agree too
)

// grade compares a printed name with a listed one.
func (n *name) grade(p *printed) grade {
	if n.literal {
		return n.gradeLiteral(p)
	}
	switch {
	case p.full == n.full, p.german == n.german, p.full == n.german, p.german == n.full:
		return n.initials(p, same)
	case p.text == n.full || p.textGerman == n.german:
		return same
	case n.whole != "" && (p.text == n.whole || p.alias == n.whole):
		return sameFull
	case p.last != "" && (p.last == n.family || p.last == n.full) && n.given != "" && (n.agrees(p.before) || strings.HasSuffix(n.given, p.before)):
		return sameFull
	case p.family == n.family && (p.particle || n.full != n.family):
		return n.initials(p, loose)
	case len(p.full) > 3 && n.german != "" && p.german[0] == n.german[0] && p.loose == fold.Loose(n.german): // the first letter stays
		return n.initials(p, loose)
	case p.capitals && has(n.initialisms(), p.text):
		return loose
	case has(n.parts, p.family) && len(p.family) > 2:
		return n.initials(p, loose)
	case n.full != n.family && len(p.full) > 4 && strings.HasSuffix(n.full, p.full) || particlesBefore(p.full, n.full):
		return loose // particles left out of the middle of "de la Kethulle de Ryhove"
	case p.last != "" && n.given != "" && (p.last == n.full || p.last == n.family):
		return differs // another given name
	case n.given != "" && p.given == "" && len(p.family) > 1 && isJoined(p.family, n.given):
		return swapped
	case p.given != "" && p.last == "" && len(p.family)+len(p.given) == len(n.whole) && p.family+p.given == n.whole, n.whole != "" && strings.HasPrefix(p.text, n.full) && isJoined(p.text[len(n.full):], n.given) && (p.several > 1 || isSpelt(n.given)):
		return same
	}
	if n.inflected(p) {
		return n.initials(p, loose)
	}
	if n.isSlip(p) {
		return slip
	}
	return differs
}

func (n *name) gradeLiteral(p *printed) grade {
	switch {
	case p.text == n.full || p.textGerman == n.german || p.full == n.full:
		return same
	case p.alias != "" && p.alias == n.full:
		return same
	case (p.capitals || len(p.text) > 3) && has(n.acronyms, p.text):
		return loose
	case len(n.full) > 2 && has(p.acronyms, n.full) && isAcronym(n.shown):
		return loose // the list has the abbreviation, the paper the name
	case p.several > 1 && len(p.text) > 9 && strings.HasPrefix(n.full, p.text):
		return loose
	case len(n.full) > 9 && strings.HasPrefix(p.text, n.full) && p.several > 2:
		return loose
	case len(p.text) > 3 && strings.HasPrefix(n.full, p.text) && bodyWord(n.full[len(p.text):]):
		return loose
	case surname.IsSlip(p.text, n.full):
		return slip
	}
	return differs
}

// bodyWord tells of words that the name of an organisation may drop at its
// end: "RStudio Team".
func bodyWord(key string) bool {
	switch key {
	case "team", "group", "coreteam", "developmentteam", "developmentcoreteam", "inc", "corporation", "corp", "foundation", "consortium", "ltd", "gmbh", "llc", "developers", "contributors", "organization", "organisation", "project", "community":
		return true
	}
	return false
}

// initials lowers a grade where printed initials and listed given names
// disagree, and raises it where they agree.
func (n *name) initials(p *printed, g grade) grade {
	if p.given == "" || n.given == "" {
		return g
	}
	if !n.agrees(p.given) {
		return slip
	}
	if g == same {
		return sameFull
	}
	return g
}

// agrees tells whether printed given names or initials can be the listed ones:
// the first letters of the first words are the same.
func (n *name) agrees(given string) bool {
	if given == "" || n.given == "" {
		return true
	}
	a, b := []rune(given)[0], []rune(n.given)[0]
	if a != b {
		return false
	}
	ga, gb := firstWord(given), firstWord(n.given)
	if len(ga) > 2 && len(gb) > 2 {
		return strings.HasPrefix(ga, gb[:3]) || strings.HasPrefix(gb, ga[:3]) || surname.IsSlip(ga, gb)
	}
	return true
}

// isJoined tells whether s is words without the blanks between them.
func isJoined(s, words string) bool {
	for i := range len(words) {
		if words[i] == ' ' {
			continue
		}
		if s == "" || s[0] != words[i] {
			return false
		}
		s = s[1:]
	}
	return s == ""
}

// isSpelt tells whether given names are more than initials: Ivanova is no
// Ivanov, A.
func isSpelt(given string) bool { return utf8.RuneCountInString(firstWord(given)) > 1 }

func firstWord(s string) string {
	w, _, _ := strings.Cut(s, " ")
	return w
}

// particlesBefore tells whether long is short with nothing but particles
// before it.
func particlesBefore(long, short string) bool {
	if len(short) < 3 || len(long) <= len(short) || !strings.HasSuffix(long, short) {
		return false
	}
	rest := long[:len(long)-len(short)]
	for rest != "" {
		n := particle(rest)
		if n == 0 {
			return false
		}
		rest = rest[n:]
	}
	return true
}

// particle gives the length of the particle that s begins with, 0 if there is
// none.
func particle(s string) int {
	for _, p := range [...]string{"van", "von", "den", "der", "dela", "del", "dos", "das", "ter", "ten", "de", "di", "da", "do", "du", "la", "le", "el", "al"} {
		if strings.HasPrefix(s, p) {
			return len(p)
		}
	}
	return 0
}

func has(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
