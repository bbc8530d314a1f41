package pair

import (
	"slices"
	"sync"

	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/internal/name"
)

// endings gives those that surnames take in the language of doc: the declared
// one, or any where none is declared and the text is not in one of the
// languages that have none. It looks when it is first asked.
func endings(doc *prose.Document) func() name.Endings {
	return sync.OnceValue(func() name.Endings {
		language := doc.Lang
		if language == "" {
			language = name.PlainLanguage(func(yield func(string) bool) {
				for i := range doc.Blocks {
					if !yield(doc.Blocks[i].Text) {
						return
					}
				}
			})
		}
		return name.EndingsOf(language)
	})
}

// mayInflect tells whether the names of an item stand in a sentence, or behind
// words that can ask for an ending, "(po Ivanovu 2018)". A bracket with nothing
// but names and dates has them as they are.
func mayInflect(it *citation.Item) bool {
	return it.Form != citation.Parenthetical || it.Group == nil ||
		slices.ContainsFunc(it.Group.Items, func(o *citation.Item) bool { return o.Prefix != "" })
}
