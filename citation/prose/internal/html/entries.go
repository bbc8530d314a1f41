package html

import (
	"strings"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/numbers"
	"github.com/citevet/citevet/citation/prose/internal/refs"
)

// The page's own reference list is what stands at the places that
// citations lead to, and in elements of the same kind in the same list.

// readEntries adds the works of the list to the document. blocks have the kinds
// that they have in the end; index gives the new index of each block.
func (r *reader) readEntries(blocks []prose.Block, index []int) {
	entries := r.entries(blocks, index)
	alias := map[string]string{}
	var list []numbers.Ref
	for i, a := range entries {
		w, label := workAt(blocks, a.block, endOf(entries, i, blocks))
		w.Key = keyOf(a.ids[0])
		for _, id := range a.ids {
			alias[keyOf(id)] = w.Key
		}
		list = append(list, numbers.Ref{ID: w.Key, Keys: []string{w.Key}, Label: label})
		if refs.Has(&w, "note") {
			r.doc.Refs = append(r.doc.Refs, w)
		}
	}
	for i := range r.doc.Keys {
		if k := &r.doc.Keys[i]; alias[k.Key] != "" {
			k.Key = alias[k.Key]
		}
	}
	numbers.Fill(r.doc, list)
}

// endOf gives the block after an entry.
func endOf(entries []*anchor, i int, blocks []prose.Block) int {
	end := min(entries[i].end, len(blocks))
	if i+1 < len(entries) {
		end = min(end, entries[i+1].block)
	}
	return max(end, entries[i].block+1)
}

// entries gives the anchors at which an entry begins, in the order of the page,
// with the blocks that there are in the end. On a page that others link to any
// anchor of the list may be one.
func (r *reader) entries(blocks []prose.Block, index []int) []*anchor {
	for _, k := range r.doc.Keys {
		for _, id := range []string{k.Key, pandocPrefix + k.Key} {
			if a := r.ids[id]; a != nil {
				a.cited = true
			}
		}
	}
	at := func(block int) int {
		if block < len(index) {
			return index[block]
		}
		return len(blocks)
	}
	shapes := map[string]bool{}
	var listed []*anchor
	for _, a := range r.anchors {
		a.block, a.end = at(a.block), at(a.end)
		if a.block < len(blocks) && blocks[a.block].Kind == prose.References {
			listed = append(listed, a)
			shapes[a.shape] = shapes[a.shape] || a.cited
		}
	}
	var out []*anchor
	for _, a := range listed {
		switch last := len(out) - 1; {
		case !shapes[a.shape] && !r.in.List:
		case last >= 0 && out[last].block == a.block:
			out[last].ids = append(out[last].ids, a.ids...)
		default:
			out = append(out, a)
		}
	}
	return out
}

// workAt gives the work that the blocks [from, to) describe, and its label.
func workAt(blocks []prose.Block, from, to int) (w bib.Work, label string) {
	var text []string
	for i := from; i < to && blocks[i].Kind == prose.References; i++ {
		b := &blocks[i]
		pos, end := b.Range(0, max(len(b.Text), 1))
		if i == from {
			w.Offset = pos
		}
		w.End = end
		text = append(text, b.Text)
	}
	w.Type, w.Keyless = "misc", true
	label, rest := cutLabel(strings.Join(text, " "))
	refs.Add(&w, "note", rest)
	return w, label
}

// cutLabel cuts what a list prints before an entry off it: "[12]", "12.",
// "[Smi19]".
func cutLabel(s string) (label, rest string) {
	const most = 40 // bytes
	if strings.HasPrefix(s, "[") {
		if end := strings.IndexByte(s, ']'); end > 0 && end < most {
			return s[:end+1], strings.TrimLeft(s[end+1:], " .")
		}
	}
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if digits > 0 && digits < 4 && digits < len(s) && strings.IndexByte(".) ", s[digits]) >= 0 {
		return s[:digits], strings.TrimLeft(s[digits+1:], " ")
	}
	return "", s
}

// pandocPrefix is what pandoc puts before the key of a work to make an id.
const pandocPrefix = "ref-"

func keyOf(id string) string { return strings.TrimPrefix(id, pandocPrefix) }
