// Package refs makes works of a reference list out of what formats hold: fields,
// names and items of CSL.
package refs

import (
	"slices"
	"strings"

	"github.com/citevet/citevet/citation/prose"
)

// Add adds a field with a value.
func Add(r *prose.Ref, name, value string) {
	if value = strings.Join(strings.Fields(value), " "); value != "" {
		r.Fields = append(r.Fields, prose.RefField{Name: name, Value: value})
	}
}

// Has tells whether there is a field of that name.
func Has(r *prose.Ref, name string) bool {
	return slices.ContainsFunc(r.Fields, func(f prose.RefField) bool { return f.Name == name })
}

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

// ContainerField gives the field that names what a work stands in.
func ContainerField(entryType string) string {
	if entryType == "article" {
		return "journaltitle"
	}
	return "booktitle"
}
