package cli

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/cmd/citevet/internal/disk"
	"github.com/citevet/citevet/internal/readfile"
)

// beside gives the lists in the paper's folder. In a tree a symbolic link out
// of it is not followed.
func (s *survey) beside(p candidate) ([]string, error) {
	return s.folders.once(filepath.Dir(p.name)+"\x00"+p.tree, func() ([]string, error) { return listsIn(s.disk, filepath.Dir(p.name), p) })
}

func listsIn(d *disk.Disk, folder string, p candidate) ([]string, error) {
	files, err := d.ReadDir(folder)
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
	return preferred(d, names), nil
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

// A library holds the lists that were read, each read once as long as it is held.
type library struct {
	lists    memo[*bib.List]
	revision *revision // of an editor; else nil
	disk     *disk.Disk

	mu   sync.Mutex
	held []heldList // the last that was read last
	size int
}

type heldList struct {
	name string
	size int
}

// maxLibrary is how many bytes the files of the lists have that are held beyond
// the papers that are checked against them, apart from the last one.
const maxLibrary = 32 << 20

// union gives the named lists as one, and each of them. The error says which
// can't be read; what is wrong inside a list is in List.Errors. The list is nil
// for no names.
func (l *library) union(names []string) (list *bib.List, files []*bib.List, err error) {
	for _, name := range names {
		file, err := l.list(name)
		if err != nil {
			return nil, nil, err
		}
		files = append(files, file)
	}
	switch {
	case len(files) == 0:
		return nil, nil, nil
	case len(files) == 1:
		return files[0], files, nil
	case l.revision != nil:
		return l.revision.merge(names, files), files, nil
	}
	return bib.Merge(files...), files, nil
}

func (l *library) list(name string) (*bib.List, error) {
	return l.lists.once(name, func() (*bib.List, error) {
		if l.revision != nil {
			return l.revision.list(name)
		}
		list, err := readList(l.disk, name)
		if list != nil && !hasDirective(list) {
			l.hold(heldList{name, len(list.Src)})
		}
		return list, err
	})
}

// hold notes a list that was read, and lets go of others. One that holds
// directives stays: see [listSets].
func (l *library) hold(list heldList) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.held = append(l.held, list)
	for l.size += list.size; len(l.held) > 1 && l.size > maxLibrary; l.held = l.held[1:] {
		l.size -= l.held[0].size
		l.lists.forget(l.held[0].name)
	}
}

func readList(d *disk.Disk, name string) (*bib.List, error) {
	if d.Archive(name) != "" {
		src, err := d.Read(name, maxList)
		if err != nil {
			return nil, err
		}
		list, err := bib.ReadContext(context.Background(), name, src)
		return aList(name, list, err)
	}
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
