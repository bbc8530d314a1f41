// Command vettool lets go vet check the papers that Go packages embed:
//
//	cd examples/vettool && go install .
//	go vet -vettool=$(go env GOPATH)/bin/vettool ./...
//
// A package that embeds a paper and its list,
//
//	//go:embed paper.md refs.bib
//	var files embed.FS
//
// has the paper's findings reported among its own, at their places in
// paper.md and refs.bib. Embed the list too: go vet keeps results, and looks
// again only when a file of the package changes, to which embedded files
// belong. Papers that no Go package embeds are for the command citevet.
//
// The adapter is a module of its own, so that citevet itself does not depend
// on go/analysis.
package main

import "golang.org/x/tools/go/analysis/unitchecker"

func main() { unitchecker.Main(analyzer) }
