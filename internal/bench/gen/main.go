// Command gen writes the inputs that internal/bench/compare measures: a paper whose
// citations are typed (paper.txt), one that cites by key (paper.md), a long
// text that is dense with citations (book.txt) and one as dense as articles
// are (articles.txt), the list of both papers (refs.bib), also
// without parentheses around entries, which pandoc can't read (braces.bib), a
// long list (library.bib) and one for programs that take their time (shelf.bib).
// They are the same on every machine.
//
//	go run ./internal/bench/gen DIR
//
// With -papers it writes a corpus of so many papers instead, with faults
// planted in them, and prints of each paper its name and the check that
// reports its fault:
//
//	go run ./internal/bench/gen -papers 1000 [-words 600] [-formats jats,markdown,latex,docx,html] DIR
package main

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/citevet/citevet/internal/gen"
)

func main() {
	papers := flag.Int("papers", 0, "write a corpus of so many papers")
	words := flag.Int("words", 600, "how many words each of them has, about")
	named := flag.String("formats", strings.Join(gen.Formats, ","), "their formats, in turn")
	flag.Usage = func() {
		fmt.Fprintln(os.Stderr, "usage: gen [-papers N [-words N] [-formats LIST]] DIR")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	err := error(nil)
	if *papers > 0 {
		err = corpus(flag.Arg(0), *papers, *words, strings.Split(*named, ","))
	} else {
		err = write(flag.Arg(0))
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

// corpus writes papers into a folder.
func corpus(dir string, papers, words int, formats []string) error {
	for _, f := range formats {
		if !slices.Contains(gen.Formats, f) {
			return fmt.Errorf("there is no format %q: there are %s", f, strings.Join(gen.Formats, ", "))
		}
	}
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for m := range gen.Manuscripts(papers, words, formats...) {
		for _, f := range m.Files {
			name := filepath.Join(dir, filepath.FromSlash(f.Name))
			if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
				return err
			}
			if err := os.WriteFile(name, f.Data, 0o666); err != nil {
				return err
			}
		}
		fmt.Fprintf(out, "%s\t%s\n", m.Files[0].Name, m.Fault)
	}
	return nil
}

func write(dir string) error {
	typed, _ := gen.Paper(10_000, 300)
	keyed, _ := gen.Keyed(10_000, 300)
	book, _ := gen.Paper(1_000_000, 300)
	articles, _ := gen.Article(1_000_000, 300)
	refs := gen.List(300)
	braces := strings.NewReplacer("@techreport(", "@techreport{", "\n)\n", "\n}\n").Replace(string(refs))
	for name, data := range map[string][]byte{
		"paper.txt":    typed,
		"paper.md":     keyed,
		"book.txt":     book,
		"articles.txt": articles,
		"refs.bib":     refs,
		"braces.bib":   []byte(braces),
		"shelf.bib":    gen.List(5000),
		"library.bib":  gen.List(100_000),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o666); err != nil {
			return err
		}
	}
	return nil
}
