package citevettest

import (
	"bytes"
	"os"
	"slices"
	"strconv"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
)

// inText finds the faults to plant in the paper's own text.
func (p *planter) inText() {
	if !p.isPlain() {
		return
	}
	for i := range p.linked.Links {
		l := &p.linked.Links[i]
		it := l.Item
		if l.Status != pair.Found || len(l.Entries) != 1 || it.Earlier != nil || p.isReported(it) {
			continue
		}
		if it.Form == citation.Key {
			p.plant(it, "key misspelt", it.Pos+bytes.Index(p.doc.Src[it.Pos:it.End], []byte(it.Key)), it.Key, misspell(it.Key))
			continue
		}
		if it.Date.Kind == bib.Dated && len(it.Date.Year) == 4 {
			p.plant(it, "year shifted", it.Date.Pos, it.Date.Year, p.otherYear(l))
		}
		if len(it.Authors) > 0 && !it.Inherited {
			a := it.Authors[0]
			at := bytes.Index(p.doc.Src[a.Pos:a.End], []byte(a.Family))
			p.plant(it, "name misspelt", a.Pos+at, a.Family, misspell(a.Family))
		}
	}
}

// isPlain tells whether the paper's text is the bytes of its file.
func (p *planter) isPlain() bool {
	src, err := os.ReadFile(p.doc.Name)
	return err == nil && len(p.doc.Files) == 0 && bytes.Equal(src, p.doc.Src)
}

func (p *planter) isReported(it *citation.Item) bool {
	return slices.ContainsFunc(p.known, func(d citevet.Diagnostic) bool { return p.isAt(d, it) })
}

// isAt tells whether a finding is at a citation.
func (p *planter) isAt(d citevet.Diagnostic, it *citation.Item) bool {
	pos, end := p.doc.Position(it.Pos), p.doc.Position(it.End)
	return d.Pos.Filename == pos.Filename && d.Pos.Offset < end.Offset && max(d.End.Offset, d.Pos.Offset+1) > pos.Offset
}

// plant adds a fault in the text, if its place is known for certain.
func (p *planter) plant(it *citation.Item, what string, at int, old, put string) {
	if put == "" || at < it.Pos || at+len(old) > it.End || string(p.doc.Src[at:at+len(old)]) != old {
		return
	}
	p.faults = append(p.faults, &planted{
		fault: fault{pos: p.doc.Position(at), what: what, old: old, now: put},
		edit:  edit{at, put}, list: -1, cites: []*citation.Item{it},
	})
}

// otherYear gives a year near the one of the entry in which the list has
// nothing.
func (p *planter) otherYear(l *pair.Link) string {
	taken := map[int]bool{}
	for _, list := range p.lists {
		for _, e := range list.Entries {
			d := e.Date()
			taken[d.Year], taken[d.Last], taken[d.Orig] = true, true, true
		}
	}
	year := l.Entries[0].Date().Year
	for by := 1; by < 100; by++ {
		for _, y := range []int{year - by, year + by} {
			if !taken[y] && y >= 1000 && y <= 9999 {
				return strconv.Itoa(y)
			}
		}
	}
	return ""
}

// misspell swaps two letters in the middle of a word; "" if it has none to
// swap.
func misspell(word string) string {
	b := []byte(word)
	for i := len(b) / 2; i > 0 && i+1 < len(b); i++ {
		if isLower(b[i]) && isLower(b[i+1]) && b[i] != b[i+1] {
			b[i], b[i+1] = b[i+1], b[i]
			return string(b)
		}
	}
	return ""
}

func isLower(c byte) bool { return 'a' <= c && c <= 'z' }
