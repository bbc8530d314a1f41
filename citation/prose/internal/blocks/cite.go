package blocks

import (
	"github.com/citevet/citevet/citation/prose"
)

// Cite adds citations by key that stand as one at [from, to) of the source;
// an [Object] stands for them in the text. One that is not cited there
// (NoCite) has none.
func (w *Writer) Cite(from, to int, keys ...prose.KeyCite) {
	if len(keys) == 0 {
		return
	}
	block, at := -1, 0
	if keys[0].Mode != prose.NoCite {
		if block, at = w.Object(from, to); block < 0 {
			at = 0
		}
	}
	w.Group++
	for _, k := range keys {
		k.Group, k.From, k.To, k.Block, k.At = w.Group, from, to, block, at
		if k.Suffix == "" {
			k.SuffixRuns = nil
		}
		w.Doc.Keys = append(w.Doc.Keys, k)
	}
}

// Apart adds citations that stand in no block, such as those of a stretch of
// LaTeX, with numbers of their own for their groups.
func (w *Writer) Apart(keys []prose.KeyCite) {
	for i, k := range keys {
		if i == 0 || k.Group != keys[i-1].Group {
			w.Group++
		}
		k.Group, k.Block, k.At = w.Group, -1, 0
		w.Doc.Keys = append(w.Doc.Keys, k)
	}
}
