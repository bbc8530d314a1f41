package cli

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/citevet/citevet/citation/prose/formats"
	"github.com/citevet/citevet/cmd/citevet/internal/htmlreport"
	"github.com/citevet/citevet/internal/readfile"
)

// walk gives the files under root that may be papers by their names. Hidden
// folders, those that begin with "_" and node_modules are left out, and
// symbolic links are not followed; so are those that the configuration
// ignores, and pages of -html. What can't be read is told.
func (a *app) walk(root string) []paper {
	exts := paperExts()
	var papers []paper
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			a.fail(readfile.Describe(name, err))
			if d != nil && d.IsDir() {
				return fs.SkipDir
			}
		case d.IsDir() && name != root && isPrivate(d.Name()):
			return fs.SkipDir
		case d.Type().IsRegular() && !isTemporary(d.Name()) && slices.Contains(exts, strings.ToLower(filepath.Ext(name))) && !a.settingsOf(name).ignores(name) && !isPage(name):
			papers = append(papers, paper{name: name, tree: root})
		}
		return nil
	})
	if err != nil {
		a.fail(readfile.Describe(root, err))
	}
	return papers
}

// isPage tells whether a file is a page that -html wrote: it has a paper in
// it, but is none.
func isPage(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".html", ".htm", ".xhtml":
	default:
		return false
	}
	f, err := os.Open(name)
	if err != nil {
		return false // told when it is read
	}
	defer f.Close()
	head, err := io.ReadAll(io.LimitReader(f, htmlreport.HeadSize))
	return err == nil && htmlreport.IsPage(head)
}

func isPrivate(folder string) bool {
	return strings.HasPrefix(folder, ".") || strings.HasPrefix(folder, "_") || folder == "node_modules"
}

// isTemporary tells the files that editors keep beside the one that is open.
func isTemporary(file string) bool {
	return strings.HasPrefix(file, ".") || strings.HasPrefix(file, "~$")
}

// paperExts gives the extensions of the formats that there is a reader for.
func paperExts() []string {
	var exts []string
	for _, r := range formats.Readers() {
		exts = append(exts, r.Exts...)
	}
	return exts
}
