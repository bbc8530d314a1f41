package selftest

import (
	"bytes"
	"slices"
)

// An edit puts text in the place of the bytes [at, end).
type edit struct {
	at, end int
	text    string
}

func (e edit) apply(src []byte) []byte {
	return slices.Concat(src[:e.at], []byte(e.text), src[e.end:])
}

// blanked is the edit that puts spaces in the place of bytes, so that lines
// keep their numbers.
func blanked(src []byte, at, end int) edit {
	out := bytes.Repeat([]byte(" "), end-at)
	for i, c := range src[at:end] {
		if c == '\n' || c == '\r' {
			out[i] = c
		}
	}
	return edit{at, end, string(out)}
}
