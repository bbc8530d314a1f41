package csl

import (
	"strings"

	"github.com/citevet/citevet/internal/terms"
	"github.com/citevet/citevet/internal/tree"
)

// names gives names as "Family, Given and {Organisation}".
func names(n *tree.Node) string {
	var out []string
	for _, c := range n.All() {
		out = append(out, name(&c))
	}
	return terms.Join(out)
}

func name(n *tree.Node) string {
	part := func(key string) string { return n.Get(key).Text() }
	if n.Kind == tree.Scalar {
		return terms.Group(n.Text())
	}
	for _, key := range [...]string{"literal", "name"} {
		if whole := part(key); whole != "" {
			return terms.Group(whole)
		}
	}
	family, given := part("family"), part("given")
	if family == "" {
		return given
	}
	suffix, particles := part("suffix"), strings.TrimSpace(part("dropping-particle")+" "+part("non-dropping-particle"))
	if particles == "" {
		return terms.Name(family, suffix, given)
	}
	if strings.HasSuffix(particles, "'") || strings.HasSuffix(particles, "’") {
		return terms.Name(particles+family, suffix, given)
	}
	return particles + " " + terms.Name(family, suffix, given)
}
