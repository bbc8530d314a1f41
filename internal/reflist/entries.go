package reflist

import (
	"bytes"
	"context"

	"github.com/citevet/citevet/citation/prose"
)

// split cuts the blocks of l into entries.
func (l *List) split(ctx context.Context, doc *prose.Document, cited Cited) {
	lines := linesOf(doc, l.From, l.To)
	if len(lines) == 0 {
		return
	}
	if len(lines) > maxLines {
		l.takeBlocks(doc)
		return
	}
	paged := bytes.IndexByte(doc.Src, '\f') >= 0
	v := surveyOf(ctx, lines, paged, cited)
	v.doc = doc
	l.Numbered = v.numbered
	found := v.borders()
	l.Entries = make([]Entry, 0, len(found))
	for i, e := range found {
		if v.over(i) {
			return
		}
		if entry, ok := v.entry(doc, e); ok {
			l.Entries = append(l.Entries, entry)
		}
	}
}

// takeBlocks takes each block for an entry.
func (l *List) takeBlocks(doc *prose.Document) {
	for i := l.From; i < l.To; i++ {
		b := &doc.Blocks[i]
		one, ok := lineOf(b, 0, len(b.Text))
		if !ok || one.body == "" {
			continue
		}
		one.block = i
		v := &survey{lines: []line{one}}
		if e, ok := v.entry(doc, extent{0, 1}); ok {
			l.Entries = append(l.Entries, e)
		}
	}
}
