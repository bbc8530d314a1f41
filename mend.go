package citevet

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf16"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/internal/fold"
)

// replace gives the fix that puts text in the place of the bytes [pos, end)
// of the paper. Where the paper's file has other bytes than the document, as
// a zipped one has, the fix has no edits.
func (p *Pass) replace(pos, end int, text string) []Fix {
	doc := p.Paper.Doc
	fix := Fix{Message: "change " + p.written(pos, end) + " to " + text}
	if doc.Format != "docx" {
		from := doc.Position(pos)
		fix.Edits = []Edit{{Filename: from.Filename, Start: from.Offset, End: from.Offset + end - pos, New: text}}
	}
	return []Fix{fix}
}

// written gives what the bytes [pos, end) of the paper's file say; "" if
// there are no such bytes.
func (p *Pass) written(pos, end int) string {
	src := p.Paper.Doc.Src
	if pos < 0 || pos > end || end > len(src) {
		return ""
	}
	text := src[pos:end]
	little := bytes.HasPrefix(src, []byte("\xff\xfe"))
	if !little && !bytes.HasPrefix(src, []byte("\xfe\xff")) {
		return string(text)
	}
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

// isPlain tells whether a name can be written into any format as it is: no
// character of it is markup in one of them.
func isPlain(name string) bool {
	return name != "" && !strings.ContainsFunc(name, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) && !strings.ContainsRune(" -'’.", r)
	})
}

// datesCited gives, for each entry that the paper refers to, rightly or not,
// the date that it is cited by; "" for one that is cited by several. Where
// citations of one entry differ, a work may be missing from the list instead.
func (p *Pass) datesCited() map[*bib.Entry]string {
	dates := map[*bib.Entry]string{}
	for _, l := range p.Links {
		printed := l.Item.Date.Year + l.Item.Date.Suffix + " "
		for _, e := range slices.Concat(l.Entries, l.Near) {
			if old, ok := dates[e]; !ok {
				dates[e] = printed
			} else if old != printed {
				dates[e] = ""
			}
		}
	}
	return dates
}

// spellings gives, for each misspelt name of the paper, what the list has for
// it; "" where that is not certain, because the list has an author of that
// name too, or it is near the names of several.
func (p *Pass) spellings() map[string]string {
	out := map[string]string{}
	for _, l := range p.Links {
		if l.Status != pair.Author || l.Fault != citation.Misspelt || l.Name < 0 {
			continue
		}
		name := fold.Key(l.Item.Authors[l.Name].Family)
		if listed, ok := out[name]; ok && listed != l.Listed {
			out[name] = ""
		} else {
			out[name] = l.Listed
		}
	}
	if len(out) == 0 {
		return out
	}
	for _, e := range p.List.Entries {
		list, _ := e.CitedAs()
		for _, name := range list.Families() {
			if key := fold.Key(name); out[key] != "" {
				out[key] = ""
			}
		}
	}
	return out
}
