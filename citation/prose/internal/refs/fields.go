// Package refs makes works of a reference list out of what formats hold.
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
