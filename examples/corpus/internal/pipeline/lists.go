package pipeline

import (
	"cmp"
	"context"
	"path"
	"slices"
	"strings"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/cmd/citevet/cli"
)

// A listFinder finds the lists of one paper.
type listFinder struct {
	ctx   context.Context
	at    *place
	given []string // the lists that every paper is checked against

	found  []string // the names of the lists
	absent []string // of those that the paper names and that are not there
	none   bool     // there are none, and the paper has none itself
	err    error
}

// kind says what kind of failure it is if the paper was not checked.
func (f *listFinder) kind() string {
	if f.none {
		return NoList
	}
	return Unreadable
}

// find gives the lists of the paper: those of the job, else those that the
// paper names and that are there, else its own, else the only one beside it. It is
// nothing for its own.
func (f *listFinder) find(w cli.Wanted) (lists []*bib.List, absent []string, err error) {
	for _, choose := range []func(cli.Wanted) ([]*bib.List, error){f.ofJob, f.named, f.beside} {
		lists, err := choose(w)
		if len(lists) > 0 {
			for _, l := range lists {
				f.found = append(f.found, l.Name)
			}
			return lists, f.absent, nil
		}
		f.err = cmp.Or(f.err, err)
	}
	f.none = !w.Own
	if w.Own {
		f.err = nil
	}
	return nil, nil, f.err
}

// ofJob gives the lists of all papers: every one has to be there.
func (f *listFinder) ofJob(cli.Wanted) (lists []*bib.List, err error) {
	for _, name := range f.given {
		l, err := shelved.read(f.ctx, name, filesHome{})
		if err != nil {
			return nil, &refusal{NoList, name + ": " + err.Error()}
		}
		lists = append(lists, l)
	}
	return lists, nil
}

// named gives the lists that the paper names, from its folder. The error is that
// of the first which is not there.
func (f *listFinder) named(w cli.Wanted) (lists []*bib.List, first error) {
	for _, name := range w.Named {
		name = f.inFolder(name)
		l, err := f.at.home.shelf().read(f.ctx, name, f.at.home)
		if err != nil {
			f.absent = append(f.absent, name)
			first = cmp.Or(first, error(&refusal{NoList, name + ": " + err.Error()}))
			continue
		}
		lists = append(lists, l)
	}
	return lists, first
}

// beside gives the only list in the folder of a paper that has none of its own.
// One that has almost none of many keys is another paper's.
func (f *listFinder) beside(w cli.Wanted) ([]*bib.List, error) {
	if w.Own {
		return nil, nil
	}
	home := f.at.home
	names, err := home.listsIn(f.ctx, folder(f.at.name))
	if err != nil {
		return nil, err
	}
	if names = f.preferred(names); len(names) != 1 {
		return nil, nil
	}
	l, err := home.shelf().read(f.ctx, names[0], home)
	if err != nil || len(w.Keys) >= manyKeys && 5*known(l, w.Keys) < len(w.Keys) {
		return nil, err
	}
	return []*bib.List{l}, nil
}

// manyKeys is how many keys a paper cites at least for a list to be judged by
// them.
const manyKeys = 5

// known counts the keys that a list has.
func known(l *bib.List, keys []string) (n int) {
	for _, key := range keys {
		if len(l.Lookup(key)) > 0 {
			n++
		}
	}
	return n
}

// preferred gives the lists of a folder that count: those of BibTeX, and where
// there are none those of other formats, which are often made from one. JSON and
// YAML hold other things too.
func (f *listFinder) preferred(names []string) []string {
	isBibTeX := func(name string) bool { return bib.FormatOf(name, nil) == "bibtex" }
	if slices.ContainsFunc(names, isBibTeX) {
		return slices.DeleteFunc(slices.Clone(names), func(name string) bool { return !isBibTeX(name) })
	}
	return slices.DeleteFunc(slices.Clone(names), func(name string) bool {
		src, err := f.at.home.get(f.ctx, name)
		return err != nil || bib.FormatOf(name, src) == ""
	})
}

// inFolder gives the path of a list that a paper names, from its folder.
func (f *listFinder) inFolder(name string) string {
	if path.Ext(name) == "" { // as in \bibliography{refs}
		name += ".bib"
	}
	if strings.Contains(name, "://") || path.IsAbs(name) {
		return name
	}
	full := join(folder(f.at.name), name)
	if scheme, rest, ok := strings.Cut(full, "://"); ok {
		return scheme + "://" + path.Clean(rest)
	}
	return path.Clean(full)
}

// key gives the names of the lists as one; "" for the paper's own.
func (f *listFinder) key() string { return strings.Join(f.found, "\x00") }
