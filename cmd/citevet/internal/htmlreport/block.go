package htmlreport

import (
	"strings"
	"unicode/utf8"

	"github.com/citevet/citevet/citation/prose"
)

// kind names a block's kind for the template and the style sheet.
func kind(k prose.Kind) string {
	switch k {
	case prose.Heading:
		return "heading"
	case prose.Quotation:
		return "quotation"
	case prose.Note:
		return "note"
	case prose.Caption:
		return "caption"
	case prose.Cell:
		return "cell"
	case prose.References:
		return "reference"
	}
	return "body"
}

// block cuts a block's text at its marks; each is told to seen with its place.
func (r *reader) block(b *prose.Block, ms []*mark, seen func(at int, v *markView)) *blockView {
	v := &blockView{Kind: kind(b.Kind), Marked: len(ms) > 0}
	at := 0
	for _, m := range ms {
		v.Segments = r.text(v.Segments, b, at, m.from)
		first := len(v.Segments)
		if m.keys != nil {
			r.keys(v, m)
		} else {
			v.mark(r.mark(b.Text[m.from:m.to], m.links, m.from))
		}
		for _, s := range v.Segments[first:] {
			if s.Mark != nil {
				seen(m.from, s.Mark)
			}
		}
		at = m.to
	}
	v.Segments = r.text(v.Segments, b, at, len(b.Text))
	return v
}

// mark adds a citation.
func (v *blockView) mark(m *markView) {
	m.block, m.at = v, len(v.Segments)
	v.Segments = append(v.Segments, segment{Mark: m})
}

// text adds b.Text[from:to]; what is no text is shown by its source where that
// is short.
func (r *reader) text(out []segment, b *prose.Block, from, to int) []segment {
	for from < to {
		i := strings.IndexRune(b.Text[from:to], prose.Object)
		if i < 0 {
			return append(out, segment{Text: clean(b.Text[from:to])})
		}
		if i > 0 {
			out = append(out, segment{Text: clean(b.Text[from : from+i])})
		}
		at := from + i
		from = at + utf8.RuneLen(prose.Object)
		out = append(out, segment{Object: r.source(b.Range(at, from))})
	}
	return out
}

func (r *reader) source(pos, end int) string {
	const most = 200
	if pos < 0 || end > len(r.doc.Src) || pos >= end || end-pos > most || !utf8.Valid(r.doc.Src[pos:end]) {
		return "▢"
	}
	return clean(string(r.doc.Src[pos:end]))
}

// keys adds a group of citations by key as it stands in the source, each key
// a mark.
func (r *reader) keys(v *blockView, m *mark) {
	add := func(s segment) { v.Segments = append(v.Segments, s) }
	at, end := m.keys[0].From, m.keys[0].To
	for i, k := range m.keys {
		text := k.Key
		if at <= k.Offset && k.Offset < k.End && k.End <= end && end <= len(r.doc.Src) {
			if at < k.Offset {
				add(segment{Text: clean(string(r.doc.Src[at:k.Offset]))})
			}
			text = string(r.doc.Src[k.Offset:k.End])
			at = k.End
		} else if i > 0 {
			add(segment{Text: ", "})
		}
		v.mark(r.mark(text, m.links[i:i+1], -1))
	}
	if at < end && end <= len(r.doc.Src) && at > m.keys[0].From {
		add(segment{Text: clean(string(r.doc.Src[at:end]))})
	}
}
