package prose

import (
	"context"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
)

// The formats that there are. A new one is a folder of its own and a line
// here. The order is that in which they are asked whether a file of unknown
// extension is theirs.
var all = []format{
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

// A Reader says what files one format is read from.
type Reader struct {
	Name string   // "markdown"
	Exts []string // file extensions with the dot, in lower case
}

// Readers gives the readers that there are, one for each format.
func Readers() []Reader {
	readers := make([]Reader, 0, len(all))
	for _, f := range all {
		readers = append(readers, Reader{Name: f.name, Exts: slices.Clone(f.exts)})
	}
	return readers
}

// formatOf chooses the format by the extension of name, then by content.
func formatOf(name string, src []byte) format {
	if ext := strings.ToLower(filepath.Ext(name)); ext != "" {
		for _, f := range all {
			if slices.Contains(f.exts, ext) {
				return f
			}
		}
	}
	head := src[:min(len(src), sniffLen)]
	for _, f := range all {
		if f.sniff != nil && f.sniff(head) {
			return f
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
	f := formatOf(name, src)
	in := source{name: name, src: src, fsys: o.FS, citeCommands: o.CiteCommands}
	d := decoded(context.Background(), f, in)
	d.Name, d.Format = name, f.name
	markReferences(d.Blocks)
	d.Position(0)
	d.Errors.Sort()
	return d, d.Errors.Err()
}

// decoded reads a paper in any encoding.
func decoded(ctx context.Context, f format, in source) *Document {
	if f.binary {
		return f.read(ctx, in)
	}
	src := in.src
	text, runs, err := decode(src)
	if err != nil {
		d := &Document{Src: src}
		d.Errors.Add(token.Position{Filename: in.name, Line: 1, Column: 1}, err.Error())
		return d
	}
	in.src = text
	d := f.read(ctx, in)
	if runs != nil {
		rebase(d, src, runs)
	}
	return d
}

// ReadFile reads the paper in the named file, and the files of its folder
// that it includes.
func ReadFile(name string) (*Document, error) { return Options{}.ReadFile(name) }
