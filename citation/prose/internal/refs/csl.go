package refs

import (
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/internal/csl"
	"github.com/citevet/citevet/internal/tree"
)

// CSL turns an item of CSL into BibTeX's terms.
func CSL(n *tree.Node) bib.Work {
	item := csl.Read(n)
	r := bib.Work{Key: item.Key, Type: item.Type}
	for _, f := range item.Fields {
		Add(&r, f.Name, f.Value)
	}
	return r
}
