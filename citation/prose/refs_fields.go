package prose

import (
	"slices"
	"strings"
)

// addField adds a field with a value.
func addField(r *Ref, name, value string) {
	if value = strings.Join(strings.Fields(value), " "); value != "" {
		r.Fields = append(r.Fields, RefField{name, value})
	}
}

// hasField tells whether there is a field of that name.
func hasField(r *Ref, name string) bool {
	return slices.ContainsFunc(r.Fields, func(f RefField) bool { return f.Name == name })
}

// bibName gives a person's name as BibTeX has it.
func bibName(family, suffix, given string) string {
	if family == "" {
		return bibGroup(given)
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

// bibGroup gives the name of an organisation as BibTeX has it.
func bibGroup(name string) string {
	if name == "" {
		return ""
	}
	return "{" + name + "}"
}

// containerField gives the field that names what a work stands in.
func containerField(entryType string) string {
	if entryType == "article" {
		return "journaltitle"
	}
	return "booktitle"
}
