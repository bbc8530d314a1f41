package citevet_test

import (
	"fmt"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
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
	for _, d := range citevet.Verify(doc, list) {
		fmt.Println(d)
	}
	// Output:
	// paper.txt:1:36: Lindqvist 2018: the list has Lindqvist 2019 (refs.bib:1) (year)
	// paper.txt:2:61: Varga 2021: not in the list (missing)
}

// Add a check of one's own.
func ExampleCheck() {
	old := &citevet.Check{
		Name: "old",
		Doc:  "works from before 2020",
		Run: func(pass *citevet.Pass) {
			for _, l := range pass.Links {
				if it := l.Item; it.Date.Kind == citation.Year && it.Date.Year < "2020" {
					pass.Reportf(it.Pos, it.End, "%s: is there nothing newer?", it.Text)
				}
			}
		},
	}
	doc, _ := formats.Read("paper.txt", []byte(examplePaper))
	list, _ := bib.Parse("refs.bib", []byte(exampleList))
	for _, d := range citevet.Verify(doc, list, old, citevet.Missing) {
		fmt.Println(d)
	}
	// Output:
	// paper.txt:1:36: Lindqvist 2018: is there nothing newer? (old)
	// paper.txt:2:61: Varga 2021: not in the list (missing)
}

// Apply the fixes that are certain.
func ExampleFix() {
	doc, _ := formats.Read("paper.txt", []byte(examplePaper))
	list, _ := bib.Parse("refs.bib", []byte(exampleList))
	for _, d := range citevet.Verify(doc, list, citevet.Year) {
		for _, fix := range d.Fixes {
			for _, e := range fix.Edits {
				fmt.Printf("%s: %s: %q becomes %q\n", e.Filename, fix.Message, doc.Src[e.Start:e.End], e.New)
			}
		}
	}
	// Output:
	// paper.txt: change 2018 to 2019: "2018" becomes "2019"
}
