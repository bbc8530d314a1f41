package prose

import (
	"strings"
	"unicode/utf8"
)

// A blockWriter collects the blocks of a document while its markup is read.
// A block opens with the first text that is written after the last one ended,
// takes the kind that holds then, and stands in Document.Blocks where it
// opened, so that a footnote comes behind the paragraph that it breaks.
type blockWriter struct {
	doc  *Document
	kind Kind // of the next block
	mute int  // above 0 nothing is written

	level  int // of the next heading, from 1
	raised int // above 0 digits are written as superscripts
	group  int // number of the last group of citations

	open  builder
	at    int // index of the open block, -1 if there is none
	outer []openBlock
}

// An openBlock is a block that a nested one interrupts.
type openBlock struct {
	kind Kind
	open builder
	at   int
}

func newBlockWriter(doc *Document) *blockWriter { return &blockWriter{doc: doc, at: -1} }

// copy writes bytes of the source as they are.
func (w *blockWriter) copy(from, to int) {
	for from < to && w.at < 0 && isSpace(w.doc.Src[from]) {
		from++
	}
	if from >= to || w.mute > 0 {
		return
	}
	w.begin()
	if w.raised > 0 {
		if digits := superscript(string(w.doc.Src[from:to])); digits != "" {
			w.open.put(digits, from, to)
			return
		}
	}
	w.open.copy(w.doc.Src, from, to)
}

// put writes s for the bytes [from, to) of the source.
func (w *blockWriter) put(s string, from, to int) {
	if w.mute > 0 || w.at < 0 && strings.TrimSpace(s) == "" {
		return
	}
	w.begin()
	w.open.put(s, from, to)
}

func (w *blockWriter) begin() {
	if w.at < 0 {
		w.at = len(w.doc.Blocks)
		b := Block{Kind: w.kind}
		if w.kind == Heading {
			b.Level = w.level
		}
		w.doc.Blocks = append(w.doc.Blocks, b)
	}
}

// end ends the open block, if there is one.
func (w *blockWriter) end() {
	if w.at < 0 {
		return
	}
	b := &w.open
	for len(b.text) > 0 && isSpace(b.text[len(b.text)-1]) {
		b.text = b.text[:len(b.text)-1]
	}
	for len(b.runs) > 0 && b.runs[len(b.runs)-1].At >= len(b.text) {
		b.runs = b.runs[:len(b.runs)-1]
	}
	block := &w.doc.Blocks[w.at]
	block.Text, block.Runs = string(b.text), b.runs
	w.at = -1
	b.reset()
}

// nest begins a block of its own inside the open one; unnest ends it and goes
// on with the outer one.
func (w *blockWriter) nest(kind Kind) {
	w.outer = append(w.outer, openBlock{w.kind, w.open, w.at})
	w.kind, w.open, w.at = kind, builder{}, -1
}

func (w *blockWriter) unnest() {
	w.end()
	o := w.outer[len(w.outer)-1]
	w.outer = w.outer[:len(w.outer)-1]
	w.kind, w.open, w.at = o.kind, o.open, o.at
}

// spaced tells whether the last written character is white space or an
// opening bracket, or none was written.
func (w *blockWriter) spaced() bool {
	if w.at < 0 || len(w.open.text) == 0 {
		return true
	}
	c := w.open.text[len(w.open.text)-1]
	return c == '(' || c == '[' || isSpace(c)
}

// object writes [Object] for the bytes [from, to) and gives the block and the
// offset in it; -1 where nothing is written.
func (w *blockWriter) object(from, to int) (block, at int) {
	if w.mute > 0 {
		return -1, 0
	}
	w.put(string(Object), from, to)
	return w.at, len(w.open.text) - len(string(Object))
}

// next gives the index of the block that the next text goes into.
func (w *blockWriter) next() int {
	if w.at >= 0 {
		return w.at
	}
	return len(w.doc.Blocks)
}

// finish ends all blocks and takes out those that hold nothing. It gives the
// new index of each block, for one that is gone that of the block behind it.
func (w *blockWriter) finish() []int {
	for len(w.outer) > 0 {
		w.unnest()
	}
	w.end()
	d := w.doc
	holds := make([]bool, len(d.Blocks))
	for i, b := range d.Blocks {
		holds[i] = !isVoid(b.Text)
	}
	for _, k := range d.Keys {
		if k.Block >= 0 {
			holds[k.Block] = true
		}
	}
	index, kept := make([]int, len(d.Blocks)), d.Blocks[:0]
	for i, b := range d.Blocks {
		index[i] = len(kept)
		if holds[i] {
			kept = append(kept, b)
		}
	}
	d.Blocks = kept
	for i := range d.Keys {
		if k := &d.Keys[i]; k.Block >= 0 {
			k.Block = index[k.Block]
		}
	}
	return index
}

// isVoid reports whether a text has nothing that could be read.
func isVoid(text string) bool {
	return (text == "" || text[0] <= ' ' || text[0] >= utf8.RuneSelf) && strings.Trim(text, string(Object)+" \t\r\n\u00a0") == ""
}
