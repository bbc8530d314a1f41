package citevettest

import (
	"bytes"
	"context"
	"os"
	"runtime"
	"slices"
	"sync"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/citation/prose/formats"
)

// A planter plants faults in one paper.
type planter struct {
	*input
	folder string
	suite  []*citevet.Check
	linked *pair.Linked
	known  []citevet.Diagnostic // what is reported without any fault
	faults []*planted
}

// A planted is a fault and how to plant it.
type planted struct {
	fault
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

// inLists finds the entries to delete.
func (p *planter) inLists() {
	cites := map[place][]*citation.Item{}
	for _, l := range p.linked.Links {
		if l.Status == pair.Found && len(l.Entries) == 1 && !p.isReported(l.Item) {
			at := placeOf(l.Entries[0])
			cites[at] = append(cites[at], l.Item)
		}
	}
	for i, list := range p.lists {
		for _, e := range list.Entries {
			if its := cites[placeOf(e)]; len(its) > 0 && e.End > e.Offset {
				p.faults = append(p.faults, &planted{
					fault: fault{pos: e.Pos(), what: "entry deleted", old: e.CiteName},
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
		with.doc, _ = formats.Options{FS: os.DirFS(p.folder)}.ReadContext(context.Background(), p.doc.Name, f.edit.apply(p.doc.Src))
	}
	for _, d := range citevet.Verify(with.doc, with.list(), p.suite...) {
		if p.isNew(d) && slices.ContainsFunc(f.cites, func(it *citation.Item) bool { return p.isAt(d, it) }) {
			f.found = append(f.found, d)
		}
	}
}

func (p *planter) isNew(d citevet.Diagnostic) bool {
	return !slices.ContainsFunc(p.known, func(k citevet.Diagnostic) bool { return k.String() == d.String() })
}
