package checks

import (
	"go/scanner"
	"slices"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/style"
)

// A Scope says of which entries the checks of lists speak, and which style the
// check of styles wants. The zero value is that of [Entry], [Duplicate],
// [Unused] and [Consistency].
type Scope struct {
	All  bool // Entry and Duplicate speak of every entry, not only of those that are cited
	Each bool // Unused gives a finding for each entry, however many nothing cites

	// Typed says that Typed speaks of every paper, not only of those that cite by
	// key: for who wants to go over to keys.
	Typed bool

	// Style is what Consistency wants; what it leaves open is as in most
	// citations of the paper.
	Style style.Style
}

// entries gives those that the scope has: a fault in one that nothing cites
// reaches no reader. Where nothing is cited at all it is every one.
func (s Scope) entries(pass *citevet.ListPass) map[*bib.Entry]bool {
	if s.All || pass.Citations == 0 {
		in := make(map[*bib.Entry]bool, len(pass.List.Entries))
		for _, e := range pass.List.Entries {
			in[e] = true
		}
		return in
	}
	return withParents(pass)
}

// withParents gives the cited entries and those that they take something
// from, be it through others.
func withParents(p *citevet.ListPass) map[*bib.Entry]bool {
	cited := make(map[*bib.Entry]bool, len(p.List.Entries))
	var add func(e *bib.Entry)
	add = func(e *bib.Entry) {
		if cited[e] {
			return
		}
		cited[e] = true
		for _, parent := range parents(p.List, e) {
			add(parent)
		}
	}
	for _, e := range p.List.Entries {
		if p.Cited(e) {
			add(e)
		}
	}
	return cited
}

// parents gives the entries that e takes something from.
func parents(list *bib.List, e *bib.Entry) (all []*bib.Entry) {
	for _, field := range [...]string{"crossref", "xref", "xdata", "entryset", "related"} {
		if e.Fields[field] == nil { // mostly
			continue
		}
		for _, key := range keys(e.Own(field)) {
			all = append(all, list.Lookup(key)...)
		}
	}
	return all
}

// faults gives what could not be read in a list, but in entries that are out
// of scope. One that does not end, or has no key, hurts those after it too.
func faults(list *bib.List, in map[*bib.Entry]bool) scanner.ErrorList {
	out := map[*scanner.Error]bool{}
	for _, e := range list.Entries {
		atStart := func(err *scanner.Error) bool { return err.Pos.Offset == e.Offset }
		if !in[e] && !slices.ContainsFunc(e.Errors, atStart) {
			for _, err := range e.Errors {
				out[err] = true
			}
		}
	}
	var errs scanner.ErrorList
	for _, err := range list.Errors {
		if !out[err] {
			errs = append(errs, err)
		}
	}
	return errs
}
