// Package stub writes the beginning of an entry for a work that a paper cites
// and its list does not have.
package stub

import (
	"strings"
	"unicode"

	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
)

// Entry gives an entry in BibTeX with what a citation tells of its work. Its
// key is the one that is cited, else a new one that list does not have.
func Entry(it *citation.Item, list *bib.List) string {
	key := it.Key
	if key == "" {
		key = newKey(it, list)
	}
	var b strings.Builder
	b.WriteString("@misc{" + key + ",\n")
	b.WriteString("  author = {" + strings.Join(names(it), " and ") + "},\n")
	b.WriteString("  title = {},\n")
	b.WriteString("  year = {" + it.Date.Year + "},\n}\n")
	return b.String()
}

// names gives the printed authors as BibTeX has them.
func names(it *citation.Item) []string {
	var out []string
	for _, author := range it.Authors {
		name := strings.TrimSpace(author.Particle + " " + author.Family)
		switch {
		case author.Org && author.Full != "":
			name = "{" + author.Full + "}"
		case author.Org:
			name = "{" + author.Text + "}"
		case author.Given != "":
			name += ", " + author.Given
		}
		out = append(out, name)
	}
	if it.EtAl {
		out = append(out, "others")
	}
	return out
}

// newKey makes a key of the first name and the year that no entry has.
func newKey(it *citation.Item, list *bib.List) string {
	stem := "work"
	if len(it.Authors) > 0 {
		letters := func(r rune) rune {
			if r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
				return r
			}
			return -1
		}
		if s := strings.Map(letters, bib.Fold(it.Authors[0].Family)); s != "" {
			stem = s
		}
	}
	stem += it.Date.Year
	key := stem
	for letter := 'a'; len(list.Lookup(key)) > 0 && letter <= 'z'; letter++ {
		key = stem + string(letter)
	}
	return key
}
