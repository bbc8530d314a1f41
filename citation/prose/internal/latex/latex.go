// Package latex reads LaTeX, with the files that a paper includes.
package latex

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"slices"

	"github.com/citevet/citevet/citation/prose"
	"github.com/citevet/citevet/citation/prose/internal/blocks"
	"github.com/citevet/citevet/citation/prose/internal/chars"
	"github.com/citevet/citevet/citation/prose/internal/format"
)

// Format is LaTeX.
var Format = format.Format{
	Name:   "latex",
	Exts:   []string{".tex", ".ltx", ".latex"},
	Sniff:  sniff,
	Read:   read,
	Binary: true,
}

// A reader walks over the source once, from the first byte to the last.
// It looks ahead for the arguments that are not text; the others are read as
// they come, so that an unclosed brace costs nothing.
type reader struct {
	scanner
	w *blocks.Writer

	openGroups
	depth int           // of arguments inside arguments
	host  *blocks.Place // where citations stand that are read outside of the text
}

// A scanner takes what TeX's syntax knows off the source: names of commands,
// arguments and comments.
type scanner struct {
	*wholePaper
	pos  int
	stop int // where the file, or the argument that is read, ends
}

// A wholePaper is what holds for a paper as a whole, whatever file or
// argument is being read.
type wholePaper struct {
	doc     *prose.Document
	watch   *format.Watch
	src     []byte // decoded; doc.Src until all is read
	sources []sourceFile
	fsys    fs.FS
	dir     string   // the paper's folder inside fsys
	reading []string // the files that are open, the innermost last
	errors  []readError

	macros    map[string]macro
	declared  map[string]citeCommand // commands that cite by option, by \let or by declaration
	lists     []string               // multibib's commands that name a list
	packages  loaded
	group     int // number of the last citation command
	preamble  bool
	atLetter  bool // after \makeatletter
	done      bool // \end{document} was read
	lookahead int  // bytes that may still be looked at in vain
}

type loaded struct {
	biblatex, natbib bool
	numeric          bool // natbib without authors and years
	shorthands       bool // babel's "a for ä
}

type readError struct {
	at   int
	msg  string
	part *prose.Part // that is not read; else nil
}

// openGroups are the open braces and environments.
type openGroups struct {
	groups []openGroup // the innermost last
	floor  int         // groups below it were opened outside of what is read
}

// An openGroup is an open environment, or the argument of a command that has
// something to do at its end.
type openGroup struct {
	env    string // the environment's name; "" for an argument
	braces int    // plain braces open inside it
	end    func()
}

// maxGroups bounds the environments and arguments inside each other;
// deeper ones are read as text.
const maxGroups = 256

func sniff(head []byte) bool {
	for _, s := range []string{`\documentclass`, `\documentstyle`, `\begin{document}`} {
		if bytes.Contains(head, []byte(s)) {
			return true
		}
	}
	return false
}

func read(ctx context.Context, in format.Source) *prose.Document {
	name, src := in.Name, in.Src
	doc := &prose.Document{Name: name, Format: "latex"}
	p := &wholePaper{doc: doc, watch: format.NewWatch(ctx), fsys: in.Fsys, dir: path.Clean(in.Dir), macros: map[string]macro{}, declared: map[string]citeCommand{}}
	for _, c := range in.CiteCommands {
		p.declareCite(c)
	}
	r := &reader{scanner: scanner{wholePaper: p}, w: blocks.NewWriter(doc)}
	r.file(path.Join(p.dir, filepath.Base(name)), src)
	r.w.Finish()
	p.finish()
	return doc
}

// file reads a file that is part of the paper.
func (r *reader) file(name string, src []byte) {
	from, ok := r.addSource(name, src)
	if !ok {
		return
	}
	r.reading = append(r.reading, name)
	groups, floor, pos, stop := len(r.groups), r.floor, r.pos, r.stop
	r.floor, r.pos, r.stop = groups, from, len(r.src)
	r.run()
	r.closeTo(groups)
	r.floor, r.pos, r.stop = floor, pos, stop
	r.reading = r.reading[:len(r.reading)-1]
}

// run reads up to r.stop.
func (r *reader) run() {
	for r.pos < r.stop && !r.done && !r.watch.Done() {
		from := r.pos
		for r.pos < r.stop && !isSpecial[r.src[r.pos]] {
			r.pos++
		}
		r.w.Copy(from, r.pos)
		if r.pos < r.stop {
			r.special(r.src[r.pos])
		}
	}
	r.pos = r.stop
}

