package pair

import (
	"context"
	"strings"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/bib/typed"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/internal/fold"
	"github.com/citevet/citevet/internal/reflist"
)

// typedList gives the list that is typed at the end of a paper; nil where
// there is none, and when ctx ends. The paper's own citations, read without a list, help to find
// its entries.
func typedList(ctx context.Context, doc *prose.Document) *bib.List {
	var evidence citedWorks
	lists := reflist.Find(ctx, doc, func(name, year string) bool {
		if evidence == nil {
			evidence = worksCited(ctx, doc)
		}
		return evidence[citedWork{fold.Key(name), year}]
	})
	var works []bib.Work
	for _, l := range lists {
		if ctx.Err() != nil {
			return nil
		}
		works = append(works, worksOf(&l)...)
	}
	if len(works) == 0 {
		return nil
	}
	return bib.FromWorks(doc.Name, works, doc.Position)
}

// worksOf reads the entries of a list.
func worksOf(l *reflist.List) []bib.Work {
	texts := make([]string, len(l.Entries))
	for i := range l.Entries {
		texts[i] = l.Entries[i].Text
	}
	works := typed.Read(texts)
	for i := range works {
		w, e := &works[i], &l.Entries[i]
		w.Offset, w.End, w.Label, w.Raw = e.Offset, e.End, e.Label, e.Text
		for j := range w.Fields {
			f := &w.Fields[j]
			f.Offset, f.End = e.Range(f.Offset, f.End)
		}
	}
	return works
}

// A citedWork is a word of a name, as a key, and a year that stand in one
// citation.
type citedWork struct{ name, year string }

type citedWorks map[citedWork]bool

// worksCited reads the citations of a paper without a list.
func worksCited(ctx context.Context, doc *prose.Document) citedWorks {
	works := citedWorks{}
	paper, _ := citation.ParseContext(ctx, doc, nil)
	for it := range paper.Items() {
		if it.Date.Kind != bib.Dated {
			continue
		}
		for _, a := range it.Authors {
			for _, w := range strings.Fields(a.Text) {
				key := fold.Key(w)
				works[citedWork{key, it.Date.Year}] = true
				works[citedWork{key, it.Date.Year + it.Date.Suffix}] = true
			}
		}
	}
	return works
}
