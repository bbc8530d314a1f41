package match

import (
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/internal/name"
)

// listed gives the keys of a name of an entry.
func listed(n *bib.Name) name.Listed {
	if n.Literal != "" {
		return name.NewLiteral(n.Literal)
	}
	return name.NewListed(n.Given, n.Particle, n.Family)
}

// written gives the keys of a name of a paper.
func written(a *citation.Author, endings func() name.Endings) name.Written {
	return name.NewWritten(&name.Parts{Text: a.Text, Given: a.Given, Particle: a.Particle, Family: a.Family, Full: a.Full, Org: a.Org}, endings)
}
