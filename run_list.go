package citevet

import (
	"slices"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/citation/prose"
)

// A frozen is a list with the entries that it had when it was first seen.
type frozen struct {
	list *bib.List
	n    int // how many
}

func freeze(list *bib.List) frozen {
	if list == nil {
		return frozen{}
	}
	return frozen{list, len(list.Entries)}
}

// view gives the list, or, where entries came since, a copy without them.
func (f frozen) view() *bib.List {
	if f.list == nil || len(f.list.Entries) <= f.n {
		return f.list
	}
	return &bib.List{Name: f.list.Name, Src: f.list.Src, Entries: f.list.Entries[:f.n:f.n], Errors: f.list.Errors}
}

// A work tells an entry from others, whichever union of lists it is met in.
type work struct {
	list   *bib.List
	offset int
	key    string
}

func workOf(e *bib.Entry) work { return work{e.List, e.Offset, e.CiteName} }

// A listUse is a list and how much the papers of a run cite from it.
type listUse struct {
	list                      frozen
	papers, citations, unread int
	keyed, anyCase, byName    bool
	held                      bool
}

// use notes the entries that l refers to.
func (r *Run) use(l *pair.Linked) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.cited == nil {
		r.cited = map[work]bool{}
	}
	list := freeze(l.List)
	i := slices.IndexFunc(r.lists, func(u *listUse) bool { return u.list == list })
	if i < 0 {
		i = len(r.lists)
		r.lists = append(r.lists, &listUse{list: list})
	}
	r.lists[i].add(l)
	for _, e := range cited(l) {
		r.cited[workOf(e)] = true
	}
}

// add counts what a paper cites.
func (u *listUse) add(l *pair.Linked) {
	doc := l.Paper.Doc
	u.papers++
	u.citations += len(l.Links)
	u.unread += len(doc.Unread)
	u.keyed = u.keyed || len(doc.Keys) > 0
	u.anyCase = u.anyCase || len(doc.Keys) > 0 && doc.AnyCase
	u.byName = u.byName || slices.ContainsFunc(l.Links, func(k pair.Link) bool { return k.Item.Form != citation.Key })
	u.held = u.held || l.List.Name == doc.Name
}

// Cites notes that something which is not checked cites entries of list by
// their keys, so that they are not unused.
func (r *Run) Cites(list *bib.List, keys ...string) {
	if r == nil {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.cited == nil {
		r.cited = map[work]bool{}
	}
	for _, key := range keys {
		for _, e := range list.Lookup(key) {
			r.cited[workOf(e)] = true
		}
	}
}

// silence takes out what the directives of a list silence.
func (r *Run) silence(ds []Diagnostic, list *bib.List) []Diagnostic {
	if len(ds) == 0 {
		return nil
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, list := range sources(list) {
		ds = r.directivesOf(list).silence(ds)
	}
	return ds
}

// directivesOf gives the directives of a list, which are found when it is first
// met. The caller holds r.mu.
func (r *Run) directivesOf(list *bib.List) *directives {
	ds := r.directives[list]
	if ds == nil {
		if r.directives == nil {
			r.directives = map[*bib.List]*directives{}
		}
		ds = listDirectives(list)
		r.directives[list] = ds
	}
	return ds
}

// cited gives every entry that the paper refers to, rightly or not, some more
// than once.
func cited(l *pair.Linked) []*bib.Entry {
	var out []*bib.Entry
	for _, link := range l.Links {
		out = append(append(out, link.Entries...), link.Near...)
	}
	for _, k := range l.Paper.Doc.Keys {
		if k.Mode == prose.NoCite && k.Key == "*" {
			out = append(out, l.List.Entries...)
		} else {
			out = append(out, l.List.Lookup(k.Key)...)
		}
	}
	return out
}

// sources gives the files that a list was read from: itself, unless it is a
// union of others.
func sources(list *bib.List) []*bib.List {
	files := []*bib.List{list}
	for _, e := range list.Entries {
		if e.List != nil && !slices.Contains(files, e.List) {
			files = append(files, e.List)
		}
	}
	return files
}
