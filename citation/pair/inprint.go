package pair

import (
	"context"

	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/prose"
)

// A document of a word processor may hold the data of the works that its fields
// cite, and print a list with more: works that somebody typed into the text and
// the list by hand. The program that manages the references knows nothing of
// them, and the next time it makes the list they are gone.

// findInPrint looks up what the data of the paper have no entry for in the list
// that the paper prints.
func (l *Linked) findInPrint(ctx context.Context, doc *prose.Document) {
	var unknown []int
	for i := range l.Links {
		if k := &l.Links[i]; k.Key == nil && k.Item.Form != citation.Key && (k.Status == Missing || k.Status == Year || k.Status == Author) {
			unknown = append(unknown, i)
		}
	}
	if len(unknown) == 0 {
		return
	}
	list := typedList(ctx, doc)
	if list == nil {
		return
	}
	x := NewIndex(list)
	known, keys := x.matches.For(endings(doc)), x.keyed(nil)
	for _, i := range unknown {
		k := x.linkOf(l.Links[i].Item, known, keys, nil)
		k.InPrint = k.Status == Found || k.Status == Ambiguous
		if k.InPrint || l.Links[i].Status == Missing {
			l.Links[i] = k
		}
	}
}
