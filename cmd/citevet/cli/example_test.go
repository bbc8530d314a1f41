package cli_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/cmd/citevet/cli"
)

// Print findings in any of the forms that the command has: lines, JSON, SARIF,
// annotations, an HTML page.
func ExampleRun() {
	list, err := os.CreateTemp("", "*.bib")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.Remove(list.Name())
	fmt.Fprintln(list, "@article{lindqvist2019, author = {Lindqvist, Åsa}, title = {Who may}, year = {2019}}")
	list.Close()

	for _, form := range []string{"-json=false", "-json"} {
		paper := strings.NewReader("The ring holds (Varga 2021; Lindqvist 2019).\n")
		status := cli.Run([]string{form, "-stdin-name=paper.txt", "-", list.Name()}, paper, os.Stdout, os.Stderr, checks.All()...)
		fmt.Println("exit status", status)
	}
	// Output:
	// paper.txt:1:17: Varga 2021: not in the list (missing)
	// exit status 1
	// {
	// 	"paper.txt": {
	// 		"missing": [
	// 			{
	// 				"posn": "paper.txt:1:17",
	// 				"end": "paper.txt:1:27",
	// 				"message": "Varga 2021: not in the list"
	// 			}
	// 		]
	// 	}
	// }
	// exit status 1
}
