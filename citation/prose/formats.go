package prose

import (
	"go/token"
	"path/filepath"
	"slices"
	"strings"
)

// A Reader reads one format.
type Reader struct {
	Name string   // "markdown"
	Exts []string // file extensions with the dot, in lower case
	// Sniff tells from the first bytes whether a file without a known
	// extension is of this format; nil where that can't be told.
	Sniff func(head []byte) bool
	// Read reads src, which is UTF-8 without a byte order mark whatever the
	// file's encoding is; offsets are those of src. What can't be read is in
	// Document.Errors, never a panic.
	Read func(name string, src []byte) *Document
	// ReadWith reads as Read does, with options; nil for a format that has
	// no use for any.
	ReadWith func(name string, src []byte, o Options) *Document
	// Binary says that Read takes the bytes as they are on disk.
	Binary bool
}

// Readers gives the readers that there are. A new format is a file of its
// own and a line here. The order is that in which they are asked whether a
// file of unknown extension is theirs.
func Readers() []Reader {
	return []Reader{
		latexFormat,
		jatsFormat,
		htmlFormat,
		docxFormat,
		typstFormat,
		orgFormat,
		asciidocFormat,
		rstFormat,
		markdownFormat,
		textFormat,
	}
}

// sniffLen is how much of a file a reader is shown to tell its format.
const sniffLen = 4096

// readerFor chooses the reader by the extension of name, then by content.
func readerFor(name string, src []byte) Reader {
	readers := Readers()
	if ext := strings.ToLower(filepath.Ext(name)); ext != "" {
		for _, r := range readers {
			if slices.Contains(r.Exts, ext) {
				return r
			}
		}
	}
	head := src[:min(len(src), sniffLen)]
	for _, r := range readers {
		if r.Sniff != nil && r.Sniff(head) {
			return r
		}
	}
	return textFormat
}

// Read reads the paper src, whose format is chosen by the extension of name,
// then by its content. Text may be UTF-8, UTF-16 or an old single-byte
// encoding. The error is Document.Errors; the document is never nil, and one
// that could not be read, or is empty, has no blocks.
func Read(name string, src []byte) (*Document, error) { return Options{}.Read(name, src) }

// Read is the function [Read] with options.
func (o Options) Read(name string, src []byte) (*Document, error) {
	r := readerFor(name, src)
	d := o.read(r, name, src)
	d.Name, d.Format = name, r.Name
	markReferences(d.Blocks)
	d.Position(0)
	d.Errors.Sort()
	return d, d.Errors.Err()
}

func (o Options) read(r Reader, name string, src []byte) *Document {
	if r.Binary {
		return o.run(r, name, src)
	}
	text, runs, err := decode(src)
	if err != nil {
		d := &Document{Src: src}
		d.Errors.Add(token.Position{Filename: name, Line: 1, Column: 1}, err.Error())
		return d
	}
	d := o.run(r, name, text)
	if runs != nil {
		d.rebase(src, runs)
	}
	return d
}

func (o Options) run(r Reader, name string, src []byte) *Document {
	if r.ReadWith != nil {
		return r.ReadWith(name, src, o)
	}
	return r.Read(name, src)
}

// ReadFile reads the paper in the named file, and the files of its folder
// that it includes.
func ReadFile(name string) (*Document, error) { return Options{}.ReadFile(name) }
