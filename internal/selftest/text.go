package selftest

import (
	"bytes"
	"context"
	"io/fs"
	"path"
	"path/filepath"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/citation/prose"
)

// noText says why nothing can be planted in the paper's text; "" where it can.
func (p *planter) noText(ctx context.Context) string {
	if p.Doc.Packed {
		return "the text of a zipped file is not changed"
	}
	again := p.read(ctx, edit{})
	if again == nil || len(again.Blocks) != len(p.Doc.Blocks) || len(again.Keys) != len(p.Doc.Keys) {
		return "its text is not what its file holds"
	}
	return ""
}

// read reads the paper with an edit in it; nil where that is no paper.
func (p *planter) read(ctx context.Context, e edit) *prose.Document {
	o, main := p.Options, e.apply(p.Doc.Src)
	if len(p.Doc.Files) > 0 {
		o.FS, main = p.parts(e)
	}
	doc, _ := o.ReadContext(ctx, p.Doc.Name, main) // its errors are in doc
	return doc
}

// parts gives the files of a paper of several, with an edit in one of them, and
// the main one.
func (p *planter) parts(e edit) (fs.FS, []byte) {
	var main []byte
	files := map[string][]byte{}
	for _, f := range p.Doc.Files {
		src, in := p.Doc.Src[f.Offset:f.End], edit{e.at - f.Offset, e.end - f.Offset, e.text}
		if e.at >= f.Offset && e.end <= f.End && e.text != "" {
			src = in.apply(src)
		}
		if f.Name == p.Doc.Name {
			main = src
		} else if rel, err := filepath.Rel(filepath.Dir(p.Doc.Name), f.Name); err == nil {
			files[path.Join(p.Options.Dir, filepath.ToSlash(rel))] = src
		}
	}
	return overlay{p.Options.FS, files}, main
}

// inText finds the faults to plant in the paper's own text.
func (p *planter) inText() {
	for i := range p.linked.Links {
		l := &p.linked.Links[i]
		switch {
		case !p.agrees(l):
		case l.Item.Form == citation.Key:
			p.plant(l.Item, Key, l.Item.KeyPos, l.Item.Key, misspell(l.Item.Key))
		case l.Item.Form != citation.Number:
			p.inDate(l)
			p.inName(l.Item)
			p.inPages(l)
		}
	}
}

// inDate plants another year and another letter.
func (p *planter) inDate(l *pair.Link) {
	d := l.Item.Date
	if d.Kind != bib.Dated {
		return
	}
	if len(d.Year) == 4 {
		p.plant(l.Item, Year, d.Pos, d.Year, p.has.otherYear(l.Entries[0]))
	}
	if letter := p.has.otherLetter(l); letter != "" {
		p.plant(l.Item, Letter, d.Pos, d.Year+d.Suffix, d.Year+letter)
	}
}

// inName misspells the first author.
func (p *planter) inName(it *citation.Item) {
	if len(it.Authors) == 0 || it.Inherited {
		return
	}
	a := it.Authors[0]
	if at := bytes.Index(p.Doc.Src[a.Pos:a.End], []byte(a.Family)); at >= 0 {
		p.plant(it, Name, a.Pos+at, a.Family, misspell(a.Family))
	}
}

// inPages plants a page that the work does not have.
func (p *planter) inPages(l *pair.Link) {
	if len(l.Item.Locators) == 0 {
		return
	}
	if at := l.Item.Locators[0]; at.Label == "page" {
		p.plant(l.Item, Page, at.Pos, at.Value, otherPage(at, l.Entries[0].Pages()))
	}
}

// plant adds a fault in the text, if its place is known for certain.
func (p *planter) plant(it *citation.Item, kind Kind, at int, old, put string) {
	end := at + len(old)
	if put == "" || at < it.Pos || end > it.End || string(p.Doc.Src[at:end]) != old {
		return
	}
	p.faults = append(p.faults, &planted{
		Fault: Fault{Pos: p.Doc.Position(at), Kind: kind, Old: old, New: put},
		edit:  edit{at, end, put}, list: -1, cites: []*citation.Item{it},
	})
}
