package formats_test

import (
	"context"
	"fmt"
	"testing/fstest"

	"github.com/citevet/citevet/citation/prose/formats"
)

// The text of a paper without its markup, and the citations that the format
// has a syntax for.
func ExampleRead() {
	doc, err := formats.Read("paper.md", []byte("# Rings\n\nThey *hold* [see @lindqvist2019, p. 3].\n"))
	if err != nil {
		fmt.Println(err)
	}
	for _, b := range doc.Blocks {
		fmt.Printf("%q\n", b.Text)
	}
	for _, k := range doc.Keys {
		fmt.Println(doc.Position(k.Offset), k.Key, k.Mode, k.Suffix)
	}
	// Output:
	// "Rings"
	// "They hold ￼."
	// paper.md:3:18 lindqvist2019 NormalCitation , p. 3
}

// A paper of several files, from any file system.
func ExampleOptions() {
	files := fstest.MapFS{
		"paper.tex": {Data: []byte("\\documentclass{article}\n\\begin{document}\n\\input{body}\n\\end{document}\n")},
		"body.tex":  {Data: []byte("They hold \\quote{\\citet{lindqvist2019}}.\n")},
	}
	doc, _ := formats.Options{FS: files}.ReadContext(context.Background(), "paper.tex", files["paper.tex"].Data)
	for _, k := range doc.Keys {
		fmt.Println(doc.Position(k.Offset), k.Key, k.Mode)
	}
	// Output:
	// body.tex:1:25 lindqvist2019 AuthorInText
}
