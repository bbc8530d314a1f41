package prose

import (
	"cmp"
	"slices"
	"strings"
)

// emit makes blocks of a leaf's text: its citations by key become [Object]s,
// its inline notes blocks of their own.
func (m *markdownReader) emit(t *inlineText, s *citeScanner, kind Kind, level int) {
	e := &emitter{m: m, t: t, s: s}
	pieces := s.pieces()
	if len(m.doc.Keys)+len(s.groups) > cap(m.doc.Keys) {
		m.doc.Keys = slices.Grow(m.doc.Keys, max(len(s.groups), 2*len(m.doc.Keys)))
	}
	from := 0
	for i := 0; i <= len(t.breaks); i++ {
		b := blockBreak{len(t.text), kind}
		if i < len(t.breaks) {
			b = t.breaks[i]
		}
		e.block(span{from, b.at}, kind, level, pieces)
		from, kind = b.at, b.kind
	}
	for _, in := range s.inner {
		e.block(in, Note, 0, pieces)
	}
}

// A piece is a stretch of a leaf's text that is not in its block as it
// stands: a group of citations, or what is cut out.
type piece struct {
	span
	group int // index in citeScanner.groups, or -1
}

// pieces gives the groups that stand in no other, and the cuts, in order.
func (s *citeScanner) pieces() []piece {
	ps := make([]piece, 0, len(s.groups)+len(s.cuts))
	for i, g := range s.groups {
		if !g.nested {
			ps = append(ps, piece{g.span, i})
		}
	}
	for _, c := range s.cuts {
		ps = append(ps, piece{c, -1})
	}
	slices.SortStableFunc(ps, func(a, b piece) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(b.to, a.to))
	})
	return ps
}

type emitter struct {
	m *markdownReader
	t *inlineText
	s *citeScanner
}

// block adds the block that is made of text[in.from:in.to].
func (e *emitter) block(in span, kind Kind, level int, pieces []piece) {
	for in.from < in.to && isSpace(e.s.text[in.from]) {
		in.from++
	}
	for in.from < in.to && isSpace(e.s.text[in.to-1]) {
		in.to--
	}
	if in.from == in.to {
		return
	}
	d := e.m.doc
	index := len(d.Blocks)
	b := builder{text: e.m.scratch[:0]}
	done, found := in.from, false
	for _, p := range pieces {
		if p.from < done || p.to > in.to || p.from <= in.from && p.to >= in.to && p.group < 0 {
			continue
		}
		found = e.stretch(&b, span{done, p.from}, index) || found
		done = p.to
		if p.group < 0 {
			continue
		}
		pos, end := rangeIn(e.s.runs, p.from, p.to)
		at := len(b.text)
		b.takeOut(pos, end)
		found = true
		e.keys(p, index, at)
		e.place(p.span, index, func(int) int { return at })
	}
	found = e.stretch(&b, span{done, in.to}, index) || found
	b.trimRight()
	block := b.block(kind)
	if !found && isVoid(block.Text) {
		return
	}
	block.Level = level
	e.m.scratch = b.text
	d.Blocks = append(d.Blocks, block)
}

// stretch appends text[in.from:in.to], which holds no piece, and adds the
// citations that stand in it. It reports whether there are any.
func (e *emitter) stretch(b *builder, in span, block int) bool {
	at := len(b.text)
	e.copy(b, in)
	return e.place(in, block, func(i int) int { return at + i - in.from })
}

// copy appends text[in.from:in.to] with its places.
func (e *emitter) copy(b *builder, in span) {
	if in.from >= in.to {
		return
	}
	at := len(b.text)
	b.text = append(b.text, e.s.text[in.from:in.to]...)
	for _, r := range cutRuns(e.s.runs, in) {
		b.runs = append(b.runs, Run{At: at + r.At, Src: r.Src, Len: r.Len})
	}
	b.next = -1
}

// keys adds the citations of a group, and of those inside it.
func (e *emitter) keys(p piece, block, at int) {
	for i := p.group; i < len(e.s.groups); i++ {
		g := e.s.groups[i]
		if i > p.group && (!g.nested || g.from >= p.to) {
			break
		}
		e.m.group++
		pos, end := rangeIn(e.s.runs, g.from, g.to)
		for _, c := range g.cites {
			if e.m.quarto && isQuartoRef(c.name) {
				continue
			}
			k := KeyCite{Key: c.name, Mode: c.mode, Group: e.m.group, Command: "@", Block: block, At: at, From: pos, To: end, CrossRef: isCrossRef(c.name) || c.link}
			if c.link {
				k.Command = "doi"
			}
			k.Offset, k.End = rangeIn(e.s.runs, c.key.from, c.key.to)
			k.Prefix = strings.TrimSpace(e.s.text[c.prefix.from:c.prefix.to])
			k.Suffix = strings.TrimRight(e.s.text[c.suffix.from:c.suffix.to], " \t\r\n")
			if k.Suffix != "" {
				k.SuffixRuns = cutRuns(e.s.runs, span{c.suffix.from, c.suffix.from + len(k.Suffix)})
			}
			e.m.doc.Keys = append(e.m.doc.Keys, k)
		}
	}
}

// sortKeys puts the citations in the order of the source: notes are read
// before or after the text that they stand in.
func sortKeys(d *Document) {
	slices.SortStableFunc(d.Keys, func(a, b KeyCite) int { return cmp.Compare(a.Offset, b.Offset) })
}
