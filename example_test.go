package citevet_test

import (
	"context"
	"fmt"
	"io/fs"
	"path"
	"testing/fstest"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/citation/prose/formats"
)

const examplePaper = `The ring has held for ten winters (Lindqvist 2018). Marchetti and Ruiz
(2020, 15–18) ask who pays; sceptics fear a dark January (Varga 2021).
`

const exampleList = `@article{lindqvist2019,
  author = {Lindqvist, Åsa},
  title  = {Who may switch off whom},
  year   = {2019}
}

@article{marchetti2020,
  author = {Marchetti, Carla and Ruiz, Pablo},
  title  = {Paying for a neighbour's light},
  year   = {2020},
  pages  = {1--29}
}
`

// Check a paper against its list.
func Example() {
	doc, err := formats.Read("paper.txt", []byte(examplePaper))
	if err != nil {
		fmt.Println(err) // what could not be read; the rest is in doc
	}
	list, err := bib.Parse("refs.bib", []byte(exampleList))
	if err != nil {
		fmt.Println(err)
	}
	for _, d := range citevet.Verify(doc, list, checks.Default()...) {
		fmt.Println(d)
	}
	// Output:
	// paper.txt:1:36: Lindqvist 2018: the list has Lindqvist 2019 (refs.bib:1) (year)
	// paper.txt:2:61: Varga 2021: not in refs.bib (missing)
}

// Add a check of one's own.
func ExampleCheck() {
	old := &citevet.Check{
		Name: "old",
		Doc:  citevet.Doc{Title: "works from before 2020"},
		Run: func(pass *citevet.Pass) {
			for _, l := range pass.Links {
				if it := l.Item; it.Date.Kind == bib.Dated && it.Date.Year < "2020" {
					pass.Reportf(it.Pos, it.End, "%s: is there nothing newer?", it.Text)
				}
			}
		},
	}
	doc, _ := formats.Read("paper.txt", []byte(examplePaper))
	list, _ := bib.Parse("refs.bib", []byte(exampleList))
	for _, d := range citevet.Verify(doc, list, old, checks.Missing) {
		fmt.Println(d)
	}
	// Output:
	// paper.txt:1:36: Lindqvist 2018: is there nothing newer? (old)
	// paper.txt:2:61: Varga 2021: not in refs.bib (missing)
}

// Apply the fixes that are certain.
func ExampleFix() {
	doc, _ := formats.Read("paper.txt", []byte(examplePaper))
	list, _ := bib.Parse("refs.bib", []byte(exampleList))
	for _, d := range citevet.Verify(doc, list, checks.Year) {
		for _, fix := range d.Fixes {
			for _, e := range fix.Edits {
				fmt.Printf("%s: %s: %q becomes %q\n", e.Filename, fix.Message, doc.Src[e.Start:e.End], e.New)
			}
		}
	}
	// Output:
	// paper.txt: change 2018 to 2019: "2018" becomes "2019"
}

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
	for _, d := range citevet.Verify(doc, list, checks.Default()...) {
		fmt.Println(d)
	}
	fmt.Println(len(pair.Pair(doc, list).Links), "citations")
	// Output:
	// 7 citations
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

	run := citevet.NewRun(checks.Default()...)
	check := func(ctx context.Context, names ...string) error {
		for _, name := range names {
			src, err := fs.ReadFile(tree, name)
			if err != nil {
				return err
			}
			folder, err := fs.Sub(tree, path.Dir(name)) // what the paper may include
			if err != nil {
				return err
			}
			doc, _ := formats.Options{FS: folder}.ReadContext(context.Background(), name, src)
			linked, err := run.PairContext(ctx, doc, list)
			if err != nil {
				return err
			}
			for _, d := range run.Paper(linked) {
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
	// two/body.tex:1:41: Varga 2021: not in refs.bib (missing)
}
