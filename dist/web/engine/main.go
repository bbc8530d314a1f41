// Command engine is the command citevet for a browser. Compiled to WebAssembly
// it runs in a worker of the page, each run in a folder that is held in memory.
//
//	GOOS=js GOARCH=wasm go build -o citevet.wasm ./dist/web/engine
//
// It has one subcommand more, for papers that come in an archive:
//
//	engine unpack ARCHIVE.zip FOLDER
package main

import (
	"fmt"
	"os"

	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/cmd/citevet/cli"
)

func main() {
	if len(os.Args) == 4 && os.Args[1] == "unpack" {
		if err := unpack(os.Args[2], os.Args[3]); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		return
	}
	cli.Main(checks.All()...)
}
