package pipeline

import (
	"path"
	"strings"

	"github.com/citevet/citevet/bib"
)

// A listFinder finds the lists of one paper.
type listFinder struct {
	paper  string
	given  []string // the lists that every paper is checked against
	beside func() ([]string, error)
	read   func(name string) (*bib.List, error)

	found []string // the names of the lists
	err   error
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
	var lists []*bib.List
	for _, name := range names {
		l, err := f.read(name)
		if err != nil {
			f.err = &refusal{NoList, name + ": " + err.Error()}
			return nil, f.err
		}
		lists = append(lists, l)
	}
	f.found = names
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
	names, err := f.beside()
	if len(names) != 1 {
		return nil, err
	}
	return names, nil
}

// inFolder gives the paths of lists that a paper names, from its folder.
func (f *listFinder) inFolder(named []string) []string {
	var out []string
	for _, name := range named {
		if path.Ext(name) == "" { // as in \bibliography{refs}
			name += ".bib"
		}
		if !strings.Contains(name, "://") && !path.IsAbs(name) {
			name = join(folder(f.paper), path.Clean(name))
		}
		out = append(out, name)
	}
	return out
}

// key gives the names of the lists as one; "" for the paper's own.
func (f *listFinder) key() string { return strings.Join(f.found, "\x00") }
