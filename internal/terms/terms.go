// Package terms writes what other formats hold in the terms of BibTeX and
// biblatex.
package terms

import (
	"slices"
	"strings"

	"github.com/citevet/citevet/internal/lang"
)

// Name gives a person's name as BibTeX has it.
func Name(family, suffix, given string) string {
	if family == "" {
		return Group(given)
	}
	if strings.Contains(family, ",") || strings.Contains(" "+family+" ", " and ") {
		family = "{" + family + "}"
	}
	name := family
	if suffix != "" {
		name += ", " + suffix
	}
	if given != "" {
		name += ", " + given
	}
	return name
}

// Group gives the name of an organisation as BibTeX has it.
func Group(name string) string {
	if name == "" {
		return ""
	}
	return "{" + name + "}"
}

// Inverted gives a name that is written "Family, Given" or "Family, Given,
// Suffix"; one without a given name is an organisation's if it has several
// words.
func Inverted(name string) string {
	family, rest, _ := strings.Cut(name, ",")
	given, suffix, _ := strings.Cut(rest, ",")
	family, given, suffix = strings.TrimSpace(family), strings.TrimSpace(given), strings.TrimSpace(suffix)
	if given == "" && suffix == "" && strings.Contains(family, " ") {
		return Group(family)
	}
	if at := strings.LastIndexByte(family, ' '); suffix == "" && at > 0 && isSuffix(family[at+1:]) { // "King Jr., Martin"
		family, suffix = family[:at], family[at+1:]
	}
	return Name(family, suffix, given)
}

// Natural gives a name that is written "Given Family". One of a single word or of
// many, and one with a word that organisations have in their names, is an
// organisation's.
func Natural(name string) string {
	const most = 4 // words of a person's name
	words := strings.Fields(name)
	suffix := ""
	if n := len(words); n > 2 && isSuffix(words[n-1]) {
		suffix, words = words[n-1], words[:n-1]
	}
	family := len(words) - 1
	for family > 1 && lang.Look(words[family-1]).Is(lang.Particle) {
		family--
	}
	if family < 1 || family > most || slices.ContainsFunc(words, isOfOrganisation) {
		return Group(name)
	}
	return Name(strings.Join(words[family:], " "), suffix, strings.Join(words[:family], " "))
}

// isOfOrganisation tells of a word of the name of an organisation.
func isOfOrganisation(word string) bool {
	if word == "&" || lang.Look(strings.ToLower(word)).Any(bodies) {
		return true
	}
	w := lang.Look(word)
	return w.Any(insideBodies) && strings.ToLower(word) == word && !w.Is(lang.Particle)
}

var (
	bodies       = lang.SetOf(lang.Team, lang.Body, lang.Institution)
	insideBodies = lang.SetOf(lang.InsideName, lang.Of, lang.And)
)

// isSuffix tells of a generation after a name.
func isSuffix(word string) bool {
	return lang.Look(strings.ToLower(strings.TrimSuffix(word, "."))).Is(lang.Suffix)
}

// Container gives the field that names what a work stands in.
func Container(entryType string) string {
	if entryType == "article" {
		return "journaltitle"
	}
	return "booktitle"
}

// Join joins the names of a field; empty ones are left out.
func Join(names []string) string {
	var b strings.Builder
	for _, name := range names {
		if name == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteString(" and ")
		}
		b.WriteString(name)
	}
	return b.String()
}
