package checks

import (
	"strings"
	"sync"
	"unicode"

	"github.com/citevet/citevet"
	"github.com/citevet/citevet/bib"
	"github.com/citevet/citevet/citation"
)

// rightForm gives a function that tells what a citation should be if it means an
// entry, as most citations of the paper are written: lead, and "Moss et al. (2012)".
// It is "" where that stands there already, and where the paper does not show from
// how many authors on it has "et al.".
func rightForm(pass *citevet.Pass, lead string) func(*citation.Item, *bib.Entry) string {
	writerOf := sync.OnceValue(func() *writer { return newWriter(pass) })
	return func(it *citation.Item, e *bib.Entry) string {
		w := writerOf()
		if list, _ := e.CitedAs(); w.style.EtAlFrom == 0 && len(list.List) > 2 {
			return ""
		}
		text := w.cite(e, it.Form, placeIn(it))
		if bare(text) == bare(it.Text) {
			return ""
		}
		return lead + text
	}
}

// bare gives the letters, digits and signs of a text.
func bare(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune("(),.", r) {
			return -1
		}
		return r
	}, text)
}
