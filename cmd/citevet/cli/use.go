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
	Entries   []int  // that they cite, as indexes into the lists one after the other; sorted
	Keys      []string
}

// useOf gives that of a paper.
func useOf(l *pair.Linked) Use {
	doc := l.Paper.Doc
	u := Use{Papers: 1, Paper: doc.Name, Citations: len(l.Links), Unread: len(doc.Unread), Keyed: len(doc.Keys) > 0}
	u.AnyCase = u.Keyed && doc.AnyCase
	cited := map[*bib.Entry]bool{}
	for _, link := range l.Links {
		u.ByName = u.ByName || link.Item.Form != citation.Key
		for _, e := range slices.Concat(link.Entries, link.Near) {
			cited[e] = true
		}
	}
	for i, e := range l.List.Entries {
		if cited[e] {
			u.Entries = append(u.Entries, i)
		}
	}
	for _, k := range doc.Keys {
		if k.Mode == prose.NoCite && k.Key == "*" || len(l.List.Lookup(k.Key)) > 0 {
			u.Keys = append(u.Keys, k.Key)
		}
	}
	u.Keys = sortedOnce(u.Keys)
	return u
}

// Add gives the use of both.
func (u Use) Add(other Use) Use {
	if u.Paper == "" {
		u.Paper = other.Paper
	}
	u.Papers += other.Papers
	if u.Papers > 1 {
		u.Paper = ""
	}
	u.Citations += other.Citations
	u.Unread += other.Unread
	u.Keyed = u.Keyed || other.Keyed
	u.AnyCase = u.AnyCase || other.AnyCase
	u.ByName = u.ByName || other.ByName
	u.Entries = sortedOnce(slices.Concat(u.Entries, other.Entries))
	u.Keys = sortedOnce(slices.Concat(u.Keys, other.Keys))
	return u
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
			l.Links = u.cite(links, list)
			u.fill(l.Paper.Doc)
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

// cite has the first of links lead to all entries that are cited.
func (u Use) cite(links []pair.Link, list *bib.List) []pair.Link {
	links = slices.Clone(links)
	for _, i := range u.Entries {
		if i < len(list.Entries) && len(links) > 0 {
			links[0].Entries = append(links[0].Entries, list.Entries[i])
		}
	}
	return links
}

// fill makes of a paper without text one that cites by key as u has it.
func (u Use) fill(doc *prose.Document) {
	doc.AnyCase, doc.Unread = u.AnyCase, make([]prose.Part, u.Unread)
	if u.Keyed {
		doc.Keys = []prose.KeyCite{{Block: -1}}
	}
	for _, key := range u.Keys {
		doc.Keys = append(doc.Keys, prose.KeyCite{Key: key, Mode: prose.NoCite, Block: -1})
	}
}

// silent is a check that reports nothing.
var silent = &citevet.Check{Name: "silent", Doc: citevet.Doc{Title: "nothing"}, Run: func(*citevet.Pass) {}}
