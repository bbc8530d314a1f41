package citation

import "github.com/citevet/citevet/citation/prose"

// Parse reads the citations of doc. known may be nil: then only shapes that
// are certain by themselves are read as citations.
func Parse(doc *prose.Document, known Known) *Paper { return &Paper{Doc: doc} }
