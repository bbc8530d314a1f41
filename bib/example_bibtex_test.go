package bib_test

import (
	"fmt"
	"strings"

	"github.com/nickng/bibtex"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/citation/prose/formats"
)

// Check a paper against a list that was parsed with package bibtex already.
func ExampleFromBibTeX() {
	parsed, err := bibtex.Parse(strings.NewReader("@article{berg2017, author = {Berg, Sigrid}, title = {Lines}, year = {2017}}"))
	if err != nil {
		fmt.Println(err)
		return
	}
	list := bib.FromBibTeX("refs.bib", parsed)
	doc, _ := formats.Read("paper.txt", []byte("Lines are drawn (Berg 2016).\n"))
	for _, d := range citevet.Verify(doc, list, checks.Default()...) {
		fmt.Println(d)
	}
	// Output:
	// paper.txt:1:18: Berg 2016: the list has Berg 2017 (berg2017) (year)
}
