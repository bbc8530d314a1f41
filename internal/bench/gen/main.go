// Command gen writes the inputs that internal/bench/compare measures: a paper whose
// citations are typed (paper.txt), one that cites by key (paper.md), a long
// text that is dense with citations (book.txt) and one as dense as articles
// are (articles.txt), the list of both papers (refs.bib), also
// without parentheses around entries, which pandoc can't read (braces.bib), a
// long list (library.bib) and one for programs that take their time (shelf.bib).
// They are the same on every machine.
//
//	go run ./internal/bench/gen DIR
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/citevet/citevet/internal/gen"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: gen DIR")
		os.Exit(2)
	}
	if err := write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
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
