// Package prose gives the running text of a paper with the place of every
// byte of it.
//
// A reader of package formats turns the bytes of a file into a [Document]:
// blocks of text, each mapped onto the bytes it came from, and the citations
// that the format has a syntax of its own for. Nothing is searched for in the
// source afterwards: a place is known from the first byte on.
package prose

import (
	"bytes"
	"go/scanner"
	"go/token"
	"sort"
	"strconv"

	"github.com/citevet/citevet/bib"
)

// A Document is the running text of one paper.
type Document struct {
	Name   string // the file's name, as it is printed before positions
	Format string // the name of the reader that made it: "text", "markdown", …

	// Src is what offsets index: the file as it is on disk. For a zipped
	// format it is the text of its paragraphs, one a line, so that a line
	// number is a paragraph's number. Where Files is set it is these files,
	// one after the other.
	Src []byte

	// Files are the parts of Src with a name of their own, by Offset: the
	// paper and each file that it includes, or the footnotes of a zipped
	// format. Empty where Src is one file. Only [Document.Position] has to
	// know of them.
	Files []File

	Lang   string    // the language the file declares ("en", "de-CH"), or ""
	Blocks []Block   // in the order of the source
	Keys   []KeyCite // citations by key, in the order of the source

	// AnyCase says that keys are found in any case, as classic BibTeX does;
	// biber, pandoc and others tell Smith2019 from smith2019.
	AnyCase bool

	// Lists names the reference lists that the file itself declares, as
	// written there; a relative path is relative to the file's folder.
	Lists []ListRef

	// Unread are the parts that the paper includes and that could not be
	// read, by Offset; Errors says why.
	Unread []Part

	// Labels are what the file itself labels and refers to as it cites: figures,
	// sections, terms of a glossary. Keys has no references to them. Only a
	// format that can't tell the two apart has any.
	Labels []string

	// Refs are the works of a reference list inside the file itself, such as
	// references: in YAML or the ref-list of JATS.
	Refs []bib.Work

	// Errors holds what could not be read, sorted; the rest was read.
	Errors scanner.ErrorList

	// Lines holds the offset of each line's first byte. A reader sets it where
	// Src is not UTF-8; else [Document.Position] makes it.
	Lines []int
}

// A File is a stretch of Document.Src that has a name of its own.
type File struct {
	Name        string
	Offset, End int // its bytes in Document.Src
}

// A Part is a file that a paper includes, such as a chapter.
type Part struct {
	Path        string // as written
	Offset, End int    // the bytes of Src that name it

	// Import says that names are taken from the file, as by Typst's #import:
	// what it cites counts, but not where its text stands.
	Import bool
}

// A ListRef is a reference list that a paper names, such as the value of
// bibliography: in its front matter.
type ListRef struct {
	Path        string
	Offset, End int // the bytes of Src that name it
}

// A Kind says what part of a paper a block is.
type Kind uint8

// The kinds of block. Citations are read in all but References.
const (
	Body       Kind = iota
	Heading         // a title of a section
	Quotation       // a block quotation
	Note            // a footnote, an endnote or a comment
	Caption         // of a figure or a table
	Cell            // of a table
	References      // the reference list at the end of a paper
)

// A Block is a run of text that a citation cannot leave: a paragraph, a
// heading, a footnote, a cell of a table. Text is UTF-8; code, math, markup
// and link targets are not in it. [Object] stands where one was whose loss
// would join the words around it.
type Block struct {
	Kind Kind
	Text string

	// Level is that of a heading, from 1; 0 where the format has none, and
	// for other blocks.
	Level int

	// Runs maps Text onto the source. They are sorted by At, and the first
	// has At 0. Between two runs bytes correspond one to one.
	Runs []Run
}

// Object stands in a block's text for what is no text but stands in the
// sentence as a word does: a citation by key, a formula, code, an image
// (U+FFFC, Unicode's object replacement character).
const Object = '\uFFFC'

// A Run is a stretch of a block's text and where it stands in the source.
type Run struct {
	At  int // offset in Block.Text where the run begins
	Src int // offset in Document.Src of its first byte

	// Len is 0 where each byte of the text is that byte of the source.
	// Where the text was decoded (an entity, a LaTeX accent, Latin-1) it is
	// the number of source bytes that the whole run stands for.
	Len int
}

// Range gives the bytes of the source, [pos, end), that Text[from:to] stands
// for. A decoded run is given whole. from < to; both are offsets in b.Text.
func (b *Block) Range(from, to int) (pos, end int) {
	if b == nil {
		return 0, 0
	}
	return rangeOf(b.Runs, from, to)
}

func rangeOf(runs []Run, from, to int) (pos, end int) {
	r := runAt(runs, from)
	pos = r.Src
	if r.Len == 0 {
		pos += from - r.At
	}
	r = runAt(runs, to-1)
	if r.Len > 0 {
		return pos, r.Src + r.Len
	}
	return pos, r.Src + to - r.At
}

