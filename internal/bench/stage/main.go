// Command stage does one stage of a check over and over, for internal/bench/compare to
// measure it as a whole process beside another program.
//
//	go run ./internal/bench/stage list|scan FILE TIMES
package main

import (
	"fmt"
	"os"
	"strconv"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
	"github.com/citevet/citevet/citation/prose/formats"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "stage:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 3 {
		return fmt.Errorf("usage: stage list|scan FILE TIMES")
	}
	times, err := strconv.Atoi(args[2])
	if err != nil {
		return err
	}
	found := 0
	for range times {
		switch args[0] {
		case "list":
			list, err := bib.ReadFile(args[1])
			if err != nil {
				return err
			}
			found = len(list.Entries)
		case "scan":
			doc, err := formats.ReadFile(args[1])
			if err != nil {
				return err
			}
			found = len(citation.Parse(doc, nil).Groups)
		default:
			return fmt.Errorf("no stage %q", args[0])
		}
	}
	fmt.Println(found)
	return nil
}
