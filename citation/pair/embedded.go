package pair

import (
	"context"
	"slices"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/internal/sound"
)

// embedded gives the reference list that a paper holds itself: references:
// in YAML, the ref-list of JATS, the data in the citations of a word
// processor, thebibliography. Its entries have places in the paper. It is nil
// where there is none.
func embedded(doc *prose.Document) *bib.List {
	if doc == nil || len(doc.Refs) == 0 {
		return nil
	}
	return bib.FromWorks(doc.Name, readPrinted(doc.Refs), doc.Position)
}

// OwnList gives the reference list that a paper holds itself: as data, see
// prose.Document.Refs, else typed at its end. Its entries have places in the
// paper. It is nil where there is none, and when ctx ends.
func OwnList(ctx context.Context, doc *prose.Document) *bib.List {
	if ctx == nil {
		ctx = context.Background()
	}
	return ownList(ctx, sound.Document(doc))
}

func ownList(ctx context.Context, doc *prose.Document) *bib.List {
	if own := embedded(doc); own != nil {
		return own
	}
	return typedList(ctx, doc)
}

// choose gives the list that doc is paired with: list; without one, the
// paper's own; both, where an author writes the paper's own by hand beside
// it. The paper's own is given too where programs made it from some other
// list, whose keys it has.
func choose(ctx context.Context, doc *prose.Document, list *bib.List) (chosen, own *bib.List) {
	if list == nil {
		own = ownList(ctx, doc)
	} else {
		own = embedded(doc)
	}
	switch {
	case own == nil && list == nil:
		return &bib.List{}, nil
	case own == nil:
		return list, nil
	case list == nil || len(list.Entries) == 0:
		return own, nil
	case doc.Format == "latex": // thebibliography, made from list
		return list, nil
	case doc.Packed || doc.Format == "jats" || doc.Format == "tei" || doc.Format == "html" && isPrinted(doc.Refs):
		return list, own
	}
	own.Entries = slices.DeleteFunc(own.Entries, func(e *bib.Entry) bool { return len(list.Lookup(e.CiteName)) > 0 })
	if len(own.Entries) == 0 {
		return list, nil
	}
	return bib.Merge(list, own), nil
}
