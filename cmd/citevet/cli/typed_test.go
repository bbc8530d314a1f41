package cli_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/citevet/citevet/cmd/citevet/internal/clitest"
)

// typedPaper is a paper with its list, a paragraph each: one citation has a
// wrong year, one a wrong name, one no entry, and one entry is not cited.
var typedPaper = []string{
	"Rings and grids",
	"Rings are old (Okafor and Hale 2019, 47; Abe 1999). Lindqvist et al. (2001) found more, and so did Lindquist et al. (2001).",
	"Grids are new (Okafor and Hale 2018; see also Tal 2004, p. 12), says World Office of Maps (2011).",
	"References",
	"Abe, T. (1999). Kites at night. Birds, 3(1), 1–9.",
	"Costa, E. (2007). Owls. Tidal Press.",
	"Lindqvist, Å., van der Berg, J., & Ek, B. (2001). Owls at sea. Journal of Maps, 5, 10–19. https://doi.org/10.1000/182",
	"Okafor, A. B., & Hale, C. (2019). On grids. Journal of Maps, 12(3), 45–67.",
	"World Office of Maps. (2011). Maps of the year. Office Press.",
}

// numberedPaper is one that cites by numbers, of which one has no entry.
var numberedPaper = []string{
	"Rings and grids",
	"Rings are old [1], [2]. Grids are new [2, 3], as others found [5].",
	"References",
	"[1] T. Abe, “Kites at night,” Birds, vol. 3, no. 1, pp. 1–9, 1999.",
	"[2] A. B. Okafor and C. Hale, “On grids,” Journal of Maps, vol. 12, no. 3, pp. 45–67, 2019.",
	"[3] Z. Tal, Owls. London: Tidal Press, 2004.",
}

// A paper gives the same citations, entries and findings as plain text and as a
// Word document; only their places are others.
func TestWordAsText(t *testing.T) {
	for name, paper := range map[string][]string{"names": typedPaper, "numbers": numberedPaper} {
		clitest.Folder(t, map[string]string{
			"paper.txt":  strings.Join(paper, "\n\n") + "\n",
			"paper.docx": clitest.Word(t, strings.ReplaceAll(strings.Join(paper, `</w:t></w:r></w:p><w:p><w:r><w:t>`), "&", "&amp;")),
		})
		for _, args := range [][]string{{"cites", "-json"}, {"bib", "-json"}, {"bib", "-bibtex"}, {"bib", "-csl"}, {}} {
			text := runAll(append(args, "paper.txt")...)
			word := runAll(append(args, "paper.docx")...)
			assert.NotEmpty(t, text.out, args)
			assert.Equal(t, text.status, word.status, "%s %v", name, args)
			assert.Equal(t, placeless(text.out), placeless(word.out), "%s %v", name, args)
			assert.Equal(t, placeless(text.errors), placeless(word.errors), "%s %v", name, args)
		}
	}
	// What differs is seen.
	assert.NotEqual(t, placeless("paper.txt:1:2: Abe 1999 (year)"), placeless("paper.docx:1:2: Abe 2000 (year)"))
}

// places are what tells where something stands, and in which file.
var places = regexp.MustCompile(`paper\.(txt|docx)(:\d+)*(-\d+(:\d+)*)?|"(offset|end)":\d+`)

func placeless(out string) string { return places.ReplaceAllString(out, "PLACE") }
