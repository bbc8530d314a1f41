package match

import (
	"slices"

	"github.com/citevet/citevet/bib"
)

// ShortNames gives the short forms that a work may be cited by, each once;
// names of several people are given as they are written.
func ShortNames(e *bib.Entry) []string {
	var short []string
	for _, field := range [...]string{"shorthand", "label", "shortauthor", "shorteditor", "key", "shorttitle"} {
		if text := e.Text(field); text != "" && !slices.Contains(short, text) {
			short = append(short, text)
		}
	}
	return short
}
