package formats

import (
	"io/fs"
	"os"
	"path/filepath"

	"github.com/citevet/citevet/citation/prose"
)

// Options tells [Options.Read] what it can't find in the paper's bytes. The zero
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

// ReadFile reads the paper in the named file as [Options.Read] does. Where
// o.FS is nil the files that it includes are read from the file's own folder,
// which no path and no symbolic link leads out of.
func (o Options) ReadFile(name string) (*prose.Document, error) {
	src, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	if o.FS == nil {
		root, err := os.OpenRoot(filepath.Dir(name))
		if err != nil {
			return nil, err
		}
		defer root.Close()
		o.FS = root.FS()
	}
	return o.Read(name, src)
}
