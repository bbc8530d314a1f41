package formats

import (
	"io/fs"
)

// Options tells [Options.ReadContext] what it can't find in the paper's bytes. The zero
// value is what [Read] uses.
type Options struct {
	// FS is the folder that the paper stands in, or one above it: see Dir.
	// The files that a paper includes (\input, \include, \subfile, \import in
	// LaTeX, #include in Typst, …) are read from it and from nowhere else;
	// with nil none is read, and each is named in Document.Errors.
	FS fs.FS

	// Dir is the folder of the paper inside FS, with slashes; "" where that
	// is FS itself.
	Dir string

	// CiteCommands are commands that cite in a LaTeX paper besides those that
	// are known: "mycite", or "mycite=textcite" for one that takes its
	// arguments, and stands in a sentence, as \textcite does; without "=" as
	// \cite.
	CiteCommands []string
}
