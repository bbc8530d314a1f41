package cli

import (
	"slices"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/citation/prose"
)

// A Use is how much papers cite of lists that they share: what is needed of
// them to check the lists. JSON and gob take it. Directives in a list that
// silence what is wrong in a paper are not counted.
type Use struct {
	Papers    int    // how many
	Paper     string // the name of the only one
	Citations int    // works cited, each as often as it is cited
	Unread    int    // parts of the papers that could not be read
	Keyed     bool   // some cite by key,
	AnyCase   bool   // of which some find keys in any case
	ByName    bool   // some cite by name or number
	Entries   []int  // that they name or cite, as indexes into the lists one after the other; sorted

	works []int // of Entries, those that a citation leads to, or nearly
}

// useOf gives that of a paper; index gives the places of the entries of its list.
func useOf(l *pair.Linked, index map[*bib.Entry]int) Use {
	doc := l.Paper.Doc
	u := Use{Papers: 1, Paper: doc.Name, Citations: len(l.Links), Unread: len(doc.Unread), Keyed: len(doc.Keys) > 0}
	u.AnyCase = u.Keyed && doc.AnyCase
	for _, link := range l.Links {
		u.ByName = u.ByName || link.Item.Form != citation.Key
		for _, e := range slices.Concat(link.Entries, link.Near) {
			if i, ok := index[e]; ok {
				u.works = append(u.works, i)
			}
		}
	}
	u.works = sortedOnce(u.works)
	u.Entries = slices.Clone(u.works)
	for _, k := range doc.Keys {
		if k.Mode == prose.NoCite && k.Key == "*" {
			u.Entries = indexesOf(l.List.Entries, index)
			return u
		}
		u.Entries = append(u.Entries, indexesOf(l.List.Lookup(k.Key), index)...)
	}
	u.Entries = sortedOnce(u.Entries)
	return u
}

func indexesOf(entries []*bib.Entry, index map[*bib.Entry]int) []int {
	var out []int
	for _, e := range entries {
		if i, ok := index[e]; ok {
			out = append(out, i)
		}
	}
	return sortedOnce(out)
}

// Add gives the use of both.
func (u Use) Add(other Use) Use {
	u.count(other)
	u.Entries = sortedOnce(slices.Concat(u.Entries, other.Entries))
	return u
}

// count adds all but the entries.
func (u *Use) count(other Use) {
	u.Papers += other.Papers
	switch {
	case u.Papers > 1:
		u.Paper = ""
	case u.Paper == "":
		u.Paper = other.Paper
	}
	u.Citations += other.Citations
	u.Unread += other.Unread
	u.Keyed = u.Keyed || other.Keyed
	u.AnyCase = u.AnyCase || other.AnyCase
	u.ByName = u.ByName || other.ByName
}

func sortedOnce[S ~[]E, E int | string](s S) S {
	slices.Sort(s)
	return slices.Compact(s)
}

// replay tells a run of the papers: it takes no more of a paper than a Use has.
func (u Use) replay(run *citevet.Run, list *bib.List) {
	links := u.links()
	for i := range u.Papers {
		l := &pair.Linked{Paper: &citation.Paper{Doc: &prose.Document{}}, List: list, Links: links[:u.Citations/u.Papers]}
		if i == 0 {
			l.Links = slices.Clone(links)
			u.fill(l)
		}
		run.Paper(l, silent)
	}
}

// links gives as many citations as the first paper is to have: its share, and
// what is left over. They stand nowhere.
func (u Use) links() []pair.Link {
	if u.Papers == 0 {
		return nil
	}
	form := citation.Key
	if u.ByName {
		form = citation.Parenthetical
	}
	nowhere := &citation.Item{Form: form, Group: &citation.Group{Block: -1, Form: form}}
	return slices.Repeat([]pair.Link{{Item: nowhere, Status: pair.Missing, Name: -1}}, u.Citations/u.Papers+u.Citations%u.Papers)
}

// fill has a paper without text cite the entries: the first of its links leads to
// all of them. Without any they are named by key, as \nocite does.
func (u Use) fill(l *pair.Linked) {
	doc := l.Paper.Doc
	doc.AnyCase, doc.Unread = u.AnyCase, make([]prose.Part, u.Unread)
	if u.Keyed {
		doc.Keys = []prose.KeyCite{{Block: -1, Key: noKey}}
	}
	for _, i := range u.Entries {
		switch e := l.List.Entries[min(i, len(l.List.Entries)-1)]; {
		case len(l.Links) > 0:
			l.Links[0].Entries = append(l.Links[0].Entries, e)
		default:
			doc.Keys = append(doc.Keys, prose.KeyCite{Key: e.CiteName, Mode: prose.NoCite, Block: -1})
		}
	}
}

// noKey is a key that no list has.
const noKey = "\x00"

// silent is a check that reports nothing.
var silent = &citevet.Check{Name: "silent", Doc: citevet.Doc{Title: "nothing"}, Run: func(*citevet.Pass) {}}
