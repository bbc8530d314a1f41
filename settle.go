package citevet

import (
	"slices"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
)

// What one citation leaves open, the others of the paper can settle.

// settleFirstAuthors takes a list for what it is where it names only first
// authors: many works cited with "et al." have one author in it. That is a
// habit of the list, and no fault of each citation.
func (l *Linked) settleFirstAuthors() {
	cut, whole := 0, 0
	for i := range l.Links {
		switch k := &l.Links[i]; {
		case k.firstAuthorOnly():
			cut++
		case k.Item.EtAl && k.Status == StatusFound:
			whole++
		}
	}
	if cut < 4 || cut*4 < whole {
		return
	}
	for i := range l.Links {
		k := &l.Links[i]
		if !k.firstAuthorOnly() {
			continue
		}
		k.Entries, k.Near, k.Fault, k.Status = onlyFirst(k.Near), nil, NoFault, StatusFound
		if len(k.Entries) > 1 && k.Item.Date.Suffix == "" {
			k.Status = StatusAmbiguous
		}
	}
}

func (k *Link) firstAuthorOnly() bool {
	return k.Status == StatusAuthor && k.Fault == EtAlForFew && len(k.Near) > 0 && len(onlyFirst(k.Near)) > 0
}

// onlyFirst gives the entries with one author.
func onlyFirst(entries []*bib.Entry) []*bib.Entry {
	var out []*bib.Entry
	for _, e := range entries {
		if names, _ := e.CitedAs(); len(names.List) == 1 && !names.EtAl {
			out = append(out, e)
		}
	}
	return out
}

// settleGroups takes "Smith and colleagues (2015, 2018)" for one naming of
// several works: "et al." is right where it is for one of them.
func (l *Linked) settleGroups() {
	right := map[*citation.Group]bool{}
	for i := range l.Links {
		if k := &l.Links[i]; k.Status == StatusFound && k.Item.EtAl && k.Item.Form == citation.Narrative {
			right[k.Item.Group] = true
		}
	}
	for i := range l.Links {
		k := &l.Links[i]
		if k.Status == StatusAuthor && k.Fault == EtAlForFew && len(k.Near) == 1 && right[k.Item.Group] {
			k.Entries, k.Near, k.Fault, k.Status = k.Near, nil, NoFault, StatusFound
		}
	}
}

// settleLibrary leaves open what a list that is kept for more than this paper
// makes ambiguous: of a paper's own list, made from it, nothing says that it
// holds both works.
func (l *Linked) settleLibrary() {
	cited := map[*bib.Entry]bool{}
	for i := range l.Links {
		k := &l.Links[i]
		if k.Status == StatusFound {
			for _, e := range k.Entries {
				cited[e] = true
			}
		}
	}
	if len(l.List.Entries) < library || len(cited)*2 > len(l.List.Entries) {
		return
	}
	for i := range l.Links {
		k := &l.Links[i]
		if k.Status != StatusAmbiguous {
			continue
		}
		also := slices.DeleteFunc(slices.Clone(k.Entries), func(e *bib.Entry) bool { return !cited[e] })
		k.Open = len(also) < 2
	}
}

// settleEtAl chooses among works that "et al." leaves open: a paper that names
// all authors of some works names all of every work with no more authors, so
// that "et al." stands for more.
func (l *Linked) settleEtAl() {
	named := 0
	for i := range l.Links {
		if k := &l.Links[i]; k.Status == StatusFound && !k.Item.EtAl && k.Item.Form != citation.Key {
			named = max(named, len(k.Item.Authors))
		}
	}
	for i := range l.Links {
		k := &l.Links[i]
		if k.Status != StatusAmbiguous || !k.Item.EtAl {
			continue
		}
		more := slices.DeleteFunc(slices.Clone(k.Entries), func(e *bib.Entry) bool {
			names, _ := e.CitedAs()
			return !names.EtAl && len(names.List) <= named
		})
		if len(more) > 0 {
			k.Entries = more
		}
		if len(more) == 1 {
			k.Status = StatusFound
		}
	}
}
