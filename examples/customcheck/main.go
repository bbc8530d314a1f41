// Command customcheck is citevet with one more check, preprint, which asks
// whether a preprint that a paper cites has been published since:
//
//	go run ./examples/customcheck paper.md refs.bib
//	go run ./examples/customcheck -preprint paper.md
//	go run ./examples/customcheck help preprint
//
// A check is a value. This one looks at each cited work with the entry that
// matches it; whatever else the command can do comes with package cli.
package main

import (
	"strings"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/citation/pair"
	"github.com/citevet/citevet/cmd/citevet/cli"
)

func main() { cli.Main(append(checks.All(), preprint)...) }

var preprint = &citevet.Check{
	Name: "preprint",
	Doc: citevet.Doc{
		Title: "preprints that may have been published",
		Rule: `An entry with an eprint and no journal, or whose journal is a preprint server,
is reported at the first place that cites it.`,
		Reported: []citevet.Example{
			{Paper: "(Abe 2021)", List: "@article{seas, author = {Abe, Jun}, title = {Seas}, journal = {arXiv preprint}, year = 2021}"},
		},
		NotReported: []citevet.Example{
			{Paper: "(Abe 2021)", List: "@article{seas, author = {Abe, Jun}, title = {Seas}, journal = {Tides}, eprint = {1}, year = 2021}"},
		},
	},
	Severity: "note",
	Run:      runPreprint,
}

func runPreprint(pass *citevet.Pass) {
	seen := map[*bib.Entry]bool{}
	for _, l := range pass.Links {
		if l.Status != pair.Found || len(l.Entries) != 1 {
			continue
		}
		e := l.Entries[0]
		if isPreprint(e) && !seen[e] {
			seen[e] = true
			pass.Reportf(l.Item.Pos, l.Item.End, "%s: a preprint; has it been published?", l.Item.Text)
		}
	}
}

func isPreprint(e *bib.Entry) bool {
	journal := strings.ToLower(e.Text("journaltitle") + e.Text("journal"))
	for _, server := range []string{"arxiv", "biorxiv", "medrxiv", "ssrn", "preprint"} {
		if strings.Contains(journal, server) {
			return true
		}
	}
	return journal == "" && e.Text("eprint") != ""
}
