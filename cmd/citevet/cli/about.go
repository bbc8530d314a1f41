package cli

import (
	"cmp"
	"go/token"
	"slices"
	"sort"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/pair"
)

// A keySpan is a stretch of a file and the keys of the entries that it speaks
// of: of a citation those that match it or are near to it, of an entry its own.
type keySpan struct {
	pos, end int
	keys     []string
}

// keySpans are those of files, by name, each file's sorted.
type keySpans map[string][]keySpan

func (s keySpans) add(pos token.Position, size int, keys ...string) {
	s[pos.Filename] = append(s[pos.Filename], keySpan{pos.Offset, pos.Offset + size, keys})
}

func (s keySpans) sort() {
	for _, spans := range s {
		slices.SortStableFunc(spans, func(a, b keySpan) int { return cmp.Compare(a.pos, b.pos) })
	}
}

// at gives the keys of the stretch that a place lies in.
func (s keySpans) at(pos token.Position) []string {
	spans := s[pos.Filename]
	i := sort.Search(len(spans), func(i int) bool { return spans[i].pos > pos.Offset }) - 1
	if i < 0 || pos.Offset >= max(spans[i].end, spans[i].pos+1) {
		return nil
	}
	var keys []string
	for start := spans[i].pos; i >= 0 && spans[i].pos == start; i-- {
		keys = append(slices.Clone(spans[i].keys), keys...)
	}
	return keys
}

// addLinks notes the citations of a paper.
func (s keySpans) addLinks(l *pair.Linked) {
	for _, link := range l.Links {
		it := link.Item
		s.add(l.Paper.Doc.Position(it.Pos), it.End-it.Pos, append(citeNames(link.Entries), citeNames(link.Near)...)...)
	}
}

// addHeld notes the entries of the list that a paper holds itself, and gives
// the files that they may stand in.
func (s keySpans) addHeld(l *pair.Linked) []string {
	doc := l.Paper.Doc
	files := []string{doc.Name}
	for _, f := range doc.Files {
		files = addOnce(files, f.Name)
	}
	s.addList(l.List)
	return files
}

// addList notes the entries of a list.
func (s keySpans) addList(list *bib.List) {
	for _, e := range list.Entries {
		s.add(e.Pos(), e.End-e.Offset, e.CiteName)
	}
}

// keysOf gives the keys of the entries that a finding speaks of, each once; at
// gives those of a place.
func keysOf(d citevet.Diagnostic, at func(token.Position) []string) []string {
	keys := at(d.Pos)
	for _, r := range d.Related {
		keys = append(keys, at(r.Pos)...)
	}
	seen := map[string]bool{"": true}
	return slices.DeleteFunc(keys, func(key string) bool {
		defer func() { seen[key] = true }()
		return seen[key]
	})
}

// nameEntries notes of a paper's findings the paper and, where they are
// printed, the entries that they speak of.
func (c *checking) nameEntries(fs []finding, paper string, l *pair.Linked) {
	spans := keySpans{}
	if c.opt.json == jsonLines && len(fs) > 0 {
		spans.addLinks(l)
		if l.List.Name == l.Paper.Doc.Name {
			spans.addHeld(l)
		}
		spans.sort()
	}
	for i := range fs {
		fs[i].paper = paper
		if c.opt.json == jsonLines {
			fs[i].entries = keysOf(fs[i].Diagnostic, func(pos token.Position) []string {
				return append(spans.at(pos), c.library.keysAt(pos)...)
			})
		}
	}
}

// nameListed does so for the findings in lists.
func (c *checking) nameListed(papers []paper) {
	of := map[string][]string{} // by file of a list, its papers
	held := keySpans{}
	for i, v := range c.verdicts {
		if !v.checked {
			continue
		}
		files := papers[i].lists
		if l := v.linked; len(files) == 0 {
			files = held.addHeld(l)
		}
		for _, file := range files {
			of[file] = append(of[file], papers[i].name)
		}
	}
	held.sort()
	for i := range c.inLists {
		f := &c.inLists[i]
		if papers := of[f.Pos.Filename]; len(papers) == 1 {
			f.paper = papers[0]
		}
		if c.opt.json == jsonLines {
			f.entries = keysOf(f.Diagnostic, func(pos token.Position) []string {
				return append(held.at(pos), c.library.keysAt(pos)...)
			})
		}
	}
}
