package formats

import (
	"strings"
	"unicode/utf8"

	"github.com/citevet/citevet/citation/prose"
)

// maxLost bounds the places of lost letters that are kept.
const maxLost = 1000

// markLost notes where letters were lost before the file came here, when a
// program read it in an encoding that was not its own.
func markLost(d *prose.Document) {
	const lost = string(utf8.RuneError)
	for i := range d.Blocks {
		b := &d.Blocks[i]
		for at := 0; len(d.Lost) < maxLost; at += len(lost) {
			next := strings.Index(b.Text[at:], lost)
			if next < 0 {
				break
			}
			at += next
			pos, _ := b.Range(at, at+len(lost))
			d.Lost = append(d.Lost, pos)
		}
	}
}
