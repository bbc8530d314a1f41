// Command many measures what citevet needs for many papers: it writes corpora
// into a folder, checks them, and prints a table in Markdown and, with -svg, a
// plot of it.
//
//	go run ./internal/bench/many [-papers 1000,10000,100000] [-formats jats] [-svg FILE] DIR
//
// A corpus of 100,000 papers in JATS has about 2 GB. The folder must not be
// there yet; it is removed at the end.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/citevet/citevet/internal/gen"
)

func main() {
	papers := flag.String("papers", "1000,10000,100000", "how many papers the corpora have")
	formats := flag.String("formats", "jats", "their formats, in turn")
	words := flag.Int("words", 600, "how many words each paper has, about")
	svg := flag.String("svg", "", "write a plot to this file")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "usage: many [-papers LIST] [-formats LIST] [-words N] [-svg FILE] DIR")
		os.Exit(2)
	}
	if err := measureAll(flag.Arg(0), *papers, *formats, *words, *svg); err != nil {
		fmt.Fprintln(os.Stderr, "many:", err)
		os.Exit(1)
	}
}

func measureAll(dir, papers, formats string, words int, svg string) (err error) {
	if err := os.Mkdir(dir, 0o777); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	command := filepath.Join(dir, "citevet")
	if out, err := exec.Command("go", "build", "-o", command, "./cmd/citevet").CombinedOutput(); err != nil {
		return fmt.Errorf("%w\n%s", err, out)
	}
	fmt.Print("| papers | peak memory | first line | time | processor time | processor time a paper | findings |\n|---:|---:|---:|---:|---:|---:|---:|\n")
	var all []run
	for _, field := range strings.Split(papers, ",") {
		n, err := strconv.Atoi(field)
		if err != nil {
			return err
		}
		corpus := filepath.Join(dir, field)
		if err := write(corpus, n, words, strings.Split(formats, ",")); err != nil {
			return err
		}
		r, err := measure(command, corpus, n)
		if err != nil {
			return err
		}
		fmt.Println(r)
		all = append(all, r)
		if err := os.RemoveAll(corpus); err != nil {
			return err
		}
	}
	if svg == "" {
		return nil
	}
	return os.WriteFile(svg, plot(all), 0o666)
}

// write writes a corpus.
func write(dir string, n, words int, formats []string) error {
	for m := range gen.Manuscripts(n, words, formats...) {
		for _, f := range m.Files {
			name := filepath.Join(dir, filepath.FromSlash(f.Name))
			if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
				return err
			}
			if err := os.WriteFile(name, f.Data, 0o666); err != nil {
				return err
			}
		}
	}
	return nil
}
