package latex

import (
	"bytes"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/blocks"
	"github.com/citevet/citevet/citation/prose/internal/chars"
)

// Other formats leave commands of LaTeX to LaTeX. What cites there stands in
// no block.

const maxRawCite = 1000 // bytes of a command with its arguments

// RawCommand reads the command that begins at offset from of src, if it cites.
// It gives the offset after it, 0 where it does not cite.
func RawCommand(src []byte, from int) (keys []prose.KeyCite, end int) {
	head := from + 1
	for head < len(src) && chars.IsLetter(src[head]) {
		head++
	}
	if !LikeCite(string(src[from+1 : head])) {
		return nil, 0
	}
	stop := min(from+maxRawCite, len(src))
	if i := bytes.Index(src[from:stop], []byte("\n\n")); i >= 0 {
		stop = from + i
	}
	r := raw(src, stop)
	name, next := r.name(from + 1)
	if r.pos = next; !r.tryCite(name, from) {
		return nil, 0
	}
	return r.doc.Keys, r.pos
}

// RawCommands reads the commands that cite in src[from:to].
func RawCommands(src []byte, from, to int) []prose.KeyCite {
	r := raw(src, to)
	r.lookahead = to - from + maxRawCite
	r.citesIn(extent{from, to}, *r.host)
	return r.doc.Keys
}

func raw(src []byte, stop int) *reader {
	doc := &prose.Document{Src: src}
	p := &wholePaper{doc: doc, src: src, macros: map[string]macro{}, declared: map[string]citeCommand{}, lookahead: 8 * maxRawCite}
	return &reader{scanner: scanner{wholePaper: p, stop: stop}, w: blocks.NewWriter(doc), host: &blocks.Place{Block: -1}}
}
