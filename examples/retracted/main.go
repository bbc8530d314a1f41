// Command retracted is citevet with one more check, retracted, which reports
// cited works that were retracted:
//
//	go run ./examples/retracted paper.md refs.bib
//	RETRACTION_WATCH=retractions.csv go run ./examples/retracted -retracted paper.md
//
// It knows of them from the database of Retraction Watch, which Crossref
// publishes as a CSV file (https://gitlab.com/crossref/retraction-watch-data);
// nothing is fetched. The check is made of what citevet exports alone, as its
// own checks are.
package main

import (
	"fmt"
	"os"

	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/cmd/citevet/cli"
)

func main() {
	name := os.Getenv("RETRACTION_WATCH")
	if name == "" {
		name = "retractions.csv"
	}
	known, err := readFile(name)
	if err != nil {
		fmt.Fprintln(os.Stderr, "retracted:", err)
		os.Exit(2)
	}
	cli.Main(append(checks.All(), known.check())...)
}
