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

	// Packed says that Src is made of the text of a zipped file, whose bytes
	// can't be edited in place.
	Packed bool

	// Cells are the offsets in Src at which the cells of a notebook begin.
	Cells []int

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

	// Lost are the places in Src of the letters that were lost before the file
	// was written, which stand as U+FFFD: the first 1,000, by block.
	Lost []int

	// Errors holds what could not be read, sorted; the rest was read.
	Errors scanner.ErrorList

	// Notes holds what people should know of how the file was read, such as that
	// the citations of a program were read as if they were typed. It is no error.
	Notes scanner.ErrorList

	// Lines holds the offset of each line's first byte. A reader sets it where
	// Src is not UTF-8; else [Document.Position] makes it.
	Lines []int
}

// A File is a stretch of Document.Src that has a name of its own.
type File struct {
	Name        string
	Offset, End int // its bytes in Document.Src

	// List says that only the reference list of the file is taken, not its text.
	List bool
}

// A Part is a file that a paper includes, such as a chapter.
type Part struct {
	Path        string // as written
	Offset, End int    // the bytes of Src that name it

	// Import says that names are taken from the file, as by Typst's #import:
	// what it cites counts, but not where its text stands.
	Import bool

	// List says that only the reference list of the file is taken.
	List bool

	// Computed says that the paper computes the name of the file: Path is what it
	// computes it of.
	Computed bool
}

// A ListRef is a reference list that a paper names, such as the value of
// bibliography: in its front matter.
type ListRef struct {
	Path        string
	Offset, End int // the bytes of Src that name it
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
