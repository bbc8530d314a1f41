package pipeline

import (
	"bytes"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/prose/formats"
)

// paperExts gives the extensions of the formats that there is a reader for.
var paperExts = sync.OnceValue(func() []string {
	var exts []string
	for _, r := range formats.Readers() {
		exts = append(exts, r.Exts...)
	}
	return exts
})

// isPaper tells by its name whether a file that nobody named may be a paper.
func isPaper(name string) bool {
	base := path.Base(name)
	return !strings.HasPrefix(base, ".") && !strings.HasPrefix(base, "~$") && !isList(name) &&
		slices.Contains(paperExts(), strings.ToLower(path.Ext(name)))
}

// isList tells by its name whether a file may be a list.
func isList(name string) bool { return bib.FormatOf(name, nil) != "" }

// isPart tells a file in LaTeX that a paper includes, such as a chapter. (The
// command, which sees a whole folder, looks whether there is such a paper.)
func isPart(name string, src []byte) bool {
	if ext := strings.ToLower(path.Ext(name)); ext != ".tex" && ext != ".latex" {
		return false
	}
	return !bytes.Contains(src, []byte(`\documentclass`)) && !bytes.Contains(src, []byte(`\documentstyle`)) && !bytes.Contains(src, []byte(`\begin{document}`))
}

// folder gives the folder of a file, in any filesystem: "gs://bucket/a" of
// "gs://bucket/a/b.xml". path.Dir would make one slash of two.
func folder(name string) string {
	if i := strings.LastIndexByte(name, '/'); i >= 0 {
		return name[:i]
	}
	return "."
}

// join gives the path of a file in a folder of any filesystem.
func join(folder, name string) string {
	if folder == "." {
		return name
	}
	return strings.TrimSuffix(folder, "/") + "/" + name
}
