package source

import (
	"cmp"
	"encoding/binary"
	"slices"
	"strings"

	"github.com/citevet/citevet/internal/lang"
)

// A word is what the table holds of one.
type word struct {
	text   string
	own    lang.Language // it counts in a text of this language only
	is     lang.Set
	begins lang.Set // the senses of longer phrases that begin with it
	ends   lang.Set // and of those that end in it
	uses   []use
}

type use struct {
	sense  lang.Sense
	number int
	in     lang.Languages
}

// Table makes the table of the files. The same files make the same bytes.
func Table(files []File) []byte {
	words := collect(files)
	b := builder{sets: map[lang.Set]int{}, tongues: map[lang.Languages]int{}}
	b.setOf(lang.Set{})
	for i := range words {
		b.entry(&words[i])
	}
	b.entry(&word{}) // where the last ends
	b.index(words)
	return b.bytes(files, words)
}

// collect gives all words, sorted; the first is none.
func collect(files []File) []word {
	by := register{}
	for i, f := range files {
		for s, phrases := range f.Slots {
			for _, p := range phrases {
				by.phrase(p, s, lang.Language(i))
			}
		}
	}
	by.complete()
	words := []word{{}}
	for _, w := range by {
		slices.SortFunc(w.uses, func(a, b use) int { return cmp.Or(cmp.Compare(a.sense, b.sense), cmp.Compare(a.number, b.number)) })
		words = append(words, *w)
	}
	slices.SortFunc(words, func(a, b word) int { return cmp.Or(strings.Compare(a.text, b.text), cmp.Compare(a.own, b.own)) })
	return words
}

// A register holds the words while they are collected.
type register map[wordKey]*word

type wordKey struct {
	text string
	own  lang.Language
}

// at gives the word, with an entry for texts of every language besides that
// for texts of its own.
func (r register) at(text string, own lang.Language) *word {
	key := wordKey{text, own}
	if r[key] == nil {
		r[key] = &word{text: text, own: own}
		r.at(text, lang.Unknown)
	}
	return r[key]
}

func (r register) phrase(p Phrase, s lang.Sense, of lang.Language) {
	own, in := lang.Unknown, lang.Only(of)
	if p.Own {
		own = of
	}
	key := lang.Key(p.Text)
	w := r.at(key, own)
	w.is = w.is.With(s)
	w.add(s, p.Number, in)
	for _, step := range lang.Steps(p.Text) {
		if len(step) < len(key) {
			begun := r.at(step, own)
			begun.begins = begun.begins.With(s)
		}
	}
	if last := key[strings.LastIndexAny(key, " .")+1:]; last != key {
		end := r.at(last, own)
		end.ends = end.ends.With(s)
	}
}

// complete gives the words of one language what they mean everywhere.
func (r register) complete() {
	for key, w := range r {
		if key.own == lang.Unknown {
			continue
		}
		every := r[wordKey{key.text, lang.Unknown}]
		w.is, w.begins, w.ends = w.is.Or(every.is), w.begins.Or(every.begins), w.ends.Or(every.ends)
		for _, u := range every.uses {
			w.add(u.sense, u.number, u.in)
		}
	}
}

func (w *word) add(s lang.Sense, number int, in lang.Languages) {
	for i := range w.uses {
		if u := &w.uses[i]; u.sense == s && u.number == number {
			u.in |= in
			return
		}
	}
	w.uses = append(w.uses, use{s, number, in})
}

type builder struct {
	entries, setBytes, useBytes, tongueBytes, text []byte
	lists, starts, hash                            []byte
	sets                                           map[lang.Set]int
	tongues                                        map[lang.Languages]int
	mask                                           uint32
}

func (b *builder) setOf(t lang.Set) uint16 {
	n, ok := b.sets[t]
	if !ok {
		n = len(b.sets)
		b.sets[t] = n
		b.setBytes = binary.LittleEndian.AppendUint64(b.setBytes, t.Low)
		b.setBytes = binary.LittleEndian.AppendUint64(b.setBytes, t.Mid)
		b.setBytes = binary.LittleEndian.AppendUint64(b.setBytes, t.High)
	}
	return uint16(n)
}

func (b *builder) tongueOf(l lang.Languages) uint16 {
	n, ok := b.tongues[l]
	if !ok {
		n = len(b.tongues)
		b.tongues[l] = n
		b.tongueBytes = binary.LittleEndian.AppendUint64(b.tongueBytes, uint64(l))
	}
	return uint16(n)
}

func (b *builder) entry(w *word) {
	le := binary.LittleEndian
	b.entries = le.AppendUint32(b.entries, uint32(w.own)<<24|uint32(len(b.text)))
	for _, set := range []lang.Set{w.is, w.begins, w.ends} {
		b.entries = le.AppendUint16(b.entries, b.setOf(set))
	}
	b.entries = le.AppendUint16(b.entries, uint16(len(b.useBytes)/4))
	for _, u := range w.uses {
		b.useBytes = append(b.useBytes, byte(u.sense), byte(u.number))
		b.useBytes = le.AppendUint16(b.useBytes, b.tongueOf(u.in))
	}
	b.text = append(b.text, w.text...)
}

// index makes the hash table, at most half full, and the lists by sense.
func (b *builder) index(words []word) {
	size := 1
	for size < 2*len(words) {
		size *= 2
	}
	b.mask = uint32(size - 1)
	b.hash = make([]byte, 4*size)
	for i, w := range words[1:] {
		if w.own != lang.Unknown {
			continue
		}
		h := lang.Hash(w.text)
		at := h & b.mask
		for binary.LittleEndian.Uint32(b.hash[4*at:]) != 0 {
			at = (at + 1) & b.mask
		}
		binary.LittleEndian.PutUint32(b.hash[4*at:], h>>16<<16|uint32(i+1))
	}
	for s := range lang.NumSenses {
		b.starts = binary.LittleEndian.AppendUint16(b.starts, uint16(len(b.lists)/2))
		for i, w := range words {
			if w.is.Has(s) && w.own == lang.Unknown {
				b.lists = binary.LittleEndian.AppendUint16(b.lists, uint16(i))
			}
		}
	}
	b.starts = binary.LittleEndian.AppendUint16(b.starts, uint16(len(b.lists)/2))
}

// headSize is the number of words of the header; its order is that of package
// lang.
const headSize = 11

func (b *builder) bytes(files []File, words []word) []byte {
	var tags []byte
	for _, f := range files {
		tag := make([]byte, 8)
		copy(tag, f.Tag)
		tags = append(tags, tag...)
	}
	parts := [][]byte{b.hash, nil, b.entries, b.setBytes, b.useBytes, b.tongueBytes, b.text, b.starts, b.lists, tags, nil}
	var head, body []byte
	for i, part := range parts {
		value := uint32(4*headSize + len(body))
		switch i {
		case 1:
			value = b.mask
		case headSize - 1:
			value = uint32(len(files))
		}
		head = binary.LittleEndian.AppendUint32(head, value)
		body = append(body, part...)
		for len(body)%16 != 4 { // the header is 44 bytes: each part begins on 16
			body = append(body, 0)
		}
	}
	return append(head, body...)
}
