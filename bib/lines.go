package bib

import (
	"bytes"
	"sync"
)

// A lineIndex finds the line of an offset. It is made when it is first asked.
type lineIndex struct {
	once  sync.Once
	marks []lineMark // for every lineStep bytes of the file
}

// A lineMark is what is known at a byte: its line, from 1, and where in the
// file that begins.
type lineMark struct{ line, start uint32 }

// lineStep bounds how many bytes are counted for one position; lines can be
// very long. It is even, for UTF-16.
const lineStep = 1024

// find gives the line and the byte column of an offset, both from 1.
func (x *lineIndex) find(t *source, offset int) (line, column int) {
	x.once.Do(func() { x.marks = lineMarks(t) })
	offset = max(0, min(offset, len(t.src)))
	k := offset / lineStep
	m := t.count(x.marks[k], k*lineStep, offset)
	return int(m.line), offset - int(m.start) + 1
}

func lineMarks(t *source) []lineMark {
	t.plainLines = t.unit.size == 1 && bytes.Count(t.src, []byte("\r")) == bytes.Count(t.src, []byte("\r\n"))
	m := lineMark{1, 0}
	marks := make([]lineMark, 1, len(t.src)/lineStep+1)
	marks[0] = m
	for i := lineStep; i <= len(t.src); i += lineStep {
		m = t.count(m, i-lineStep, i)
		marks = append(marks, m)
	}
	return marks
}

// count goes on from m at the byte from to the byte to.
func (t *source) count(m lineMark, from, to int) lineMark {
	if t.plainLines {
		for i := from; ; {
			j := bytes.IndexByte(t.src[i:to], '\n')
			if j < 0 {
				return m
			}
			i += j + 1
			m = lineMark{m.line + 1, uint32(i)}
		}
	}
	size := t.unit.size
	for i := from; i+size <= to; i += size {
		if t.is(i, '\n') || t.is(i, '\r') && !t.is(i+size, '\n') {
			m = lineMark{m.line + 1, uint32(i + size)}
		}
	}
	return m
}

// A unit is what a file is made of: bytes, or pairs of them.
type unit struct{ low, size int }

// is says whether the unit at i is the character c.
func (t *source) is(i int, c byte) bool {
	u := t.unit
	return i+u.size <= len(t.src) && t.src[i+u.low] == c && (u.size == 1 || t.src[i+1-u.low] == 0)
}
