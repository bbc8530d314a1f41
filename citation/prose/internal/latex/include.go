package latex

import (
	"io/fs"
	"path"
	"path/filepath"
	"strings"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/encoding"
)

// The bounds of what a paper may include.
const (
	maxLatexFiles = 500
	maxLatexNest  = 32
	maxLatexBytes = 64 << 20
)

// A latexSource is a file of the paper before it was decoded.
type latexSource struct {
	name string
	raw  []byte
	at   int         // where its text begins in latexPaper.src
	runs []prose.Run // maps the text onto raw; nil where they are the same
}

// addSource makes a file part of the paper and gives the place of its first
// byte.
func (p *latexPaper) addSource(name string, raw []byte) (int, bool) {
	text, runs, err := encoding.Decode(raw)
	if len(p.src) > 0 {
		p.src = append(p.src, '\n')
	}
	at := len(p.src)
	p.sources = append(p.sources, latexSource{name, raw, at, runs})
	if err != nil {
		p.errorf(at, "%v", err)
		p.sources[len(p.sources)-1].runs = []prose.Run{}
		return at, false
	}
	p.src = append(p.src, text...)
	p.doc.Src = p.src
	p.lookahead += 4*len(text) + 1<<16
	return at, true
}

// include reads the file that a command names, at most once.
func (r *reader) include(s extent, dir string, exts ...string) {
	name := r.plain(s)
	at := s.from
	switch {
	case name == "" || r.w.Doc != r.doc: // inside a note of a citation, or a definition
		return
	case r.fsys == nil:
		r.errorf(at, "the included file %s is not read: the paper's folder is not known", name)
		return
	case len(r.reading) >= maxLatexNest || len(r.sources) >= maxLatexFiles:
		r.errorf(at, "the included file %s is not read: too many files include each other", name)
		return
	}
	file, ok := r.locate(name, dir, exts)
	switch {
	case !ok && (path.IsAbs(name) || strings.Contains(name, "..")):
		r.errorf(at, "the included file %s is not read: it is not in the paper's folder", name)
	case !ok:
		r.errorf(at, "the included file %s is not found in the paper's folder", name)
	case r.isReading(file):
		r.errorf(at, "the included file %s includes itself", name)
	case !r.wasRead(file):
		r.includeFile(file, at)
	}
}

func (r *reader) includeFile(file string, at int) {
	info, err := fs.Stat(r.fsys, file)
	if err == nil && info.Size()+int64(len(r.src)) > maxLatexBytes {
		r.errorf(at, "the included file %s is not read: the paper is too large", file)
		return
	}
	raw, err := fs.ReadFile(r.fsys, file)
	if err != nil {
		r.errorf(at, "the included file %s can't be read: %v", file, err)
		return
	}
	r.file(file, raw)
}

// locate finds an included file: from the paper's folder as TeX does, then
// from dir and from the folder of the file that names it.
func (r *reader) locate(name, dir string, exts []string) (string, bool) {
	own := path.Dir(r.reading[len(r.reading)-1])
	for _, base := range []string{dir, ".", path.Join(own, dir), own} {
		for _, ext := range exts {
			file := path.Join(base, filepath.ToSlash(name)+ext)
			if !fs.ValidPath(file) || path.IsAbs(name) {
				continue
			}
			if info, err := fs.Stat(r.fsys, file); err == nil && info.Mode().IsRegular() {
				return file, true
			}
		}
	}
	return "", false
}

func (p *latexPaper) wasRead(file string) bool {
	for _, s := range p.sources {
		if s.name == file {
			return true
		}
	}
	return false
}

// finish gives the document its source as it is on disk, its files and its
// errors.
func (p *latexPaper) finish() {
	d := p.doc
	d.Src = p.src
	if raw, runs := p.original(); runs != nil {
		encoding.Rebase(d, raw, runs)
		for i := range p.errors {
			p.errors[i].at = encoding.Offset(runs, p.errors[i].at)
		}
	}
	if len(p.sources) > 1 {
		p.listFiles()
	}
	for _, e := range p.errors {
		d.Errors.Add(d.Position(e.at), e.msg)
	}
	d.Errors.Sort()
}

// original gives the files as they are on disk, one after the other, and how
// the decoded text maps onto them; nil runs where nothing was decoded.
func (p *latexPaper) original() (raw []byte, runs []prose.Run) {
	decoded := false
	for i, s := range p.sources {
		if i > 0 {
			runs = append(runs, prose.Run{At: s.at - 1, Src: len(raw)})
			raw = append(raw, '\n')
		}
		if s.runs == nil {
			runs = append(runs, prose.Run{At: s.at, Src: len(raw)})
		}
		decoded = decoded || s.runs != nil
		for _, run := range s.runs {
			runs = append(runs, prose.Run{At: s.at + run.At, Src: len(raw) + run.Src, Len: run.Len})
		}
		p.sources[i].at = len(raw)
		raw = append(raw, s.raw...)
	}
	switch {
	case !decoded:
		return nil, nil
	case len(runs) == 0:
		return raw, []prose.Run{{}}
	}
	return raw, runs
}

func (p *latexPaper) listFiles() {
	dir := filepath.Dir(p.doc.Name)
	for i, s := range p.sources {
		name := p.doc.Name
		if i > 0 {
			name = filepath.Join(dir, filepath.FromSlash(s.name))
		}
		p.doc.Files = append(p.doc.Files, prose.File{Name: name, Offset: s.at, End: s.at + len(s.raw)})
	}
}
