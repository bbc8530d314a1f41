package reflist

import (
	"sort"
	"strings"
	"unicode"

	"github.com/citevet/citevet/citation/prose"
)

// split cuts the blocks of l into entries.
func (l *List) split(doc *prose.Document, _ Cited) {
	labels := 0
	for i := l.From; i < l.To; i++ {
		b := &doc.Blocks[i]
		if e, ok := entryOf(b, 0, len(b.Text)); ok {
			l.Entries = append(l.Entries, e)
			if e.Label != "" {
				labels++
			}
		}
	}
	l.Numbered = labels*2 > len(l.Entries)
}

// entryOf makes an entry of b.Text[from:to]; false where nothing is in it.
func entryOf(b *prose.Block, from, to int) (Entry, bool) {
	from += len(b.Text[from:to]) - len(strings.TrimLeftFunc(b.Text[from:to], unicode.IsSpace))
	to = from + len(strings.TrimRightFunc(b.Text[from:to], unicode.IsSpace))
	if from >= to {
		return Entry{}, false
	}
	label, size := labelAt(b.Text[from:to])
	if from+size >= to {
		return Entry{}, false
	}
	e := Entry{Block: cut(b, from+size, to), Label: label}
	e.Offset, e.End = b.Range(from, to)
	return e, true
}

// cut gives b.Text[from:to] as a block of its own.
func cut(b *prose.Block, from, to int) prose.Block {
	c := prose.Block{Kind: b.Kind, Text: b.Text[from:to]}
	first := sort.Search(len(b.Runs), func(i int) bool { return b.Runs[i].At > from }) - 1
	for i := max(first, 0); i < len(b.Runs) && b.Runs[i].At < to; i++ {
		r := b.Runs[i]
		if r.At < from {
			if r.Len == 0 {
				r.Src += from - r.At
			}
			r.At = from
		}
		r.At -= from
		c.Runs = append(c.Runs, r)
	}
	return c
}
