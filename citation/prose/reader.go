package prose

import (
	"os"
)

// A Reader reads one format.
type Reader struct {
	Name string   // "markdown"
	Exts []string // file extensions with the dot, in lower case
	// Sniff tells from the first bytes whether a file without a known
	// extension is of this format; nil where that can't be told.
	Sniff func(head []byte) bool
	// Read reads src. What can't be read is in Document.Errors, never a panic.
	Read func(name string, src []byte) *Document
}

// Read reads the paper src, whose format is chosen by the extension of name,
// then by its content. The error is Document.Errors; the document is never
// nil.
func Read(name string, src []byte) (*Document, error) {
	d := readText(name, src)
	d.Position(0)
	return d, d.Errors.Err()
}

// ReadFile reads the paper in the named file.
func ReadFile(name string) (*Document, error) {
	src, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return Read(name, src)
}
