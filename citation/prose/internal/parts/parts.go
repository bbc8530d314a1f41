// Package parts makes one document of a paper and the files that it includes.
package parts

import (
	"cmp"
	"context"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/format"
)

// The bounds of what a paper may include.
const (
	maxFiles = 500
	maxNest  = 32
	maxBytes = 64 << 20
)

// A paper is a document that is being put together.
type paper struct {
	ctx    context.Context
	in     format.Source
	format format.Format
	read   func(format.Source) *prose.Document
	joined joined
	files  []string // of in.Fsys that were read
	open   []string // those that are being read, the innermost last
}

// Join reads the parts of d that its reader left in d.Unread, and theirs, and
// gives one document of them all. Those that can't be read stay in Unread.
func Join(ctx context.Context, d *prose.Document, f format.Format, in format.Source, read func(format.Source) *prose.Document) *prose.Document {
	p := &paper{ctx: ctx, in: in, format: f, read: read}
	p.in.Dir = path.Clean(in.Dir)
	own := path.Join(p.in.Dir, filepath.Base(in.Name))
	p.lists(d, own)
	if len(d.Unread) == 0 {
		return d
	}
	p.add(d, own, false)
	return p.joined.finish(d)
}

// add makes the document of a file a part of the paper.
func (p *paper) add(d *prose.Document, file string, apart bool) {
	p.files = append(p.files, file)
	p.open = append(p.open, file)
	m := p.joined.begin(d, apart)
	unread := d.Unread
	slices.SortStableFunc(unread, func(a, b prose.Part) int { return cmp.Compare(a.Offset, b.Offset) })
	for _, part := range unread {
		m.upTo(part.Offset)
		if why := p.include(part, file, apart || part.Import); why != "" {
			m.unread(part, why)
		}
	}
	m.upTo(len(d.Src) + 1)
	p.open = p.open[:len(p.open)-1]
}

// include reads a part that file names, at most once. It says why it can't be
// read; "" where it was.
func (p *paper) include(part prose.Part, file string, apart bool) string {
	switch {
	case part.Computed:
		return "is not read: the paper computes its name"
	case p.in.Fsys == nil:
		return "is not read: the paper's folder is not known"
	}
	name, ok := p.locate(part.Path, file)
	switch {
	case !ok && strings.Contains(part.Path, ".."):
		return "is not read: it is not in the paper's folder"
	case !ok:
		return "is not found in the paper's folder"
	case slices.Contains(p.open, name):
		return "includes itself"
	case slices.Contains(p.files, name) || p.ctx.Err() != nil:
		return ""
	case len(p.open) >= maxNest || len(p.files) >= maxFiles:
		return "is not read: too many files include each other"
	}
	if info, err := fs.Stat(p.in.Fsys, name); err == nil && info.Size()+int64(len(p.joined.doc.Src)) > maxBytes {
		return "is not read: the paper is too large"
	}
	src, err := fs.ReadFile(p.in.Fsys, name)
	if err != nil {
		return fmt.Sprintf("can't be read: %v", err)
	}
	in := p.in
	in.Name, in.Src, in.Paper, in.List = p.printed(name), src, p.in.Name, part.List
	d := p.read(in)
	d.Name = in.Name
	if part.List {
		p.joined.begin(&prose.Document{Name: d.Name, Src: d.Src, Lines: d.Lines, Refs: d.Refs}, true).file().List = true
		return ""
	}
	p.lists(d, name)
	p.add(d, name, apart)
	return ""
}

// locate finds a file that another one names: from the folder of that file and
// from the paper's, or, where its path begins with "/", from a folder upward.
func (p *paper) locate(name, file string) (string, bool) {
	name = filepath.ToSlash(name)
	bases := []string{path.Dir(file), p.in.Dir}
	if strings.HasPrefix(name, "/") {
		bases = upward(p.in.Dir)
	}
	for _, base := range bases {
		at := path.Join(base, name)
		if !fs.ValidPath(at) {
			continue
		}
		if info, err := fs.Stat(p.in.Fsys, at); err == nil && info.Mode().IsRegular() {
			return at, true
		}
	}
	return "", false
}

// upward gives a folder and those that it lies in.
func upward(dir string) []string {
	dirs := []string{dir}
	for dir != "." && dir != "/" {
		dir = path.Dir(dir)
		dirs = append(dirs, dir)
	}
	return dirs
}

// printed gives the name of a file of Fsys as places in it are printed.
func (p *paper) printed(file string) string {
	return filepath.Join(filepath.Dir(p.in.Name), filepath.FromSlash(p.fromPaper(file)))
}

// fromPaper gives the path of a file of Fsys from the paper's folder.
func (p *paper) fromPaper(file string) string {
	rel, err := filepath.Rel(filepath.FromSlash(p.in.Dir), filepath.FromSlash(file))
	if err != nil {
		return file
	}
	return filepath.ToSlash(rel)
}

// lists makes the paths of the lists that a file names relative to the paper's
// folder, where the format has them relative to the file, or to a root.
func (p *paper) lists(d *prose.Document, file string) {
	for i := range d.Lists {
		ref := &d.Lists[i]
		switch {
		case !p.format.Rooted || strings.Contains(ref.Path, "://"):
		case p.in.Fsys == nil:
			ref.Path = strings.TrimLeft(ref.Path, "/")
		default:
			if at, ok := p.locate(ref.Path, file); ok {
				ref.Path = p.fromPaper(at)
			}
		}
	}
}
