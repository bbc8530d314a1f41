package server

import (
	"bytes"
	"sort"
	"unicode/utf8"

	"go.lsp.dev/protocol"
)

// A text is the bytes of a file and where its lines begin. Positions of the
// protocol count lines from 0 and, in a line, UTF-16 code units; offsets count
// bytes from 0.
type text struct {
	src   []byte
	lines []int // offset of the first byte of each line
	units func(line []byte) int
}

// newText takes src as UTF-8, as editors send it. A file that no editor has
// open may be UTF-16 or Windows-1252.
func newText(src []byte) *text {
	t := &text{src: src, units: utf8Units}
	switch {
	case bytes.HasPrefix(src, []byte("\xff\xfe")) || bytes.HasPrefix(src, []byte("\xfe\xff")):
		t.units = func(line []byte) int { return len(line) / 2 }
		t.lines = wideLines(src)
		return t
	case !utf8.Valid(src):
		t.units = func(line []byte) int { return len(line) }
	}
	t.lines = lineStarts(src)
	return t
}

// lineStarts takes "\n", "\r\n" and "\r" as the end of a line, as the protocol
// does. A byte order mark stands before the first line.
func lineStarts(src []byte) []int {
	starts := []int{0}
	if bytes.HasPrefix(src, []byte("\xef\xbb\xbf")) {
		starts[0] = 3
	}
	for i, c := range src {
		if c == '\n' || c == '\r' && (i+1 == len(src) || src[i+1] != '\n') {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// wideLines does the same for UTF-16.
func wideLines(src []byte) []int {
	starts := []int{2}
	unit := func(i int) uint16 {
		if i+1 >= len(src) {
			return 0
		}
		if src[0] == 0xff {
			return uint16(src[i]) | uint16(src[i+1])<<8
		}
		return uint16(src[i])<<8 | uint16(src[i+1])
	}
	for i := 2; i+1 < len(src); i += 2 {
		if c := unit(i); c == '\n' || c == '\r' && unit(i+2) != '\n' {
			starts = append(starts, i+2)
		}
	}
	return starts
}

func utf8Units(line []byte) int {
	n := 0
	for _, r := range string(line) {
		n++
		if r > 0xffff {
			n++
		}
	}
	return n
}

// position gives the place of an offset.
func (t *text) position(offset int) protocol.Position {
	offset = min(max(offset, t.lines[0]), len(t.src))
	line := max(sort.SearchInts(t.lines, offset+1)-1, 0)
	return protocol.Position{Line: uint32(line), Character: uint32(t.units(t.src[t.lines[line]:offset]))}
}

// span gives the places of the bytes [from, to).
func (t *text) span(from, to int) protocol.Range {
	return protocol.Range{Start: t.position(from), End: t.position(max(from, to))}
}

// offset gives the offset of a place in a text in UTF-8. What stands after the
// end of a line is its end, and after the last line the end of the text.
func (t *text) offset(p protocol.Position) int {
	if int64(p.Line) >= int64(len(t.lines)) {
		return len(t.src)
	}
	at, end := t.line(int(p.Line))
	for left := int64(p.Character); at < end && left > 0; {
		r, size := utf8.DecodeRune(t.src[at:end])
		if left--; r > 0xffff {
			left--
		}
		at += size
	}
	return at
}

// line gives the bytes of a line without its end.
func (t *text) line(n int) (from, to int) {
	from, to = t.lines[n], len(t.src)
	if n+1 < len(t.lines) {
		to = t.lines[n+1]
	}
	return from, from + len(bytes.TrimRight(t.src[from:to], "\r\n"))
}

// replace gives the text with the range r replaced; with none all of it.
func (t *text) replace(r *protocol.Range, by string) *text {
	if r == nil {
		return newText([]byte(by))
	}
	from, to := t.offset(r.Start), t.offset(r.End)
	to = max(from, to)
	src := make([]byte, 0, len(t.src)-(to-from)+len(by))
	src = append(append(append(src, t.src[:from]...), by...), t.src[to:]...)
	return newText(src)
}
