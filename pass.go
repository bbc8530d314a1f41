package citevet

import (
	"context"
	"fmt"
	"sort"
	"strings"
	"unicode/utf16"

	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/citation/prose"
)

// A Pass is what a check of papers is given: one paper, its list, and each
// cited work with the entries that match it.
type Pass struct {
	*pair.Linked

	// Context ends when nobody waits for the findings any more: a check that
	// takes long may stop then. Nil in a pass that was made by hand.
	Context context.Context

	check  *Check
	report func(Diagnostic)
}

// Report reports a finding; d.Check need not be set.
func (p *Pass) Report(d Diagnostic) {
	if p == nil || p.report == nil { // made by hand
		return
	}
	d.Check = p.check.Name
	p.report(d)
}

// Reportf reports a finding at the bytes [pos, end) of the paper.
func (p *Pass) Reportf(pos, end int, format string, args ...any) {
	p.Report(p.At(pos, end, fmt.Sprintf(format, args...)))
}

// At gives a finding at the bytes [pos, end) of the paper, to which more can
// be added before it is reported. In a notebook the message begins with the cell.
func (p *Pass) At(pos, end int, message string) Diagnostic {
	doc := p.doc()
	if n := sort.SearchInts(doc.Cells, pos+1); n > 0 {
		message = fmt.Sprintf("cell %d: %s", n, message)
	}
	return Diagnostic{Pos: doc.Position(pos), End: doc.Position(end), Message: message}
}

// doc gives the paper; an empty one for a pass that was made by hand.
func (p *Pass) doc() *prose.Document {
	if p == nil || p.Linked == nil || p.Paper == nil || p.Paper.Doc == nil {
		return &prose.Document{}
	}
	return p.Paper.Doc
}

// Replace gives the fix that puts text in the place of old, which stands at
// the bytes [pos, end) of the paper. There is none where these bytes say
// something else, such as a name with markup inside; "" stands for whatever
// they say. In a zipped file, whose bytes can't be edited in place, the fix has
// no edits, and in a notebook where the text would have to be escaped.
func (p *Pass) Replace(pos, end int, old, text string) []Fix {
	doc := p.doc()
	if pos < 0 || pos > end || end > len(doc.Src) {
		return nil
	}
	written := decode(doc.Src, doc.Src[pos:end])
	if old != "" && old != written {
		return nil
	}
	fix := Fix{Message: "change " + written + " to " + text}
	from := doc.Position(pos)
	edits := []Edit{{Filename: from.Filename, Start: from.Offset, End: from.Offset + end - pos, New: text}}
	switch {
	case doc.Packed:
		fix.InText = edits
	case len(doc.Cells) == 0 || !strings.ContainsAny(text, `"\`):
		fix.Edits = edits
	}
	return []Fix{fix}
}

// decode gives text, some bytes of src, in UTF-8. A file in UTF-16 begins with
// its mark.
func decode(src, text []byte) string {
	if len(src) < 2 || src[0]^src[1] != 1 || src[0] < 0xfe {
		return string(text)
	}
	little := src[0] == 0xff
	units := make([]uint16, 0, len(text)/2)
	for i := 0; i+1 < len(text); i += 2 {
		hi, lo := text[i], text[i+1]
		if little {
			hi, lo = lo, hi
		}
		units = append(units, uint16(hi)<<8|uint16(lo))
	}
	return string(utf16.Decode(units))
}
