package citevet_test

import (
	"context"
	"fmt"
	"io/fs"
	"path"
	"testing/fstest"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/citation/prose/formats"
)

// Check two files.
func Example_files() {
	doc, err := formats.ReadFile("examples/tested/paper.md")
	if doc == nil {
		fmt.Println(err) // the file could not be read at all
		return
	}
	list, err := bib.ReadFile("examples/tested/refs.bib")
	if list == nil {
		fmt.Println(err)
		return
	}
	for _, err := range doc.Errors { // what could not be read in it; in a list these are findings
		fmt.Println(err)
	}
	l := pair.Pair(doc, list)
	fmt.Println(len(l.Links), "citations,", len(citevet.Verify(doc, list)), "findings")
	// Output:
	// 7 citations, 0 findings
}

// Check the papers of a tree that share a list. What they cite counts
// together: an entry is unused only if none of them cites it. A run may be
// broken off between two papers; one paper takes milliseconds.
func Example_tree() {
	tree := fstest.MapFS{ // as good as os.DirFS, an embed.FS or a zip.Reader
		"refs.bib":         {Data: []byte(exampleList)},
		"one/paper.md":     {Data: []byte("The ring has held (Lindqvist 2018).\n")},
		"two/paper.tex":    {Data: []byte("\\documentclass{article}\\begin{document}\\input{body}\\end{document}\n")},
		"two/body.tex":     {Data: []byte("Somebody pays (Marchetti and Ruiz 2020; Varga 2021).\n")},
		"two/figure.unite": {Data: []byte("\x00")},
	}
	src, _ := fs.ReadFile(tree, "refs.bib")
	list, _ := bib.Parse("refs.bib", src)

	run := citevet.NewRun()
	check := func(ctx context.Context, names ...string) error {
		for _, name := range names {
			if err := ctx.Err(); err != nil {
				return err
			}
			src, err := fs.ReadFile(tree, name)
			if err != nil {
				return err
			}
			folder, err := fs.Sub(tree, path.Dir(name)) // what the paper may include
			if err != nil {
				return err
			}
			doc, _ := formats.Options{FS: folder}.Read(name, src)
			for _, d := range run.Paper(run.Pair(doc, list)) {
				fmt.Println(d)
			}
		}
		return nil
	}
	var names []string
	fs.WalkDir(tree, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && path.Base(name) == "paper"+path.Ext(name) {
			names = append(names, name)
		}
		return err
	})
	if err := check(context.Background(), names...); err != nil {
		fmt.Println(err)
	}
	for _, d := range run.Lists() {
		fmt.Println(d)
	}
	// Output:
	// one/paper.md:1:20: Lindqvist 2018: the list has Lindqvist 2019 (refs.bib:1) (year)
	// two/body.tex:1:41: Varga 2021: not in the list (missing)
}
