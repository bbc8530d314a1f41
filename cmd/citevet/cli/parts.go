package cli

import (
	"path/filepath"
	"slices"
	"strings"
)

// withoutParts leaves out the files of a tree that another one includes, such
// as the chapters of a book in LaTeX: they are read, and checked, with it.
func (a *app) withoutParts(papers []paper) []paper {
	var whole []paper
	for _, p := range papers {
		if p.tree != "" && isLatex(p.name) {
			whole = append(whole, p)
		}
	}
	if len(whole) < 2 {
		return papers
	}
	parts := make([][]string, len(whole))
	a.each(len(whole), func(i int) { parts[i] = a.includes(whole[i]) })
	includes := map[[2]string]bool{}
	for i, p := range whole {
		for _, part := range parts[i] {
			includes[[2]string{filepath.Clean(p.name), part}] = true
		}
	}
	return slices.DeleteFunc(papers, func(p paper) bool {
		name := filepath.Clean(p.name)
		return p.tree != "" && slices.ContainsFunc(whole, func(by paper) bool {
			other := filepath.Clean(by.name)
			return includes[[2]string{other, name}] && !includes[[2]string{name, other}]
		})
	})
}

func isLatex(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".tex", ".ltx", ".latex":
		return true
	}
	return false
}

// includes gives the files that a paper includes. What can't be read is told
// when the paper is checked.
func (a *app) includes(p paper) []string {
	doc, err := a.open(p)
	if doc == nil || err != nil && len(doc.Files) == 0 {
		return nil
	}
	var names []string
	for _, f := range doc.Files {
		if name := filepath.Clean(f.Name); name != filepath.Clean(p.name) {
			names = append(names, name)
		}
	}
	return names
}
