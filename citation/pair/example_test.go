package pair_test

import (
	"fmt"

	"github.com/citevet/citevet/bib"
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

// See which entry answers each citation.
func ExamplePair() {
	doc, _ := formats.Read("paper.txt", []byte(examplePaper))
	list, _ := bib.Parse("refs.bib", []byte(exampleList))
	for _, l := range pair.Pair(doc, list).Links {
		fmt.Print(doc.Position(l.Item.Pos), " ", l.Status)
		for _, e := range l.Entries {
			fmt.Print(" ", e.CiteName)
		}
		fmt.Println()
	}
	// Output:
	// paper.txt:1:36 year
	// paper.txt:1:53 found marchetti2020
	// paper.txt:2:61 missing
}
