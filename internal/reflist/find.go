package reflist

import (
	"context"

	"github.com/citevet/citevet/citation/prose"
)

// A List is a reference list that is typed in a paper.
type List struct {
	Entries []Entry // in the order of the text

	// From and To are the blocks of the document that hold it, [From, To),
	// without its heading.
	From, To int

	// Numbered says that most entries have a number before them.
	Numbered bool
}

// An Entry is one entry of a list. Its block has the text of the entry without
// the label before it, and says which bytes of the source it comes from.
type Entry struct {
	prose.Block
	Label       string // what is printed before it, without brackets: "12", "Knu86"; "" for nothing
	Offset, End int    // the bytes of the source, with the label
}

// Cited reports whether the paper cites a work by an author of that family name
// and of that year, "2019" or "2019a", as a first reading of the paper has it.
// The name may be any word of a printed one. It is evidence for where an entry
// begins.
type Cited func(name, year string) bool

// Find gives the typed lists of a document, in their order; none for a paper
// that has none. cited may be nil. doc is not changed. Time and memory grow
// with the length of the text. When ctx ends it gives none.
func Find(ctx context.Context, doc *prose.Document, cited Cited) []List {
	var lists []List
	for i := 0; i < len(doc.Blocks); i++ {
		if doc.Blocks[i].Kind != prose.References {
			continue
		}
		from := i
		if isTitle(doc.Blocks[i].Text) {
			from++
		}
		for i < len(doc.Blocks) && doc.Blocks[i].Kind == prose.References {
			i++
		}
		l := List{From: from, To: i}
		l.split(ctx, doc, cited)
		if ctx.Err() != nil {
			return nil
		}
		if len(l.Entries) > 0 {
			lists = append(lists, l)
		}
	}
	return lists
}
