package cli

import (
	"errors"
	"go/token"
	"os"
	"path/filepath"
	"strings"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/internal/readfile"
)

// beside gives the lists in the paper's folder. In a tree a symbolic link out
// of it is not followed.
func (s *survey) beside(p paper) ([]string, error) {
	return s.folders.once(filepath.Dir(p.name)+"\x00"+p.tree, func() ([]string, error) { return listsIn(filepath.Dir(p.name), p) })
}

func listsIn(folder string, p paper) ([]string, error) {
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
	return preferred(names), nil
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

// errNoList says that a paper has no list, and how to name one.
var errNoList = errors.New("no list to check it against: name one (citevet PAPER LIST.bib), or name it in the paper (bibliography: LIST.bib) or in .citevet.yaml (lists: [LIST.bib])")

// A library holds the lists that were read, each read once.
type library struct {
	lists    memo[*bib.List]
	unions   memo[*bib.List]
	keys     memo[keySpans] // of the entries of each list
	revision *revision      // of an editor; else nil
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
		if l.revision != nil {
			return l.revision.merge(names, lists), nil
		}
		return bib.Merge(lists...), nil
	})
}

func (l *library) list(name string) (*bib.List, error) {
	return l.lists.once(name, func() (*bib.List, error) {
		if l.revision != nil {
			return l.revision.list(name)
		}
		return readList(name)
	})
}

// keysAt gives the keys of the entries at a place in a list that was read.
func (l *library) keysAt(pos token.Position) []string {
	if !isList(pos.Filename) {
		return nil
	}
	spans, _ := l.keys.once(pos.Filename, func() (keySpans, error) {
		out := keySpans{}
		if list, err := l.list(pos.Filename); err == nil {
			out.addList(list)
			out.sort()
		}
		return out, nil
	})
	return spans.at(pos)
}

func readList(name string) (*bib.List, error) {
	if err := readfile.Check(name, maxList); err != nil {
		return nil, err
	}
	list, err := bib.ReadFile(name)
	return aList(name, list, err)
}

// aList gives a list that was read, unless it is JSON or YAML that holds
// something else.
func aList(name string, list *bib.List, err error) (*bib.List, error) {
	if list == nil || err != nil && bib.FormatOf(name, list.Src) == "" {
		return nil, err
	}
	return list, nil
}
