package citation_test

import (
	"fmt"

	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/prose/formats"
)

// Read the citations of a text, without any list.
func ExampleParse() {
	doc, _ := formats.Read("paper.md", []byte("See Lindqvist and Berg (2019b, 12–14); others doubt it (but cf. Smith et al. 2020).\n"))
	for it := range citation.Parse(doc, nil).Items() {
		fmt.Print(doc.Position(it.Pos), " ", it.Form, ":")
		for _, a := range it.Authors {
			fmt.Printf(" %q", a.Family)
		}
		fmt.Print(" ", it.Date.Year, it.Date.Suffix)
		for _, l := range it.Locators {
			fmt.Print(", ", l.Label, " ", l.Value)
		}
		fmt.Println()
	}
	// Output:
	// paper.md:1:5 narrative: "Lindqvist" "Berg" 2019b, page 12–14
	// paper.md:1:67 parenthetical: "Smith" 2020
}
