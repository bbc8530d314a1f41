package pipeline

import (
	"context"
	"path"
	"slices"
	"strings"

	"github.com/citevet/citevet/bib"
)

// A listFinder finds the lists of one paper.
type listFinder struct {
	ctx   context.Context
	at    *place
	given []string // the lists that every paper is checked against

	found []string // the names of the lists
	none  bool     // there are none, and the paper has none itself
	err   error
}

// kind says what kind of failure it is if the paper was not checked.
func (f *listFinder) kind() string {
	if f.none {
		return NoList
	}
	return Unreadable
}

// find gives the lists of the paper: those of the job, else those that the
// paper names, else its own, else the only one beside it. It is nothing for its
// own.
func (f *listFinder) find(named []string, own bool) ([]*bib.List, error) {
	names, err := f.choose(named, own)
	if err != nil {
		f.err = &refusal{NoList, err.Error()}
		return nil, f.err
	}
	home := f.home()
	var lists []*bib.List
	for _, name := range names {
		l, err := home.shelf().read(f.ctx, name, home)
		if err != nil {
			f.err = &refusal{NoList, name + ": " + err.Error()}
			return nil, f.err
		}
		lists = append(lists, l)
	}
	f.found, f.none = names, len(names) == 0 && !own
	return lists, nil
}

func (f *listFinder) choose(named []string, own bool) ([]string, error) {
	switch {
	case len(f.given) > 0:
		return f.given, nil
	case len(named) > 0:
		return f.inFolder(named), nil
	case own:
		return nil, nil
	}
	names, err := f.at.home.listsIn(f.ctx, folder(f.at.name))
	if err != nil {
		return nil, err
	}
	if names = f.preferred(names); len(names) != 1 {
		return nil, nil
	}
	return names, nil
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

// home is where the lists stand: those of the job never in an archive.
func (f *listFinder) home() home {
	if len(f.given) > 0 {
		return filesHome{}
	}
	return f.at.home
}

// inFolder gives the paths of lists that a paper names, from its folder.
func (f *listFinder) inFolder(named []string) []string {
	var out []string
	for _, name := range named {
		if path.Ext(name) == "" { // as in \bibliography{refs}
			name += ".bib"
		}
		if !strings.Contains(name, "://") && !path.IsAbs(name) {
			name = join(folder(f.at.name), path.Clean(name))
		}
		out = append(out, name)
	}
	return out
}

// key gives the names of the lists as one; "" for the paper's own.
func (f *listFinder) key() string { return strings.Join(f.found, "\x00") }
