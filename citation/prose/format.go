package prose

import (
	"context"
	"io/fs"
)

// A format reads the papers of one markup.
type format struct {
	name string   // "markdown"
	exts []string // file extensions with the dot, in lower case
	// sniff tells from the first bytes whether a file without a known
	// extension is of this format; nil where that can't be told.
	sniff func(head []byte) bool
	// read reads a paper. What can't be read is in Document.Errors, never a
	// panic. Where ctx ends, what was read until then is given.
	read func(ctx context.Context, in source) *Document
	// binary says that read takes the bytes as they are on disk. Otherwise
	// they are UTF-8 without a byte order mark whatever the file's encoding
	// is, and offsets are those of these bytes.
	binary bool
}

// A source is a paper as its format is given it.
type source struct {
	name string // of the file
	src  []byte

	fsys         fs.FS    // the folder that the paper stands in; nil where that is not known
	citeCommands []string // that cite in a LaTeX paper besides those that are known
}
