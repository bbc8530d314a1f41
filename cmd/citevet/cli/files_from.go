package cli

import (
	"bytes"
	"errors"
	"flag"
	"io"
	"slices"
	"strings"

	"github.com/citevet/citevet/internal/readfile"
)

// maxNames is how large a file of names may be, in bytes.
const maxNames = 1 << 30

const filesFrom = "files-from"

func addFilesFrom(fs *flag.FlagSet) {
	fs.Var(new(fileFlag), filesFrom, "read the names of papers, folders and lists from this file, one a line, or with a zero byte after each; - for standard input")
}

// withFilesFrom gives the operands and the names in the file of the flag
// -files-from, if the subcommand has it.
func withFilesFrom(fs *flag.FlagSet, operands []string, stdin io.Reader) ([]string, error) {
	f := fs.Lookup(filesFrom)
	if f == nil || f.Value.String() == "" {
		return operands, nil
	}
	src, err := readNames(f.Value.String(), operands, stdin)
	if err != nil {
		return nil, err
	}
	return append(operands, splitNames(src)...), nil
}

func readNames(name string, operands []string, stdin io.Reader) ([]byte, error) {
	switch {
	case name != "-":
		return readfile.Read(name, maxNames)
	case slices.Contains(operands, "-"):
		return nil, errors.New("-files-from=- and - (a paper) both are standard input")
	}
	return readfile.From(stdin, "stdin", maxNames)
}

// splitNames splits names at zero bytes; where there are none, at the ends of
// lines. Nothing else in them is special, and empty ones are left out.
func splitNames(src []byte) []string {
	mark := "\n"
	if bytes.IndexByte(src, 0) >= 0 {
		mark = "\x00"
	}
	var out []string
	for name := range strings.SplitSeq(string(src), mark) {
		if mark == "\n" {
			name = strings.TrimSuffix(name, "\r")
		}
		switch name {
		case "":
		case "-":
			out = append(out, "./-") // a file of that name
		default:
			out = append(out, name)
		}
	}
	return out
}
