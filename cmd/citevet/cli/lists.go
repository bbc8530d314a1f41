package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/internal/readfile"
)

// errNoList says that a paper has no list, and how to name one.
var errNoList = errors.New("no list to check it against: name one (citevet PAPER LIST.bib), or name it in the paper (bibliography: LIST.bib)")

// listNames gives the lists that a paper is checked against: those that the
// user named, else those of the configuration, else those that the paper names, else the only one beside it.
// It gives none for a paper that holds its references itself.
// guessed says that nobody named the list: it merely lies beside a paper that
// has its references typed at its end.
func listNames(p paper, doc *prose.Document, named []string, cfg *config) (names []string, guessed bool, err error) {
	switch {
	case len(named) > 0:
		return named, false, nil
	case len(cfg.lists) > 0:
		return cfg.lists, false, nil
	case len(doc.Lists) > 0:
		names, err = declared(p, doc)
		return names, false, err
	case len(doc.Refs) > 0:
		return nil, false, nil
	}
	names, err = beside(p)
	return names, hasTypedList(doc), err
}

// declared gives the lists that a paper names, found from its folder.
func declared(p paper, doc *prose.Document) ([]string, error) {
	var names []string
	for _, ref := range doc.Lists {
		name := filepath.FromSlash(ref.Path)
		if strings.Contains(ref.Path, "://") {
			return nil, fmt.Errorf("%v: the list %s is not fetched: keep a copy and name that", doc.Position(ref.Offset), ref.Path)
		}
		if !filepath.IsAbs(name) {
			name = filepath.Join(filepath.Dir(p.name), name)
		}
		if filepath.Ext(name) == "" { // as in \bibliography{refs}
			name += ".bib"
		}
		if err := readfile.Check(name, maxList); err != nil {
			return nil, fmt.Errorf("%v: %w", doc.Position(ref.Offset), err)
		}
		if !isList(name) {
			return nil, fmt.Errorf("%v: the list %s is in no format that is read (BibTeX, CSL-JSON, RIS, YAML)", doc.Position(ref.Offset), ref.Path)
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names, nil
}

// beside gives the only list in the paper's folder. In a tree a symbolic link
// out of it is not followed.
func beside(p paper) ([]string, error) {
	folder := filepath.Dir(p.name)
	files, err := os.ReadDir(folder)
	if err != nil {
		return nil, readfile.Describe(p.name, err)
	}
	var names []string
	for _, f := range files {
		name := filepath.Join(folder, f.Name())
		if isList(name) && (f.Type().IsRegular() || f.Type()&os.ModeSymlink != 0 && (p.tree == "" || isInside(name, p.tree))) {
			names = append(names, name)
		}
	}
	names = preferred(names)
	switch len(names) {
	case 0:
		return nil, fmt.Errorf("%s: %w", p.name, errNoList)
	case 1:
		return names, nil
	}
	return nil, fmt.Errorf("%s: names no list, and several stand beside it (%s): name one", p.name, strings.Join(names, ", "))
}

// isInside tells whether a link leads to a file in the folder root.
func isInside(link, root string) bool {
	target, err := filepath.EvalSymlinks(link)
	if err != nil {
		return false
	}
	root, err = filepath.EvalSymlinks(root)
	if err != nil {
		return false
	}
	rel, err := filepath.Rel(root, target)
	return err == nil && filepath.IsLocal(rel)
}

// A library holds the lists that were read, each read once.
type library struct {
	lists  memo[*bib.List]
	unions memo[*bib.List]
}

// union gives the named lists as one. The error says which can't be read;
// what is wrong inside a list is in List.Errors. The list is nil for no names.
func (l *library) union(names []string) (*bib.List, error) {
	switch len(names) {
	case 0:
		return nil, nil
	case 1:
		return l.list(names[0])
	}
	return l.unions.once(strings.Join(names, "\x00"), func() (*bib.List, error) {
		var lists []*bib.List
		for _, name := range names {
			list, err := l.list(name)
			if err != nil {
				return nil, err
			}
			lists = append(lists, list)
		}
		return bib.Merge(lists...), nil
	})
}

func (l *library) list(name string) (*bib.List, error) {
	return l.lists.once(name, func() (*bib.List, error) {
		if err := readfile.Check(name, maxList); err != nil {
			return nil, err
		}
		list, err := bib.ReadFile(name)
		if list == nil {
			return nil, err
		}
		return list, nil
	})
}
