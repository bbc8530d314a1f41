package sections

import "strings"

// IsList tells by its classes and id whether an element holds a reference list.
func IsList(class map[string]bool, id string) bool {
	for _, name := range []string{"doc-bibliography", "bibliography", "references", "csl-bib-body", "ref-list", "reference-list", "works-cited", "doc-biblioentry", "csl-entry"} {
		if class[name] || strings.EqualFold(id, name) {
			return true
		}
	}
	return id == "refs"
}