// isSpecial are the bytes that are not just text.
var isSpecial = [256]bool{
	'\\': true, '{': true, '}': true, '%': true, '$': true, '~': true, '-': true, '`': true, '\'': true, '"': true, '&': true, '\n': true,
}

// special reads what begins with a character that is not just text.
func (r *reader) special(c byte) {
	from := r.pos
	switch c {
	case '\\':
		r.command()
	case '{':
		r.pos++
		r.brace(1)
	case '}':
		r.pos++
		r.brace(-1)
	case '%':
		r.pos = r.afterComment(from)
	case '$':
		r.dollar()
	case '\n':
		r.newline()
	case '~':
		r.write("\u00a0", 1)
	case '&':
		r.pos++
		if r.w.Kind == prose.Cell {
			r.w.End()
		}
	case '"':
		r.shorthand()
	default:
		r.ligature(c)
	}
}

// write writes s for the next n bytes.
func (r *reader) write(s string, n int) {
	r.w.Put(s, r.pos, r.pos+n)
	r.pos += n
}

// newline reads the end of a line; an empty line ends the paragraph.
func (r *reader) newline() {
	p := r.pos + 1
	for p < r.stop && chars.IsSpace(r.src[p]) {
		if r.src[p] == '\n' {
			r.w.End()
			r.pos = p
			return
		}
		p++
	}
	r.w.Copy(r.pos, r.pos+1)
	r.pos++
}

// ligature reads the characters that TeX's fonts join: -- and quotes.
func (r *reader) ligature(c byte) {
	n := 1
	for n < 3 && r.pos+n < r.stop && r.src[r.pos+n] == c {
		n++
	}
	switch {
	case c == '-' && n == 3:
		r.write("—", 3)
	case c == '-' && n == 2:
		r.write("–", 2)
	case c == '`' && n > 1:
		r.write("“", 2)
	case c == '\'' && n > 1:
		r.write("”", 2)
	case c == '`':
		r.write("‘", 1)
	default:
		r.w.Copy(r.pos, r.pos+1)
		r.pos++
	}
}

// dollar reads $…$ and $$…$$.
func (r *reader) dollar() {
	mark := "$"
	if r.pos+1 < r.stop && r.src[r.pos+1] == '$' {
		mark = "$$"
	}
	r.formula(r.pos, r.pos+len(mark), mark)
}

// formula reads a formula that begins at start, whose text begins at from and
// ends with mark. Citations in it count.
func (r *reader) formula(start, from int, mark string) {
	end, ok := r.find(from, mark, true)
	if !ok {
		r.w.Copy(start, from)
		r.pos = from
		return
	}
	r.skipOver(start, from, end, end+len(mark))
}

// skipOver takes [start, end) out of the text; commands that cite in
// [from, to) are read.
func (r *reader) skipOver(start, from, to, end int) {
	at := r.object(start, end)
	r.citesIn(extent{from, to}, at)
	r.pos = end
}

// brace counts plain braces and ends an argument at its last one.
func (o *openGroups) brace(n int) {
	if len(o.groups) == o.floor {
		return
	}
	g := &o.groups[len(o.groups)-1]
	g.braces += n
	if g.braces < 0 && g.env == "" {
		o.closeTo(len(o.groups) - 1)
		return
	}
	g.braces = max(g.braces, 0)
}

// closeTo ends the groups from n on.
func (o *openGroups) closeTo(n int) {
	for len(o.groups) > n {
		g := o.groups[len(o.groups)-1]
		o.groups = o.groups[:len(o.groups)-1]
		if g.end != nil {
			g.end()
		}
	}
}

// argument enters the argument in braces that follows and runs end at its
// closing brace. Without one it does nothing and reports false.
func (r *reader) argument(begin, end func()) bool {
	p := r.skipSpace(r.pos)
	if p >= r.stop || r.src[p] != '{' || len(r.groups) >= maxGroups {
		return false
	}
	r.pos = p + 1
	begin()
	r.groups = append(r.groups, openGroup{end: end})
	return true
}

func (p *wholePaper) errorf(at int, format string, args ...any) {
	p.errors = append(p.errors, readError{at: at, msg: fmt.Sprintf(format, args...)})
}

func (p *wholePaper) isReading(name string) bool { return slices.Contains(p.reading, name) }
