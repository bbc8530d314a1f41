// Command citevet-lsp is the language server of citevet: it speaks the language
// server protocol over standard input and output, for editors. What it finds is
// what the command citevet finds.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"runtime/debug"

	"github.com/citevet/citevet/cmd/citevet-lsp/internal/server"
)

const usage = `usage: citevet-lsp

It speaks the language server protocol over standard input and output; an editor
starts it. See docs/editors.md.
`

func main() { os.Exit(run(os.Args[1:])) }

func run(args []string) int {
	for _, arg := range args {
		switch arg {
		case "-version", "--version", "-V":
			fmt.Println("citevet-lsp", version())
			return 0
		case "-h", "-help", "--help", "help":
			fmt.Print(usage)
			return 0
		case "-stdio", "--stdio": // which many editors add
		default:
			fmt.Fprintf(os.Stderr, "citevet-lsp: unknown flag or operand %s\n%s", arg, usage)
			return 2
		}
	}
	if err := server.Serve(context.Background(), stdio{os.Stdin, os.Stdout}, version()); err != nil {
		fmt.Fprintln(os.Stderr, "citevet-lsp:", err)
		return 1
	}
	return 0
}

// stdio is standard input and output as one stream.
type stdio struct {
	io.ReadCloser
	io.Writer
}

func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(unknown)"
	}
	return info.Main.Version
}
