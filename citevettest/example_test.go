package citevettest_test

import (
	"fmt"

	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/citevettest"
)

// Which faults would one check alone miss in a paper?
func ExamplePlant() {
	faults, err := citevettest.Plant("testdata/paper.md", "testdata/refs.bib", checks.Year)
	if err != nil {
		fmt.Println(err)
	}
	for _, f := range faults {
		if len(f.Found) > 0 {
			fmt.Println("found: ", f)
		} else {
			fmt.Println("missed:", f)
		}
	}
	// Output:
	// found:  testdata/paper.md:5:27: year shifted: 2019 to 2018
	// missed: testdata/paper.md:5:17: name misspelt: Lindqvist to Lindvqist
	// found:  testdata/paper.md:5:69: year shifted: 2020 to 2021
	// missed: testdata/paper.md:5:49: name misspelt: Marchetti to Marcehtti
	// missed: testdata/paper.md:6:16: key misspelt: petersen2016 to petersne2016
	// found:  testdata/paper.md:6:62: year shifted: 2020 to 2021
	// missed: testdata/paper.md:6:45: name misspelt: Marchetti to Marcehtti
	// missed: testdata/refs.bib:1:1: entry deleted: lindqvist2019
	// missed: testdata/refs.bib:2:1: entry deleted: marchetti2020
	// missed: testdata/refs.bib:3:1: entry deleted: petersen2016
}
