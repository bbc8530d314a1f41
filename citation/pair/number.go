package pair

import (
	"sort"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/internal/bynumber"
	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/internal/match"
)

// numbers are the entries of a list that a paper holds itself, by what they are
// cited by.
type numbers struct {
	labels []string
	by     map[string][]*bib.Entry // in the order of the list; made when it is first asked
	list   *bib.List
}

// numbersOf makes them for a paper whose only list is its own, and that cites
// nothing by key; nil for another.
func numbersOf(doc *prose.Document, given, list *bib.List) *numbers {
	if given != nil {
		return nil
	}
	for i := range doc.Keys {
		if k := &doc.Keys[i]; !k.CrossRef && k.Mode != prose.NoCite {
			return nil
		}
	}
	n := &numbers{list: list, labels: make([]string, len(list.Entries))}
	for i, e := range list.Entries {
		n.labels[i] = e.Label
	}
	return n
}

// with gives what a paper is read with: known, with the labels of the list
// where it has any.
func (n *numbers) with(known *match.Reader) citation.Known {
	if n == nil {
		return known
	}
	return labelled{known, n.labels}
}

// A labelled is a list that can be cited by number.
type labelled struct {
	*match.Reader
	labels []string
}

func (l labelled) Labels() []string { return l.labels }

// link gives the link of a citation by number. Where several lists have the
// number, one a chapter, the list behind the citation is meant, or the last.
func (n *numbers) link(it *citation.Item) Link {
	if n.by == nil {
		n.by = map[string][]*bib.Entry{}
		for i, label := range bynumber.Labels(n.labels) {
			n.by[label] = append(n.by[label], n.list.Entries[i])
		}
	}
	l := Link{Item: it, Status: Missing, Name: -1}
	of := n.by[it.Label]
	if len(of) == 0 {
		return l
	}
	at := sort.Search(len(of), func(i int) bool { return of[i].Offset > it.Pos })
	l.Status, l.Entries = Found, []*bib.Entry{of[min(at, len(of)-1)]}
	return l
}