func runAt(runs []Run, at int) Run {
	i := sort.Search(len(runs), func(i int) bool { return runs[i].At > at })
	if i == 0 {
		return Run{}
	}
	return runs[i-1]
}

// A Mode says how a citation by key stands in its sentence; the names are
// pandoc's.
type Mode uint8

// The modes of a citation by key.
const (
	Normal         Mode = iota // in parentheses or a note: [@key], \citep{key}
	AuthorInText               // the name is part of the sentence: @key, \citet{key}
	SuppressAuthor             // the year alone: [-@key], \citeyear{key}
	NoCite                     // listed without being cited: \nocite{key}
)

var modes = [...]string{"NormalCitation", "AuthorInText", "SuppressAuthor", "NoCite"}

// String gives pandoc's name of the mode, "Mode(9)" for one that there is not.
func (m Mode) String() string {
	if int(m) >= len(modes) {
		return "Mode(" + strconv.Itoa(int(m)) + ")"
	}
	return modes[m]
}

// A KeyCite is one work cited by its key, in the syntax of the format.
type KeyCite struct {
	// Offset and End are the key with its marker: "@smith2019",
	// "-@smith2019", "smith2019" in \cite{smith2019}; the id in the rid of
	// JATS or the href and data-cites of HTML; what is printed for it in a
	// word processor's field or as the text of a link to a DOI; the command
	// itself where a LaTeX paper defines one for a fixed key.
	Offset, End int
	Key         string // as written; "*" in \nocite{*}; where a link to a DOI leads
	Mode        Mode
	Group       int    // citations with the same number stand in one bracket or command
	Command     string // "@", "citep", "textcite", "xref", "doi" for a link, …

	// Block is the index in Document.Blocks of the block that the citation
	// stands in, -1 for one that stands in none (NoCite, or a block of LaTeX
	// in Markdown). At is the offset in that block's Text of the [Object]
	// that stands for the citation, or of Printed.
	Block, At int

	Prefix string // text before the key: "see also"
	Suffix string // text after it: ", pp. 33–35 and passim"; read as locators by package citation

	// SuffixRuns maps Suffix onto the source as Block.Runs maps a block's
	// text; nil where its place is not known.
	SuffixRuns []Run

	// From and To are the bytes of Src of the whole group with its brackets
	// or its command; 0, 0 where the reader can't tell.
	From, To int

	// CrossRef says that the key looks like the label of a figure, a table
	// or a section ("fig-map", "eq:3"), which Markdown refers to in the same
	// way, or may be part of an address ("@types/node"), or is where a link to
	// a DOI leads: it is a citation only where a list has the key or the DOI.
	CrossRef bool

	// Printed is the text that the file holds for the citation, where it
	// holds one (JATS, HTML, a word processor's field); else "". It is
	// Text[At:At+len(Printed)] of its block, and the citations of one group
	// may share it.
	Printed string
}

// SuffixRange gives the bytes of the source, [pos, end), that
// k.Suffix[from:to] stands for; ok is false where that is not known.
func (k *KeyCite) SuffixRange(from, to int) (pos, end int, ok bool) {
	if k == nil || len(k.SuffixRuns) == 0 || from >= to {
		return 0, 0, false
	}
	pos, end = rangeOf(k.SuffixRuns, from, to)
	return pos, end, true
}

// Position gives the file, line and byte column (both from 1) of an offset
// in d.Src, and the offset in that file. It is not safe for concurrent use
// with itself before its first call has returned; readers make that call.
func (d *Document) Position(offset int) token.Position {
	if d == nil {
		return token.Position{Offset: offset}
	}
	if d.Lines == nil {
		d.Lines = lineStarts(d.Src)
	}
	i := max(sort.SearchInts(d.Lines, offset+1)-1, 0)
	f, first := d.file(offset)
	return token.Position{Filename: f.Name, Offset: offset - f.Offset, Line: i - first + 1, Column: offset - d.Lines[i] + 1}
}

// file gives the file that offset stands in and the index of its first line.
func (d *Document) file(offset int) (File, int) {
	i := sort.Search(len(d.Files), func(i int) bool { return d.Files[i].Offset > offset })
	if i == 0 {
		return File{Name: d.Name, End: len(d.Src)}, 0
	}
	f := d.Files[i-1]
	return f, sort.SearchInts(d.Lines, f.Offset)
}

// lineStarts takes "\n", "\r\n" and, in a file without "\n", "\r" as the end
// of a line.
func lineStarts(src []byte) []int {
	mark := byte('\n')
	if bytes.IndexByte(src, mark) < 0 {
		mark = '\r'
	}
	starts := make([]int, 1, len(src)/64+1)
	for at := 0; ; {
		i := bytes.IndexByte(src[at:], mark)
		if i < 0 {
			return starts
		}
		at += i + 1
		starts = append(starts, at)
	}
}
