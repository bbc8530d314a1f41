package citevettest

import (
	"bytes"
	"os"
	"runtime"
	"slices"
	"strconv"
	"sync"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/prose"
)

// A planter plants faults in one paper.
type planter struct {
	*input
	folder string
	checks []*citevet.Check
	linked *citevet.Linked
	known  []citevet.Diagnostic // what is reported without any fault
	faults []*planted
}

// A planted is a fault and how to plant it.
type planted struct {
	Fault
	edit  edit
	list  int              // index of the list that is changed, or -1 for the paper
	cites []*citation.Item // the citations that it makes wrong
}

// An edit puts text in the place of as many bytes.
type edit struct {
	at   int
	text string
}

func (e edit) apply(src []byte) []byte {
	return slices.Concat(src[:e.at], []byte(e.text), src[e.at+len(e.text):])
}

// inText finds the faults to plant in the paper's own text.
func (p *planter) inText() {
	if !p.isPlain() {
		return
	}
	for i := range p.linked.Links {
		l := &p.linked.Links[i]
		it := l.Item
		if l.Status != citevet.StatusFound || len(l.Entries) != 1 || it.Back != nil || p.isReported(it) {
			continue
		}
		if it.Form == citation.Key {
			p.plant(it, "key misspelt", it.Pos+bytes.Index(p.doc.Src[it.Pos:it.End], []byte(it.Key)), it.Key, misspell(it.Key))
			continue
		}
		if it.Date.Kind == citation.Year && len(it.Date.Year) == 4 {
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
		Fault: Fault{Pos: p.doc.Position(at), What: what, Old: old, New: put},
		edit:  edit{at, put}, list: -1, cites: []*citation.Item{it},
	})
}

// otherYear gives a year near the one of the entry in which the list has
// nothing.
func (p *planter) otherYear(l *citevet.Link) string {
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

// inLists finds the entries to delete.
func (p *planter) inLists() {
	cites := map[place][]*citation.Item{}
	for _, l := range p.linked.Links {
		if l.Status == citevet.StatusFound && len(l.Entries) == 1 && !p.isReported(l.Item) {
			at := placeOf(l.Entries[0])
			cites[at] = append(cites[at], l.Item)
		}
	}
	for i, list := range p.lists {
		for _, e := range list.Entries {
			if its := cites[placeOf(e)]; len(its) > 0 && e.End > e.Offset {
				p.faults = append(p.faults, &planted{
					Fault: Fault{Pos: e.Pos(), What: "entry deleted", Old: e.CiteName},
					edit:  edit{e.Offset, blank(list.Src[e.Offset:e.End])}, list: i, cites: its,
				})
			}
		}
	}
}

// A place tells an entry from others, also where lists are merged.
type place struct {
	list   *bib.List
	offset int
}

func placeOf(e *bib.Entry) place { return place{e.List, e.Offset} }

// blank gives spaces for bytes, so that lines keep their numbers.
func blank(src []byte) string {
	out := bytes.Repeat([]byte(" "), len(src))
	for i, c := range src {
		if c == '\n' || c == '\r' {
			out[i] = c
		}
	}
	return string(out)
}

// try plants every fault and notes what is reported.
func (p *planter) try() {
	var wg sync.WaitGroup
	work := make(chan *planted)
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for f := range work {
				p.tryOne(f)
			}
		})
	}
	for _, f := range p.faults {
		work <- f
	}
	close(work)
	wg.Wait()
}

func (p *planter) tryOne(f *planted) {
	with := &input{doc: p.doc, lists: slices.Clone(p.lists)}
	if f.list >= 0 {
		old := p.lists[f.list]
		with.lists[f.list], _ = bib.Parse(old.Name, f.edit.apply(old.Src))
	} else {
		with.doc, _ = prose.Options{FS: os.DirFS(p.folder)}.Read(p.doc.Name, f.edit.apply(p.doc.Src))
	}
	for _, d := range citevet.Verify(with.doc, with.list(), p.checks...) {
		if p.isNew(d) && slices.ContainsFunc(f.cites, func(it *citation.Item) bool { return p.isAt(d, it) }) {
			f.Found = append(f.Found, d)
		}
	}
}

func (p *planter) isNew(d citevet.Diagnostic) bool {
	return !slices.ContainsFunc(p.known, func(k citevet.Diagnostic) bool { return k.String() == d.String() })
}
