package cli

import (
	"io"
	"os"
	"slices"

	"github.com/citevet/citevet/bib"
)

// isList tells whether a file that was named is a list, by its extension.
func isList(name string) bool { return bib.FormatOf(name, nil) != "" }

// isBibTeX tells whether a file is a list of BibTeX, by its extension.
func isBibTeX(name string) bool { return bib.FormatOf(name, nil) == "bibtex" }

// holdsList tells whether a file that nobody named is a list: JSON and YAML
// hold other things too.
func holdsList(name string) bool {
	f, err := os.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	head, err := io.ReadAll(io.LimitReader(f, maxListHead))
	return err == nil && bib.FormatOf(name, head) != ""
}

// maxListHead is how many bytes tell what a file holds.
const maxListHead = 64 << 10

// preferred gives the lists among the files of a folder: those of BibTeX, and
// where there are none those of other formats, which are often made from one.
func preferred(names []string) []string {
	lists := slices.DeleteFunc(slices.Clone(names), func(name string) bool { return !isBibTeX(name) })
	if len(lists) > 0 {
		return lists
	}
	return slices.DeleteFunc(names, func(name string) bool { return !holdsList(name) })
}
