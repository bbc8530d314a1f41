package jats

import (
	"encoding/xml"
	"slices"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/xmlwalk"
)

// An article may hold others: its translation, and what reviewers and editors
// wrote and the authors answered. Letters cite as they like, most often what
// the article does not list. Where one has no references of its own, only what
// it links to counts.

// subArticle reads an article that stands inside another one.
func (r *reader) subArticle(el xml.StartElement) func(int) {
	r.w.End()
	kind := r.w.Kind
	end := r.begin()
	l := r.list
	l.letter = xmlwalk.Attr(el, "article-type") != "translation" && xmlwalk.Attr(el, "response-type") != "translation"
	r.w.Kind = prose.Body
	return func(to int) {
		r.w.End()
		r.w.Kind = kind
		end(to)
	}
}

// dropLetters takes the text of letters without references out of the document,
// and leaves their links. index gives the new index of each block.
func (r *reader) dropLetters(index []int) {
	index = append(index, len(r.doc.Blocks))
	gone := make([]bool, len(r.doc.Blocks))
	for _, l := range r.lists {
		for i := index[l.from]; l.letter && len(l.refs) == 0 && i < index[l.to]; i++ {
			gone[i] = true
		}
	}
	if !slices.Contains(gone, true) {
		return
	}
	kept, at := r.doc.Blocks[:0], make([]int, len(r.doc.Blocks))
	for i, b := range r.doc.Blocks {
		at[i] = len(kept)
		if !gone[i] {
			kept = append(kept, b)
		}
	}
	r.doc.Blocks = kept
	for i := range r.doc.Keys {
		switch k := &r.doc.Keys[i]; {
		case k.Block < 0:
		case gone[k.Block]:
			k.Block, k.At, k.Printed = -1, 0, ""
		default:
			k.Block = at[k.Block]
		}
	}
}
