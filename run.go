package citevet

import (
	"slices"
	"sync"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/citation/prose"
)

// Checks gives the built-in checks, sorted by name.
func Checks() []*Check {
	return []*Check{Ambiguous, Author, Consistency, Duplicate, Entry, Ignore, Missing, Page, Prose, Quote, Suffix, Typed, Unused, Year}
}

// Default gives those of checks that are not optional.
func Default(checks []*Check) []*Check {
	return slices.DeleteFunc(slices.Clone(checks), func(c *Check) bool { return c == nil || c.Optional })
}

// Verify checks the paper doc against list and gives the findings, sorted.
// With no checks named it runs those of [Checks] that are not optional.
func Verify(doc *prose.Document, list *bib.List, checks ...*Check) []Diagnostic {
	r := NewRun(checks...)
	ds := append(r.Paper(pair.Pair(doc, list)), r.Lists()...)
	Sort(ds)
	return ds
}

// A Run checks papers one by one and, when all were seen, their lists: what
// papers that share a list cite counts together. Its methods may be called
// at once from many goroutines.
type Run struct {
	checks  []*Check
	indexes sync.Map // of lists, each made when a paper asks for it: *bib.List to func() *pair.Index

	mu         sync.Mutex
	lists      []*listUse
	cited      map[work]bool
	directives map[*bib.List]*directives
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
	list              *bib.List
	papers, citations int
}

// NewRun begins a run of checks; with none named, of those of [Checks] that
// are not optional.
func NewRun(checks ...*Check) *Run {
	if len(checks) == 0 {
		checks = Default(Checks())
	}
	return &Run{checks: given(checks)}
}

// given gives the checks that are not nil.
func given(checks []*Check) []*Check {
	if !slices.Contains(checks, nil) {
		return checks
	}
	return slices.DeleteFunc(slices.Clone(checks), func(c *Check) bool { return c == nil })
}

// Paper runs the checks over one paper and gives their findings, sorted. With
// checks named it runs those in place of the run's own.
func (r *Run) Paper(l *pair.Linked, checks ...*Check) []Diagnostic {
	if r == nil {
		return nil
	}
	if len(checks) == 0 {
		checks = r.checks
	}
	checks = given(checks)
	if l = soundLinked(l); l == nil {
		return nil
	}
	r.use(l)
	var ds []Diagnostic
	for _, c := range checks {
		if c.Run != nil {
			c.Run(&Pass{Linked: l, check: c, report: func(d Diagnostic) { ds = append(ds, d) }})
		}
	}
	ignored := paperDirectives(l.Paper.Doc)
	ds = ignored.silence(ds)
	ds = r.silence(ds, sources(l.List))
	ds = append(ds, ignored.idle(checks)...)
	Sort(ds)
	return ds
}

// Lists runs the checks over the lists of the papers that were seen and gives
// their findings, sorted. A list that several papers share is checked once.
func (r *Run) Lists() []Diagnostic {
	if r == nil {
		return nil
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	var ds []Diagnostic
	for _, u := range r.lists {
		for _, c := range r.checks {
			if c.RunList != nil {
				c.RunList(&ListPass{
					List: u.list, Papers: u.papers, Citations: u.citations, cited: r.cited,
					check: c, report: func(d Diagnostic) { ds = append(ds, d) },
				})
			}
		}
	}
	for _, u := range r.lists {
		for _, list := range sources(u.list) {
			ds = r.directivesOf(list).silence(ds)
		}
	}
	for _, ignored := range r.directives {
		ds = append(ds, ignored.idle(r.checks)...)
	}
	Sort(ds)
	return slices.CompactFunc(ds, same) // a list that is part of two unions is seen twice
}

// use notes the entries that l refers to.
func (r *Run) use(l *pair.Linked) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.cited == nil {
		r.cited = map[work]bool{}
	}
	i := slices.IndexFunc(r.lists, func(u *listUse) bool { return u.list == l.List })
	if i < 0 {
		i = len(r.lists)
		r.lists = append(r.lists, &listUse{list: l.List})
	}
	r.lists[i].papers++
	r.lists[i].citations += len(l.Links)
	for _, e := range cited(l) {
		r.cited[workOf(e)] = true
	}
}

// silence takes out what the directives of lists silence.
func (r *Run) silence(ds []Diagnostic, lists []*bib.List) []Diagnostic {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, list := range lists {
		ds = r.directivesOf(list).silence(ds)
	}
	return ds
}

// directivesOf gives the directives of a list, which are found when it is first
// met: a list may get entries of others after a paper was checked. The caller
// holds r.mu.
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

// same tells whether two findings say one thing of one place.
func same(a, b Diagnostic) bool {
	return a.Pos == b.Pos && a.Check == b.Check && a.Message == b.Message
}
