package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/cmd/citevet/cli"
)

// Print findings in any of the forms that the command has: lines, JSON, SARIF,
// annotations, an HTML page.
func ExampleRun() {
	folder, err := os.MkdirTemp("", "")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(folder)
	list := filepath.Join(folder, "refs.bib")
	if err := os.WriteFile(list, []byte("@article{lindqvist2019, author = {Lindqvist, Åsa}, title = {Who may}, year = {2019}}\n"), 0o666); err != nil {
		fmt.Println(err)
		return
	}

	for _, form := range []string{"-json=false", "-json"} {
		paper := strings.NewReader("The ring holds (Varga 2021; Lindqvist 2019).\n")
		status := cli.Run([]string{form, "-stdin-name=paper.txt", "-", list}, paper, os.Stdout, os.Stderr, checks.All()...)
		fmt.Println("exit status", status)
	}
	// Output:
	// paper.txt:1:17: Varga 2021: not in refs.bib (missing)
	// exit status 1
	// {
	// 	"paper.txt": {
	// 		"missing": [
	// 			{
	// 				"posn": "paper.txt:1:17",
	// 				"end": "paper.txt:1:27",
	// 				"message": "Varga 2021: not in refs.bib"
	// 			}
	// 		]
	// 	}
	// }
	// exit status 1
}
